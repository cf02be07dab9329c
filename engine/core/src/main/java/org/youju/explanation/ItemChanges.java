package org.youju.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.explanation.Change.Value;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.WorkCalendar;
import org.youju.submission.Submission.Better;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;

/** Every change of one goal's result, or of one finding's count, at which an indicator's rules may answer differently. */
final class ItemChanges {

    private final Account account;
    private final Breakpoints breakpoints;
    private final @Nullable WorkCalendar calendar;

    ItemChanges(Account account, List<Rule> rules, @Nullable WorkCalendar calendar) {
        this.account = account;
        this.breakpoints = new Breakpoints(rules);
        this.calendar = calendar;
    }

    /** Nothing for a goal that lost nothing. */
    List<Change> ofGoal(GoalFact fact) {
        boolean lost = account.entries().stream()
                .anyMatch(entry -> entry.kind() == Entry.Kind.LOST
                        && (entry.item().goal() == null || entry.item().goal() == fact));
        Goal goal = fact.goal();
        if (account.isDetermined() && !lost) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        if (goal.planned() != null && goal.actual() != null) {
            changes.addAll(actual(fact, goal.planned(), goal.actual()));
        }
        if (goal.start() != null && goal.finish() != null) {
            changes.addAll(finish(fact, goal.start(), goal.finish()));
        }
        return changes;
    }

    private List<Change> actual(GoalFact fact, BigDecimal planned, BigDecimal actual) {
        Value value = new Value(
                fact.pointer(),
                fact.name(),
                "实际完成值",
                fact.goal().place().field("actual").pointer(),
                actual,
                fact.goal().unit());
        Ratio hundred = Ratio.of(100);
        Ratio plan = Ratio.of(planned);
        List<BigDecimal> rates = breakpoints.of(new Quantity.OfGoal(Measure.COMPLETION_RATE));
        List<BigDecimal> reversed = breakpoints.of(new Quantity.OfGoal(Measure.PLANNED_TO_ACTUAL));
        Dependence rising = new Dependence(hundred, Ratio.ZERO, Ratio.ZERO, plan, rates);
        boolean higher = fact.goal().better() == Better.HIGHER;
        List<Dependence> dependences = List.of(higher ? rising : falling(plan, rates), falling(plan, reversed));
        return new NumberChanges(
                        value,
                        Changes.decimals(List.of(planned, actual)),
                        (sheet, number) -> sheet.withGoal(fact.goal().withActual(number)))
                .of(dependences).stream()
                        .filter(change -> ((BigDecimal) change.to()).signum() >= 0)
                        .toList();
    }

    /** Planned ÷ actual in percent. */
    private static Dependence falling(Ratio plan, List<BigDecimal> breakpoints) {
        return new Dependence(Ratio.ZERO, plan.times(Ratio.of(100)), Ratio.ONE, Ratio.ZERO, breakpoints);
    }

    private List<Change> finish(GoalFact fact, LocalDate start, LocalDate finish) {
        Value value = new Value(
                fact.pointer(),
                fact.name(),
                "完成日",
                fact.goal().place().field("finish").pointer(),
                finish.toString(),
                null);
        List<BigDecimal> working = breakpoints.of(new Quantity.OfGoal(Measure.WORKING_DAYS));
        List<BigDecimal> days = breakpoints.of(new Quantity.OfGoal(Measure.CALENDAR_DAYS));
        return new DayChanges(value, (sheet, day) -> sheet.withGoal(fact.goal().withFinish(day)))
                .whereBreakpoints(day -> List.of(
                        breakpoints.compare(working, calendar, start, day),
                        breakpoints.compare(days, null, start, day)));
    }

    /** The count at which points come back, where more was deducted than there was to take; and none at all. */
    List<Change> ofFinding(FindingFact fact) {
        Finding finding = fact.finding();
        Ratio beyond = Ratio.sum(account.entries().stream()
                .filter(entry -> entry.cause() == Entry.Cause.FLOOR)
                .map(Entry::posted)
                .toList());
        Ratio each = Ratio.sum(account.activations().stream()
                .filter(activation -> activation.subject() == fact)
                .map(activation -> each(activation.rule().award()))
                .toList());
        List<Change> changes = new ArrayList<>();
        if (each.signum() > 0) {
            BigDecimal idle = beyond.dividedBy(each).rounded(0, RoundingMode.FLOOR);
            BigDecimal fewer = finding.count().subtract(idle).subtract(BigDecimal.ONE);
            if (fewer.signum() > 0) {
                changes.add(counted(fact, fewer));
            }
        }
        changes.add(counted(fact, BigDecimal.ZERO));
        return changes;
    }

    private static Ratio each(Award award) {
        return award.counted().filter(By::countsFindings).isPresent() ? Ratio.of(award.each()) : Ratio.ZERO;
    }

    private static Change counted(FindingFact fact, BigDecimal count) {
        Finding finding = fact.finding();
        String pointer = finding.place().pointer();
        Value value = new Value(
                fact.pointer(),
                fact.name(),
                "检查发现",
                count.signum() == 0 ? pointer : pointer + "/count",
                finding.count(),
                fact.declared().unit());
        return Change.ofNumber(value, count, null, null, sheet -> sheet.withCount(finding, count));
    }
}
