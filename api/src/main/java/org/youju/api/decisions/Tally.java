package org.youju.api.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.api.decisions.Statistics.Band;
import org.youju.api.decisions.Statistics.Group;
import org.youju.api.decisions.Statistics.Loss;
import org.youju.api.decisions.Statistics.SheetLine;
import tools.jackson.databind.JsonNode;

/** Counts decisions one after the other; of each only a line is kept in memory. */
final class Tally {

    private static final int BANDS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<SheetLine> sheets = new ArrayList<>();
    private final Map<String, Loss> losses = new LinkedHashMap<>();

    void add(Decision decision) {
        JsonNode card = ExactJson.read(decision.scorecard());
        List<JsonNode> own = new ArrayList<>();
        for (JsonNode indicator : card.get("indicators")) {
            if (!indicator.get("selfScore").get("points").isNull()) {
                own.add(indicator);
            }
            lose(indicator);
        }
        sheets.add(new SheetLine(
                decision.id(),
                card.get("department").get("name").asString(),
                text(card.get("department").get("region")),
                text(card.get("grade")),
                card.get("points").decimalValue(),
                number(card.get("score")),
                sum(own.stream().map(one -> one.get("selfScore").get("points")).toList()),
                sum(own.stream().map(one -> one.get("score")).toList())));
    }

    private void lose(JsonNode indicator) {
        BigDecimal lost = number(indicator.get("lost"));
        if (lost == null) {
            return;
        }
        JsonNode path = indicator.get("path");
        String code = indicator.get("code").asString();
        losses.merge(
                code,
                new Loss(
                        code,
                        path.get(path.size() - 1).asString(),
                        indicator.get("points").decimalValue(),
                        lost,
                        BigDecimal.ZERO,
                        lost.signum() == 0 ? 0 : 1),
                (all, one) -> new Loss(
                        code,
                        all.name(),
                        all.points().add(one.points()),
                        all.lost().add(one.lost()),
                        BigDecimal.ZERO,
                        all.departments() + one.departments()));
    }

    Statistics of(String scheme, int year) {
        List<BigDecimal> scores = sheets.stream()
                .flatMap(one -> Stream.ofNullable(one.score()))
                .sorted()
                .toList();
        return new Statistics(
                scheme,
                year,
                sheets.size(),
                scores.size(),
                mean(scores),
                median(scores),
                scores.isEmpty() ? null : scores.get(0),
                scores.isEmpty() ? null : scores.get(scores.size() - 1),
                bands(),
                grades(),
                sheets.stream()
                        .sorted(Comparator.comparing(SheetLine::score, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(SheetLine::id))
                        .toList(),
                losses.values().stream()
                        .map(Tally::rated)
                        .sorted(Comparator.comparing(Loss::lost).reversed())
                        .toList());
    }

    private static Loss rated(Loss loss) {
        BigDecimal rate = loss.points().signum() == 0
                ? BigDecimal.ZERO
                : loss.lost().multiply(HUNDRED).divide(loss.points(), 2, RoundingMode.HALF_UP);
        return new Loss(loss.code(), loss.name(), loss.points(), loss.lost(), rate, loss.departments());
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }

    /** The one in the middle, or the mean of the two there. */
    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        int size = sorted.size();
        return size == 0 ? null : mean(sorted.subList((size - 1) / 2, size / 2 + 1));
    }

    /** Of the most points that any of the tables has, should revisions of the year differ in them. */
    private List<Band> bands() {
        BigDecimal full = sheets.stream()
                .map(SheetLine::points)
                .max(Comparator.naturalOrder())
                .orElse(HUNDRED);
        BigDecimal width = full.divide(BigDecimal.valueOf(BANDS), 2, RoundingMode.HALF_UP);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            BigDecimal from = width.multiply(BigDecimal.valueOf(i));
            boolean last = i == BANDS - 1;
            BigDecimal to = last ? full : from.add(width);
            int count = (int) sheets.stream()
                    .filter(one -> within(one.score(), from, to, last))
                    .count();
            bands.add(new Band(from, to, count));
        }
        return bands;
    }

    private static boolean within(@Nullable BigDecimal score, BigDecimal from, BigDecimal to, boolean last) {
        return score != null && score.compareTo(from) >= 0 && (last || score.compareTo(to) < 0);
    }

    private List<Group> grades() {
        Map<String, Group> groups = new TreeMap<>();
        sheets.forEach(one -> groups.merge(
                one.region() + "\n" + one.grade(),
                new Group(one.region(), one.grade(), 1),
                (all, next) -> new Group(all.region(), all.grade(), all.count() + 1)));
        return List.copyOf(groups.values());
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
