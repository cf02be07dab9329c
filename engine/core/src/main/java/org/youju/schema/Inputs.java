package org.youju.schema;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.intake.Percent;
import org.youju.ruleset.InputDeclaration;

/** The shape of a declared input. */
final class Inputs {

    private Inputs() {}

    static Map<String, Object> shape(InputDeclaration input, int year) {
        Map<String, Object> shape = new LinkedHashMap<>(values(input));
        shape.put("description", description(input));
        Optional.ofNullable(input.unit()).ifPresent(unit -> shape.put("x-unit", unit));
        Optional.ofNullable(input.list()).ifPresent(list -> shape.put("x-checklist", list));
        shape.put("examples", List.of(example(input, year)));
        return input.notApplicable() ? Shapes.orNull(shape) : shape;
    }

    private static Map<String, Object> values(InputDeclaration input) {
        return switch (input.type()) {
            case YES_NO -> Shapes.keywords("title", input.name(), "type", "boolean");
            case NUMBER -> number(input);
            case CHOICE -> Shapes.keywords("title", input.name(), "type", "string", "enum", input.choices());
            case DATE -> Shapes.date(input.name());
            case TEXT -> Shapes.name(input.name());
        };
    }

    private static Map<String, Object> number(InputDeclaration input) {
        InputDeclaration.Plausible usual = input.plausible();
        BigDecimal low = usual == null ? input.min() : usual.from();
        BigDecimal high = usual == null ? input.max() : usual.to();
        if (usual != null && input.min() != null) {
            low = usual.from().max(input.min());
        }
        if (usual != null && input.max() != null) {
            high = usual.to().min(input.max());
        }
        Map<String, Object> number = Shapes.number(input.name(), input.whole(), low, high);
        return Percent.is(input.unit()) ? Shapes.percentage(input.name(), number) : number;
    }

    private static String description(InputDeclaration input) {
        StringBuilder text = new StringBuilder(input.description());
        Optional.ofNullable(input.unit()).ifPresent(unit -> text.append("；单位：").append(unit));
        Optional.ofNullable(input.list())
                .ifPresent(list -> text.append("；属于清单“").append(list).append("”"));
        Optional.ofNullable(input.informative())
                .ifPresent(why -> text.append("；").append(why));
        return text.append(input.notApplicable() ? "；不适用的填 null" : "").toString();
    }

    static Object example(InputDeclaration input, int year) {
        return switch (input.type()) {
            case YES_NO -> true;
            case NUMBER ->
                Optional.ofNullable(input.plausible())
                        .map(InputDeclaration.Plausible::to)
                        .or(() -> Optional.ofNullable(input.min()))
                        .or(() -> Optional.ofNullable(input.max()))
                        .orElse(BigDecimal.ZERO);
            case CHOICE -> input.choices().get(0);
            case DATE -> year + "-05-31";
            case TEXT -> "按佐证材料综合判断";
        };
    }
}
