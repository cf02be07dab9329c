package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.rules.Adjusting;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.By.Parts;
import org.youju.rules.By.Step;
import org.youju.rules.Giving;
import org.youju.rules.OnTotal;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/** Mistakes in what a rule gives or takes: each of its numbers moved either way, and what becomes of parts of a step. */
final class AwardMutants {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rule rule;
    private final BigDecimal percentStep;
    private final BigDecimal full;

    private AwardMutants(Rule rule, Indicator indicator, int decimals) {
        this.rule = rule;
        BigDecimal points = indicator.points();
        BigDecimal bonus = indicator.bonus();
        BigDecimal most = indicator.pointsByClass().values().stream().reduce(points, BigDecimal::max);
        this.full = bonus == null ? most : most.add(bonus);
        // of few points a hundredth of a percent is lost in rounding, and no score could show it
        boolean seen =
                points.multiply(Mutant.STEP).movePointLeft(2).compareTo(BigDecimal.ONE.movePointLeft(decimals)) >= 0;
        this.percentStep = seen ? Mutant.STEP : BigDecimal.ONE;
    }

    static List<Mutant> of(Rule rule, Indicator indicator, int decimals) {
        return new AwardMutants(rule, indicator, decimals).mutants();
    }

    private List<Mutant> mutants() {
        return rule.award()
                .fold(
                        giving -> giving.fold(
                                this::percent,
                                inProportion -> List.of(),
                                sharedOut -> List.of(),
                                points -> given(points.points(), Giving.Points::new),
                                this::counted,
                                this::interpolated,
                                judged -> List.of()),
                        adjusting -> adjusting.fold(
                                this::deduct,
                                this::add,
                                atLeast -> moved(atLeast.points(), Adjusting.AtLeast::new),
                                onlyHighest -> List.of()),
                        onTotal -> onTotal.fold(
                                atMost -> moved(atMost.points(), OnTotal.AtMost::new),
                                uncapped -> List.of(),
                                gradeAtMost -> List.of(),
                                gradeIs -> List.of(),
                                gradeDown -> List.of()));
    }

    private List<Mutant> moved(BigDecimal number, Function<BigDecimal, Award> award) {
        return Mutant.move(number, Mutant.STEP).stream()
                .filter(to -> to.signum() >= 0)
                .map(to -> Mutant.awarding(rule, number, award.apply(to), to))
                .toList();
    }

    /** Points that are given: more than the indicator can give at all is given by no sheet. */
    private List<Mutant> given(BigDecimal number, Function<BigDecimal, Award> award) {
        return Mutant.move(number, Mutant.STEP).stream()
                .filter(to -> to.signum() >= 0 && to.compareTo(full) <= 0)
                .map(to -> Mutant.awarding(rule, number, award.apply(to), to))
                .toList();
    }

    private List<Mutant> ceiling(@Nullable BigDecimal most, Function<BigDecimal, Award> award) {
        return most == null ? List.of() : moved(most, award);
    }

    @SafeVarargs
    private static List<Mutant> all(List<Mutant>... some) {
        List<Mutant> all = new ArrayList<>();
        for (List<Mutant> each : some) {
            all.addAll(each);
        }
        return all;
    }

    private List<Mutant> percent(Giving.Percent award) {
        return Mutant.move(award.percent(), percentStep).stream()
                .filter(to -> to.signum() >= 0 && to.compareTo(HUNDRED) <= 0)
                .map(to -> Mutant.awarding(rule, award.percent(), new Giving.Percent(to), to))
                .toList();
    }

    private List<Mutant> counted(Giving.Counted award) {
        BigDecimal most = award.most();
        List<Mutant> mutants =
                new ArrayList<>(most == null ? List.of() : given(most, to -> new Giving.Counted(award.levels(), to)));
        for (int i = 0; i < award.levels().size(); i++) {
            int at = i;
            Giving.Counted.Level level = award.levels().get(i);
            mutants.addAll(given(level.each(), to -> {
                List<Giving.Counted.Level> levels = new ArrayList<>(award.levels());
                levels.set(at, new Giving.Counted.Level(to, level.by()));
                return new Giving.Counted(levels, award.most());
            }));
        }
        return mutants;
    }

    private List<Mutant> interpolated(Giving.Interpolated award) {
        return all(
                moved(
                        award.from(),
                        to -> new Giving.Interpolated(award.quantity(), to, award.atFrom(), award.to(), award.atTo())),
                moved(
                        award.atFrom(),
                        to -> new Giving.Interpolated(award.quantity(), award.from(), to, award.to(), award.atTo())),
                moved(
                        award.to(),
                        to -> new Giving.Interpolated(
                                award.quantity(), award.from(), award.atFrom(), to, award.atTo())),
                moved(
                        award.atTo(),
                        to -> new Giving.Interpolated(award.quantity(), award.from(), award.atFrom(), award.to(), to)));
    }

    private List<Mutant> deduct(Adjusting.Deduct award) {
        return all(
                moved(award.each(), to -> new Adjusting.Deduct(to, award.by(), award.most())),
                ceiling(award.most(), to -> new Adjusting.Deduct(award.each(), award.by(), to)),
                parts(award.by(), by -> new Adjusting.Deduct(award.each(), by, award.most())));
    }

    private List<Mutant> add(Adjusting.Add award) {
        return all(
                moved(award.each(), to -> new Adjusting.Add(to, award.by(), award.most())),
                ceiling(award.most(), to -> new Adjusting.Add(award.each(), award.by(), to)),
                parts(award.by(), by -> new Adjusting.Add(award.each(), by, award.most())));
    }

    /** What is left over of a step, counted the other way. */
    private List<Mutant> parts(By by, Function<By, Award> award) {
        return Deductions.beyond(by).stream()
                .flatMap(beyond -> Stream.ofNullable(beyond.step())
                        .map(step -> new Step(
                                step.size(),
                                step.parts() == Parts.COUNTED_AS_WHOLE ? Parts.LEFT_OUT : Parts.COUNTED_AS_WHOLE))
                        .map(step ->
                                award.apply(new By.Beyond(beyond.quantity(), beyond.start(), beyond.above(), step))))
                .map(changed -> WordMutants.awarding(rule, changed))
                .toList();
    }
}
