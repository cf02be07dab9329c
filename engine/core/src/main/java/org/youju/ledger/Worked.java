package org.youju.ledger;

import org.youju.facts.Working;

/** The working of a formula as part of the arithmetic of an entry. */
record Worked() implements Working.Visitor<Arithmetic> {

    @Override
    public Arithmetic figure(Working.Figure working) {
        return working.percent() ? new Arithmetic.Percent(working.number()) : new Arithmetic.Figure(working.number());
    }

    @Override
    public Arithmetic operation(Working.Operation working) {
        Arithmetic left = working.left().accept(this);
        Arithmetic right = working.right().accept(this);
        return switch (working.sign()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.minus(right);
            case TIMES -> left.times(right);
            case DIVIDED_BY -> left.dividedBy(right);
        };
    }

    @Override
    public Arithmetic rounded(Working.Rounded working) {
        return new Arithmetic.RoundedTo(working.of().accept(this), working.decimals());
    }
}
