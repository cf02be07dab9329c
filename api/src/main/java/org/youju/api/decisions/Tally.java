package org.youju.api.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.api.decisions.Statistics.Band;
import org.youju.api.decisions.Statistics.Doubled;
import org.youju.api.decisions.Statistics.Group;
import org.youju.api.decisions.Statistics.Loss;
import org.youju.api.decisions.Statistics.SheetLine;
import tools.jackson.databind.JsonNode;

/**
 * Counts decisions one after the other, one for each department: of several, the newest. Of each only what is added up is
 * kept in memory.
 */
final class Tally {

    private static final int BANDS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By department; the newest of each. */
    private final Map<Department, Counted> counted = new LinkedHashMap<>();

    /** @param code null where none was reported; else it tells departments apart, and their names do not */
    private record Department(
            @Nullable String code, String name, @Nullable String region) {

        static Department of(JsonNode department) {
            String code = text(department.get("code"));
            return code == null || code.isBlank()
                    ? new Department(null, department.get("name").asString().strip(), text(department.get("region")))
                    : new Department(code.strip(), "", null);
        }
    }

    /** @param others ids of older ones */
    private record Counted(SheetLine sheet, List<Loss> losses, List<String> others) {

        private Stream<Doubled> doubled() {
            return others.isEmpty()
                    ? Stream.of()
                    : Stream.of(new Doubled(sheet.department(), sheet.region(), sheet.id(), others));
        }
    }

    void add(Decision decision) {
        JsonNode card = ExactJson.read(decision.scorecard());
        List<JsonNode> own = new ArrayList<>();
        List<Loss> losses = new ArrayList<>();
        for (JsonNode indicator : card.get("indicators")) {
            if (!indicator.get("selfScore").get("points").isNull()) {
                own.add(indicator);
            }
            loss(indicator).ifPresent(losses::add);
        }
        SheetLine sheet = new SheetLine(
                decision.id(),
                card.get("department").get("name").asString(),
                text(card.get("department").get("region")),
                text(card.get("grade")),
                card.get("points").decimalValue(),
                number(card.get("score")),
                sum(own.stream().map(one -> one.get("selfScore").get("points")).toList()),
                sum(own.stream().map(one -> one.get("score")).toList()));
        Department department = Department.of(card.get("department"));
        Counted older = counted.get(department);
        List<String> others = older == null
                ? List.of()
                : Stream.concat(older.others().stream(), Stream.of(older.sheet().id()))
                        .toList();
        counted.put(department, new Counted(sheet, losses, others));
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

    private List<Loss> losses() {
        Map<String, Loss> losses = new LinkedHashMap<>();
        counted.values()
                .forEach(one -> one.losses()
                        .forEach(loss -> losses.merge(
                                loss.code(),
                                loss,
                                (all, next) -> new Loss(
                                        all.code(),
                                        all.name(),
                                        all.points().add(next.points()),
                                        all.lost().add(next.lost()),
                                        BigDecimal.ZERO,
                                        all.departments() + next.departments()))));
        return losses.values().stream()
                .map(Tally::rated)
                .sorted(Comparator.comparing(Loss::lost).reversed())
                .toList();
    }

    private List<SheetLine> sheets() {
        return counted.values().stream().map(Counted::sheet).toList();
    }

    Statistics of(String scheme, int year) {
        List<SheetLine> sheets = sheets();
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
                bands(sheets),
                grades(sheets),
                sheets.stream()
                        .sorted(Comparator.comparing(SheetLine::score, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(SheetLine::id))
                        .toList(),
                losses(),
                counted.values().stream().flatMap(Counted::doubled).toList());
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
    private static List<Band> bands(List<SheetLine> sheets) {
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

    private static List<Group> grades(List<SheetLine> sheets) {
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
