package org.youju.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.rules.Award;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/**
 * What an indicator may still come to, while something is missing: every rule that may yet apply is taken at its least
 * and at its most. Rules that decide the whole are alternatives to those that decide each goal.
 */
final class Outlook {

    private final Ratio low;
    private final Ratio high;

    Outlook(Facts facts, List<Rule> rules, List<Item> items) {
        List<Span> spans = items.stream()
                .flatMap(item -> span(facts, rules.stream().filter(Rule::perGoal), item).stream())
                .toList();
        boolean possible = spans.size() == items.size();
        Span byItems = new Span(
                Ratio.sum(spans.stream().map(Span::low).toList()),
                Ratio.sum(spans.stream().map(Span::high).toList()));
        Item whole = new Item(null, new Arithmetic.Figure(points(items)));
        Optional<Span> asAWhole = span(facts, rules.stream().filter(rule -> !rule.perGoal()), whole);
        Span all = possible
                ? asAWhole.map(byItems::or).orElse(byItems)
                : asAWhole.orElseThrow(() -> new IllegalStateException("an open indicator has a rule that may apply"));
        this.low = all.low();
        this.high = all.high();
    }

    Ratio low() {
        return low;
    }

    Ratio high() {
        return high;
    }

    private static BigDecimal points(List<Item> items) {
        return items.stream()
                .map(item -> item.share().value())
                .reduce(Ratio.ZERO, Ratio::plus)
                .decimal();
    }

    private record Span(Ratio low, Ratio high) {

        Span or(Span other) {
            return new Span(low.min(other.low), high.max(other.high));
        }
    }

    /** From the least to the most that the given rules may give an item; empty where none of them may apply. */
    private static Optional<Span> span(Facts facts, Stream<Rule> rules, Item item) {
        return rules.filter(rule -> mayApply(Trial.of(rule, facts, item.goal())))
                .map(rule -> span(rule.award(), item))
                .reduce(Span::or);
    }

    private static boolean mayApply(Trial trial) {
        return trial.holds() || trial.isOpen();
    }

    private static Span span(Award award, Item item) {
        Ratio share = item.share().value();
        if (award instanceof Award.Percent percent) {
            Ratio points = share.times(Ratio.ofPercent(percent.percent()));
            return new Span(points, points);
        }
        @Nullable GoalFact goal = item.goal();
        return Optional.ofNullable(goal)
                .flatMap(one -> one.quotient(((Award.InProportion) award).measure()))
                .map(quotient -> share.times(quotient.value().min(Ratio.ONE)))
                .map(points -> new Span(points, points))
                .orElse(new Span(Ratio.ZERO, share));
    }
}
