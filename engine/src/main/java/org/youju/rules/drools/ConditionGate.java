package org.youju.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.parser.Drl6ExprParser;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.youju.exact.Rank;
import org.youju.facts.Measure;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;

/** The left side of the gate: patterns over the two kinds of facts, each a comparison of a property with a literal. */
final class ConditionGate {

    static final String GOAL = "Goal";
    private static final String INPUT = "Input";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1," + Rank.LITERAL_DECIMALS + "})?");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]{1,200}\"");

    private final Ruleset ruleset;
    private final Gate.Refusals refusals;

    ConditionGate(Ruleset ruleset, Gate.Refusals refusals) {
        this.ruleset = ruleset;
        this.refusals = refusals;
    }

    List<Condition> read(PatternDescr pattern) {
        boolean plain = pattern.getSource() == null
                && !pattern.isQuery()
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty()
                && !pattern.isUnification();
        if (!plain) {
            refuse(
                    "GATE_CONDITION",
                    pattern,
                    "`from`, windows, queries and annotations are not allowed in a condition",
                    "条件里不能使用 from、窗口、查询等写法，请改用词句本里的句子");
            return List.of();
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            comparison(pattern, constraint).ifPresent(comparisons::add);
        }
        return switch (pattern.getObjectType()) {
            case GOAL -> onGoal(pattern, comparisons);
            case INPUT -> onInput(pattern, comparisons);
            default -> {
                refuse(
                        "GATE_FACT_TYPE",
                        pattern,
                        "`" + pattern.getObjectType() + "` is not a fact that rules may see; there are Goal and Input",
                        "规则看不到“" + pattern.getObjectType() + "”，只能使用词句本里的目标和填报项");
                yield List.of();
            }
        };
    }

    private record Comparison(String property, Operator operator, String literal) {}

    private Optional<Comparison> comparison(PatternDescr pattern, BaseDescr constraint) {
        if (constraint instanceof ExprConstraintDescr expression
                && expression.getType() == ExprConstraintDescr.Type.NAMED) {
            Drl6ExprParser parser = new Drl6ExprParser(LanguageLevelOption.DRL6);
            ConstraintConnectiveDescr parsed = parser.parse(expression.getExpression());
            if (!parser.hasErrors()
                    && parsed != null
                    && parsed.getDescrs().size() == 1
                    && parsed.getDescrs().get(0) instanceof RelationalExprDescr relation
                    && relation.getLeft() instanceof AtomicExprDescr left
                    && relation.getRight() instanceof AtomicExprDescr right
                    && isPlain(relation)) {
                Optional<Operator> operator = Operator.of(relation.getOperator());
                String property = left.getExpression().strip();
                String literal = right.getExpression().strip();
                boolean allowed = property.matches("[A-Za-z]+")
                        && (NUMBER.matcher(literal).matches()
                                || TEXT.matcher(literal).matches()
                                || literal.equals("true")
                                || literal.equals("false"));
                if (operator.isPresent() && allowed) {
                    return Optional.of(new Comparison(property, operator.get(), literal));
                }
            }
        }
        refuse(
                "GATE_CONSTRAINT",
                pattern,
                "only a comparison of a property with a number or text is allowed, not `" + shown(constraint) + "`",
                "条件只能是与一个数字或文字的比较，例如“完成率低于 60%”；此处不能写“" + shown(constraint) + "”");
        return Optional.empty();
    }

    private static boolean isPlain(RelationalExprDescr relation) {
        return relation.getOperatorDescr() == null
                || (!relation.getOperatorDescr().isNegated()
                        && (relation.getOperatorDescr().getParameters() == null
                                || relation.getOperatorDescr().getParameters().isEmpty()));
    }

    private static String shown(BaseDescr constraint) {
        String text = constraint.getText() == null ? constraint.toString() : constraint.getText();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private List<Condition> onGoal(PatternDescr pattern, List<Comparison> comparisons) {
        List<Condition> conditions = new ArrayList<>();
        for (Comparison one : comparisons) {
            Optional<Measure> measure = measure(one.property());
            if (measure.isEmpty() || !NUMBER.matcher(one.literal()).matches()) {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "a goal has no property `" + one.property() + "` to compare with " + one.literal(),
                        "目标没有可与 " + one.literal() + " 比较的“" + one.property() + "”");
            } else {
                conditions.add(new Condition.OnGoal(measure.get(), one.operator(), new BigDecimal(one.literal())));
            }
        }
        return conditions;
    }

    static Optional<Measure> measure(String word) {
        for (Measure measure : Measure.values()) {
            if (measure.word().equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private List<Condition> onInput(PatternDescr pattern, List<Comparison> comparisons) {
        boolean shaped = comparisons.size() >= 2
                && comparisons.get(0).property().equals("name")
                && comparisons.get(0).operator() == Operator.EQUAL
                && TEXT.matcher(comparisons.get(0).literal()).matches();
        if (!shaped) {
            refuse("GATE_PROPERTY", pattern, "an input is compared by name and value", "填报项须写明名称和要求的值");
            return List.of();
        }
        String name = unquoted(comparisons.get(0).literal());
        Optional<InputDeclaration> declared = ruleset.input(name);
        if (declared.isEmpty()) {
            refuse(
                    "INPUT_UNDECLARED",
                    pattern,
                    "ruleset.yaml declares no input `" + name + "`",
                    "ruleset.yaml 的 inputs 里没有填报项“" + name + "”");
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (Comparison one : comparisons.subList(1, comparisons.size())) {
            Optional<Object> literal = one.property().equals("value") ? literal(declared.get(), one) : Optional.empty();
            if (literal.isEmpty()) {
                refuse(
                        "GATE_PROPERTY",
                        pattern,
                        "the input `" + name + "` cannot be compared with " + one.literal() + " by "
                                + one.operator().sign(),
                        "填报项“" + name + "”不能与 " + one.literal() + " 这样比较，请核对它在 ruleset.yaml 里的类型和选项");
            } else {
                conditions.add(new Condition.OnInput(name, one.operator(), literal.get()));
            }
        }
        return conditions;
    }

    private static Optional<Object> literal(InputDeclaration declared, Comparison one) {
        boolean equality = one.operator() == Operator.EQUAL || one.operator() == Operator.NOT_EQUAL;
        return switch (declared.type()) {
            case YES_NO ->
                equality && (one.literal().equals("true") || one.literal().equals("false"))
                        ? Optional.of(one.literal().equals("true"))
                        : Optional.empty();
            case CHOICE ->
                equality && declared.choices().contains(unquoted(one.literal()))
                        ? Optional.of(unquoted(one.literal()))
                        : Optional.empty();
            case NUMBER ->
                NUMBER.matcher(one.literal()).matches() ? Optional.of(new BigDecimal(one.literal())) : Optional.empty();
        };
    }

    private static String unquoted(String literal) {
        return literal.replace("\"", "");
    }

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
