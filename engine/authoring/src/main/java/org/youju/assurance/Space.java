package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.ruleset.WorkCalendar;

/** Everything that an indicator's rules read, as variables. */
final class Space {

    private static final LocalDate NO_CALENDAR = LocalDate.of(2000, 3, 1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Makes more numbers of those that cut a range, for whoever wants to see what is between them. */
    interface Finer {

        /** @param unit as it is shown behind a number, "" where there is none */
        List<BigDecimal> of(List<BigDecimal> cuts, String unit);
    }

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Reads compared;
    private final Finer finer;

    /** @param compared the rules whose numbers cut the ranges: those of the indicator, or of two years to be compared */
    Space(Vocabulary vocabulary, Indicator indicator, List<Rule> compared) {
        this(vocabulary, indicator, compared, (cuts, unit) -> cuts);
    }

    Space(Vocabulary vocabulary, Indicator indicator, List<Rule> compared, Finer finer) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.compared = new Reads(compared);
        this.finer = finer;
    }

    /** What some of the indicator's rules read: inputs first, since the values are worked out from them. */
    List<Variable> of(List<Rule> rules) {
        List<Variable> variables = new ArrayList<>();
        Reads reads = new Reads(rules);
        reads.inputs().forEach(name -> variables.add(input(vocabulary.input(name))));
        reads.lists().forEach(list -> variables.add(list(list)));
        reads.values()
                .forEach(name -> variables.add(value(vocabulary.value(name).orElseThrow())));
        goal(rules).ifPresent(variables::add);
        if (rules.stream().flatMap(rule -> rule.conditions().stream()).anyMatch(Condition.Found.class::isInstance)) {
            variables.add(findings());
        }
        return variables;
    }

    private Variable input(InputDeclaration input) {
        List<Cell> cells = new ArrayList<>();
        switch (input.type()) {
            case YES_NO -> {
                cells.add(new Cell("是", null, true, setting(input, true)));
                cells.add(new Cell("否", null, true, setting(input, false)));
            }
            case CHOICE -> input.choices().forEach(one -> cells.add(new Cell(one, null, true, setting(input, one))));
            case NUMBER ->
                cuts(input)
                        .cuts()
                        .forEach(cut ->
                                cells.add(new Cell(cut.label(), cut.value(), true, setting(input, cut.value()))));
            case DATE -> dates(input.name()).forEach(day -> cells.add(new Cell(day, null, true, setting(input, day))));
        }
        if (input.notApplicable()) {
            cells.add(new Cell("不适用", null, false, draft -> {
                draft.set(input.name(), null);
                return true;
            }));
        }
        cells.add(Cell.missing(draft -> true));
        return new Variable(input.name(), cells);
    }

    private Cuts cuts(InputDeclaration input) {
        BigDecimal min = input.min();
        return input.whole()
                ? Cuts.whole(compared.numbers(input.name()), min == null ? BigDecimal.ZERO : min, input.max())
                : cuts(compared.numbers(input.name()), "", min, input.max());
    }

    private Cuts cuts(List<BigDecimal> literals, String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        List<BigDecimal> known = new ArrayList<>(literals);
        Stream.of(Optional.ofNullable(min), Optional.ofNullable(max))
                .flatMap(Optional::stream)
                .forEach(known::add);
        return Cuts.of(finer.of(known, unit), unit, min, max);
    }

    private static Cuts days(List<BigDecimal> literals) {
        BigDecimal most =
                literals.stream().reduce(BigDecimal.ZERO, BigDecimal::max).add(BigDecimal.TEN);
        return Cuts.whole(literals, BigDecimal.ZERO, most.setScale(0, RoundingMode.CEILING));
    }

    private static Cell.Setter setting(InputDeclaration input, Object value) {
        return draft -> {
            draft.set(input.name(), value);
            return true;
        };
    }

    /** Each day compared with, and the days beside it; some day where none is. */
    private List<String> dates(String input) {
        List<LocalDate> days = compared.days(input);
        return (days.isEmpty() ? List.of(firstDay()) : days)
                .stream().map(LocalDate::toString).toList();
    }

    private LocalDate firstDay() {
        WorkCalendar calendar = vocabulary.ruleset().calendar();
        return calendar == null ? NO_CALENDAR : calendar.from().plusDays(10);
    }

