package org.youju.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.rules.Award;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/**
 * What an indicator may still come to, while something is missing: every rule that may yet apply is taken at its least
 * and at its most. Rules that decide the whole are alternatives to those that decide each goal. Deductions that are
 * certain are taken from both ends; one that may yet come may take everything.
 */
final class Outlook {

    private final Facts facts;
    private final Ratio low;
    private final Ratio high;

    Outlook(Facts facts, List<Rule> rules, List<Item> items) {
        this.facts = facts;
        List<Rule> deciding =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        List<Span> spans = items.stream()
                .flatMap(item -> span(deciding.stream().filter(Rule::perGoal), item).stream())
                .toList();
        boolean possible = spans.size() == items.size();
        Span byItems = new Span(
                Ratio.sum(spans.stream().map(Span::low).toList()),
                Ratio.sum(spans.stream().map(Span::high).toList()));
        Item whole = new Item(null, new Arithmetic.Figure(points(items)));
        Optional<Span> asAWhole = span(deciding.stream().filter(rule -> !rule.perGoal()), whole);
        Span all = possible
                ? asAWhole.map(byItems::or).orElse(byItems)
                : asAWhole.orElseThrow(() -> new IllegalStateException("an open indicator has a rule that may apply"));
        List<Rule> deducting =
                rules.stream().filter(rule -> !rule.award().decides()).toList();
        boolean mayTakeMore = deducting.stream().anyMatch(this::mayComeToApply);
        Ratio certain = Ratio.sum(deducting.stream().flatMap(this::certain).toList());
        this.low = mayTakeMore ? Ratio.ZERO : all.low().minus(certain).max(Ratio.ZERO);
        this.high = all.high().minus(certain).max(Ratio.ZERO);
    }

    Ratio low() {
        return low;
    }

    Ratio high() {
        return high;
    }

    private boolean mayComeToApply(Rule rule) {
        return Stream.concat(rule.subjects(facts).stream(), Stream.of((Subject) null))
                .anyMatch(subject -> Trial.of(rule, facts, subject).isOpen());
    }

    private Stream<Ratio> certain(Rule rule) {
        Formulas formulas = new Formulas(facts);
        return rule.subjects(facts).stream()
                .filter(subject -> Trial.of(rule, facts, subject).holds())
                .map(subject -> formulas.deduction((Award.Deduct) rule.award(), rule, subject)
                        .value());
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
    private Optional<Span> span(Stream<Rule> rules, Item item) {
        return rules.flatMap(rule -> {
                    Trial trial = Trial.of(rule, facts, item.goal());
                    return trial.failed() == null ? Stream.of(span(rule, trial, item)) : Stream.empty();
                })
                .reduce(Span::or);
    }

    private Span span(Rule rule, Trial trial, Item item) {
        Ratio share = item.share().value();
        if (rule.award() instanceof Award.Percent percent) {
            Ratio points = share.times(Ratio.ofPercent(percent.percent()));
            return new Span(points, points);
        } else if (rule.award() instanceof Award.InProportion inProportion && trial.holds()) {
            return proportional(share, new Formulas(facts).rate(inProportion, rule, item.goal()));
        }
        return new Span(Ratio.ZERO, share);
    }

    private static Span proportional(Ratio share, Arithmetic rate) {
        Ratio points = share.times(rate.value().min(Ratio.ONE).max(Ratio.ZERO));
        return new Span(points, points);
    }
}
