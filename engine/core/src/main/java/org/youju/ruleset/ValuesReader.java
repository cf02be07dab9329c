package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;

/** Reads what an indicator derives from inputs: {@code values}. */
final class ValuesReader {

    private ValuesReader() {}

    static List<ValueDeclaration> read(Fields fields) {
        return fields.groups("values").stream()
                .map(group -> {
                    boolean sums = !group.has("days") && !group.has("formula");
                    @Nullable
                    Formula formula = group.text("formula")
                            .map(text -> formula(group, text))
                            .orElse(null);
                    var read = new ValueDeclaration(
                            group.requiredText("name"),
                            group.requiredText("unit"),
                            group.texts("of"),
                            sums ? group.texts("less") : List.of(),
                            sums ? group.texts("per") : List.of(),
                            group.has("days") ? days(group.group("days")) : null,
                            formula,
                            List.of(),
                            group.place());
                    long ways = Stream.of(!read.of().isEmpty(), read.days() != null, group.has("formula"))
                            .filter(Boolean::booleanValue)
                            .count();
                    if (ways != 1) {
                        group.problem(
                                "MISSING_FIELD",
                                "of",
                                "a value has either `of`, `days` or `formula`",
                                "计算项要写 of（由哪些填报项相加）、days（两个日期相隔几天）或 formula（公式），只写其中一种");
                    }
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static Formula formula(Fields group, String text) {
        try {
            return FormulaReader.read(text);
        } catch (FormulaReader.Unreadable unreadable) {
            group.problem(
                    "FORMULA_UNREADABLE",
                    "formula",
                    "`formula` cannot be read: " + text,
                    "公式“" + text + "”读不懂：" + unreadable.getMessage() + "。例如 (非常满意数 × 1 + 比较满意数 × 0.8) ÷ 调查数");
            return new Formula.Literal(BigDecimal.ZERO, false);
        }
    }

    private static ValueDeclaration.Days days(Fields days) {
        String counting = days.requiredText("counting");
        if (!counting.equals("working") && !counting.equals("calendar")) {
            days.problem(
                    "OUT_OF_RANGE",
                    "counting",
                    "`counting` is working or calendar",
                    "“counting”只能是 working（工作日）或 calendar（自然日）");
        }
        var read = new ValueDeclaration.Days(
                days.requiredText("from"), days.requiredText("to"), counting.equals("working"));
        days.refuseOthers();
        return read;
    }
}
