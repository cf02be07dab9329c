package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;
import org.youju.document.Problems;

/**
 * The classes that a table tells apart (分类考核), each with points of its own for some indicators.
 *
 * @param by the input, a choice, that says which class a sheet is of
 * @param totals the full points of each class where they are not alike; empty where all classes reach the same
 */
public record Classes(String by, Map<String, BigDecimal> totals) {

    public Classes {
        // in the order written, which is shown
        totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
    }

    static @Nullable Classes read(Fields fields) {
        if (!fields.has("classes")) {
            return null;
        }
        Fields group = fields.group("classes");
        Classes classes = new Classes(group.requiredText("by"), numbers(group.group("totals")));
        group.refuseOthers();
        return classes;
    }

    /** Numbers by name, in the order written. */
    static Map<String, BigDecimal> numbers(Fields group) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        group.all().keySet().forEach(name -> numbers.put(name, group.requiredNumber(name)));
        return numbers;
    }

    /** Every class has points for each indicator that tells them apart, and all reach the full points that the year says. */
    void check(Ruleset ruleset, Fields fields, Problems problems) {
        List<String> names = ruleset.input(by)
                .filter(input -> input.type() == InputDeclaration.Type.CHOICE)
                .map(InputDeclaration::choices)
                .orElse(List.of());
        if (names.isEmpty()) {
            fields.problem(
                    "INPUT_UNDECLARED",
                    "classes",
                    "`by` names an input that is a choice, not `" + by + "`",
                    "“classes”的 by 要写一个选项类型（choice）的填报项，“" + by + "”不是");
            return;
        }
        for (Indicator indicator : ruleset.indicators()) {
            Map<String, BigDecimal> points = indicator.pointsByClass();
            if (!points.isEmpty() && !points.keySet().equals(java.util.Set.copyOf(names))) {
                problems.add(
                        "CLASS_WITHOUT_POINTS",
                        indicator.place(),
                        "`pointsByClass` of " + indicator.code() + " names " + points.keySet()
                                + ", and the classes are " + names,
                        "指标 " + indicator.code() + " 的 pointsByClass 要给每一类都写上分值：" + String.join("、", names));
            }
        }
        BigDecimal full = ruleset.forClass(names.get(0)).points();
        for (String name : names) {
            BigDecimal wanted = totals.getOrDefault(name, full);
            BigDecimal sum = ruleset.forClass(name).points();
            if (sum.compareTo(wanted) != 0) {
                fields.problem(
                        "CLASS_TOTAL",
                        "classes",
                        "the class `" + name + "` has " + sum.toPlainString() + " points, not "
                                + wanted.toPlainString(),
                        "“" + name + "”各指标的分值合计 " + sum.toPlainString() + " 分，应为 " + wanted.toPlainString()
                                + " 分；各类总分确实不同的，在 classes 里写 totals，例如 totals: {" + name + ": "
                                + sum.toPlainString() + "}");
            }
        }
    }
}
