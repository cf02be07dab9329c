package org.youju.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Dates;
import org.youju.exact.Rank;
import org.youju.exact.Ratio;
import org.youju.exact.Ratios;
import org.youju.ruleset.Formula;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.submission.Submission.Answer;

/**
 * A sheet's named values, and those worked out from them, as rules see them. The methods that take a position are for
 * the compiled rules; {@link Vocabulary} knows the positions.
 */
public final class SheetFacts {

    private final Vocabulary vocabulary;
    private final @Nullable Answer[] answers;
    /** Of each answer whether it stands where the submission's shape has it; a form may have it elsewhere. */
    private final boolean[] inPlace;

    private final State[] states;
    private final long[] ranks;
    private final @Nullable DerivedValue[] values;
    /** Of each value, as parts of one where it is a percentage. */
    private final Ratios fractions;

    /** Points that were given by judgement without a reason, each with the input that asks for it; null where there are none. */
    private @Nullable Map<String, String> unreasoned;

    /** Of values, the inputs that are given and cannot be calculated with; null where there are none. */
    private @Nullable Map<ValueDeclaration, Map<String, Doubt>> doubts;

    private enum State {
        MISSING,
        NOT_APPLICABLE,
        /** Everything for it is given, and its divisor is zero. */
        NO_VALUE,
        GIVEN
    }

    public SheetFacts(Vocabulary vocabulary, Map<String, Answer> answers) {
        this.vocabulary = vocabulary;
        List<InputDeclaration> inputs = vocabulary.inputs();
        this.answers = new Answer[inputs.size()];
        this.inPlace = new boolean[inputs.size()];
        List<ValueDeclaration> declared = vocabulary.values();
        this.states = new State[inputs.size() + declared.size()];
        this.ranks = new long[states.length];
        this.values = new DerivedValue[declared.size()];
        this.fractions = new Ratios(declared.size());
        for (int i = 0; i < inputs.size(); i++) {
            Answer answer = withReason(inputs.get(i), answers);
            this.answers[i] = answer;
            this.inPlace[i] = answer != null && answer.place().pointer().equals(vocabulary.pointer(i));
            states[i] = state(answer);
            ranks[i] = states[i] == State.GIVEN && answer != null ? rank(inputs.get(i), literal(answer)) : 0;
        }
        for (int i : vocabulary.valueOrder()) {
            calculate(declared.get(i), i, inputs.size() + i);
        }
    }

    /** Points by judgement count once the reviewer has said why. */
    private @Nullable Answer withReason(InputDeclaration input, Map<String, Answer> all) {
        Answer answer = all.get(input.name());
        String reason = input.reasonIn();
        if (answer == null || reason == null || all.containsKey(reason)) {
            return answer;
        }
        Map<String, String> without = unreasoned == null ? new LinkedHashMap<>() : unreasoned;
        without.put(input.name(), reason);
        unreasoned = without;
        return null;
    }

    /** Of points that a reviewer gave without saying why: the input that asks why. Empty for anything else. */
    public Optional<String> lackedReason(String input) {
        return Optional.ofNullable(unreasoned).map(all -> all.get(input));
    }

    private static State state(@Nullable Answer answer) {
        return answer == null
                ? State.MISSING
                : answer instanceof Answer.NotApplicable ? State.NOT_APPLICABLE : State.GIVEN;
    }

