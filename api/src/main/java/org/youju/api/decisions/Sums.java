package org.youju.api.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.api.decisions.Statistics.Band;
import org.youju.api.decisions.Statistics.Doubled;
import org.youju.api.decisions.Statistics.Group;
import org.youju.api.decisions.Statistics.Loss;
import org.youju.api.decisions.Statistics.SheetLine;

/** What a year's sheets add up to, however many there are: as large as there are different scores, regions and indicators. */
final class Sums {

    private static final int BANDS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    final Map<Scored, Long> scores = new HashMap<>();
    final Map<Member, Long> groups = new HashMap<>();
    final Map<Named, Lost> losses = new HashMap<>();

    /** @param score null where it is undetermined */
    record Scored(BigDecimal points, @Nullable BigDecimal score) {}

    record Member(@Nullable String region, @Nullable String grade) {

        /** What groups are sorted by. */
        private String shown() {
            return region + "\n" + grade;
        }
    }

    record Named(String code, String name) {}

    /**
     * @param sheets in which the indicator is determined
     * @param departments how many lost anything
     */
    record Lost(BigDecimal points, BigDecimal lost, long sheets, long departments) {

        private static final Lost NOTHING = new Lost(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

        Lost plus(Lost other) {
            return new Lost(
                    points.add(other.points),
                    lost.add(other.lost),
                    sheets + other.sheets,
                    departments + other.departments);
        }

        boolean isNothing() {
            return points.signum() == 0 && lost.signum() == 0 && sheets == 0 && departments == 0;
        }

        /** Whether the numbers are the same, however many zeros they end with. */
        boolean isSame(Lost other) {
            return points.compareTo(other.points) == 0
                    && lost.compareTo(other.lost) == 0
                    && sheets == other.sheets
                    && departments == other.departments;
        }
    }

    void add(Figures one) {
        add(one, 1);
    }

    void subtract(Figures one) {
        add(one, -1);
    }

    private void add(Figures one, int sign) {
        SheetLine sheet = one.sheet();
        count(new Scored(sheet.points(), sheet.score()), sign);
        count(new Member(sheet.region(), sheet.grade()), sign);
        BigDecimal times = BigDecimal.valueOf(sign);
        one.losses()
                .forEach(loss -> count(
                        new Named(loss.code(), loss.name()),
                        new Lost(
                                loss.points().multiply(times),
                                loss.lost().multiply(times),
                                sign,
                                (long) sign * loss.departments())));
    }

    void count(Scored scored, long sheets) {
        scores.merge(scored, sheets, Long::sum);
    }

    void count(Member member, long sheets) {
        groups.merge(member, sheets, Long::sum);
    }

    void count(Named named, Lost lost) {
        losses.merge(named, lost, Lost::plus);
    }

