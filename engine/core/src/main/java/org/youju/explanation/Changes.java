package org.youju.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.explanation.Change.Value;
import org.youju.facts.Facts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Formula;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.submission.Submission.Answer;

/**
 * Every change of one input at which some rules may answer differently. What is missing stays missing, and what does not
 * apply stays so: whether it applies is no figure that a department could have made better.
 */
final class Changes {

    private final Vocabulary vocabulary;
    private final Facts facts;
    private final Reads reads;
    private final Breakpoints breakpoints;
    private final List<ValueDeclaration> values;

    Changes(Vocabulary vocabulary, Facts facts, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.reads = new Reads(rules);
        this.breakpoints = new Breakpoints(rules);
        this.values = reads.values().stream()
                .map(name -> vocabulary.value(name).orElseThrow())
                .toList();
    }

    List<Change> ofInputs() {
        Set<String> names = new LinkedHashSet<>(reads.inputs());
        reads.lists().forEach(list -> names.addAll(vocabulary.itemsOf(list)));
        values.forEach(value -> names.addAll(value.inputs()));
        List<Change> changes = new ArrayList<>();
        names.forEach(name -> facts.sheet()
                .answer(name)
                .ifPresent(answer -> changes.addAll(changes(vocabulary.input(name), answer))));
        return changes;
    }

    private List<Change> changes(InputDeclaration input, Answer answer) {
        if (answer instanceof Answer.YesNo given) {
            Value value = value(input, answer, given.yes());
            return List.of(Change.ofAnswer(
                    value,
                    !given.yes(),
                    sheet -> sheet.withInput(input.name(), new Answer.YesNo(!given.yes(), answer.place()))));
        } else if (answer instanceof Answer.Amount given) {
            return numbers(input, given);
        } else if (answer instanceof Answer.Text given) {
            return input.type() == InputDeclaration.Type.DATE ? dates(input, given) : choices(input, given);
        }
        return List.of();
    }

    private static Value value(InputDeclaration input, Answer answer, Object from) {
        return new Value("", "", input.name(), answer.place().pointer(), from, input.unit());
    }

    private static List<Change> choices(InputDeclaration input, Answer.Text given) {
        Value value = value(input, given, given.text());
        return input.choices().stream()
                .filter(choice -> !choice.equals(given.text()))
                .map(choice -> Change.ofAnswer(
                        value, choice, sheet -> sheet.withInput(input.name(), new Answer.Text(choice, given.place()))))
                .toList();
    }

    private List<Change> numbers(InputDeclaration input, Answer.Amount given) {
        NumberChanges numbers = new NumberChanges(
                value(input, given, given.value()),
                decimals(input, given.value()),
                (sheet, number) -> sheet.withInput(input.name(), new Answer.Amount(number, given.place())));
        List<BigDecimal> compared = new ArrayList<>(reads.numbers(input.name()));
        addIfAny(compared, input.min());
        addIfAny(compared, input.max());
        List<Dependence> dependences = new ArrayList<>();
        dependences.add(Dependence.itself(compared));
        values.stream()
                .filter(value -> value.days() == null && value.inputs().contains(input.name()))
                .forEach(value -> dependences.addAll(dependences(value, input.name())));
        return numbers.of(dependences).stream()
                .filter(change -> input.allows((BigDecimal) change.to()))
                .toList();
    }