    private static Object literal(Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.yes();
        } else if (answer instanceof Answer.Amount amount) {
            return amount.value();
        }
        return ((Answer.Text) answer).text();
    }

    /** The rank of a literal that an input is compared with: a Boolean, a BigDecimal, the text of a choice, a date. */
    public static long rank(InputDeclaration declared, Object literal) {
        return switch (declared.type()) {
            case YES_NO -> literal.equals(true) ? 1 : 0;
            case NUMBER -> Rank.of((BigDecimal) literal);
            case CHOICE -> declared.choices().indexOf(literal);
            case DATE -> day(literal.toString()).toEpochDay();
            case TEXT -> 0;
        };
    }

    private static LocalDate day(String text) {
        return Dates.read(text).orElseThrow(() -> new IllegalArgumentException("no day: " + text));
    }

    private void calculate(ValueDeclaration value, int number, int position) {
        states[position] = State.GIVEN;
        for (int input : vocabulary.inputsOfValue(number)) {
            State state = states[input];
            if (state.compareTo(states[position]) < 0) {
                states[position] = state;
            }
        }
        Formula formula = value.formula();
        boolean open = formula != null
                && states[position] == State.GIVEN
                && !missingFor(value).isEmpty();
        if (open || (states[position] == State.GIVEN && isDoubtful(value))) {
            states[position] = State.MISSING;
        } else if (states[position] == State.GIVEN) {
            DerivedValue calculated = calculated(value);
            if (calculated == null) {
                states[position] = State.NO_VALUE;
            } else {
                values[number] = calculated;
                fractions.set(number, calculated.fraction());
                ranks[position] = Rank.of(calculated.inUnit());
            }
        }
    }

    /** Days are counted forward, and working days only as far as the calendar goes. */
    private boolean isDoubtful(ValueDeclaration value) {
        ValueDeclaration.Days days = value.days();
        if (days == null) {
            return false;
        }
        var calendar = days.working() ? vocabulary.ruleset().calendar() : null;
        LocalDate from = date(days.from());
        Map<String, Doubt> found = new LinkedHashMap<>();
        doubt(found, days.from(), Doubt.of(null, from, calendar));
        doubt(found, days.to(), Doubt.of(from, date(days.to()), calendar));
        if (!found.isEmpty()) {
            Map<ValueDeclaration, Map<String, Doubt>> all = doubts == null ? new LinkedHashMap<>() : doubts;
            all.put(value, found);
            doubts = all;
        }
        return !found.isEmpty();
    }

    private static void doubt(Map<String, Doubt> found, String input, @Nullable Doubt doubt) {
        if (doubt != null) {
            found.put(input, doubt);
        }
    }

    private Map<String, Doubt> doubts(ValueDeclaration value) {
        return doubts == null ? Map.of() : doubts.getOrDefault(value, Map.of());
    }

    /** Why an input that is given cannot be calculated with for some value; null where it can, or is missing. */
    public @Nullable Doubt doubt(String input) {
        return doubts == null
                ? null
                : doubts.values().stream()
                        .flatMap(found -> Optional.ofNullable(found.get(input)).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** Null where the divisor is zero. */
    private @Nullable DerivedValue calculated(ValueDeclaration value) {
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            LocalDate from = date(days.from());
            LocalDate to = date(days.to());
            var calendar = vocabulary.ruleset().calendar();
            return DerivedValue.days(
                    days.working() && calendar != null
                            ? calendar.workingDays(from, to)
                            : ChronoUnit.DAYS.between(from, to));
        }
        Formula formula = value.formula();
        if (formula != null) {
            return formula.accept(new FormulaValues(this::working))
                    .map(working -> DerivedValue.of(working, value.isPercent()))
                    .orElse(null);
        }
        List<BigDecimal> divisor = amounts(value.per());
        return !divisor.isEmpty() && DerivedValue.sum(divisor).signum() == 0
                ? null
                : new DerivedValue(amounts(value.of()), amounts(value.less()), divisor, value.isPercent());
    }

    /** A number with % counts as a part of one. */
    private Optional<Working> working(String name) {
        Optional<InputDeclaration> input = vocabulary.declared(name);
        if (input.isPresent()) {
            BigDecimal number = ((Answer.Amount) given(name)).value();
            return Optional.of(new Working.Figure(number, "%".equals(input.get().unit())));
        }
        return Optional.ofNullable(value(vocabulary.valuePosition(name))).map(DerivedValue::asWorking);
    }

    private LocalDate date(String input) {
        return day(((Answer.Text) given(input)).text());
    }

    private Answer given(String input) {
        return Objects.requireNonNull(answers[vocabulary.inputPosition(input)], input);
    }

    private List<BigDecimal> amounts(List<String> inputs) {
        List<BigDecimal> amounts = new ArrayList<>(inputs.size());
        for (String input : inputs) {
            amounts.add(((Answer.Amount) given(input)).value());
        }
        return amounts;
    }

    /** Whether there is a value to compare. */
    public boolean has(int position) {
        return states[position] == State.GIVEN;
    }

    /** Whether nothing for it is missing; there may yet be no value. */
    public boolean settled(int position) {
        return states[position] != State.MISSING;
    }

    public boolean notApplicable(int position) {
        return states[position] == State.NOT_APPLICABLE;
    }

    /**
     * What stands for the value in comparisons; only where {@link #has} it: 1 and 0 for yes and no, the {@link Rank} of a
     * number in its unit, the position of a choice, the day of a date.
     */
    public long rank(int position) {
        return ranks[position];
    }

    /** Empty where the input is missing. */
    public Optional<Answer> answer(String input) {
        return Optional.ofNullable(answer(vocabulary.inputPosition(input)));
    }

    /** Null where the input is missing. */
    public @Nullable Answer answer(int position) {
        return answers[position];
    }

    /** Whether an answer is given at {@link Vocabulary#pointer}. */
    public boolean isInPlace(int position) {
        return inPlace[position];
    }

    /** Null where something for it is missing or not applicable, or its divisor is zero. */
    public @Nullable DerivedValue value(int position) {
        return values[position - answers.length];
    }

    /** The number that an input is given; null where it is missing, not applicable, or no number. */
    public @Nullable DerivedValue given(int position) {
        return answers[position] instanceof Answer.Amount amount
                ? DerivedValue.given(
                        amount.value(),
                        "%".equals(vocabulary.inputs().get(position).unit()))
                : null;
    }

    /** {@link DerivedValue#fraction} of a {@link #value}; zero where there is none. */
    public Ratio fraction(int position) {
        return fractions.get(position - answers.length);
    }

    /** The inputs that a value needs, and that are missing or cannot be calculated with. */
    public List<String> missingFor(ValueDeclaration value) {
        Formula formula = value.formula();
        Stream<String> ofOthers = formula == null
                ? Stream.of()
                : formula.names().stream()
                        .filter(name -> vocabulary.declared(name).isEmpty())
                        .flatMap(name -> vocabulary.value(name).stream())
                        .flatMap(other -> missingFor(other).stream());
        return Stream.concat(
                        value.inputs().stream()
                                .filter(input ->
                                        answer(input).isEmpty() || doubts(value).containsKey(input)),
                        ofOthers)
                .distinct()
                .toList();
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }
}
