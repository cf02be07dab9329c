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
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Award;
import org.youju.rules.Award.By;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConditionsGate.Conditions;
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
            return "总分的规则只能写“总分不超过……分”或“总分不设上限”";
        }
        return switch (about) {
            case EACH_GOAL -> "条件写的是“本指标的每个目标”，结论就应写“该目标……”";
            case EACH_FINDING -> "条件写的是“检查发现”，结论就应写“每次扣……分且扣完为止”";
            case EACH_CHECK -> "条件写的是“清单”，结论就应写“每缺一项扣……分且扣完为止”";
            case WHOLE -> "结论应写“本指标……”；写“该目标……”须先在条件里写“本指标的每个目标”";
        };
    }

    private static Optional<Award> ofTotal(MethodCallExpr call, Conditions conditions) {
        boolean onTotal = conditions.about() == About.WHOLE && "total".equals(name(call.getArgument(0)));
        int arguments = call.getArguments().size();
        if (onTotal && call.getNameAsString().equals("uncapped") && arguments == 1) {
            return Optional.of(new Award.Uncapped());
        }
        return onTotal && call.getNameAsString().equals("atMost") && arguments == 2
                ? number(call.getArgument(1)).map(Award.AtMost::new)
                : Optional.empty();
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
                        ? Optional.of(new Award.SharedOut())
                        : Optional.empty();
            case "deduct" -> arguments == 2 ? deduct(call, who, conditions) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A goal where the conditions single goals out, the whole indicator where they single nothing out. */
    private static boolean decides(String who, Conditions conditions) {
        return switch (conditions.about()) {
            case WHOLE -> who.equals(INDICATOR);
            case EACH_GOAL -> who.equals(conditions.subject());
            case EACH_FINDING, EACH_CHECK -> false;
        };
    }

    private static Optional<Award> percent(MethodCallExpr call) {
        return number(call.getArgument(1))
                .filter(percent -> percent.compareTo(HUNDRED) <= 0)
                .map(Award.Percent::new);
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
                    && Measure.COMPLETION_RATE.word().equals(name(argument))) {
                rates.add(new Quantity.OfGoal(Measure.COMPLETION_RATE));
            }
        }
        return rates.size() == call.getArguments().size() - 1
                ? Optional.of(new Award.InProportion(rates))
                : Optional.empty();
    }

    private static Optional<Award> deduct(MethodCallExpr call, String who, Conditions conditions) {
        Condition.OnQuantity quantity = conditions.quantities().get(who);
        @Nullable By by = null;
        if (quantity != null && conditions.about() == About.WHOLE) {
            by = beyond(quantity);
        } else if (who.equals(conditions.subject())) {
            by = conditions.about() == About.EACH_FINDING ? new By.Count() : new By.Once();
        } else if (who.equals(INDICATOR) && conditions.about() == About.WHOLE) {
            by = new By.Once();
        }
        @Nullable By counted = by;
        return counted == null
                ? Optional.empty()
                : number(call.getArgument(1))
                        .filter(each -> each.signum() > 0)
                        .map(each -> new Award.Deduct(each, counted));
    }

    private static @Nullable By beyond(Condition.OnQuantity quantity) {
        return switch (quantity.operator()) {
            case MORE -> new By.Beyond(quantity.quantity(), quantity.literal(), true);
            case LESS -> new By.Beyond(quantity.quantity(), quantity.literal(), false);
            case AT_MOST, AT_LEAST, EQUAL, NOT_EQUAL -> null;
        };
    }

    private static @Nullable String name(Expression expression) {
        return expression instanceof NameExpr name ? name.getNameAsString() : null;
    }

    private static Optional<BigDecimal> number(Expression argument) {
        boolean literal = argument instanceof IntegerLiteralExpr || argument instanceof DoubleLiteralExpr;
        return literal && argument.toString().matches("\\d{1,3}(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(argument.toString()))
                : Optional.empty();
    }
}
