package org.youju.api.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.api.decisions.Statistics.Loss;
import org.youju.api.decisions.Statistics.SheetLine;
import tools.jackson.databind.JsonNode;

/**
 * What statistics add up of one decision.
 *
 * @param department what departments are told apart by: the code where one was reported, else name and region
 * @param losses of each indicator that is determined; its rate is not worked out
 */
record Figures(String scheme, int year, String department, SheetLine sheet, List<Loss> losses) {

    Figures {
        losses = List.copyOf(losses);
    }

    static Figures of(Decision decision) {
        return of(decision, ExactJson.read(decision.scorecard()));
    }

    /** @param card what its scorecard says */
    static Figures of(Decision decision, JsonNode card) {
        List<JsonNode> own = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (JsonNode indicator : card.get("indicators")) {
            if (!indicator.get("selfScore").get("points").isNull()) {
                own.add(indicator);
            }
            loss(indicator).ifPresent(losses::add);
        }
        JsonNode department = card.get("department");
        SheetLine sheet = new SheetLine(
                decision.id(),
                department.get("name").asString(),
                text(department.get("region")),
                text(card.get("grade")),
                card.get("points").decimalValue(),
                number(card.get("score")),
                sum(own.stream().map(one -> one.get("selfScore").get("points")).toList()),
                sum(own.stream().map(one -> one.get("score")).toList()));
        return new Figures(
                card.get("ruleset").get("scheme").asString(),
                card.get("ruleset").get("year").asInt(),
                key(sheet, text(department.get("code"))),
                sheet,
                losses);
    }

    /** A name cannot be taken for a code, nor for another name with its region. */
    private static String key(SheetLine sheet, @Nullable String code) {
        if (code != null && !code.isBlank()) {
            return "#" + code.strip();
        }
        String name = sheet.department().strip();
        return name.length() + ":" + name + (sheet.region() == null ? "" : "/" + sheet.region());
    }

    private static Optional<Loss> loss(JsonNode indicator) {
        BigDecimal lost = number(indicator.get("lost"));
        if (lost == null) {
            return Optional.empty();
        }
        JsonNode path = indicator.get("path");
        return Optional.of(new Loss(
                indicator.get("code").asString(),
                path.get(path.size() - 1).asString(),
                indicator.get("points").decimalValue(),
                lost,
                BigDecimal.ZERO,
                lost.signum() == 0 ? 0 : 1));
    }

    /** Null where there is nothing to add up, or one of them is open. */
    private static @Nullable BigDecimal sum(List<JsonNode> numbers) {
        return numbers.isEmpty() || numbers.stream().anyMatch(JsonNode::isNull)
                ? null
                : numbers.stream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNull() ? null : value.decimalValue();
    }

    private static @Nullable String text(JsonNode value) {
        return value.isNull() ? null : value.asString();
    }
}
