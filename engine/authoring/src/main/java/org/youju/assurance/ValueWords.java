package org.youju.assurance;

import java.util.List;
import java.util.stream.Collectors;
import org.youju.ruleset.Formula;
import org.youju.ruleset.ValueDeclaration;

/** How a value is worked out, in words: （甲 + 乙 − 丙）÷ 丁. */
final class ValueWords {

    private ValueWords() {}

    static String of(ValueDeclaration value) {
        String unit = value.unit().isEmpty() ? "" : "（" + value.unit() + "）";
        ValueDeclaration.Days days = value.days();
        Formula formula = value.formula();
        if (days != null) {
            return "从 " + days.from() + " 到 " + days.to() + " 的" + (days.working() ? "工作日" : "日") + unit;
        } else if (formula != null) {
            return formula.text() + unit;
        }
        String dividend = String.join(" + ", value.of())
                + value.less().stream().map(one -> " − " + one).collect(Collectors.joining());
        boolean whole = value.of().size() + value.less().size() > 1;
        return value.per().isEmpty()
                ? dividend + unit
                : (whole ? "(" + dividend + ")" : dividend) + " ÷ " + divisor(value.per()) + unit;
    }

    private static String divisor(List<String> per) {
        return per.size() > 1 ? "(" + String.join(" + ", per) + ")" : per.get(0);
    }
}
