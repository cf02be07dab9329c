package org.youju.ruleset;

import java.util.stream.Collectors;
import org.youju.exact.Numbers;

/** Writes a formula as files write it, with the brackets that it needs. */
final class FormulaText implements Formula.Visitor<String> {

    @Override
    public String number(Formula.Literal formula) {
        return Numbers.plain(formula.number()) + (formula.percent() ? "%" : "");
    }

    @Override
    public String named(Formula.Named formula) {
        return formula.name();
    }

    @Override
    public String operation(Formula.Operation formula) {
        return side(formula.left(), formula, false) + " " + formula.sign().text() + " "
                + side(formula.right(), formula, true);
    }

    private String side(Formula side, Formula.Operation of, boolean right) {
        String text = side.accept(this);
        boolean bracketed = side instanceof Formula.Operation inner && needsBrackets(inner.sign(), of.sign(), right);
        return bracketed ? "(" + text + ")" : text;
    }

    private static boolean needsBrackets(Formula.Sign inner, Formula.Sign outer, boolean right) {
        if (right && outer == Formula.Sign.DIVIDED_BY) {
            return true;
        }
        return !inner.bindsTighter() && (outer.bindsTighter() || (right && outer == Formula.Sign.MINUS));
    }

    @Override
    public String function(Formula.Function formula) {
        return formula.kind().zh() + "("
                + formula.of().stream().map(one -> one.accept(this)).collect(Collectors.joining(", "))
                + (formula.kind() == Formula.Kind.ROUNDED ? ", " + formula.decimals() : "") + ")";
    }

    @Override
    public String known(Formula.Known formula) {
        return formula.figure().name();
    }

    @Override
    public String ranked(Formula.Ranked formula) {
        return (formula.fromTop() ? FormulaReader.RANK : FormulaReader.RANK_FROM_LAST) + "("
                + formula.of().accept(this) + ", " + formula.among().accept(this) + ")";
    }
}
