package org.youju.rules.drools;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.youju.facts.Measure;
import org.youju.rules.Award;

/**
 * The right side of the gate: exactly one call, {@code award.percent(who, number)} or {@code award.inProportion(who,
 * completionRate)}, where {@code who} is {@code indicator} or the variable of the goal.
 */
final class ConsequenceGate {

    private static final int MOST_CHARS = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Gate.Refusals refusals;

    ConsequenceGate(Gate.Refusals refusals) {
        this.refusals = refusals;
    }

    Optional<Gate.Consequence> read(RuleDescr descr) {
        String text =
                descr.getConsequence() == null ? "" : descr.getConsequence().toString();
        Optional<Gate.Consequence> found = call(text)
                .flatMap(call ->
                        call.getNameAsString().equals("percent") ? percent(call, descr) : inProportion(call, descr));
        if (found.isEmpty()) {
            String shown = text.strip().replaceAll("\\s+", " ");
            refusals.refuse(
                    "GATE_CONSEQUENCE",
                    descr.getConsequenceLine(),
                    "a consequence is exactly one sentence of the phrase book, not `"
                            + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown) + "`",
                    "“则”下面只能写一句词句本中的结论（例如“该目标得一半分”），百分数在 0 到 100 之间，不能写程序、循环或第二句");
        }
        return found;
    }

    private static Optional<MethodCallExpr> call(String text) {
        if (text.length() > MOST_CHARS) {
            return Optional.empty();
        }
        ParseResult<BlockStmt> parsed =
                new JavaParser(new ParserConfiguration().setAttributeComments(true)).parseBlock("{" + text + "}");
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            return Optional.empty();
        }
        List<Statement> statements = parsed.getResult().get().getStatements();
        boolean one = statements.size() == 1
                && statements.get(0) instanceof ExpressionStmt statement
                && statement.getExpression() instanceof MethodCallExpr;
        if (!one) {
            return Optional.empty();
        }
        MethodCallExpr call = (MethodCallExpr) ((ExpressionStmt) statements.get(0)).getExpression();
        boolean onAward = call.getScope()
                        .filter(scope -> scope instanceof NameExpr name
                                && name.getNameAsString().equals("award"))
                        .isPresent()
                && call.getTypeArguments().isEmpty()
                && call.getArguments().size() == 2;
        return onAward ? Optional.of(call) : Optional.empty();
    }

    private static Optional<Gate.Consequence> percent(MethodCallExpr call, RuleDescr descr) {
        Expression argument = call.getArgument(1);
        boolean literal = argument instanceof IntegerLiteralExpr || argument instanceof DoubleLiteralExpr;
        if (!literal || !argument.toString().matches("\\d{1,3}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(argument.toString());
        return percent.compareTo(HUNDRED) > 0
                ? Optional.empty()
                : who(call, descr).map(perGoal -> new Gate.Consequence(perGoal, new Award.Percent(percent)));
    }

    private static Optional<Gate.Consequence> inProportion(MethodCallExpr call, RuleDescr descr) {
        boolean byRate = call.getNameAsString().equals("inProportion")
                && call.getArgument(1) instanceof NameExpr name
                && name.getNameAsString().equals(Measure.COMPLETION_RATE.word());
        return byRate
                ? who(call, descr)
                        .filter(perGoal -> perGoal)
                        .map(perGoal -> new Gate.Consequence(perGoal, new Award.InProportion(Measure.COMPLETION_RATE)))
                : Optional.empty();
    }

    /** True for the goal, false for the indicator, empty for anything else. */
    private static Optional<Boolean> who(MethodCallExpr call, RuleDescr descr) {
        if (!(call.getArgument(0) instanceof NameExpr name)) {
            return Optional.empty();
        }
        boolean isGoal = descr.getLhs().getDescrs().stream()
                .anyMatch(one -> one instanceof PatternDescr pattern
                        && pattern.getObjectType().equals(ConditionGate.GOAL)
                        && name.getNameAsString().equals(pattern.getIdentifier()));
        return isGoal
                ? Optional.of(true)
                : name.getNameAsString().equals("indicator") ? Optional.of(false) : Optional.empty();
    }
}
