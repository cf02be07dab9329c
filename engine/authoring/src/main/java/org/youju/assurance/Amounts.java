package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.About;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Giving;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;

/** How many points a rule gives, adds or takes on one of the two sheets of a {@link Sketch}, case by case. */
final class Amounts implements Giving.Giver<List<Amounts.Amount>> {

    private static final Ratio MINUS = Ratio.of(-1);
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Sketch sketch;
    private final Linear share;
    private final Rule rule;
    private final boolean better;

    /** @param share the points of what the rule is about */
    Amounts(Sketch sketch, Linear share, Rule rule, boolean better) {
        this.sketch = sketch;
        this.share = share;
        this.rule = rule;
        this.better = better;
    }

    /**
     * One way in which points come about.
     *
     * @param when what has to be for it
     */
    record Amount(Way when, Linear points) {

        private Amount and(Way way) {
            return new Amount(when.and(way), points);
        }
    }

    /** How many items of a list lack. */
    static String lacking(String list) {
        return "@lacking " + list;
    }

    private static Amount always(Linear points) {
        return new Amount(Way.ANY, points);
    }

    @Override
    public List<Amount> percent(Giving.Percent award) {
        return List.of(always(share.times(Ratio.ofPercent(award.percent()))));
    }

    @Override
    public List<Amount> points(Giving.Points award) {
        return List.of(always(Linear.of(Ratio.of(award.points()))));
    }

    /** The same part of the points on both sheets: what the others reach. */
    @Override
    public List<Amount> sharedOut(Giving.SharedOut award) {
        Linear peers = Linear.of("@peers");
        return List.of(new Amount(
                Form.way(Constraint.atLeast(peers, Linear.ZERO)).and(Form.way(Constraint.atLeast(share, peers))),
                peers));
    }

    /** By the greatest of the rates that there are. */
    @Override
    public List<Amount> inProportion(Giving.InProportion award) {
        if (!share.terms().isEmpty()) {
            throw new Uncovered("目标的分值不定，又按完成率得分，又另有加减");
        }
        List<Amount> amounts = new ArrayList<>();
        Ratio each = share.constant().dividedBy(HUNDRED);
        for (Quantity rate : award.rates()) {
            Linear number = sketch.number(rate, better);
            List<List<Way>> greatest = new ArrayList<>(List.of(List.of(sketch.given(rate, better))));
            for (Quantity other : award.rates()) {
                if (!other.equals(rate)) {
                    List<Way> less = new ArrayList<>(sketch.absent(other, better));
                    less.add(sketch.given(other, better)
                            .and(Form.way(Constraint.atLeast(number, sketch.number(other, better)))));
                    greatest.add(less);
                }
            }
            Encoding.each(greatest).forEach(way -> amounts.add(new Amount(way, number.times(each))));
        }
        return amounts;
    }

    @Override
    public List<Amount> counted(Giving.Counted award) {
        List<Amount> sums = List.of(always(Linear.ZERO));
        int level = 0;
        for (Giving.Counted.Level one : award.levels()) {
            List<Amount> more = counted(one.by(), one.each(), level++);
            List<Amount> longer = new ArrayList<>();
            for (Amount sum : sums) {
                more.forEach(amount -> longer.add(
                        new Amount(sum.when().and(amount.when()), sum.points().plus(amount.points()))));
            }
            sums = longer;
        }
        return capped(sums, award.most());
    }

    @Override
    public List<Amount> interpolated(Giving.Interpolated award) {
        Linear number = sketch.number(award.quantity(), better);
        Linear from = Linear.of(Ratio.of(award.from()));
        Linear to = Linear.of(Ratio.of(award.to()));
        Linear atFrom = Linear.of(Ratio.of(award.atFrom()));
        Ratio slope = Ratio.of(award.atTo().subtract(award.atFrom()))
                .dividedBy(Ratio.of(award.to().subtract(award.from())));
        Way given = sketch.given(award.quantity(), better);
        return List.of(
                new Amount(given.and(Form.way(Constraint.atLeast(from, number))), atFrom),
                new Amount(
                        given.and(Form.way(Constraint.atLeast(number, from)))
                                .and(Form.way(Constraint.atLeast(to, number))),
                        atFrom.plus(number.minus(from).times(slope))),
                new Amount(given.and(Form.way(Constraint.atLeast(number, to))), Linear.of(Ratio.of(award.atTo()))));
    }

