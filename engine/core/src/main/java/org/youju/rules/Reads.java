package org.youju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What some rules read of a sheet, and the values that they compare it with: where their answers can change. */
public record Reads(List<Rule> rules) {

    public Reads {
        rules = List.copyOf(rules);
    }

    private Stream<Condition> conditions() {
        return rules.stream().flatMap(rule -> rule.conditions().stream());
    }

    /** The names of the inputs that conditions ask for. */
    public Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        conditions().forEach(condition -> {
            if (condition instanceof Condition.OnInput onInput) {
                inputs.add(onInput.name());
            } else if (condition instanceof Condition.NotApplicable notApplicable) {
                inputs.add(notApplicable.name());
            }
        });
        return inputs;
    }

    /** The checklists whose items they go through. */
    public Set<String> lists() {
        Set<String> lists = new LinkedHashSet<>();
        conditions().forEach(condition -> {
            if (condition instanceof Condition.Lacking lacking) {
                lists.add(lacking.list());
            }
        });
        return lists;
    }

    /** The names of the values worked out from inputs, whether they compare or reckon with them. */
    public Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        rules.stream().flatMap(rule -> rule.quantities().stream()).forEach(quantity -> {
            if (quantity instanceof Quantity.OfSheet ofSheet) {
                values.add(ofSheet.name());
            }
        });
        return values;
    }

    /** The numbers that an input is compared with. */
    public List<BigDecimal> numbers(String input) {
        return conditions()
                .flatMap(condition -> condition instanceof Condition.OnInput onInput
                                && onInput.name().equals(input)
                                && onInput.literal() instanceof BigDecimal number
                        ? Stream.of(number)
                        : Stream.empty())
                .toList();
    }

    /** Each day that an input is compared with, and the days beside it. */
    public List<LocalDate> days(String input) {
        return conditions()
                .flatMap(condition -> condition instanceof Condition.OnInput onInput
                                && onInput.name().equals(input)
                                && onInput.date()
                        ? Stream.of(LocalDate.parse(onInput.literal().toString()))
                        : Stream.empty())
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The numbers that a quantity is compared with. */
    public List<BigDecimal> numbers(Quantity quantity) {
        return conditions()
                .flatMap(condition -> condition instanceof Condition.OnQuantity onQuantity
                                && onQuantity.quantity().equals(quantity)
                        ? Stream.of(onQuantity.literal())
                        : Stream.empty())
                .toList();
    }
}