    /** All answered with yes, each by itself with no, one left open. */
    private Variable list(String list) {
        List<String> items = vocabulary.itemsOf(list);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("全部为是", null, true, draft -> answer(draft, items, "")));
        items.forEach(
                item -> cells.add(new Cell("只有“" + item + "”为否", null, true, draft -> answer(draft, items, item))));
        cells.add(Cell.missing(draft -> answer(draft, items.subList(1, items.size()), "")));
        return new Variable("清单 " + list, cells);
    }

    private static boolean answer(Draft draft, List<String> items, String lacking) {
        items.forEach(item -> draft.set(item, !item.equals(lacking)));
        return true;
    }

    private Variable value(ValueDeclaration value) {
        Quantity quantity = Quantity.OfSheet.of(value, vocabulary);
        ValueSetter setter = new ValueSetter(vocabulary, value, firstDay());
        List<Cell> cells = new ArrayList<>();
        boolean days = value.days() != null;
        List<BigDecimal> literals = new ArrayList<>(compared.numbers(quantity));
        if (value.isPercent()) {
            literals.add(BigDecimal.ZERO);
            literals.add(HUNDRED);
        }
        (days ? days(literals) : cuts(literals, value.isPercent() ? "%" : " " + value.unit(), null, null))
                .cuts()
                .forEach(cut ->
                        cells.add(new Cell(cut.label(), cut.value(), true, draft -> setter.reach(draft, cut.value()))));
        cells.add(new Cell("除数为零", null, false, setter::divideByZero));
        cells.add(new Cell("不适用", null, false, setter::notApplicable));
        cells.add(Cell.missing(setter::leaveOut));
        return new Variable(value.name(), cells);
    }

    private Optional<Variable> goal(List<Rule> rules) {
        if (rules.stream().noneMatch(Rule::perGoal)) {
            return Optional.empty();
        }
        List<Cell> cells = new ArrayList<>();
        String code = indicator.code();
        if (indicator.datedGoals()) {
            List<BigDecimal> days = Stream.of(Measure.WORKING_DAYS, Measure.CALENDAR_DAYS)
                    .flatMap(measure -> compared.numbers(new Quantity.OfGoal(measure)).stream())
                    .toList();
            days(days)
                    .cuts()
                    .forEach(cut -> cells.add(new Cell(cut.label(), cut.value(), true, draft -> {
                        draft.goal(
                                code,
                                firstDay(),
                                Days.after(vocabulary.ruleset().calendar(), firstDay(), cut.value()));
                        return true;
                    })));
            cells.add(Cell.missing(draft -> {
                draft.goal(code, firstDay(), (LocalDate) null);
                return true;
            }));
        } else {
            rates(cells, code);
        }
        cells.add(new Cell("没有目标", null, false, draft -> true));
        return Optional.of(new Variable("目标", cells));
    }

    /** The completion rate at every value compared with and between; the ratio the other way round goes with it. */
    private void rates(List<Cell> cells, String code) {
        cuts(compared.numbers(new Quantity.OfGoal(Measure.COMPLETION_RATE)), "%", BigDecimal.ZERO, null)
                .cuts()
                .forEach(cut -> cells.add(new Cell("完成率 " + cut.label(), cut.value(), true, draft -> {
                    draft.goal(code, HUNDRED, cut.value());
                    return true;
                })));
        compared.numbers(new Quantity.OfGoal(Measure.PLANNED_TO_ACTUAL)).stream()
                .filter(literal -> literal.signum() > 0)
                .forEach(literal -> Cuts.of(List.of(literal), "%", null, null)
                        .cuts()
                        .forEach(cut -> cells.add(new Cell(
                                "年初目标值与实际完成值之比 " + cut.label(),
                                HUNDRED.multiply(HUNDRED).divide(cut.value(), 6, RoundingMode.HALF_UP),
                                true,
                                draft -> {
                                    draft.goal(code, cut.value(), HUNDRED);
                                    return true;
                                }))));
        cells.add(Cell.missing(draft -> {
            draft.goal(code, HUNDRED, (BigDecimal) null);
            return true;
        }));
    }

    private Variable findings() {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell("没有检查发现", null, true, draft -> true));
        indicator
                .findings()
                .forEach(kind -> Stream.concat(
                                Stream.of(Optional.<String>empty()),
                                kind.reasons().stream().map(Optional::of))
                        .forEach(reason -> cells.add(new Cell(
                                kind.name() + reason.map(one -> "（" + one + "）").orElse(""), null, true, draft -> {
                                    draft.finding(indicator.code(), kind.name(), reasonOf(reason));
                                    return true;
                                }))));
        cells.add(Cell.missing(draft -> {
            draft.saysNothingOfFindings();
            return true;
        }));
        return new Variable("检查发现", cells);
    }

    private static @Nullable String reasonOf(Optional<String> reason) {
        return reason.orElse(null);
    }
}
