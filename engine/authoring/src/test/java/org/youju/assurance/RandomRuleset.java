package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A year of one indicator made at random, of which it is known whether it is right: bands over something that sheets give, in
 * one of many shapes, with at most one defect planted.
 *
 * @param planted the code of the finding that is due, "" where it is right
 */
record RandomRuleset(SmallYear year, String planted, String shape) {

    private static final String PERCENT = "%";

    /** What the bands are over: declarations, and how a condition names it. */
    private enum Shape {
        RATE("type: number, min: 0", "type: number, min: 1", "of: [甲], per: [乙]", PERCENT, 0),
        RATE_OF_WHOLE(
                "type: number, whole: true, min: 0",
                "type: number, whole: true, min: 1",
                "of: [甲], per: [乙]",
                PERCENT,
                0),
        RATE_OF_MIXED("type: number, whole: true, min: 0", "type: number, min: 2", "of: [甲], per: [乙]", PERCENT, 0),
        PART_OF_SUM("type: number, min: 0", "type: number, min: 1", "of: [甲], per: [甲, 乙]", PERCENT, 0),
        CHANGE("type: number, min: 0", "type: number, min: 1", "of: [甲], less: [乙], per: [乙]", PERCENT, 0),
        NEGATIVE_DIVISOR("type: number, max: 0", "type: number, min: -9, max: -1", "of: [甲], per: [乙]", PERCENT, 0),
        SUM("type: number, min: 0", "type: number, min: 0", "of: [甲, 乙]", "万元", 0),
        DIFFERENCE("type: number", "type: number", "of: [甲], less: [乙]", "万元", 0),
        WHOLE_SUM("type: number, whole: true, min: 0", "type: number, whole: true, min: 0", "of: [甲, 乙]", "次", 1),
        TWICE("type: number, min: 0", "type: number, min: 0, informative: 示例", "of: [甲, 甲]", "次", 0),
        CALENDAR_DAYS("type: date", "type: date", "days: {from: 甲, to: 乙, counting: calendar}", "日", 1),
        WORKING_DAYS("type: date", "type: date", "days: {from: 甲, to: 乙, counting: working}", "个工作日", 1),
        INPUT("type: number, min: 0, max: 1000", "", "", "", 0),
        WHOLE_INPUT("type: number, whole: true, min: 0, max: 1000", "", "", "", 1),
        GOAL("", "", "", PERCENT, 0),
        GOAL_DAYS("", "", "", "日", 1),
        GOAL_WORKING_DAYS("", "", "", "个工作日", 1);

        private final String one;
        private final String other;
        private final String value;
        private final String unit;
        private final int step;

        Shape(String one, String other, String value, String unit, int step) {
            this.one = one;
            this.other = other;
            this.value = value;
            this.unit = unit;
            this.step = step;
        }

        private boolean isGoal() {
            return name().startsWith("GOAL");
        }

        private boolean isWhole() {
            return step > 0;
        }
    }

    static RandomRuleset of(long seed) {
        Random random = new Random(seed);
        Shape shape = Shape.values()[random.nextInt(Shape.values().length)];
        return new Maker(random, shape).make();
    }

    private record Band(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo, int percent) {}

    private static final class Maker {

        private final Random random;
        private final Shape shape;
        private final boolean gated;
        private final boolean higher;

        private Maker(Random random, Shape shape) {
            this.random = random;
            this.shape = shape;
            this.gated = random.nextInt(3) == 0;
            this.higher = random.nextBoolean();
        }

        private RandomRuleset make() {
            List<Band> bands = bands();
            String planted = plant(bands);
            List<String> rules = new ArrayList<>();
            bands.forEach(band -> rules.add(rule(band)));
            if (gated) {
                rules.add("填报项 有事项 为否 -> 本指标得满分");
            }
            if (planted.equals("RULE_UNREACHABLE")) {
                rules.add(dead());
            }
            Collections.shuffle(rules, random);
            SmallYear year = new SmallYear();
            if (gated) {
                year.input("name: 有事项, type: yes-no");
            }
            if (shape.name().contains("DAYS")) {
                year.calendar();
            }
            inputs(year);
            year.indicator(more(), rules.toArray(String[]::new));
            return new RandomRuleset(year, planted, shape + " " + bands);
        }

        private void inputs(SmallYear year) {
            if (!shape.one.isEmpty()) {
                year.input("name: 甲, " + shape.one);
            }
            if (!shape.other.isEmpty()) {
                year.input("name: 乙, " + shape.other);
            }
        }

        private String more() {
            String values = shape.value.isEmpty()
                    ? ""
                    : "values: [{name: 值, unit: \"" + shape.unit + "\", " + shape.value + "}]\n";
            String goals = shape.isGoal() ? "goals: 目标\n" : "";
            String dated = shape.name().endsWith("DAYS") && shape.isGoal() ? "goalsMeasuredBy: dates\n" : "";
            String of = shape == Shape.GOAL ? "完成率" : shape.isGoal() ? "用时" : shape.value.isEmpty() ? "甲" : "值";
            return values + goals + dated + "directions: [{of: " + of + ", better: " + (higher ? "higher" : "lower")
                    + "}]";
        }

