package org.youju.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What some rules read of a sheet, and the values that they compare it with: where their answers can change. Whoever wants
 * to know what a rule reads asks here.
 */
public final class Reads {

    private final Set<String> inputs = new LinkedHashSet<>();
    private final Set<String> notApplicable = new LinkedHashSet<>();
    private final Set<String> lists = new LinkedHashSet<>();
    private final Set<String> kinds = new LinkedHashSet<>();
    private final Set<Quantity> quantities = new LinkedHashSet<>();
    private final Map<String, List<BigDecimal>> numbers = new LinkedHashMap<>();
    private final Map<String, List<LocalDate>> days = new LinkedHashMap<>();
    private final Map<Quantity, List<BigDecimal>> limits = new LinkedHashMap<>();

    public Reads(Collection<Rule> rules) {
        for (Rule rule : rules) {
            rule.conditions().forEach(condition -> condition.accept(new Reader(this)));
            rule.award().quantities().forEach(this::read);
        }
    }

    private boolean read(Quantity quantity) {
        quantity.input().ifPresent(inputs::add);
        quantity.kind().ifPresent(kinds::add);
        return quantities.add(quantity);
    }

    /** The names of the inputs that conditions and awards ask for. */
    public Set<String> inputs() {
        return Collections.unmodifiableSet(inputs);
    }

    /** The names of those inputs that conditions ask whether they apply. */
    public Set<String> notApplicable() {
        return Collections.unmodifiableSet(notApplicable);
    }

    /** The checklists whose items they go through. */
    public Set<String> lists() {
        return Collections.unmodifiableSet(lists);
    }

    /** The kinds of findings that they ask for. */
    public Set<String> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** Every number that they compare or calculate with, each once. */
    public Set<Quantity> quantities() {
        return Collections.unmodifiableSet(quantities);
    }

    /** Whether they ask what was found. */
    public boolean asksFindings() {
        return !kinds.isEmpty();
    }

    /** The names of the values worked out from inputs, whether they compare or calculate with them. */
    public Set<String> values() {
        Set<String> values = new LinkedHashSet<>();
        quantities.forEach(quantity -> quantity.value().ifPresent(values::add));
        return values;
    }

    /** The numbers that an input is compared with. */
    public List<BigDecimal> numbers(String input) {
        return List.copyOf(numbers.getOrDefault(input, List.of()));
    }

    /** Each day that an input is compared with, and the days beside it. */
    public List<LocalDate> days(String input) {
        return days.getOrDefault(input, List.of()).stream()
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The numbers that a quantity is compared with. */
    public List<BigDecimal> numbers(Quantity quantity) {
        return List.copyOf(limits.getOrDefault(quantity, List.of()));
    }

    private record Reader(Reads all) implements Condition.Visitor<Boolean> {

        @Override
        public Boolean onInput(Condition.OnInput condition) {
            if (condition.literal() instanceof BigDecimal number) {
                all.numbers
                        .computeIfAbsent(condition.name(), name -> new ArrayList<>())
                        .add(number);
            } else if (condition.date()) {
                all.days
                        .computeIfAbsent(condition.name(), name -> new ArrayList<>())
                        .add(LocalDate.parse(condition.literal().toString()));
            }
            return all.inputs.add(condition.name());
        }

        @Override
        public Boolean notApplicable(Condition.NotApplicable condition) {
            all.inputs.add(condition.name());
            return all.notApplicable.add(condition.name());
        }

        @Override
        public Boolean onQuantity(Condition.OnQuantity condition) {
            all.limits
                    .computeIfAbsent(condition.quantity(), quantity -> new ArrayList<>())
                    .add(condition.literal());
            condition
                    .quantity()
                    .input()
                    .ifPresent(input -> all.numbers
                            .computeIfAbsent(input, name -> new ArrayList<>())
                            .add(condition.literal()));
            return all.read(condition.quantity());
        }

        @Override
        public Boolean anyDerivable(Condition.AnyDerivable condition) {
            condition.quantities().forEach(all::read);
            return true;
        }

        @Override
        public Boolean found(Condition.Found condition) {
            return all.kinds.add(condition.kind());
        }

        @Override
        public Boolean lacking(Condition.Lacking condition) {
            return all.lists.add(condition.list());
        }

        @Override
        public Boolean anyOf(Condition.AnyOf condition) {
            condition.alternatives().forEach(all -> all.forEach(one -> one.accept(this)));
            return true;
        }

        @Override
        public Boolean otherwise(Condition.Otherwise condition) {
            condition.others().forEach(rule -> rule.conditions().forEach(one -> one.accept(this)));
            return true;
        }
    }
}
