package org.youju.ruleset;

import java.util.List;
import java.util.Map;
import org.youju.document.Problems;

/** Puts the figures that all sheets share into a formula in place of their names. */
record FormulaFigures(Map<String, ReferenceFigure> figures, ValueDeclaration value, Problems problems)
        implements Formula.Visitor<Formula> {

    @Override
    public Formula number(Formula.Literal formula) {
        return formula;
    }

    @Override
    public Formula named(Formula.Named formula) {
        ReferenceFigure figure = figures.get(formula.name());
        if (figure != null && figure.isList()) {
            problems.add(
                    "REFERENCE_LIST",
                    value.place(),
                    "`" + figure.name() + "` is a list; only ranks are taken among it",
                    "“" + figure.name() + "”是各表的全部数，只能写在 名次(…, " + figure.name() + ") 里");
        }
        return figure == null ? formula : new Formula.Known(figure);
    }

    @Override
    public Formula operation(Formula.Operation formula) {
        return new Formula.Operation(
                formula.left().accept(this), formula.sign(), formula.right().accept(this));
    }

    @Override
    public Formula function(Formula.Function formula) {
        List<Formula> of = formula.of().stream().map(one -> one.accept(this)).toList();
        return new Formula.Function(formula.kind(), of, formula.decimals());
    }

    @Override
    public Formula known(Formula.Known formula) {
        return formula;
    }

    @Override
    public Formula ranked(Formula.Ranked formula) {
        ReferenceFigure figure = formula.among() instanceof Formula.Named named ? figures.get(named.name()) : null;
        if (figure == null || !figure.isList()) {
            problems.add(
                    "REFERENCE_LIST",
                    value.place(),
                    "`" + value.name() + "` ranks among what is no list of `reference`",
                    "计算项“" + value.name()
                            + "”的名次要在各表的全部数里排：在 ruleset.yaml 的 reference 里声明 take: all 的一项，写作 名次(…, 那一项)");
            return formula.of().accept(this);
        }
        return new Formula.Ranked(formula.of().accept(this), new Formula.Known(figure), formula.fromTop());
    }
}
