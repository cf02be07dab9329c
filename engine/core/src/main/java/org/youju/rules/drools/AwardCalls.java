package org.youju.rules.drools;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads consequences as Java's grammar has them. A year says the same few sentences over and over; each is parsed once.
 */
final class AwardCalls {

    private static final int MOST_CHARS = 500;

    private final Map<String, Optional<MethodCallExpr>> parsed = new HashMap<>();

    /** The call of a method of {@code award} that a text is; empty where it is anything else, or more. */
    Optional<MethodCallExpr> read(String text) {
        return text.length() > MOST_CHARS ? Optional.empty() : parsed.computeIfAbsent(text.strip(), AwardCalls::parse);
    }

    private static Optional<MethodCallExpr> parse(String text) {
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
                && !call.getArguments().isEmpty();
        return onAward ? Optional.of(call) : Optional.empty();
    }
}
