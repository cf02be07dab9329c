package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.assurance.Neighbours.Apart;
import org.youju.assurance.Neighbours.Found;
import org.youju.assurance.RiskReport.Cliff;
import org.youju.assurance.RiskReport.Kind;
import org.youju.assurance.RiskReport.Lever;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Verdict.Possible;
import org.youju.rules.Award;
import org.youju.rules.By;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.scoring.YearRules;

/** What answers that a department gives about itself may gain it, one answer changed and all else as it is. */
final class LeverFinder {

    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int DECIMALS = 4;

    private final Neighbours neighbours;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Where where;
    private final List<Lever> levers = new ArrayList<>();

    LeverFinder(YearRules year, int position) {
        this.neighbours = new Neighbours(year, position);
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = neighbours.indicator();
        this.rules = neighbours.rules();
        this.where = new Where(rules);
    }

    /** @param cliffs those of the same criterion */
    List<Lever> find(List<Cliff> cliffs) {
        for (String name : Worlds.inputs(vocabulary, rules)) {
            InputDeclaration input = vocabulary.input(name);
            List<String> answers = new ArrayList<>(Names.choices(input));
            answers.removeAll(List.of(Names.MISSING, Names.NOT_APPLICABLE));
            if (input.notApplicable()) {
                lever(Kind.NOT_APPLICABLE, input, answers, List.of(Names.NOT_APPLICABLE));
            }
            if (answers.size() > 1) {
                lever(Kind.ANSWER, input, answers, answers);
            }
        }
        cliffs.forEach(this::step);
        rules.forEach(this::slopes);
        return levers;
    }

    /** What another answer may gain at most, of all pairs of answers. */
    private void lever(Kind kind, InputDeclaration input, List<String> from, List<String> to) {
        Lever best = null;
        boolean exact = true;
        for (String one : from) {
            for (String other : to) {
                if (!one.equals(other)) {
                    Found found = neighbours.most(
                            new Neighbours.Question(
                                    List.of(List.of(Encoding.choice(input.name(), Set.of(one)))),
                                    Set.of(input.name()),
                                    Set.of(),
                                    rule -> true,
                                    rule -> true),
                            possible -> neighbours.apart(possible, chosen(possible, input.name(), other)));
                    exact &= found.exact();
                    Apart gains = found.gains();
                    if (gains != null && (best == null || gains.points().compareTo(best.gains()) > 0)) {
                        best = lever(kind, input.name(), change(one, other, gains), gains);
                    }
                }
            }
        }
        if (best != null) {
            boolean all = best.gains().compareTo(indicator.points()) >= 0;
            levers.add(new Lever(
                    best.code(),
                    best.name(),
                    best.input(),
                    best.kind(),
                    best.change(),
                    best.gains(),
                    exact || all,
                    null,
                    best.where()));
        }
    }

    private Lever lever(Kind kind, String input, String change, Apart gains) {
        return new Lever(
                indicator.code(),
                indicator.name(),
                input,
                kind,
                change,
                Numbers.atLeastTwoDecimals(gains.points().stripTrailingZeros()),
                true,
                null,
                where.text(gains.one().facts(), position));
    }

    private static Possible chosen(Possible found, String input, String answer) {
        Map<String, String> choices = new LinkedHashMap<>(found.choices());
        choices.put(input, answer);
        return new Possible(choices, found.numbers());
    }

    private static String change(String one, String other, Apart gains) {
        return "“" + word(one) + "”改填“" + word(other) + "”"
                + (Neighbours.sharesOut(gains.other()) ? "（分值由其他指标分担，最多按满分计）" : "");
    }

    private static String word(String answer) {
        return switch (answer) {
            case Names.YES -> "是";
            case Names.NO -> "否";
            case Names.NOT_APPLICABLE -> "不适用";
            case Names.GIVEN -> "如实填写";
            default -> answer.substring(1);
        };
    }

    private void step(Cliff cliff) {
        String at = cliff.at() + cliff.unitAfter();
        String change = cliff.loses() == RiskReport.Side.AT ? "离开 " + at : "从 " + cliff.place() + " 到 " + at;
        levers.add(new Lever(
                cliff.code(),
                cliff.name(),
                reported(cliff.of()),
                Kind.STEP,
                change,
                cliff.points(),
                cliff.exact(),
                null,
                cliff.where()));
    }

