package org.youju.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youju.document.Problems;

/** Finds the inputs that formulas come down to, through the values that they name, and refuses circles. */
final class FormulaNames {

    private final Map<String, ValueDeclaration> values = new HashMap<>();
    private final Set<String> inputs;
    private final Problems problems;

    private FormulaNames(List<Indicator> indicators, Set<String> inputs, Problems problems) {
        indicators.forEach(one -> one.values().forEach(value -> values.putIfAbsent(value.name(), value)));
        this.inputs = inputs;
        this.problems = problems;
    }

    static List<Indicator> resolve(
            List<Indicator> all, List<InputDeclaration> inputs, List<ReferenceFigure> reference, Problems problems) {
        List<Indicator> indicators = reference.isEmpty() ? all : withFigures(all, reference, problems);
        if (indicators.stream().flatMap(one -> one.values().stream()).allMatch(value -> value.formula() == null)) {
            return indicators;
        }
        Set<String> names = new LinkedHashSet<>();
        inputs.forEach(input -> names.add(input.name()));
        FormulaNames resolving = new FormulaNames(indicators, names, problems);
        return indicators.stream()
                .map(one -> one.withValues(
                        one.values().stream().map(resolving::resolved).toList()))
                .toList();
    }

    private static List<Indicator> withFigures(
            List<Indicator> indicators, List<ReferenceFigure> reference, Problems problems) {
        Map<String, ReferenceFigure> figures = new HashMap<>();
        reference.forEach(figure -> figures.put(figure.name(), figure));
        return indicators.stream()
                .map(one -> one.withValues(one.values().stream()
                        .map(value -> value.formula() == null
                                ? value
                                : value.withFormula(
                                        value.formula().accept(new FormulaFigures(figures, value, problems))))
                        .toList()))
                .toList();
    }

    private ValueDeclaration resolved(ValueDeclaration value) {
        if (value.formula() == null) {
            return value;
        }
        Set<String> found = new LinkedHashSet<>();
        collect(value, value, found, new ArrayList<>());
        return value.resolved(List.copyOf(found));
    }

    private void collect(ValueDeclaration asked, ValueDeclaration value, Set<String> found, List<String> through) {
        if (through.contains(value.name())) {
            if (value.name().equals(asked.name())) {
                String circle = String.join(" → ", through) + " → " + value.name();
                problems.add(
                        "VALUE_CIRCLE",
                        asked.place(),
                        "the value `" + asked.name() + "` is worked out from itself: " + circle,
                        "计算项“" + asked.name() + "”绕回到了自己：" + circle + "；请把其中一个改为由填报项算出");
            }
            return;
        }
        if (value.formula() == null) {
            found.addAll(value.inputs());
            return;
        }
        List<String> further = new ArrayList<>(through);
        further.add(value.name());
        for (String name : value.formula().names()) {
            ValueDeclaration other = values.get(name);
            if (inputs.contains(name)) {
                found.add(name);
            } else if (other != null) {
                collect(asked, other, found, further);
            } else if (value.equals(asked)) {
                problems.add(
                        "INPUT_UNDECLARED",
                        asked.place(),
                        "the formula of `" + asked.name() + "` names `" + name
                                + "`, which is neither an input nor a value nor a figure of `reference`",
                        "计算项“" + asked.name() + "”的公式里的“" + name + "”既不是填报项，也不是计算项或共用的数（reference）；减号两边要留空格");
            }
        }
    }
}
