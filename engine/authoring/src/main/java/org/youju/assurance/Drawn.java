package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Ratio;
import org.youju.facts.Measure;
import org.youju.facts.Vocabulary;
import org.youju.proof.Constraint;
import org.youju.proof.Linear;
import org.youju.proof.Way;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.InputDeclaration;

/**
 * A number that rules read, to draw points over.
 *
 * @param quantity null where it is an input as it was given
 * @param ends of the range that it is declared to have
 * @param encoding of the rules
 */
record Drawn(
        String name,
        @Nullable String unit,
        boolean whole,
        @Nullable Quantity quantity,
        List<BigDecimal> ends,
        Encoding encoding) {

    /** Every number that some rules read, inputs first. */
    static List<Drawn> of(Vocabulary vocabulary, Encoding encoding, List<Rule> rules) {
        Map<String, Drawn> all = new LinkedHashMap<>();
        Reads reads = new Reads(rules);
        reads.inputs().stream()
                .map(vocabulary::input)
                .filter(input -> input.type() == InputDeclaration.Type.NUMBER)
                .forEach(input -> all.put(
                        input.name(),
                        new Drawn(
                                input.name(),
                                input.unit(),
                                input.whole(),
                                null,
                                Stream.of(input.min(), input.max())
                                        .filter(Objects::nonNull)
                                        .toList(),
                                encoding)));
        for (Rule rule : rules) {
            for (Quantity quantity : rule.quantities()) {
                if (!quantity.equals(new Quantity.OfGoal(Measure.PLANNED_TO_ACTUAL))) {
                    all.putIfAbsent(quantity.toString(), of(vocabulary, encoding, quantity));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static Drawn of(Vocabulary vocabulary, Encoding encoding, Quantity quantity) {
        boolean days = quantity instanceof Quantity.OfGoal goal
                ? !goal.measure().isPercent()
                : vocabulary
                        .value(quantity.zh())
                        .filter(value -> value.days() != null)
                        .isPresent();
        List<BigDecimal> ends = days ? List.of(BigDecimal.ZERO) : List.of();
        return new Drawn(quantity.zh(), quantity.unit(), days, quantity, ends, encoding);
    }

    List<BigDecimal> compared(Reads reads) {
        return quantity == null ? reads.numbers(name) : reads.numbers(quantity);
    }

    boolean isReadBy(Rule rule) {
        return quantity == null
                ? rule.conditions().stream().anyMatch(this::isComparedBy)
                : rule.quantities().contains(quantity);
    }

    boolean isComparedBy(Condition condition) {
        return ComparedNumber.of(condition)
                .filter(one ->
                        Objects.equals(one.quantity(), quantity) && one.name().equals(name))
                .isPresent();
    }

    /** That it is just this number. */
    List<Way> at(BigDecimal number) {
        return quantity == null
                ? List.of(new Way(
                        Map.of(name, Set.of(Names.GIVEN)),
                        List.of(Constraint.same(Linear.of(name), Linear.of(Ratio.of(number))))))
                : new ArrayList<>(encoding.quantities().compared(quantity, Operator.EQUAL, number));
    }
}
