package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.rules.About;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/**
 * What an indicator may still come to, while something is missing: every rule that may yet apply is taken at its least
 * and at its most. Rules that decide the whole are alternatives to those that decide each goal. Deductions that are
 * certain are taken from both ends, down to nothing of the item that they are taken from; one that may yet come may take
 * everything.
 */
final class Outlook {

    private final IndicatorRules own;
    private final Facts facts;
    private final Ratio low;
    private final Ratio high;

    Outlook(IndicatorRules own, Facts facts, List<Item> items) {
        this.own = own;
        this.facts = facts;
        List<Rule> rules = own.rules();
        List<Rule> deciding =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        List<Rule> deducting =
                rules.stream().filter(rule -> !rule.award().decides()).toList();
        List<Span> spans = items.stream()
                .flatMap(
                        item -> span(deciding.stream().filter(Rule::perGoal), item)
                                .map(span -> reduced(span, deducting, item))
                                .stream())
                .toList();
        boolean possible = spans.size() == items.size();
        Span byItems = new Span(
                Ratio.sum(spans.stream().map(Span::low).toList()),
                Ratio.sum(spans.stream().map(Span::high).toList()));
        Item whole = new Item(null, new Arithmetic.Figure(points(items)));
        Optional<Span> asAWhole = span(deciding.stream().filter(rule -> !rule.perGoal()), whole)
                .map(span -> reduced(span, deducting, whole));
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

    /** What adjustments leave of what an item is given. */
    private Span reduced(Span given, List<Rule> adjusting, Item item) {
        return own.isPlain() ? lessDeductions(given, adjusting, item) : adjusted(given, adjusting, item);
    }

    private Span lessDeductions(Span given, List<Rule> deducting, Item item) {
        boolean mayTakeMore = false;
        Ratio certain = Ratio.ZERO;
        for (Rule rule : deducting) {
            for (@Nullable Subject subject : subjects(rule, item)) {
                Trial trial = Trial.of(rule, facts, subject);
                mayTakeMore |= trial.isOpen();
                if (trial.holds()) {
                    certain = certain.plus(deduction(rule, subject).value());
                }
            }
        }
        return new Span(
                mayTakeMore ? Ratio.ZERO : given.low().minus(certain).max(Ratio.ZERO),
                given.high().minus(certain).max(Ratio.ZERO));
    }

    /** Wide rather than narrow: any addition may still give the most, and any deduction take it. */
    private Span adjusted(Span given, List<Rule> adjusting, Item item) {
        boolean mayAdd = false;
        boolean mayTake = false;
        for (Rule rule : adjusting) {
            for (@Nullable Subject subject : subjects(rule, item)) {
                boolean mayApply = Trial.of(rule, facts, subject).failed() == null;
                mayAdd |= mayApply
                        && (rule.award().isAddition() || rule.award().floor().isPresent());
                mayTake |= mayApply
                        && !rule.award().isAddition()
                        && rule.award().counted().isPresent();
            }
        }
        BigDecimal penalty = own.indicator().penalty();
        Ratio least = penalty == null ? Ratio.ZERO : Ratio.ZERO.minus(Ratio.of(penalty));
        return new Span(
                mayTake ? least : given.low(),
                mayAdd ? item.share().value().plus(bonus()).max(given.high()) : given.high());
    }

    private Arithmetic deduction(Rule rule, @Nullable Subject subject) {
        return new Formulas(facts).deduction(own.plan(rule).figure(), rule, subject);
    }

    /** What a deducting rule is tried on for an item; for a checklist also its items not yet answered. */
    private List<@Nullable Subject> subjects(Rule rule, Item item) {
        if (item.goal() != null) {
            return rule.perGoal() ? Collections.singletonList(item.goal()) : List.of();
        }
        List<@Nullable Subject> subjects = new ArrayList<>(rule.subjects(facts));
        if (rule.about() == About.EACH_CHECK && !subjects.contains(null)) {
            subjects.add(null);
        }
        return subjects;
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
        return new Spans(this, rule, trial, item, share).span();
    }

    /** From the least to the most that a rule may give of an item. */
    private record Spans(Outlook outlook, Rule rule, Trial trial, Item item, Ratio share) {

        private Span span() {
            return rule.award()
                    .fold(
                            giving -> giving.fold(
                                    percent -> proportional(share, Ratio.ofPercent(percent.percent())),
                                    rate -> trial.holds()
                                            ? proportional(
                                                    share,
                                                    formulas()
                                                            .rate(rate, rule, item.goal())
                                                            .value())
                                            : any(),
                                    sharedOut -> any(),
                                    points -> of(Ratio.of(points.points())),
                                    counted ->
                                            trial.holds() ? of(formulas().counted(counted, rule, item.goal())) : any(),
                                    line -> trial.holds()
                                            ? of(formulas().interpolated(line, rule, item.goal()))
                                            : within(line.atFrom(), line.atTo()),
                                    judged -> trial.holds()
                                            ? of(formulas().judged(judged, rule, item.goal()))
                                            : within(judged.low(), judged.high())),
                            adjusting -> {
                                throw new IllegalStateException("an adjustment gives nothing");
                            },
                            onTotal -> any());
        }

        private Span any() {
            return new Span(Ratio.ZERO, share.plus(outlook.bonus()));
        }

        private Span of(Arithmetic points) {
            return of(points.value());
        }

        private Span of(Ratio points) {
            Ratio held = points.min(share.plus(outlook.bonus())).max(Ratio.ZERO);
            return new Span(held, held);
        }

        private Span within(BigDecimal one, BigDecimal other) {
            return of(Ratio.of(one)).or(of(Ratio.of(other)));
        }

        private Formulas formulas() {
            return new Formulas(outlook.facts);
        }
    }

    private Ratio bonus() {
        BigDecimal most = own.indicator().bonus();
        return most == null ? Ratio.ZERO : Ratio.of(most);
    }

    private static Span proportional(Ratio share, Ratio rate) {
        Ratio points = share.times(rate.min(Ratio.ONE).max(Ratio.ZERO));
        return new Span(points, points);
    }
}