    private static void addIfAny(Collection<BigDecimal> numbers, @Nullable BigDecimal number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    /** Those of the figures that it is compared with or calculated with, its own among them; none where it counts. */
    private int decimals(InputDeclaration input, BigDecimal own) {
        if (input.whole()) {
            return 0;
        }
        List<BigDecimal> figures = new ArrayList<>(reads.numbers(input.name()));
        figures.add(own);
        values.stream()
                .filter(value -> value.inputs().contains(input.name()))
                .flatMap(value -> value.inputs().stream())
                .forEach(name -> addIfAny(figures, amount(name)));
        return decimals(figures);
    }

    static int decimals(List<BigDecimal> figures) {
        return figures.stream()
                .mapToInt(figure -> figure.stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    private @Nullable BigDecimal amount(String input) {
        return facts.sheet()
                .answer(input)
                .map(answer -> answer instanceof Answer.Amount amount ? amount.value() : null)
                .orElse(null);
    }

    private List<Dependence> dependences(ValueDeclaration value, String input) {
        Formula formula = value.formula();
        List<BigDecimal> at = breakpoints.of(Quantity.OfSheet.of(value, vocabulary));
        return formula == null
                ? List.of(dependence(value, input))
                : new FormulaPieces(name -> pieces(name, input)).of(formula, value.isPercent(), at);
    }

    /** What a formula reads by a name, where a number with % counts as a part of one; nothing where it is no number. */
    private List<Fraction> pieces(String name, String input) {
        InputDeclaration declared = vocabulary.ruleset().input(name).orElse(null);
        if (declared != null) {
            Ratio scale = "%".equals(declared.unit()) ? Ratio.ofPercent(BigDecimal.ONE) : Ratio.ONE;
            BigDecimal amount = amount(name);
            return name.equals(input)
                    ? List.of(Fraction.ITSELF.times(scale))
                    : amount == null
                            ? List.of()
                            : List.of(Fraction.of(Ratio.of(amount)).times(scale));
        }
        ValueDeclaration value = vocabulary.value(name).orElseThrow();
        Ratio scale = value.isPercent() ? Ratio.ofPercent(BigDecimal.ONE) : Ratio.ONE;
        return value.days() != null
                ? List.of()
                : dependences(value, input).stream()
                        .map(one -> new Fraction(one.a(), one.b(), one.c(), one.d()).times(scale))
                        .toList();
    }

    private Dependence dependence(ValueDeclaration value, String input) {
        Ratio unit = value.isPercent() && !value.per().isEmpty() ? Ratio.of(100) : Ratio.ONE;
        boolean divided = !value.per().isEmpty();
        return new Dependence(
                times(value.of(), input).minus(times(value.less(), input)).times(unit),
                rest(value.of(), input).minus(rest(value.less(), input)).times(unit),
                divided ? times(value.per(), input) : Ratio.ZERO,
                divided ? rest(value.per(), input) : Ratio.ONE,
                breakpoints.of(Quantity.OfSheet.of(value, vocabulary)));
    }

    private static Ratio times(List<String> names, String input) {
        return Ratio.of(names.stream().filter(input::equals).count());
    }

    /** The sum of the others; one that is missing or does not apply leaves no value, whatever is put here. */
    private Ratio rest(List<String> names, String input) {
        return Ratio.sum(names.stream()
                .filter(name -> !name.equals(input))
                .map(this::amount)
                .map(amount -> amount == null ? Ratio.ZERO : Ratio.of(amount))
                .toList());
    }

    private List<Change> dates(InputDeclaration input, Answer.Text given) {
        DayChanges days = new DayChanges(
                value(input, given, given.text()),
                (sheet, day) -> sheet.withInput(input.name(), new Answer.Text(day.toString(), given.place())));
        List<Change> changes = new ArrayList<>(days.of(reads.days(input.name())));
        values.forEach(value -> {
            ValueDeclaration.Days between = value.days();
            if (between != null && value.inputs().contains(input.name())) {
                changes.addAll(days.whereBreakpoints(day -> compare(value, between, input.name(), day)));
            }
        });
        return changes;
    }

    private List<Integer> compare(
            ValueDeclaration value, ValueDeclaration.Days between, String changed, LocalDate day) {
        LocalDate start = between.from().equals(changed) ? day : date(between.from());
        LocalDate finish = between.to().equals(changed) ? day : date(between.to());
        return start == null || finish == null
                ? List.of()
                : breakpoints.compare(
                        breakpoints.of(Quantity.OfSheet.of(value, vocabulary)),
                        between.working() ? vocabulary.ruleset().calendar() : null,
                        start,
                        finish);
    }

    private @Nullable LocalDate date(String input) {
        return facts.sheet()
                .answer(input)
                .map(answer -> answer instanceof Answer.Text text ? LocalDate.parse(text.text()) : null)
                .orElse(null);
    }
}
