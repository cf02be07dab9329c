package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;

/**
 * How an indicator's goals are read where a year says more than planned and actual values, or two dates.
 *
 * @param levels of goals that a reviewer judges (达成、部分达成、未达成), from the best down; empty where figures are compared
 * @param bothZero the completion rate, in percent, where target and result are zero; null where the year does not say
 * @param nothingPlanned where the target is zero, the result is not, and higher is better
 * @param nothingReached where the result is zero, the target is not, and lower is better
 * @param limitWasZero where the target is zero, the result is not, and lower is better
 * @param earlyIsInTime whether a finish before the start, then a deadline, counts as the day itself
 */
public record GoalReading(
        List<Level> levels,
        @Nullable BigDecimal bothZero,
        @Nullable BigDecimal nothingPlanned,
        @Nullable BigDecimal nothingReached,
        @Nullable BigDecimal limitWasZero,
        boolean earlyIsInTime) {

    /** Of figures and dates as they are. */
    public static final GoalReading PLAIN = new GoalReading(List.of(), null, null, null, null, false);

    public GoalReading {
        levels = List.copyOf(levels);
    }

    /**
     * A level with the shares of the points, in percent, that a reviewer may give in it.
     *
     * @param from the least, included
     * @param to the most, included unless a better level begins there
     */
    public record Level(String name, BigDecimal from, BigDecimal to) {

        /** Whether there is nothing for a reviewer to choose. */
        public boolean isFixed() {
            return from.compareTo(to) == 0;
        }
    }

    public boolean isJudged() {
        return !levels.isEmpty();
    }

    public Optional<Level> level(@Nullable String name) {
        return levels.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Whether a reviewer may give this share in a level: where two meet, it belongs to the better one. */
    public boolean allows(Level level, BigDecimal share) {
        boolean better = levels.stream()
                .takeWhile(one -> !one.equals(level))
                .anyMatch(one -> one.from().compareTo(share) == 0);
        return share.compareTo(level.from()) >= 0 && share.compareTo(level.to()) <= 0 && !better;
    }

    /** The completion rate that the year says for a target or a result of zero; null where it says none, or none is needed. */
    public @Nullable BigDecimal rateOfZero(BigDecimal planned, BigDecimal actual, boolean higher) {
        if (planned.signum() == 0 && actual.signum() == 0) {
            return bothZero;
        } else if (planned.signum() == 0) {
            return higher ? nothingPlanned : limitWasZero;
        }
        return actual.signum() == 0 && !higher ? nothingReached : null;
    }

    /** @param judged whether the indicator says that its goals are judged by levels */
    static GoalReading read(Fields fields, boolean judged) {
        List<Level> levels = fields.groups("goalLevels").stream()
                .map(group -> {
                    Level level = new Level(
                            group.requiredText("name"), group.requiredNumber("from"), group.requiredNumber("to"));
                    group.refuseOthers();
                    return level;
                })
                .toList();
        boolean ordered = true;
        for (int i = 0; i < levels.size(); i++) {
            Level one = levels.get(i);
            ordered &= one.from().signum() >= 0
                    && one.from().compareTo(one.to()) <= 0
                    && one.to().compareTo(BigDecimal.valueOf(100)) <= 0
                    && (i == 0 || one.to().compareTo(levels.get(i - 1).from()) <= 0);
        }
        if (judged != !levels.isEmpty() || !ordered) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "goalLevels",
                    "`goalLevels` goes with goalsMeasuredBy: levels, from the best down, within 0 to 100 and without overlaps",
                    "goalLevels（达成程度的各级）和 goalsMeasuredBy: levels 一起写，从好到差，各级在 0 到 100 之间、互不重叠，例如"
                            + " [{name: 达成, from: 80, to: 100}, {name: 部分达成, from: 60, to: 80}, {name: 未达成, from: 0, to: 60}]");
        }
        Fields zero = fields.group("goalsOfZero");
        GoalReading reading = new GoalReading(
                levels,
                rate(zero, "bothZero"),
                rate(zero, "nothingPlanned"),
                rate(zero, "nothingReached"),
                rate(zero, "limitWasZero"),
                early(fields));
        zero.refuseOthers();
        return reading;
    }

    private static @Nullable BigDecimal rate(Fields zero, String name) {
        BigDecimal rate = zero.number(name).orElse(null);
        if (rate != null && rate.signum() < 0) {
            zero.problem("OUT_OF_RANGE", name, "`" + name + "` is not negative", "“" + name + "”（完成率按百分之多少算）不能是负数");
        }
        return rate;
    }

    private static boolean early(Fields fields) {
        String word = fields.text("goalsEarly").orElse("");
        if (!word.isEmpty() && !word.equals("in-time")) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "goalsEarly",
                    "`goalsEarly` is in-time or left out",
                    "“goalsEarly”只能写 in-time（起始日写的是应完成的日期，早于它完成的算按期），或者不写");
        }
        return word.equals("in-time");
    }
}
