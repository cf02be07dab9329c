package org.youju.assurance;

import java.util.List;
import org.youju.exact.Ratio;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Prover;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.World;
import org.youju.rules.Quantity;
import org.youju.ruleset.Formula;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.ValueDeclaration;

/** How a value follows an input, or a value that its formula names: by its parts, or else by its slope in each of its forms. */
final class Trend {

    /** What a value does where something rises and nothing else changes. */
    enum Way {
        RISES,
        FALLS,
        STAYS,
        UNKNOWN;

        private Way turned() {
            return this == RISES ? FALLS : this == FALLS ? RISES : this;
        }

        private Way with(Way other) {
            return this == STAYS ? other : other == STAYS || other == this ? this : UNKNOWN;
        }
    }

    private final Vocabulary vocabulary;
    private final Quantities quantities;
    private final World world;
    private final String of;

    Trend(Vocabulary vocabulary, Indicator indicator, World world, String of) {
        this.vocabulary = vocabulary;
        this.quantities = new Quantities(vocabulary, indicator);
        this.world = world;
        this.of = of;
    }

    /** Whether a change of it may change whether there is a value at all: it divides. */
    boolean mayRemove(ValueDeclaration value) {
        boolean[] divides = {value.per().contains(of)};
        Formula formula = value.formula();
        if (formula != null) {
            formula.each(part -> {
                if (part instanceof Formula.Operation one && one.sign() == Formula.Sign.DIVIDED_BY) {
                    divides[0] |= names(one.right());
                } else if (part instanceof Formula.Named named) {
                    vocabulary.value(named.name()).ifPresent(other -> divides[0] |= mayRemove(other));
                }
            });
        }
        return divides[0] || value.days() != null;
    }

    private boolean names(Formula formula) {
        return formula.names().stream()
                .anyMatch(name -> name.equals(of)
                        || vocabulary.value(name).filter(this::depends).isPresent());
    }

    /** Whether it comes into a value. */
    boolean depends(ValueDeclaration value) {
        Formula formula = value.formula();
        return value.name().equals(of) || value.inputs().contains(of) || (formula != null && names(formula));
    }

    Way of(ValueDeclaration value) {
        if (value.name().equals(of)) {
            return Way.RISES;
        } else if (!depends(value)) {
            return Way.STAYS;
        }
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            return days.from().equals(days.to()) ? Way.UNKNOWN : days.to().equals(of) ? Way.RISES : Way.FALLS;
        }
        Formula formula = value.formula();
        return formula != null ? of(formula) : bySlope(quantities.forms(Quantity.OfSheet.of(value, vocabulary)));
    }

    private Way of(Formula formula) {
        Way known = formula.accept(new ByParts());
        return known == Way.UNKNOWN && isSmooth(formula) ? bySlope(quantities.forms(formula)) : known;
    }

    /** Whether it makes no jumps but where it divides by zero. */
    private boolean isSmooth(Formula formula) {
        boolean[] smooth = {true};
        formula.each(part -> {
            smooth[0] &= !(part instanceof Formula.Ranked)
                    && !(part instanceof Formula.Function one && one.kind() == Formula.Kind.ROUNDED);
            if (part instanceof Formula.Named named) {
                Formula other = vocabulary
                        .value(named.name())
                        .map(ValueDeclaration::formula)
                        .orElse(null);
                smooth[0] &= other == null || isSmooth(other);
            }
        });
        return smooth[0];
    }

    /** The slope of a quotient has the sign of a sum in which what rises does not stand. */
    private Way bySlope(List<Form> forms) {
        Way all = Way.STAYS;
        Linear divisor = null;
        for (Form form : forms) {
            if (!isPossible(form, null)) {
                continue;
            } else if (divisor != null && !divisor.equals(form.divisor())) {
                return Way.UNKNOWN;
            }
            divisor = form.divisor();
            Ratio above = form.dividend().terms().getOrDefault(of, Ratio.ZERO);
            Ratio below = form.divisor().terms().getOrDefault(of, Ratio.ZERO);
            Linear slope = form.divisor().times(above).minus(form.dividend().times(below));
            boolean falls = isPossible(form, Constraint.above(Linear.ZERO, slope));
            boolean rises = isPossible(form, Constraint.above(slope, Linear.ZERO));
            all = all.with(falls && rises ? Way.UNKNOWN : falls ? Way.FALLS : rises ? Way.RISES : Way.STAYS);
        }
        return all;
    }

    private boolean isPossible(Form form, @org.jspecify.annotations.Nullable Constraint more) {
        org.youju.proof.Way way = more == null ? form.present() : form.present().and(Form.way(more));
        return !(Prover.decide(world, List.of(List.of(way))) instanceof Impossible);
    }

    private final class ByParts implements Formula.Visitor<Way> {

        @Override
        public Way number(Formula.Literal formula) {
            return Way.STAYS;
        }

        @Override
        public Way known(Formula.Known formula) {
            return Way.STAYS;
        }

        @Override
        public Way named(Formula.Named formula) {
            return formula.name().equals(of)
                    ? Way.RISES
                    : vocabulary.value(formula.name()).map(Trend.this::of).orElse(Way.STAYS);
        }

        @Override
        public Way operation(Formula.Operation formula) {
            Way left = Trend.this.of(formula.left());
            Way right = Trend.this.of(formula.right());
            return switch (formula.sign()) {
                case PLUS -> left.with(right);
                case MINUS -> left.with(right.turned());
                case TIMES, DIVIDED_BY -> left == Way.STAYS && right == Way.STAYS ? Way.STAYS : Way.UNKNOWN;
            };
        }

        @Override
        public Way function(Formula.Function formula) {
            Way all = formula.of().stream().map(Trend.this::of).reduce(Way.STAYS, Way::with);
            return formula.kind() == Formula.Kind.ABSOLUTE && all != Way.STAYS ? Way.UNKNOWN : all;
        }

        @Override
        public Way ranked(Formula.Ranked formula) {
            Way own = Trend.this.of(formula.of());
            return formula.fromTop() ? own.turned() : own;
        }
    }
}
