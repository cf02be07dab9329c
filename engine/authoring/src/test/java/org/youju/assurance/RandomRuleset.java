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

    static RandomRuleset of(long seed) {
        Random random = new Random(seed);
        RandomShape[] shapes = RandomShape.values();
        return new Maker(random, shapes[random.nextInt(shapes.length)]).make();
    }

    /** In which case the bands count at all, and what is given in the other. */
    private enum Gate {
        NONE,
        ASKED,
        ANY_OF_TWO
    }

    private record Band(BigDecimal from, boolean withFrom, BigDecimal to, boolean withTo, int percent) {}

    private static final class Maker {

        private final Random random;
        private final RandomShape shape;
        private final Gate gate;
        private final boolean higher;
        private final List<String> rules = new ArrayList<>();
        private String beside = "";

        private Maker(Random random, RandomShape shape) {
            this.random = random;
            this.shape = shape;
            int which = random.nextInt(5);
            this.gate = which == 0 ? Gate.ASKED : which == 1 && shape.book() > 1 ? Gate.ANY_OF_TWO : Gate.NONE;
            this.higher = random.nextBoolean();
        }

        private RandomRuleset make() {
            List<Band> bands = bands();
            String planted = plant(bands);
            bands.forEach(band -> rules.add(rule(band, planted.isEmpty())));
            if (planted.isEmpty() && shape.book() > 1 && gate != Gate.ANY_OF_TWO && random.nextInt(3) == 0) {
                otherwise(bands);
            }
            if (gate == Gate.ASKED) {
                rules.add("填报项 有事项 为否 -> 本指标得满分");
            } else if (gate == Gate.ANY_OF_TWO) {
                rules.add("填报项 有事项 为否; 填报项 有任务 为否 -> 本指标得满分");
            }
            if (planted.equals("RULE_UNREACHABLE")) {
                rules.add(conditions() + shape.dead() + " -> " + award(100));
            }
            if (planted.isEmpty()
                    && shape.book() > 1
                    && !shape.isGoal()
                    && !shape.called().isEmpty()) {
                adjust(bands);
            }
            Collections.shuffle(rules, random);
            SmallYear year = new SmallYear();
            if (gate != Gate.NONE) {
                year.input("name: 有事项, type: yes-no");
            }
            if (gate == Gate.ANY_OF_TWO) {
                year.input("name: 有任务, type: yes-no");
            }
            shape.declaredIn(year);
            year.indicator(shape.more() + beside + directions(), rules.toArray(String[]::new));
            return new RandomRuleset(year, planted, shape + " " + bands);
        }

        private String directions() {
            return shape.called().isEmpty()
                    ? ""
                    : "directions: [{of: " + shape.called() + ", better: " + (higher ? "higher" : "lower") + "}]";
        }

        /** From two to four, one beside the other, and the better the more points. */
        private List<Band> bands() {
            int count = 2 + random.nextInt(3);
            List<BigDecimal> ends = new ArrayList<>();
            int at = 10 + random.nextInt(15);
            for (int i = 1; i < count; i++) {
                BigDecimal fraction = BigDecimal.valueOf(random.nextInt(100), 2)
                        .divideToIntegralValue(shape.step())
                        .multiply(shape.step());
                ends.add(
                        random.nextBoolean()
                                ? BigDecimal.valueOf(at)
                                : BigDecimal.valueOf(at).add(fraction));
                at += 10 + random.nextInt(15);
            }
            boolean left = !shape.isDated() && random.nextBoolean();
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
            switch (random.nextInt(10)) {
                case 0 -> {
                    bands.set(which, until(one, one.to().subtract(shape.step())));
                    return "GAP";
                }
                case 1 -> {
                    bands.remove(which);
                    return "GAP";
                }
                case 2 -> {
                    bands.set(which, until(one, one.to().add(shape.step())));
                    return "OVERLAP";
                }
                case 3 -> {
                    return "RULE_UNREACHABLE";
                }
                case 4 -> {
                    if (shape.called().isEmpty()) {
                        return "";
                    }
                    bands.set(which, giving(one, next.percent()));
                    bands.set(which + 1, giving(next, one.percent()));
                    return "WRONG_DIRECTION";
                }
                default -> {
                    return "";
                }
            }
        }

        private static Band until(Band band, BigDecimal to) {
            return new Band(band.from(), band.withFrom(), to, band.withTo(), band.percent());
        }

        private static Band giving(Band band, int percent) {
            return new Band(band.from(), band.withFrom(), band.to(), band.withTo(), percent);
        }

        /** The conditions that come before those of a band. */
        private String conditions() {
            String asked = switch (gate) {
                case NONE -> "";
                case ASKED -> "填报项 有事项 为是; ";
                case ANY_OF_TWO -> "下列任何一项成立; - 填报项 有事项 为是; - 填报项 有任务 为是; ";
            };
            return asked + (shape.isGoal() ? "本指标的每个目标; " : "");
        }

        private String rule(Band band, boolean free) {
            List<String> between = new ArrayList<>();
            if (band.from() != null) {
                between.add(shape.compared((band.withFrom() ? "达到 " : "超过 ") + shape.number(band.from())));
            }
            if (band.to() != null) {
                between.add(shape.compared((band.withTo() ? "不超过 " : "低于 ") + shape.number(band.to())));
            }
            boolean inside = band.from() != null
                    && band.to() != null
                    && !shape.isGoal()
                    && !shape.called().isEmpty();
            String award = free && inside && shape.called().equals("值") && shape.book() > 1 && random.nextInt(3) == 0
                    ? interpolated(band)
                    : award(band.percent());
            return conditions() + String.join("; ", between) + " -> " + award;
        }

        /** Within its band a little more or less than the points of the band, to the better side. */
        private String interpolated(Band band) {
            BigDecimal points = BigDecimal.valueOf(band.percent(), 1);
            BigDecimal less = points.subtract(BigDecimal.ONE).max(BigDecimal.ZERO);
            return "本指标按 值 从 " + shape.number(band.from()) + " 得 " + (higher ? less : points).toPlainString() + " 分到 "
                    + shape.number(band.to()) + " 得 " + (higher ? points : less).toPlainString() + " 分直线内插";
        }

        private String award(int percent) {
            String who = shape.isGoal() ? "该目标" : "本指标";
            boolean points = shape.book() > 1 && percent > 0 && percent < 100 && random.nextInt(3) == 0;
            if (points && !shape.isGoal()) { // to a goal with a small part of the points they may be more than a larger
                // share
                return who + "得 " + percent / 10 + " 分";
            }
            return who + (percent == 0 ? "不得分" : percent == 100 ? "得满分" : "得 " + percent + "% 的分");
        }

        /** One of the bands is what is left when the others are taken. */
        private void otherwise(List<Band> bands) {
            int which = random.nextInt(bands.size());
            String award = rules.get(which).substring(rules.get(which).indexOf(" -> "));
            if (!award.contains("内插")) {
                rules.set(which, (shape.isGoal() ? "本指标的每个目标; - 其余情况" : "其余情况") + award);
            }
        }

        /** What is taken or added beside the bands, to the same side as they. */
        private void adjust(List<Band> bands) {
            BigDecimal middle = bands.get(0).to();
            String unit = shape.isPercent() ? "个百分点" : "个单位";
            String worse = shape.compared((higher ? "低于 " : "超过 ") + shape.number(middle) + " 的部分");
            String better = shape.compared((higher ? "超过 " : "低于 ") + shape.number(middle) + " 的部分");
            switch (random.nextInt(8)) {
                case 0 -> rules.add(conditions() + worse + " -> 每满 3 " + unit + "扣 0.3 分且最多扣 2 分");
                case 1 -> rules.add(conditions() + worse + " -> 每 3 " + unit + "扣 0.3 分且不足的按满计且扣完为止");
                case 2 -> rules.add(conditions() + worse + " -> 每 2 " + unit + "扣 0.2 分且不足的四舍五入且扣完为止");
                case 3 -> {
                    beside = "bonus: 2\n";
                    rules.add(conditions() + better + " -> 每满 5 " + unit + "加 0.5 分且最多加 3 分");
                }
                case 4 -> {
                    beside = "penalty: 3\n";
                    rules.add(conditions() + worse + " -> 每满 1 " + unit + "扣 1 分且扣完为止");
                }
                case 5 -> {
                    rules.add(conditions() + worse + " -> 每满 2 " + unit + "扣 1 分且最多扣 4 分");
                    rules.add(conditions() + worse.replace(" 的部分", "") + " -> 本指标扣 1 分且扣完为止");
                    rules.add("不论何种情况 -> 扣分只计最高的一项");
                }
                case 6 -> {
                    rules.add(conditions() + worse + " -> 每满 2 " + unit + "扣 1 分且扣完为止");
                    rules.add("不论何种情况 -> 本指标最低得 1 分");
                }
                default -> {
                    // nothing beside the bands
                }
            }
        }
    }
}