    /** What a department reports of a number: the inputs that it is worked out from. */
    private String reported(String name) {
        return vocabulary
                .value(name)
                .map(value -> name + "（" + String.join("、", value.inputs()) + "）")
                .orElse(name);
    }

    private void slopes(Rule rule) {
        Ratio points = Ratio.of(indicator.points());
        if (points.signum() > 0) {
            rates(rule.award()).forEach(rate -> slope(rule, rate, HUNDRED.dividedBy(points), indicator.points()));
        }
        line(rule.award()).ifPresent(line -> {
            BigDecimal gains = line.atTo().subtract(line.atFrom()).abs();
            Ratio length = Ratio.of(line.to().subtract(line.from()));
            if (gains.signum() > 0) {
                slope(rule, line.quantity(), length.dividedBy(Ratio.of(gains)), gains);
            }
        });
        levels(rule.award()).forEach(level -> slope(rule, level));
    }

    /** The rates in proportion to which points are given. */
    private static List<Quantity> rates(Award award) {
        return award.goesByRate() ? award.quantities() : List.of();
    }

    private static Optional<Giving.Interpolated> line(Award award) {
        return award.fold(
                giving -> giving.fold(
                        percent -> Optional.empty(),
                        inProportion -> Optional.empty(),
                        sharedOut -> Optional.empty(),
                        points -> Optional.empty(),
                        counted -> Optional.empty(),
                        Optional::of,
                        judged -> Optional.empty()),
                adjusting -> Optional.empty(),
                onTotal -> Optional.empty());
    }

    /** What is counted, and how many points for one. */
    private static List<Giving.Counted.Level> levels(Award award) {
        return award.fold(
                giving -> giving.fold(
                        percent -> List.of(),
                        inProportion -> List.of(),
                        sharedOut -> List.of(),
                        points -> List.of(),
                        Giving.Counted::levels,
                        interpolated -> List.of(),
                        judged -> List.of()),
                adjusting -> adjusting.counted().stream()
                        .map(by -> new Giving.Counted.Level(adjusting.each(), by))
                        .toList(),
                onTotal -> List.of());
    }

    /** Points that go by each unit of a number; those that go by whole steps are steps. */
    private void slope(Rule rule, Giving.Counted.Level level) {
        if (level.each().signum() > 0 && level.by().quantities().size() == 1) {
            unit(level.by())
                    .ifPresent(size -> slope(
                            rule,
                            level.by().quantities().get(0),
                            Ratio.of(size).dividedBy(Ratio.of(level.each())),
                            rule.award().ceiling().orElse(indicator.points()).min(indicator.points())));
        }
    }

    /** How much counts as one, in parts as well; empty where parts do not count as such. */
    private static Optional<BigDecimal> unit(By by) {
        return by.fold(
                once -> Optional.empty(),
                count -> Optional.empty(),
                beyond -> {
                    By.Step step = beyond.step();
                    return step == null
                            ? Optional.of(BigDecimal.ONE)
                            : step.parts() == By.Parts.IN_PROPORTION ? Optional.of(step.size()) : Optional.empty();
                },
                each -> Optional.of(BigDecimal.ONE));
    }

    private void slope(Rule rule, Quantity quantity, Ratio perPoint, BigDecimal gains) {
        levers.add(new Lever(
                indicator.code(),
                indicator.name(),
                reported(quantity.zh()),
                Kind.SLOPE,
                "按“" + rule.name() + "”，每 " + quantity.inUnit(rounded(perPoint)) + " 一分",
                Numbers.atLeastTwoDecimals(gains),
                true,
                rounded(perPoint),
                conditions(rule)));
    }

    private static BigDecimal rounded(Ratio ratio) {
        BigDecimal rounded = ratio.rounded(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private static String conditions(Rule rule) {
        Set<String> conditions = rule.conditions().stream()
                .filter(one -> !one.isImplied())
                .map(Condition::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return conditions.isEmpty() ? "任何情况" : String.join("；", conditions);
    }
}
