package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** How a value is worked out where adding, taking off and dividing sums is not enough: {@code (甲 × 1 + 乙 × 0.8) ÷ 丙}. */
public sealed interface Formula {

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of formula, so that the compiler counts them. */
    interface Visitor<R> {

        R number(Literal formula);

        R named(Named formula);

        R operation(Operation formula);

        R function(Function formula);

        R known(Known formula);

        R ranked(Ranked formula);
    }

    /** @param percent whether it is written with %, and so stands for a hundredth of itself */
    record Literal(BigDecimal number, boolean percent) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** An input, or another value. */
    record Named(String name) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /** A figure that all sheets of the year share. */
    record Known(ReferenceFigure figure) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.known(this);
        }
    }

    /**
     * Where a number stands among those of all sheets: 1 for the first; equal numbers share a rank.
     *
     * @param among a list
     * @param fromTop whether the greatest is the first
     */
    record Ranked(Formula of, Formula among, boolean fromTop) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranked(this);
        }
    }

    record Operation(Formula left, Sign sign, Formula right) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    enum Sign {
        PLUS("+"),
        MINUS("-"),
        TIMES("×"),
        DIVIDED_BY("÷");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        /** As files write it. */
        public String text() {
            return text;
        }

        boolean bindsTighter() {
            return this == TIMES || this == DIVIDED_BY;
        }
    }

    /** @param decimals for a rounding, else zero */
    record Function(Kind kind, List<Formula> of, int decimals) implements Formula {

        public Function {
            of = List.copyOf(of);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.function(this);
        }
    }

    enum Kind {
        GREATEST("较大者"),
        LEAST("较小者"),
        MEAN("平均"),
        ABSOLUTE("绝对值"),
        /** Half up. */
        ROUNDED("四舍五入");

        private final String zh;

        Kind(String zh) {
            this.zh = zh;
        }

        /** As files write it. */
        public String zh() {
            return zh;
        }
    }

    /** What it names, each once. */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        each(formula -> {
            if (formula instanceof Named named) {
                names.add(named.name());
            }
        });
        return names;
    }

    /** The figures that all sheets share and that it calculates with, each once. */
    default Set<ReferenceFigure> figures() {
        Set<ReferenceFigure> figures = new LinkedHashSet<>();
        each(formula -> {
            if (formula instanceof Known known) {
                figures.add(known.figure());
            }
        });
        return figures;
    }

    /** Goes through it and all its parts, from left to right. */
    default void each(Consumer<Formula> action) {
        action.accept(this);
        parts().forEach(part -> part.each(action));
    }

    /** What it is directly made of. */
    default List<Formula> parts() {
        return accept(new Visitor<>() {

            @Override
            public List<Formula> number(Literal formula) {
                return List.of();
            }

            @Override
            public List<Formula> named(Named formula) {
                return List.of();
            }

            @Override
            public List<Formula> operation(Operation formula) {
                return List.of(formula.left(), formula.right());
            }

            @Override
            public List<Formula> function(Function formula) {
                return formula.of();
            }

            @Override
            public List<Formula> known(Known formula) {
                return List.of();
            }

            @Override
            public List<Formula> ranked(Ranked formula) {
                return List.of(formula.of(), formula.among());
            }
        });
    }

    /** As files write it: {@code (甲 × 1 + 乙 × 0.8) ÷ 丙}. */
    default String text() {
        return accept(new FormulaText());
    }
}
