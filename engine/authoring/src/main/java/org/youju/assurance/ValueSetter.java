package org.youju.assurance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Vocabulary;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.submission.Submission.Answer;

/** Chooses inputs so that the value worked out from them is as wanted; what is filled in already stays. */
final class ValueSetter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A usual divisor where only whole numbers are: rates of four decimals come out whole. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000_000);

    private final Vocabulary vocabulary;
    private final ValueDeclaration value;
    private final LocalDate firstDay;

    ValueSetter(Vocabulary vocabulary, ValueDeclaration value, LocalDate firstDay) {
        this.vocabulary = vocabulary;
        this.value = value;
        this.firstDay = firstDay;
    }

    /** False where the inputs' ranges, or what is filled in already, do not allow it. */
    boolean reach(Draft draft, BigDecimal target) {
        ValueDeclaration.Days days = value.days();
        if (value.formula() != null) {
            return false; // formulas are not solved here: their cells are counted as skipped
        }
        if (days != null) {
            return reachDays(draft, days, target);
        }
        Optional<String> freeLess = value.less().stream()
                .filter(name -> draft.input(name) == null && !value.per().contains(name))
                .findFirst();
        if (!usual(draft, value.per(), HUNDRED) || !usual(draft, value.less(), BigDecimal.ZERO)) {
            return false;
        }
        Optional<String> free = value.of().stream()
                .filter(name -> draft.input(name) == null && !value.per().contains(name))
                .findFirst();
        List<String> others = value.of().stream()
                .filter(name -> !name.equals(free.orElse("")))
                .toList();
        if (!usual(draft, others, BigDecimal.ZERO)) {
            return false;
        }
        BigDecimal divisor = value.per().isEmpty() ? BigDecimal.ONE : sum(draft, value.per());
        if (divisor.signum() == 0) {
            return false;
        }
        BigDecimal wanted = value.isPercent() && !value.per().isEmpty()
                ? target.multiply(divisor).divide(HUNDRED)
                : target.multiply(divisor);
        BigDecimal added = wanted.subtract(sum(draft, others));
        if (added.signum() < 0) {
            // a value below zero comes of taking more off, not of adding less than nothing
            freeLess.ifPresent(name -> set(draft, name, added.negate()));
        }
        BigDecimal rest = added.add(sum(draft, value.less()));
        return free.map(name -> set(draft, name, rest)).orElse(rest.signum() == 0);
    }

    /** Fills in what is not yet: a usual number within the input's range. */
    private boolean usual(Draft draft, List<String> names, BigDecimal number) {
        for (String name : names) {
            if (draft.input(name) == null) {
                InputDeclaration input = vocabulary.input(name);
                BigDecimal wanted = input.whole() && number.signum() > 0 ? WHOLE : number;
                BigDecimal low = input.min() == null ? wanted : wanted.max(input.min());
                draft.set(name, input.max() == null ? low : low.min(input.max()));
            } else if (!(draft.input(name) instanceof Answer.Amount)) {
                return false;
            }
        }
        return true;
    }

    private boolean set(Draft draft, String name, BigDecimal number) {
        boolean within = vocabulary.input(name).allows(number);
        if (within) {
            draft.set(name, number.round(MathContext.UNLIMITED));
        }
        return within;
    }

    private static BigDecimal sum(Draft draft, List<String> names) {
        return names.stream()
                .map(name -> draft.input(name) instanceof Answer.Amount amount ? amount.value() : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean reachDays(Draft draft, ValueDeclaration.Days days, BigDecimal target) {
        if (draft.input(days.from()) != null || draft.input(days.to()) != null) {
            return false;
        }
        draft.set(days.from(), firstDay.toString());
        draft.set(
                days.to(),
                Days.after(days.working() ? vocabulary.ruleset().calendar() : null, firstDay, target)
                        .toString());
        return true;
    }

    /** False where the divisors cannot be zero. */
    boolean divideByZero(Draft draft) {
        if (value.per().isEmpty()) {
            return false;
        }
        for (String name : value.per()) {
            Answer given = draft.input(name);
            if (given == null ? !set(draft, name, BigDecimal.ZERO) : !isZero(given)) {
                return false;
            }
        }
        return usual(draft, value.less(), BigDecimal.ZERO) && usual(draft, value.of(), BigDecimal.ZERO);
    }

    private static boolean isZero(@Nullable Answer answer) {
        return answer instanceof Answer.Amount amount && amount.value().signum() == 0;
    }

    /** False where every input must be given. */
    boolean notApplicable(Draft draft) {
        if (value.formula() != null) {
            return false;
        }
        Optional<String> free = value.inputs().stream()
                .filter(name ->
                        draft.input(name) == null && vocabulary.input(name).notApplicable())
                .findFirst();
        free.ifPresent(name -> {
            draft.set(name, null);
            if (value.days() == null) {
                Stream.of(value.of(), value.less(), value.per())
                        .forEach(names -> usual(
                                draft,
                                names.stream().filter(one -> !one.equals(name)).toList(),
                                HUNDRED));
            } else {
                value.inputs().stream()
                        .filter(one -> !one.equals(name) && draft.input(one) == null)
                        .forEach(one -> draft.set(one, firstDay.toString()));
            }
        });
        return free.isPresent();
    }

    /** Leaves one input out; false where all are filled in already. */
    boolean leaveOut(Draft draft) {
        return value.inputs().stream().anyMatch(name -> draft.input(name) == null);
    }
}
