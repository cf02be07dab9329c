package org.youju.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.Subject;
import org.youju.rules.By;
import org.youju.rules.Giving;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/** The arithmetic of awards and deductions, from what a rule says and what a sheet reports. */
final class Formulas {

    private static final Arithmetic HUNDRED = new Arithmetic.Figure(BigDecimal.valueOf(100));

    private final Facts facts;

    Formulas(Facts facts) {
        this.facts = facts;
    }

    /** The rate that points are awarded by, as a part of one: the greatest of those that can be calculated. */
    Arithmetic rate(Giving.InProportion award, Rule rule, @Nullable Subject subject) {
        if (award.rates().size() == 1) {
            return fraction(value(award.rates().get(0), rule, subject));
        }
        return award.rates().stream()
                .flatMap(quantity -> Stream.ofNullable(Trial.value(quantity, facts, subject)))
                .max(Comparator.comparing(DerivedValue::fraction))
                .map(Formulas::fraction)
                .orElseThrow(() ->
                        new IllegalStateException("rule `" + rule.name() + "` fired without a rate that it awards by"));
    }

    private static Arithmetic fraction(DerivedValue value) {
        if (value.working() != null) {
            return value.working().accept(new Worked());
        }
        if (value.isDivided()) {
            return dividend(value).dividedBy(Arithmetic.sum(value.divisor()));
        }
        return value.isGiven()
                ? new Arithmetic.Rate(value, value.fraction())
                : dividend(value).dividedBy(HUNDRED);
    }

    private static Arithmetic dividend(DerivedValue value) {
        Arithmetic sum = Arithmetic.sum(value.added());
        for (BigDecimal taken : value.taken()) {
            sum = sum.minus(new Arithmetic.Figure(taken));
        }
        return sum;
    }

    private static Arithmetic inUnit(DerivedValue value) {
        if (value.working() != null) {
            Arithmetic worked = value.working().accept(new Worked());
            return value.percent() ? worked.times(HUNDRED) : worked;
        }
        Arithmetic dividend = dividend(value);
        if (!value.isDivided()) {
            return dividend;
        }
        Arithmetic quotient = dividend.dividedBy(Arithmetic.sum(value.divisor()));
        return value.percent() ? quotient.times(HUNDRED) : quotient;
    }

    /**
     * How many points a deduction takes or an addition adds, before any limit.
     *
     * @param each how many for one
     */
    Arithmetic deduction(Arithmetic each, Rule rule, @Nullable Subject subject) {
        By by = rule.award()
                .counted()
                .orElseThrow(() -> new IllegalStateException("rule `" + rule.name() + "` counts nothing"));
        return counted(by, each, rule, subject);
    }

    private Arithmetic counted(By by, Arithmetic each, Rule rule, @Nullable Subject subject) {
        return by.accept(new By.Visitor<>() {

            @Override
            public Arithmetic once(By.Once once) {
                return each;
            }

            @Override
            public Arithmetic count(By.Count count) {
                return subject instanceof FindingFact finding
                        ? new Arithmetic.Figure(finding.count()).times(each)
                        : each;
            }

            @Override
            public Arithmetic beyond(By.Beyond beyond) {
                Arithmetic value = inUnit(value(beyond.quantity(), rule, subject));
                return steps(distance(value, beyond), beyond.step()).times(each);
            }

            @Override
            public Arithmetic each(By.Each eachOf) {
                return inUnit(value(eachOf.quantity(), rule, subject)).times(each);
            }
        });
    }

    private static Arithmetic distance(Arithmetic value, By.Beyond beyond) {
        Arithmetic limit = new Arithmetic.Figure(beyond.start());
        return beyond.above() ? value.minus(limit) : limit.minus(value);
    }

    private static Arithmetic steps(Arithmetic distance, By.@Nullable Step step) {
        if (step == null) {
            return distance;
        }
        Arithmetic steps = step.size().compareTo(BigDecimal.ONE) == 0
                ? distance
                : distance.dividedBy(Arithmetic.Figure.ofTable(step.size()));
        return switch (step.parts()) {
            case IN_PROPORTION -> steps;
            case LEFT_OUT -> new Arithmetic.Whole(steps, RoundingMode.FLOOR);
            case COUNTED_AS_WHOLE -> new Arithmetic.Whole(steps, RoundingMode.CEILING);
            case ROUNDED -> new Arithmetic.Whole(steps, RoundingMode.HALF_UP);
        };
    }

    /** The points of all levels together, up to the most that they give. */
    Arithmetic counted(Giving.Counted award, Rule rule, @Nullable Subject subject) {
        Arithmetic sum = award.levels().stream()
                .map(level -> counted(level.by(), Arithmetic.Figure.ofTable(level.each()), rule, subject))
                .reduce(Arithmetic::plus)
                .orElseThrow();
        BigDecimal most = award.most();
        return most != null && sum.value().compareTo(Ratio.of(most)) > 0 ? Arithmetic.Figure.ofTable(most) : sum;
    }

    Arithmetic interpolated(Giving.Interpolated award, Rule rule, @Nullable Subject subject) {
        DerivedValue value = value(award.quantity(), rule, subject);
        if (value.inUnit().compareTo(Ratio.of(award.from())) <= 0) {
            return Arithmetic.Figure.ofTable(award.atFrom());
        } else if (value.inUnit().compareTo(Ratio.of(award.to())) >= 0) {
            return Arithmetic.Figure.ofTable(award.atTo());
        }
        Arithmetic from = Arithmetic.Figure.ofTable(award.from());
        Arithmetic part = inUnit(value)
                .minus(from)
                .dividedBy(Arithmetic.Figure.ofTable(award.to()).minus(from));
        Arithmetic atFrom = Arithmetic.Figure.ofTable(award.atFrom());
        return atFrom.plus(part.times(Arithmetic.Figure.ofTable(award.atTo()).minus(atFrom)));
    }

    /** @throws ProblemsException JUDGEMENT_OUT_OF_BAND where the reviewer gave more or less than the rule allows */
    Arithmetic judged(Giving.Judged award, Rule rule, @Nullable Subject subject) {
        DerivedValue value = value(award.quantity(), rule, subject);
        if (value.inUnit().compareTo(Ratio.of(award.low())) < 0
                || value.inUnit().compareTo(Ratio.of(award.high())) > 0) {
            String band = Numbers.plain(award.low()) + " 至 " + Numbers.plain(award.high());
            throw ProblemsException.of(
                    "SUBMISSION_INVALID",
                    new Place("", 0, "/inputs/" + award.quantity().zh()),
                    "`" + award.quantity().zh() + "` is a reviewer's judgement between " + Numbers.plain(award.low())
                            + " and " + Numbers.plain(award.high()),
                    "“" + award.quantity().zh() + "”由评审人酌情给分，应在 " + band + " 分之间");
        }
        return inUnit(value);
    }

    private DerivedValue value(Quantity quantity, Rule rule, @Nullable Subject subject) {
        DerivedValue value = Trial.value(quantity, facts, subject);
        if (value == null) {
            throw new IllegalStateException("rule `" + rule.name() + "` fired without the value it calculates with");
        }
        return value;
    }
}