    /**
     * @param sheets that may be listed, in whatever order
     * @param most how many of them are, those with the lowest scores first
     * @param doubles departments with several decisions in force
     */
    Statistics of(String scheme, int year, List<SheetLine> sheets, int most, List<Doubled> doubles) {
        TreeMap<BigDecimal, Long> determined = new TreeMap<>();
        scores.forEach((one, count) -> {
            if (one.score() != null) {
                determined.merge(one.score(), count, Long::sum);
            }
        });
        long number = total(determined.values());
        return new Statistics(
                scheme,
                year,
                Math.toIntExact(total(scores.values())),
                Math.toIntExact(number),
                mean(determined, number),
                number == 0 ? null : median(determined, number),
                number == 0 ? null : determined.firstKey(),
                number == 0 ? null : determined.lastKey(),
                bands(determined),
                groups(),
                sheets.stream()
                        .sorted(Comparator.comparing(SheetLine::score, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(SheetLine::id))
                        .limit(most)
                        .toList(),
                losses(),
                doubles);
    }

    /** Which table of what is kept says otherwise than was added up; empty where they agree. */
    Optional<String> difference(Sums added) {
        if (!scores.equals(added.scores)) {
            return Optional.of("year_score");
        }
        if (!groups.equals(added.groups)) {
            return Optional.of("year_group");
        }
        boolean same = losses.keySet().equals(added.losses.keySet())
                && losses.entrySet().stream()
                        .allMatch(one -> one.getValue().isSame(added.losses.getOrDefault(one.getKey(), Lost.NOTHING)));
        return same ? Optional.empty() : Optional.of("year_loss");
    }

    private static long total(Iterable<Long> counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total;
    }

    private static @Nullable BigDecimal mean(Map<BigDecimal, Long> scores, long number) {
        return number == 0
                ? null
                : scores.entrySet().stream()
                        .map(one -> one.getKey().multiply(BigDecimal.valueOf(one.getValue())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(number), 2, RoundingMode.HALF_UP);
    }

    /** The one in the middle, or the mean of the two there. */
    private static BigDecimal median(Map<BigDecimal, Long> sorted, long number) {
        return at(sorted, (number - 1) / 2)
                .add(at(sorted, number / 2))
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal at(Map<BigDecimal, Long> sorted, long position) {
        long before = 0;
        for (Map.Entry<BigDecimal, Long> one : sorted.entrySet()) {
            before += one.getValue();
            if (position < before) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("there are only " + before + " scores");
    }

    /** Of the most points that any of the tables has, should revisions of the year differ in them. */
    private List<Band> bands(Map<BigDecimal, Long> determined) {
        BigDecimal full = scores.keySet().stream()
                .map(Scored::points)
                .max(Comparator.naturalOrder())
                .orElse(HUNDRED);
        BigDecimal width = full.divide(BigDecimal.valueOf(BANDS), 2, RoundingMode.HALF_UP);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS; i++) {
            BigDecimal from = width.multiply(BigDecimal.valueOf(i));
            boolean last = i == BANDS - 1;
            BigDecimal to = last ? full : from.add(width);
            long count = determined.entrySet().stream()
                    .filter(one -> one.getKey().compareTo(from) >= 0
                            && (last || one.getKey().compareTo(to) < 0))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            bands.add(new Band(from, to, Math.toIntExact(count)));
        }
        return bands;
    }

    private List<Group> groups() {
        return groups.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().shown()))
                .map(one -> new Group(one.getKey().region(), one.getKey().grade(), Math.toIntExact(one.getValue())))
                .toList();
    }

    /** An indicator has the name that most sheets have for it. */
    Map<String, String> names() {
        Map<String, Named> most = new HashMap<>();
        losses.keySet().stream()
                .sorted(Comparator.comparing(Named::name))
                .forEach(one -> most.merge(one.code(), one, (all, next) -> sheets(next) > sheets(all) ? next : all));
        Map<String, String> names = new HashMap<>();
        most.forEach((code, named) -> names.put(code, named.name()));
        return names;
    }

    private long sheets(Named named) {
        return losses.getOrDefault(named, Lost.NOTHING).sheets();
    }

    private List<Loss> losses() {
        Map<String, Lost> byCode = new HashMap<>();
        losses.forEach((named, lost) -> byCode.merge(named.code(), lost, Lost::plus));
        Map<String, String> names = names();
        return byCode.entrySet().stream()
                .map(one -> rated(one.getKey(), Objects.requireNonNull(names.get(one.getKey())), one.getValue()))
                .sorted(Comparator.comparing(Loss::lost)
                        .reversed()
                        .thenComparing(loss -> padded(loss.code()))
                        .thenComparing(Loss::code))
                .toList();
    }

    private static Loss rated(String code, String name, Lost lost) {
        BigDecimal rate = lost.points().signum() == 0
                ? BigDecimal.ZERO
                : lost.lost().multiply(HUNDRED).divide(lost.points(), 2, RoundingMode.HALF_UP);
        return new Loss(code, name, lost.points(), lost.lost(), rate, Math.toIntExact(lost.departments()));
    }

    /** 1.10 comes after 1.9. */
    private static String padded(String code) {
        return NUMBER.matcher(code)
                .replaceAll(found -> Matcher.quoteReplacement(
                                "0".repeat(Math.max(0, 9 - found.group().length())))
                        + found.group());
    }
}
