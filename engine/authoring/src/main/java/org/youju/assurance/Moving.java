package org.youju.assurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ValueDeclaration;
import org.youju.submission.Submission.Answer;

/**
 * A number, or a day, that rules compare, with what of a sheet it is worked out from.
 *
 * @param whole whether it goes from one whole number to the next; a day does
 * @param quantity null where it is an input as it was given
 * @param parts the unknowns that it is worked out from, those first that are moved first
 */
record Moving(
        String name,
        @Nullable String unit,
        boolean whole,
        boolean day,
        @Nullable Quantity quantity,
        List<String> parts) {

    /**
     * Every one that some rules read, inputs first, but for what others say of a department: how often something was found,
     * and what a reviewer gives. The ratio the other way round is told by the completion rate.
     */
    static List<Moving> of(Vocabulary vocabulary, List<Rule> rules) {
        Map<String, Moving> all = new LinkedHashMap<>();
        rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(condition -> Compared.of(condition).stream())
                .filter(one -> one.quantity() == null)
                .forEach(one -> all.putIfAbsent(one.name(), input(vocabulary.input(one.name()))));
        for (Rule rule : rules) {
            for (Quantity quantity : rule.quantities()) {
                if (quantity instanceof Quantity.OfInput input) {
                    all.putIfAbsent(input.name(), input(vocabulary.input(input.name())));
                } else if (quantity instanceof Quantity.OfSheet || isReported(quantity)) {
                    all.putIfAbsent(quantity.zh(), of(vocabulary, quantity));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static boolean isReported(Quantity quantity) {
        return quantity.ofGoal()
                .filter(measure -> measure != Measure.PLANNED_TO_ACTUAL && measure != Measure.DEGREE)
                .isPresent();
    }

    private static Moving input(InputDeclaration input) {
        boolean day = input.type() == InputDeclaration.Type.DATE;
        return new Moving(input.name(), input.unit(), day || input.whole(), day, null, List.of(input.name()));
    }

    private static Moving of(Vocabulary vocabulary, Quantity quantity) {
        if (quantity instanceof Quantity.OfGoal goal) {
            boolean percent = goal.measure().isPercent();
            List<String> parts = percent ? List.of(Names.ACTUAL, Names.PLANNED) : List.of(Names.FINISH, Names.START);
            return new Moving(quantity.zh(), quantity.unit(), !percent, false, quantity, parts);
        }
        ValueDeclaration value = vocabulary.value(quantity.zh()).orElseThrow();
        ValueDeclaration.Days days = value.days();
        if (days != null) {
            return new Moving(quantity.zh(), value.unit(), true, false, quantity, List.of(days.to(), days.from()));
        }
        boolean whole = value.formula() == null
                && value.per().isEmpty()
                && value.inputs().stream()
                        .allMatch(input -> vocabulary.input(input).whole());
        return new Moving(quantity.zh(), value.unit(), whole, false, quantity, value.inputs());
    }

    /** That it is just this number, or the day of this number. */
    List<Way> at(Encoding encoding, BigDecimal number) {
        return quantity == null
                ? List.of(new Way(
                        Map.of(name, Set.of(Names.GIVEN)),
                        List.of(Constraint.same(Linear.of(name), Linear.of(Ratio.of(number))))))
                : new ArrayList<>(encoding.quantities().compared(quantity, Operator.EQUAL, number));
    }

    /** Whether it is this that is compared. */
    boolean isComparedBy(Compared one) {
        return quantity == null ? one.name().equals(name) : quantity.equals(one.quantity());
    }

    /** What it is on a sheet: of each goal where it is of goals; nothing where it cannot be said. */
    List<Ratio> values(Facts facts, int position) {
        if (quantity == null) {
            Answer answer = facts.sheet().answer(name).orElse(null);
            if (answer instanceof Answer.Amount amount) {
                return List.of(Ratio.of(amount.value()));
            }
            return day && answer instanceof Answer.Text text
                    ? List.of(Ratio.of(LocalDate.parse(text.text()).toEpochDay()))
                    : List.of();
        }
        Stream<@Nullable GoalFact> subjects = quantity instanceof Quantity.OfGoal
                ? facts.goals().get(position).stream()
                : Stream.<@Nullable GoalFact>of((GoalFact) null);
        List<Ratio> values = new ArrayList<>();
        subjects.forEach(goal -> {
            DerivedValue value = Trial.value(quantity, facts, goal);
            if (value != null) {
                values.add(value.inUnit());
            }
        });
        return values;
    }

    /** Whether a condition may answer otherwise where something of this is moved. */
    static boolean touches(Condition condition, Set<String> moved, Vocabulary vocabulary) {
        return condition.accept(new Touches(moved, vocabulary));
    }

    private record Touches(Set<String> moved, Vocabulary vocabulary) implements Condition.Visitor<Boolean> {

        @Override
        public Boolean onInput(Condition.OnInput condition) {
            return moved.contains(condition.name());
        }

        @Override
        public Boolean notApplicable(Condition.NotApplicable condition) {
            return moved.contains(condition.name());
        }

        @Override
        public Boolean onQuantity(Condition.OnQuantity condition) {
            return readsMoved(condition.quantity());
        }

        @Override
        public Boolean anyDerivable(Condition.AnyDerivable condition) {
            return condition.quantities().stream().anyMatch(this::readsMoved);
        }

        private boolean readsMoved(Quantity quantity) {
            return inputs(quantity, vocabulary).stream().anyMatch(moved::contains);
        }

        @Override
        public Boolean found(Condition.Found condition) {
            return false;
        }

        @Override
        public Boolean lacking(Condition.Lacking condition) {
            return vocabulary.itemsOf(condition.list()).stream().anyMatch(moved::contains);
        }

        @Override
        public Boolean anyOf(Condition.AnyOf condition) {
            return condition.alternatives().stream()
                    .anyMatch(all -> all.stream().anyMatch(one -> one.accept(this)));
        }

        @Override
        public Boolean otherwise(Condition.Otherwise condition) {
            return true;
        }
    }

    /** The unknowns that a quantity is worked out from. */
    static Set<String> inputs(Quantity quantity, Vocabulary vocabulary) {
        Set<String> inputs = new LinkedHashSet<>();
        if (quantity instanceof Quantity.OfGoal) {
            inputs.addAll(List.of(Names.ACTUAL, Names.PLANNED, Names.START, Names.FINISH));
        }
        quantity.input().ifPresent(inputs::add);
        quantity.value().flatMap(vocabulary::value).ifPresent(value -> inputs.addAll(value.inputs()));
        return inputs;
    }
}