    /** A reviewer who gives more or less than allowed is refused. */
    @Override
    public List<Amount> judged(Giving.Judged award) {
        Linear number = sketch.number(award.quantity(), better);
        return List.of(new Amount(
                sketch.given(award.quantity(), better)
                        .and(Form.way(Constraint.atLeast(number, Linear.of(Ratio.of(award.low())))))
                        .and(Form.way(Constraint.atLeast(Linear.of(Ratio.of(award.high())), number))),
                number));
    }

    /** What an addition adds or a deduction takes. */
    List<Amount> moved() {
        Award award = rule.award();
        return capped(
                counted(award.counted().orElseThrow(() -> new Uncovered(award.text())), award.each(), 0),
                award.ceiling().orElse(null));
    }

    private static List<Amount> capped(List<Amount> amounts, @Nullable BigDecimal most) {
        if (most == null) {
            return amounts;
        }
        Linear limit = Linear.of(Ratio.of(most));
        List<Amount> capped = new ArrayList<>();
        for (Amount one : amounts) {
            capped.add(one.and(Form.way(Constraint.atLeast(limit, one.points()))));
            capped.add(new Amount(one.when().and(Form.way(Constraint.above(one.points(), limit))), limit));
        }
        return capped;
    }

    /** @param level which of an award's counts it is */
    private List<Amount> counted(By by, BigDecimal points, int level) {
        Ratio each = Ratio.of(points);
        if (rule.about() == About.EACH_FINDING) {
            // what is found is the same on both sheets, however much it comes to
            Linear taken = Linear.of("@taken " + rule.number());
            return List.of(new Amount(Form.way(Constraint.atLeast(taken, Linear.ZERO)), taken));
        }
        return by.accept(new By.Visitor<>() {

            @Override
            public List<Amount> once(By.Once once) {
                return new Reads(List.of(rule))
                        .lists().stream()
                                .map(list -> Linear.of(Sketch.own(lacking(list), better)))
                                .findFirst()
                                .map(items -> List.of(new Amount(
                                        Form.way(Constraint.atLeast(items, Linear.of(Ratio.ONE))), items.times(each))))
                                .orElse(List.of(always(Linear.of(each))));
            }

            @Override
            public List<Amount> count(By.Count count) {
                throw new Uncovered(rule.award().text());
            }

            @Override
            public List<Amount> beyond(By.Beyond beyond) {
                Linear over = sketch.number(beyond.quantity(), better).minus(Linear.of(Ratio.of(beyond.start())));
                return steps(
                        sketch.given(beyond.quantity(), better),
                        beyond.above() ? over : over.times(MINUS),
                        beyond.step(),
                        each,
                        level);
            }

            @Override
            public List<Amount> each(By.Each eachOf) {
                return List.of(new Amount(
                        sketch.given(eachOf.quantity(), better),
                        sketch.number(eachOf.quantity(), better).times(each)));
            }
        });
    }

    /** A whole number of steps stands beside the distance where parts of one do not count in proportion. */
    private List<Amount> steps(Way given, Linear distance, By.@Nullable Step step, Ratio each, int level) {
        if (step == null) {
            return List.of(new Amount(given, distance.times(each)));
        }
        Linear exact = distance.times(Ratio.ONE.dividedBy(Ratio.of(step.size())));
        String name = Sketch.own("@steps " + rule.number() + "." + level, better);
        sketch.count(name);
        Linear steps = Linear.of(name);
        Linear one = Linear.of(Ratio.ONE);
        Linear half = Linear.of(Ratio.ONE.dividedBy(Ratio.of(2)));
        Way counted = switch (step.parts()) {
            case IN_PROPORTION -> Form.way(Constraint.same(steps, steps));
            case LEFT_OUT ->
                Form.way(Constraint.atLeast(exact, steps)).and(Form.way(Constraint.above(steps.plus(one), exact)));
            case COUNTED_AS_WHOLE ->
                Form.way(Constraint.atLeast(steps, exact)).and(Form.way(Constraint.above(exact, steps.minus(one))));
            case ROUNDED ->
                Form.way(Constraint.atLeast(exact, steps.minus(half)))
                        .and(Form.way(Constraint.above(steps.plus(half), exact)));
        };
        return List.of(
                new Amount(given.and(counted), (step.parts() == By.Parts.IN_PROPORTION ? exact : steps).times(each)));
    }
}
