package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a value is worked out where adding, taking off and dividing sums is not enough: {@code (甲 × 1 + 乙 × 0.8) ÷ 丙}. */
public sealed interface Formula {

    <R> R accept(Visitor<R> visitor);

    /** One answer for each kind of formula, so that the compiler counts them. */
    interface Visitor<R> {

        R number(Literal formula);

        R named(Named formula);

        R operation(Operation formula);

        R function(Function formula);
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

    record Operation(Formula left, Sign sign, Formula right) implements Formula {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.operation(this);
        }
    }

    enum Sign {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY
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
        accept(new Visitor<Boolean>() {

            @Override
            public Boolean number(Literal formula) {
                return true;
            }

            @Override
            public Boolean named(Named formula) {
                return names.add(formula.name());
            }

            @Override
            public Boolean operation(Operation formula) {
                formula.left().accept(this);
                return formula.right().accept(this);
            }

            @Override
            public Boolean function(Function formula) {
                formula.of().forEach(one -> one.accept(this));
                return true;
            }
        });
        return names;
    }
}
