package org.youju.rules.drools;

import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Award;
import org.youju.rules.Giving;
import org.youju.rules.OnTotal;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConditionsGate.Conditions;
import org.youju.ruleset.GradeScale;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.ValueDeclaration;

/**
 * The right side of the gate: exactly one call of a method of {@code award}, with literals and the names that the
 * conditions bound.
 */
final class ConsequenceGate {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String INDICATOR = "indicator";

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final boolean total;
    private final AwardCalls calls;
    private final Gate.Refusals refusals;
    /** Of the consequence that is read. */
    private int line;

    /** @param total whether the rules are those for the total, which know other consequences than an indicator's */
    ConsequenceGate(
            Vocabulary vocabulary, Indicator indicator, boolean total, AwardCalls calls, Gate.Refusals refusals) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.total = total;
        this.calls = calls;
        this.refusals = refusals;
    }

    Optional<Award> read(RuleDescr descr, Conditions conditions) {
        line = descr.getConsequenceLine();
        String text =
                descr.getConsequence() == null ? "" : descr.getConsequence().toString();
        Optional<Award> found =
                calls.read(text).flatMap(call -> total ? ofTotal(call, conditions) : award(call, conditions));
        if (found.isEmpty()) {
            String shown = text.strip().replaceAll("\\s+", " ");
            refusals.refuse(
                    "GATE_CONSEQUENCE",
                    descr.getConsequenceLine(),
                    "a consequence is exactly one sentence of the phrase book that fits the conditions, not `"
                            + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown) + "`",
                    "“则”下面只能写一句词句本中的结论，百分数在 0 到 100 之间，不能写程序、循环或第二句。" + advice(conditions.about()));
        }
        return found;
    }

    private String advice(About about) {
        if (total) {
            String grades = String.join(
                    "、",
                    vocabulary.ruleset().grades().bands().stream()
                            .map(GradeScale.Band::name)
                            .toList());
            return "总分的规则只能写“总分不超过……分”“总分不设上限”，或“等级不高于……”“等级定为……”“等级降……档”"
                    + (grades.isEmpty() ? "" : "；本年度的等级：" + grades);
        }
        return switch (about) {
            case EACH_GOAL -> "条件写的是“本指标的每个目标”，结论就应写“该目标……”";
            case EACH_FINDING -> "条件写的是“检查发现”，结论就应写“每次扣……分且扣完为止”";
            case EACH_CHECK -> "条件写的是“清单”，结论就应写“每缺一项扣……分且扣完为止”";
            case WHOLE -> "结论应写“本指标……”；写“该目标……”须先在条件里写“本指标的每个目标”";
        };
    }

    private Optional<Award> ofTotal(MethodCallExpr call, Conditions conditions) {
        boolean onTotal = conditions.about() == About.WHOLE && "total".equals(name(call.getArgument(0)));
        int arguments = call.getArguments().size();
        if (!onTotal) {
            return Optional.empty();
        }
        return switch (call.getNameAsString()) {
            case "uncapped" -> arguments == 1 ? Optional.of(new OnTotal.Uncapped()) : Optional.empty();
            case "atMost" -> arguments == 2 ? number(call.getArgument(1)).map(OnTotal.AtMost::new) : Optional.empty();
            case "gradeAtMost" -> arguments == 2 ? grade(call).map(OnTotal.GradeAtMost::new) : Optional.empty();
            case "gradeIs" -> arguments == 2 ? grade(call).map(OnTotal.GradeIs::new) : Optional.empty();
            case "veto" -> arguments == 1 ? worst().map(OnTotal.GradeIs::new) : Optional.empty();
            case "gradeDown" ->
                arguments == 2
                        ? number(call.getArgument(1))
                                .filter(steps -> steps.scale() <= 0 && steps.signum() > 0)
                                .map(steps -> new OnTotal.GradeDown(steps.intValueExact()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A grade of the year. */
    private Optional<String> grade(MethodCallExpr call) {
        return text(call.getArgument(1))
                .filter(name -> vocabulary.ruleset().grades().bands().stream()
                        .anyMatch(band -> band.name().equals(name)));
    }

    private Optional<String> worst() {
        var bands = vocabulary.ruleset().grades().bands();
        return bands.isEmpty()
                ? Optional.empty()
                : Optional.of(bands.get(bands.size() - 1).name());
    }

    private static Optional<String> text(Expression argument) {
        return argument instanceof StringLiteralExpr text ? Optional.of(text.asString()) : Optional.empty();
    }

    private Optional<Award> award(MethodCallExpr call, Conditions conditions) {
        @Nullable String who = name(call.getArgument(0));
        int arguments = call.getArguments().size();
        if (who == null) {
            return Optional.empty();
        }
        return switch (call.getNameAsString()) {
            case "percent" -> arguments == 2 && decides(who, conditions) ? percent(call) : Optional.empty();
            case "inProportion" ->
                arguments >= 2 && decides(who, conditions) ? inProportion(call, who) : Optional.empty();
            case "sharedOut" ->
                arguments == 1 && who.equals(INDICATOR) && decides(who, conditions)
                        ? Optional.of(new Giving.SharedOut(false))
                        : Optional.empty();
            case "sharedOutByAll" ->
                arguments == 1 && who.equals(INDICATOR) && decides(who, conditions)
                        ? Optional.of(new Giving.SharedOut(true))
                        : Optional.empty();
            case "points" -> arguments == 2 && decides(who, conditions) ? points(call) : Optional.empty();
            default -> new CountingGate(vocabulary, indicator, refusals, line).read(call, who, conditions);
        };
    }

    /** A goal where the conditions single goals out, the whole indicator where they single nothing out. */
    static boolean decides(String who, Conditions conditions) {
        return switch (conditions.about()) {
            case WHOLE -> who.equals(INDICATOR);
            case EACH_GOAL -> who.equals(conditions.subject());
            case EACH_FINDING, EACH_CHECK -> false;
        };
    }

    private static Optional<Award> percent(MethodCallExpr call) {
        return number(call.getArgument(1))
                .filter(percent -> percent.compareTo(HUNDRED) <= 0)
                .map(Giving.Percent::new);
    }

    private Optional<Award> inProportion(MethodCallExpr call, String who) {
        List<Quantity> rates = new ArrayList<>();
        for (Expression argument :
                call.getArguments().subList(1, call.getArguments().size())) {
            if (argument instanceof StringLiteralExpr text && who.equals(INDICATOR)) {
                vocabulary
                        .value(text.asString())
                        .filter(ValueDeclaration::isPercent)
                        .ifPresent(value -> rates.add(Quantity.OfSheet.of(value, vocabulary)));
            } else if (!who.equals(INDICATOR)
                    && !indicator.datedGoals()
                    && rate().word().equals(name(argument))) {
                rates.add(new Quantity.OfGoal(rate()));
            }
        }
        return rates.size() == call.getArguments().size() - 1
                ? Optional.of(new Giving.InProportion(rates))
                : Optional.empty();
    }

    /** By what its goals give points in proportion. */
    private Measure rate() {
        return indicator.goalReading().isJudged() ? Measure.DEGREE : Measure.COMPLETION_RATE;
    }

    /** No more than the indicator has, with its bonus. */
    private Optional<Award> points(MethodCallExpr call) {
        BigDecimal bonus = indicator.bonus();
        BigDecimal most =
                bonus == null ? indicator.points() : indicator.points().add(bonus);
        Optional<BigDecimal> points = number(call.getArgument(1));
        if (points.isPresent() && points.get().compareTo(most) > 0) {
            refusals.refuse(
                    "POINTS_BEYOND_FULL",
                    line + 1,
                    "the indicator has " + Numbers.plain(most) + " points, not " + Numbers.plain(points.get()),
                    "本指标的分值是 " + Numbers.plain(most) + " 分，不能得 " + Numbers.plain(points.get())
                            + " 分；请核对这里的分数，或者 indicator.yaml 的 points");
        }
        return points.map(Giving.Points::new);
    }

    static @Nullable String name(Expression expression) {
        return expression instanceof NameExpr name ? name.getNameAsString() : null;
    }

    static Optional<BigDecimal> number(Expression argument) {
        boolean literal = argument instanceof IntegerLiteralExpr || argument instanceof DoubleLiteralExpr;
        return literal && argument.toString().matches("\\d{1,9}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(argument.toString()))
                : Optional.empty();
    }
}
