package org.youju.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/** How many points one of the two sheets of a {@link Sketch} has by its rules, before the floor and the rounding. */
final class Balance {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final Set<String> GIVEN = Set.of(Names.GIVEN);

    private final Sketch sketch;
    private final Ratio points;

    Balance(Sketch sketch, Indicator indicator) {
        this.sketch = sketch;
        this.points = Ratio.of(indicator.points());
    }

    /**
     * One way in which points come about.
     *
     * @param when what has to be for it
     */
    record Amount(Way when, Linear points) {}

    /** What a rule gives, capped at both ends. */
    List<Amount> given(Rule rule, boolean better) {
        return rule.award()
                .fold(
                        giving -> giving.fold(
                                percent -> List.of(new Amount(
                                        Way.ANY, Linear.of(points.times(Ratio.ofPercent(percent.percent()))))),
                                inProportion -> inProportion(inProportion.rates(), better),
                                sharedOut -> sharedOut(),
                                Balance::uncovered,
                                Balance::uncovered,
                                Balance::uncovered,
                                Balance::uncovered),
                        Balance::uncovered,
                        Balance::uncovered);
    }

    private static List<Amount> uncovered(Award award) {
        throw new Uncovered(award.text());
    }

    private List<Amount> inProportion(List<Quantity> rates, boolean better) {
        List<Amount> amounts = new ArrayList<>();
        for (Quantity rate : rates) {
            for (Way greatest : greatest(rate, rates, better)) {
                capped(rate, better).forEach(one -> amounts.add(new Amount(greatest.and(one.when()), one.points())));
            }
        }
        return amounts;
    }

    private List<Amount> sharedOut() {
        Linear share = Linear.of("@share");
        return List.of(new Amount(
                new Way(
                        Map.of(),
                        List.of(
                                Constraint.atLeast(share, Linear.ZERO),
                                Constraint.atLeast(Linear.of(Ratio.ONE), share))),
                share.times(points)));
    }

    private List<Amount> capped(Quantity rate, boolean better) {
        Linear unknown = Linear.of(sketch.of(rate, better));
        Linear full = Linear.of(HUNDRED);
        Map<String, Set<String>> given = Map.of(sketch.of(rate, better), GIVEN);
        return List.of(
                new Amount(new Way(given, List.of(Constraint.above(Linear.ZERO, unknown))), Linear.ZERO),
                new Amount(
                        new Way(
                                given,
                                List.of(Constraint.atLeast(unknown, Linear.ZERO), Constraint.atLeast(full, unknown))),
                        unknown.times(points.dividedBy(HUNDRED))),
                new Amount(new Way(given, List.of(Constraint.above(unknown, full))), Linear.of(points)));
    }

    /** That no other rate is above it: it is less, or cannot be calculated. */
    private List<Way> greatest(Quantity rate, List<Quantity> rates, boolean better) {
        List<List<Way>> all = new ArrayList<>();
        for (Quantity other : rates) {
            if (!other.equals(rate)) {
                String name = sketch.of(other, better);
                all.add(List.of(
                        new Way(
                                Map.of(name, GIVEN),
                                List.of(Constraint.atLeast(Linear.of(sketch.of(rate, better)), Linear.of(name)))),
                        Encoding.choice(name, Set.of("absent"))));
            }
        }
        return Encoding.each(all);
    }

    /** What a deduction takes. */
    Linear taken(Rule rule, boolean better) {
        return Deductions.of(rule.award())
                .filter(Adjusting.Deduct::isPlain)
                .flatMap(deduct -> taken(deduct.by(), Ratio.of(deduct.each()), better))
                .orElseThrow(() -> new Uncovered(rule.award().text()));
    }

    private Optional<Linear> taken(By by, Ratio each, boolean better) {
        return by.fold(
                once -> Optional.of(Linear.of(each)),
                count -> Optional.of(Linear.of("@count").times(each)),
                beyond -> beyond.step() == null ? Optional.of(over(beyond, each, better)) : Optional.empty(),
                eachOf -> Optional.empty());
    }

    private Linear over(By.Beyond beyond, Ratio each, boolean better) {
        Linear over = Linear.of(sketch.of(beyond.quantity(), better)).minus(Linear.of(Ratio.of(beyond.start())));
        return over.times(beyond.above() ? each : each.times(Ratio.of(-1)));
    }
}
