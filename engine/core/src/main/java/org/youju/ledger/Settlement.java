package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Facts;
import org.youju.ledger.Entry.Cause;
import org.youju.rules.Activation;
import org.youju.rules.Award;
import org.youju.rules.Rule;

/**
 * What additions, deductions with limits of their own, and floors make of what an item was given.
 *
 * <p>Additions fill what the deciding rule left of the item's points; what they add beyond goes to the bonus where the
 * indicator has one. Deductions are taken from the item's points; what they take below zero goes to the penalty where the
 * indicator has one, and else is given back.
 */
final class Settlement {

    private static final Arithmetic ZERO = new Arithmetic.Figure(BigDecimal.ZERO);

    private final IndicatorRules own;
    private final Facts facts;
    private final Page page;
    private final Page.Grant grant;
    private final Item item;
    /** What the item has of its points, so far. */
    private Arithmetic taken;

    private @Nullable Rule last;

    Settlement(IndicatorRules own, Facts facts, Page page, Page.Grant grant) {
        this.own = own;
        this.facts = facts;
        this.page = page;
        this.grant = grant;
        this.item = grant.item();
        this.taken = grant.given();
    }

    /** What one rule adds or takes by all that it applied to. */
    private record Movement(Rule rule, List<Page.Deduction> parts, Arithmetic all, Arithmetic excess) {

        private Ratio counted() {
            return all.value().minus(excess.value());
        }
    }

    /** @param adjusting the adjustments that applied */
    void post(List<Activation> adjusting) {
        if (grant.beyond() > 0) {
            giveBeyond();
        } else if (grant.beyond() < 0) {
            page.lose(item, item.goal(), Cause.RULE, grant.rule(), grant.rest());
        }
        movements(adjusting, true).forEach(this::add);
        List<Movement> deductions = movements(adjusting, false);
        deductions.forEach(this::deduct);
        onlyHighest(adjusting, deductions);
        hold(adjusting);
        page.award(item, grant.rule(), Cause.RULE, taken);
    }

    /** The deciding rule itself gives more than the item's points. */
    private void giveBeyond() {
        Arithmetic beyond = grant.given().minus(item.share());
        taken = item.share();
        if (own.indicator().bonus() != null) {
            page.addBonus(item, item.goal(), grant.rule(), item.share().value().signum() == 0 ? grant.given() : beyond);
        }
    }

    private List<Movement> movements(List<Activation> adjusting, boolean adds) {
        Map<Rule, List<Page.Deduction>> byRule = new LinkedHashMap<>();
        Formulas formulas = new Formulas(facts);
        for (Activation activation : adjusting) {
            Award award = activation.rule().award();
            if (award.counted().isPresent() && award.isAddition() == adds) {
                Arithmetic points = formulas.deduction(
                        own.plan(activation.rule()).figure(), activation.rule(), activation.subject());
                byRule.computeIfAbsent(activation.rule(), rule -> new ArrayList<>())
                        .add(new Page.Deduction(activation, points));
            }
        }
        List<Movement> movements = new ArrayList<>();
        byRule.forEach((rule, parts) -> {
            Arithmetic all = parts.stream()
                    .map(Page.Deduction::points)
                    .reduce(Arithmetic::plus)
                    .orElseThrow();
            Optional<BigDecimal> most = rule.award().ceiling();
            boolean limited = most.isPresent() && all.value().compareTo(Ratio.of(most.get())) > 0;
            movements.add(new Movement(
                    rule, parts, all, limited ? all.minus(Arithmetic.Figure.ofTable(most.orElseThrow())) : ZERO));
        });
        return movements;
    }

    private void add(Movement movement) {
        Arithmetic added = movement.excess.value().signum() == 0
                ? movement.all
                : Arithmetic.Figure.ofTable(movement.rule.award().ceiling().orElseThrow());
        Ratio room = item.share().value().minus(taken.value()).max(Ratio.ZERO);
        if (added.value().compareTo(room) <= 0) {
            page.lose(item, subject(movement), Cause.RULE, movement.rule, ZERO.minus(added));
            taken = taken.plus(added);
            return;
        }
        Arithmetic rest = item.share().minus(taken);
        page.lose(item, subject(movement), Cause.RULE, movement.rule, ZERO.minus(rest));
        if (own.indicator().bonus() != null) {
            page.addBonus(item, subject(movement), movement.rule, room.signum() == 0 ? added : added.minus(rest));
        }
        taken = item.share();
    }

    private static org.youju.facts.@Nullable Subject subject(Movement movement) {
        return movement.parts.size() == 1 ? movement.parts.get(0).activation().subject() : null;
    }

    private void deduct(Movement movement) {
        for (Page.Deduction part : movement.parts) {
            page.lose(item, part.activation().subject(), Cause.RULE, movement.rule, part.points());
            taken = taken.minus(part.points());
        }
        if (movement.excess.value().signum() > 0) {
            page.lose(item, item.goal(), Cause.CAP, movement.rule, ZERO.minus(movement.excess));
            taken = taken.plus(movement.excess);
        }
        last = movement.rule;
    }

    @SuppressWarnings("ReferenceEquality") // two equal deductions are two
    private void onlyHighest(List<Activation> adjusting, List<Movement> deductions) {
        Optional<Rule> only = adjusting.stream()
                .map(Activation::rule)
                .filter(rule -> rule.award().countsOnlyHighest())
                .findFirst();
        if (only.isEmpty() || deductions.size() < 2) {
            return;
        }
        Movement highest =
                deductions.stream().max(Comparator.comparing(Movement::counted)).orElseThrow();
        Arithmetic others = deductions.stream()
                .filter(one -> one != highest)
                .map(one -> one.excess.value().signum() == 0 ? one.all : one.all.minus(one.excess))
                .reduce(Arithmetic::plus)
                .orElseThrow();
        page.lose(item, item.goal(), Cause.CAP, only.get(), ZERO.minus(others));
        taken = taken.plus(others);
    }

    /** At least what a rule leaves; at least nothing, or nothing beyond the penalty. */
    private void hold(List<Activation> adjusting) {
        Optional<Rule> least = adjusting.stream()
                .map(Activation::rule)
                .filter(rule -> rule.award().floor().isPresent())
                .max(Comparator.comparing(rule -> rule.award().floor().orElseThrow()));
        if (least.isPresent()) {
            Arithmetic floor =
                    Arithmetic.Figure.ofTable(least.get().award().floor().orElseThrow());
            if (taken.value().compareTo(floor.value()) < 0) {
                page.lose(item, item.goal(), Cause.FLOOR, least.get(), taken.minus(floor));
                taken = floor;
            }
        }
        if (taken.value().signum() < 0) {
            Rule rule = last == null ? grant.rule() : last;
            page.lose(item, item.goal(), Cause.FLOOR, rule, taken);
            if (own.indicator().penalty() != null) {
                page.addPenalty(item, item.goal(), rule, ZERO.minus(taken));
            }
            taken = ZERO;
        }
    }
}
