package org.youju.rules.drools;

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
import org.youju.rules.Operator;

/** The innermost part of the gate: a constraint is a comparison of a property with a literal, and nothing else. */
final class ConstraintGate {

    static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1," + Rank.LITERAL_DECIMALS + "})?");
    static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]{1,200}\"");

    private final Gate.Refusals refusals;

    ConstraintGate(Gate.Refusals refusals) {
        this.refusals = refusals;
    }

    List<Comparison> read(PatternDescr pattern) {
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
        return comparisons;
    }

    record Comparison(String property, Operator operator, String literal) {

        boolean isNumber() {
            return NUMBER.matcher(literal).matches();
        }

        /** Whether it says which of several things the comparisons after it are about. */
        boolean names(String kind) {
            return property.equals(kind) && operator == Operator.EQUAL && isText();
        }

        boolean isText() {
            return TEXT.matcher(literal).matches();
        }

        /** The literal without its quotes. */
        String text() {
            return literal.replace("\"", "");
        }
    }

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

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