        /** From two to four, one beside the other, and the better the more points. */
        private List<Band> bands() {
            int count = 2 + random.nextInt(3);
            List<BigDecimal> ends = new ArrayList<>();
            int at = 10 + random.nextInt(20);
            for (int i = 1; i < count; i++) {
                ends.add(
                        shape.isWhole() || random.nextBoolean()
                                ? BigDecimal.valueOf(at)
                                : BigDecimal.valueOf(at * 100L + random.nextInt(100), 2));
                at += 10 + random.nextInt(15);
            }
            boolean left = !shape.name().contains("DAYS") && random.nextBoolean();
            List<Integer> percents =
                    new ArrayList<>(Arrays.asList(0, 30, 60, 100).subList(4 - count, 4));
            if (!higher) {
                Collections.reverse(percents);
            }
            List<Band> bands = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                bands.add(new Band(
                        i == 0 ? null : ends.get(i - 1),
                        left,
                        i == count - 1 ? null : ends.get(i),
                        !left,
                        percents.get(i)));
            }
            return bands;
        }

        private String plant(List<Band> bands) {
            int which = random.nextInt(bands.size() - 1);
            Band one = bands.get(which);
            Band next = bands.get(which + 1);
            BigDecimal step = shape.isWhole() ? BigDecimal.ONE : new BigDecimal("0.01");
            switch (random.nextInt(9)) {
                case 0 -> {
                    bands.set(
                            which,
                            new Band(one.from(), one.withFrom(), one.to().subtract(step), one.withTo(), one.percent()));
                    return "GAP";
                }
                case 1 -> {
                    bands.remove(which);
                    return "GAP";
                }
                case 2 -> {
                    bands.set(
                            which,
                            new Band(one.from(), one.withFrom(), one.to().add(step), one.withTo(), one.percent()));
                    return "OVERLAP";
                }
                case 3 -> {
                    return "RULE_UNREACHABLE";
                }
                case 4 -> {
                    bands.set(which, new Band(one.from(), one.withFrom(), one.to(), one.withTo(), next.percent()));
                    bands.set(
                            which + 1, new Band(next.from(), next.withFrom(), next.to(), next.withTo(), one.percent()));
                    return "WRONG_DIRECTION";
                }
                default -> {
                    return "";
                }
            }
        }

        private String rule(Band band) {
            List<String> conditions = new ArrayList<>();
            if (gated) {
                conditions.add("填报项 有事项 为是");
            }
            if (shape.isGoal()) {
                conditions.add("本指标的每个目标");
            }
            conditions.addAll(between(band));
            return String.join("; ", conditions) + " -> " + award(band.percent());
        }

        private String award(int percent) {
            String who = shape.isGoal() ? "该目标" : "本指标";
            return who + (percent == 0 ? "不得分" : percent == 100 ? "得满分" : "得 " + percent + "% 的分");
        }

        /** The band in the sentences that there are for it. */
        private List<String> between(Band band) {
            List<String> conditions = new ArrayList<>();
            String name = shape.isGoal()
                    ? (shape == Shape.GOAL ? "- 完成率" : "- 用时")
                    : shape.value.isEmpty() ? "填报项 甲 " : "计算项 值 ";
            if (band.from() != null) {
                conditions.add(name + (band.withFrom() ? "达到 " : "超过 ") + number(band.from()));
            }
            if (band.to() != null) {
                conditions.add(name + (band.withTo() ? "不超过 " : "低于 ") + number(band.to()));
            }
            return conditions;
        }

        private String number(BigDecimal number) {
            boolean named = shape.isGoal() && !shape.unit.equals(PERCENT);
            return number.toPlainString() + (shape.unit.equals(PERCENT) ? "%" : named ? " " + shape.unit : "");
        }

        /** What no sheet can be: beyond both ends at once, or beyond what is declared. */
        private String dead() {
            String gate = gated ? "填报项 有事项 为是; " : "";
            String name = shape.isGoal()
                    ? (shape == Shape.GOAL ? "- 完成率" : "- 用时")
                    : shape.value.isEmpty() ? "填报项 甲 " : "计算项 值 ";
            String goal = shape.isGoal() ? "本指标的每个目标; " : "";
            BigDecimal low = BigDecimal.valueOf(20);
            BigDecimal high = shape.isWhole() ? BigDecimal.valueOf(20) : new BigDecimal("20");
            String beyond = switch (shape) {
                case PART_OF_SUM -> name + "超过 100%";
                case CHANGE -> name + "不超过 -100.01%";
                case NEGATIVE_DIVISOR -> name + "低于 0%";
                case INPUT, WHOLE_INPUT -> name + "超过 1000";
                case CALENDAR_DAYS, WORKING_DAYS -> name + "不超过 -1";
                default -> name + "超过 " + number(high) + "; " + name + "不超过 " + number(low);
            };
            return gate + goal + beyond + " -> " + award(100);
        }
    }
}
