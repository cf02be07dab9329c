package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;

/** Reads the part of a manifest that says what a sheet may give: {@code inputs} and {@code checks}. */
final class InputsReader {

    private InputsReader() {}

    static List<InputDeclaration> inputs(Fields fields) {
        return fields.groups("inputs").stream()
                .map(input -> {
                    var read = new InputDeclaration(
                            input.requiredText("name"),
                            type(input),
                            input.text("unit").orElse(null),
                            input.number("min").orElse(null),
                            input.number("max").orElse(null),
                            input.yesNo("whole").orElse(false),
                            input.texts("choices"),
                            list(input),
                            input.yesNo("notApplicable").orElse(false),
                            plausible(input),
                            input.text("reasonIn").orElse(null),
                            input.text("informative").orElse(null),
                            input.requiredText("description"));
                    input.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static InputDeclaration.@Nullable Plausible plausible(Fields input) {
        if (!input.isGiven("plausible")) {
            return null;
        }
        Fields range = input.group("plausible");
        BigDecimal from = range.requiredNumber("from");
        BigDecimal to = range.requiredNumber("to");
        range.refuseOthers();
        if (!input.text("unit").orElse("").equals("%") || from.compareTo(to) > 0) {
            input.problem(
                    "OUT_OF_RANGE",
                    "plausible",
                    "`plausible` is for inputs in %, and its `from` is not above its `to`",
                    "“plausible”（通常的范围）只用于单位为 % 的填报项，而且 from 不能大于 to");
        }
        return new InputDeclaration.Plausible(from, to);
    }

    private static InputDeclaration.Type type(Fields input) {
        String word = input.requiredText("type");
        for (InputDeclaration.Type type : InputDeclaration.Type.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        input.problem(
                "OUT_OF_RANGE",
                "type",
                "`type` is yes-no, number, choice, date or text",
                "“type”只能是 yes-no、number、choice、date 或 text（文字，例如评审理由）");
        return InputDeclaration.Type.YES_NO;
    }

    static List<SumCheck> checks(Fields fields) {
        return fields.groups("checks").stream()
                .map(check -> {
                    var read = new SumCheck(check.requiredText("total"), check.texts("sumOf"));
                    check.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static @Nullable String list(Fields input) {
        String list = input.text("list").orElse(null);
        if (list != null && !input.text("type").orElse("").equals(InputDeclaration.Type.YES_NO.word())) {
            input.problem(
                    "OUT_OF_RANGE", "list", "an item of a checklist is of type yes-no", "清单（list）中的填报项类型只能是 yes-no");
        }
        return list;
    }
}
