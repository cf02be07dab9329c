package org.youju.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.document.JsonPointer;
import org.youju.ruleset.Formula;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.ReferenceFigure;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.ValueDeclaration;

/**
 * What a year's rules can speak of, with the positions under which the compiled rules find it: first the inputs, then the
 * values worked out from them. Made once per ruleset.
 */
public final class Vocabulary {

    private final Ruleset ruleset;
    private final List<Indicator> criteria;
    private final List<ValueDeclaration> values;
    private final List<String> lists;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Integer> valuePositions = new HashMap<>();
    private final List<int[]> inputsOfValues = new ArrayList<>();
    private final List<String> pointers;
    private final int[] valueOrder;

    public Vocabulary(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.criteria = ruleset.criteria();
        this.values = ruleset.values();
        this.lists = ruleset.lists();
        for (InputDeclaration input : ruleset.inputs()) {
            positions.putIfAbsent(input.name(), positions.size());
        }
        this.pointers = ruleset.inputs().stream()
                .map(input -> JsonPointer.field("/inputs", input.name()))
                .toList();
        for (ValueDeclaration value : values) {
            valuePositions.putIfAbsent(value.name(), ruleset.inputs().size() + valuePositions.size());
            inputsOfValues.add(
                    value.inputs().stream().mapToInt(this::inputPosition).toArray());
        }
        this.valueOrder = order();
    }

    public Ruleset ruleset() {
        return ruleset;
    }

    /** The indicators and, after them, the criterion for the total if there is one. */
    public List<Indicator> criteria() {
        return criteria;
    }

    public List<InputDeclaration> inputs() {
        return ruleset.inputs();
    }

    public List<ValueDeclaration> values() {
        return values;
    }

    public Optional<ValueDeclaration> value(String name) {
        Integer position = valuePositions.get(name);
        return position == null
                ? Optional.empty()
                : Optional.of(values.get(position - ruleset.inputs().size()));
    }

    /** The figures that all sheets share and that a value rests on, through other values too. */
    public Set<ReferenceFigure> figures(ValueDeclaration value) {
        Set<ReferenceFigure> figures = new LinkedHashSet<>();
        Formula formula = value.formula();
        if (formula != null) {
            figures.addAll(formula.figures());
            formula.names().stream()
                    .filter(name -> !positions.containsKey(name))
                    .flatMap(name -> value(name).stream())
                    .forEach(other -> figures.addAll(figures(other)));
        }
        return figures;
    }

    /** The values in an order in which each comes after those that its formula names. */
    int[] valueOrder() {
        return valueOrder;
    }

    private int[] order() {
        Set<Integer> order = new LinkedHashSet<>();
        for (int i = 0; i < values.size(); i++) {
            place(i, order);
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private void place(int number, Set<Integer> order) {
        Formula formula = values.get(number).formula();
        if (formula != null && !order.contains(number)) {
            for (String name : formula.names()) {
                Integer other = positions.containsKey(name) ? null : valuePositions.get(name);
                if (other != null) {
                    place(other - ruleset.inputs().size(), order);
                }
            }
        }
        order.add(number);
    }

    /** The positions of the inputs that a value is worked out from. */
    int[] inputsOfValue(int number) {
        return inputsOfValues.get(number);
    }

    /** Empty where no such input is declared. */
    Optional<InputDeclaration> declared(String input) {
        Integer position = positions.get(input);
        return position == null
                ? Optional.empty()
                : Optional.of(ruleset.inputs().get(position));
    }

    /** @throws IllegalArgumentException where no such input is declared */
    public InputDeclaration input(String name) {
        return ruleset.inputs().get(position(name, positions));
    }

    public int inputPosition(String name) {
        return position(name, positions);
    }

    /** Where a submission gives an input. */
    public String pointer(int input) {
        return pointers.get(input);
    }

    public int valuePosition(String name) {
        return position(name, valuePositions);
    }

    private static int position(String name, Map<String, Integer> positions) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalArgumentException("`" + name + "` is not declared");
        }
        return position;
    }

    public int listPosition(String list) {
        return lists.indexOf(list);
    }

    /** The names of a checklist's items. */
    public List<String> itemsOf(String list) {
        List<String> items = new ArrayList<>();
        ruleset.inputs().stream().filter(input -> list.equals(input.list())).forEach(input -> items.add(input.name()));
        return items;
    }
}
