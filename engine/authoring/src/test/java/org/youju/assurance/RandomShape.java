package org.youju.assurance;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a sheet gives that bands are over, and how a condition names it; each reaches every number from 0 to 80, at least. */
@SuppressWarnings("ImmutableEnumChecker") // nothing changes them once they are made
enum RandomShape {
    RATE(of("%"), "of: [甲], per: [乙]", "number, min: 0", "number, min: 1"),
    RATE_OF_WHOLE(of("%"), "of: [甲], per: [乙]", "number, whole: true, min: 0", "number, whole: true, min: 1"),
    RATE_OF_MIXED(of("%"), "of: [甲], per: [乙]", "number, whole: true, min: 0", "number, min: 2"),
    PART_OF_SUM(of("%").dead("超过 100%"), "of: [甲], per: [甲, 乙]", "number, min: 0", "number, min: 1"),
    CHANGE(of("%").dead("不超过 -100.01%"), "of: [甲], less: [乙], per: [乙]", "number, min: 0", "number, min: 1"),
    NEGATIVE_DIVISOR(of("%").dead("低于 0%"), "of: [甲], per: [乙]", "number, max: 0", "number, min: -9, max: -1"),
    SUM(of("万元"), "of: [甲, 乙]", "number, min: 0", "number, min: 0"),
    DIFFERENCE(of("万元"), "of: [甲], less: [乙]", "number", "number"),
    WHOLE_SUM(of("次").whole(), "of: [甲, 乙]", "number, whole: true, min: 0", "number, whole: true, min: 0"),
    TWICE(of("次"), "of: [甲, 甲]", "number, min: 0"),
    CALENDAR_DAYS(
            of("日").whole().calendar().dead("不超过 -1"), "days: {from: 甲, to: 乙, counting: calendar}", "date", "date"),
    WORKING_DAYS(
            of("个工作日").whole().calendar().dead("不超过 -1"), "days: {from: 甲, to: 乙, counting: working}", "date", "date"),
    INPUT(new Is("填报项 甲 ", "").dead("超过 1000"), "", "number, min: 0, max: 1000"),
    WHOLE_INPUT(new Is("填报项 甲 ", "").whole().dead("超过 1000"), "", "number, whole: true, min: 0, max: 1000"),
    GOAL(goal("- 完成率", "%"), ""),
    GOAL_DAYS(goal("- 用时", "日").whole().calendar().more("goalsMeasuredBy: dates"), ""),
    GOAL_WORKING_DAYS(goal("- 用时", "个工作日").whole().calendar().more("goalsMeasuredBy: dates"), ""),
    WEIGHTED(
            of("%").second(),
            formula("(甲 × 2 + 乙 × 0.8) ÷ (乙 × 3 + 丙)"),
            "number, min: 0",
            "number, min: 0",
            "number, min: 1"),
    SCALED(of("万元").second(), formula("甲 × 1.5 - 乙 ÷ 4"), "number", "number, min: 0"),
    HALVED(of("分").second(), formula("(100 - 甲) × 0.5 + 20%"), "number"),
    LARGER(
            of("%").second(),
            formula("较大者(甲 ÷ 乙, 丙 ÷ 丁)"),
            "number, min: 0",
            "number, min: 1",
            "number, min: 0",
            "number, min: 1"),
    SMALLER(of("万元").second(), formula("较小者(甲, 乙 × 2)"), "number, min: 0", "number, min: 0"),
    SMALLER_IN_SUM(of("万元").second(), formula("较小者(甲, 乙) + 丙"), "number, min: 0", "number, min: 0", "number, min: 0"),
    DEVIATION(of("%").second().dead("低于 0%"), formula("绝对值(甲 - 乙) ÷ 乙"), "number, min: 0", "number, min: 1"),
    APART(of("分").second().dead("低于 0"), formula("绝对值(甲 - 乙) + 绝对值(丙)"), "number", "number", "number"),
    MEAN(of("分").second(), formula("平均(甲, 乙, 丙)"), "number, min: 0", "number, min: 0", "number, min: 0"),
    ROUNDED(of("分").second().step("0.1"), formula("四舍五入(甲 ÷ 乙, 1)"), "number, min: 0", "number, min: 1"),
    ROUNDED_IN_SUM(
            of("分").second().whole(), formula("四舍五入(甲 ÷ 3, 0) + 乙"), "number, min: 0", "number, whole: true, min: 0"),
    BY_ANOTHER(of("%").second(), formula("前值 × 2 - 前值 ÷ 2"), "number, min: 0", "number, min: 1") {
        @Override
        String declared() {
            return "{name: 前值, unit: \"%\", of: [甲], per: [乙]}, " + super.declared();
        }
    },
    BY_FIGURE(of("%").second().figure("unit: 万元", "value: 300 ÷ 7"), formula("甲 ÷ 基准"), "number, min: 0"),
    RANK(
            of("名").second()
                    .whole()
                    .figure("unit: 分, of: 甲, take: all", "values: " + hundred())
                    .dead("低于 1"),
            formula("名次(甲, 基准)"),
            "number"),
    COUNT(new Is("检查发现 问题 的次数 ", "次").second().whole().more("findings: [{kind: 问题, unit: 次, description: 示例}]"), ""),
    COUNT_WITH_REASONS(
            new Is("检查发现 问题 的次数 ", "次")
                    .second()
                    .whole()
                    .more("findings: [{kind: 问题, unit: 次, reasons: [上级], description: 示例}]"),
            ""),
    DEGREE(
            goal("- 达成程度 ", "%")
                    .second()
                    .more(
                            "goalsMeasuredBy: levels\ngoalLevels: [{name: 好, from: 80, to: 100}, {name: 中, from: 50, to: 80},"
                                    + " {name: 差, from: 0, to: 50}]")
                    .dead("超过 100%"),
            ""),
    GOAL_OF_ZERO(
            goal("- 完成率 ", "%").second().more("goalsOfZero: {bothZero: 100, nothingPlanned: 100, limitWasZero: 0}"),
            ""),
    GOAL_EARLY(goal("- 用时 ", "日").second().whole().more("goalsMeasuredBy: dates\ngoalsEarly: in-time"), "");

    private static final List<String> NAMES = List.of("甲", "乙", "丙", "丁");

    private final Is is;
    private final String value;
    private final List<String> inputs;

    RandomShape(Is is, String value, String... inputs) {
        this.is = is;
        this.value = value;
        this.inputs = List.of(inputs);
    }

    private static Is of(String unit) {
        return new Is("计算项 值 ", unit);
    }

    private static Is goal(String name, String unit) {
        return new Is(name, unit).more("goals: 目标");
    }

    private static String formula(String text) {
        return "formula: \"" + text + "\"";
    }

    private static String hundred() {
        return IntStream.rangeClosed(1, 100).mapToObj(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
    }

    /** What is known of a shape beside its inputs. */
    private static final class Is {

        private final String name;
        private final String unit;
        private int book = 1;
        private BigDecimal step = new BigDecimal("0.01");
        private boolean dated;
        private String more = "";
        private String dead = "";
        private String figure = "";
        private String figured = "";

        private Is(String name, String unit) {
            this.name = name;
            this.unit = unit;
        }

        private Is second() {
            book = 2;
            return this;
        }

        private Is whole() {
            return step("1");
        }

        private Is step(String step) {
            this.step = new BigDecimal(step);
            return this;
        }

        private Is calendar() {
            dated = true;
            return this;
        }

        private Is more(String line) {
            more += line + "\n";
            return this;
        }

        private Is dead(String comparison) {
            dead = comparison;
            return this;
        }

        private Is figure(String declared, String given) {
            figure = declared;
            figured = given;
            return this;
        }
    }

    SmallYear declaredIn(SmallYear year) {
        if (is.book > 1) {
            year.secondBook();
        }
        if (is.dated) {
            year.calendar();
        }
        for (int i = 0; i < inputs.size(); i++) {
            year.input("name: " + NAMES.get(i) + ", type: " + inputs.get(i));
        }
        return is.figure.isEmpty() ? year : year.figure("基准", is.figure, is.figured);
    }

    String declared() {
        return "{name: 值, unit: \"" + is.unit + "\", " + value + "}";
    }

    /** Lines of {@code indicator.yaml}. */
    String more() {
        return (value.isEmpty() ? "" : "values: [" + declared() + "]\n") + is.more;
    }

    int book() {
        return is.book;
    }

    boolean isGoal() {
        return is.name.startsWith("- ");
    }

    boolean isDated() {
        return is.name.startsWith("- 用时") || is.dated;
    }

    boolean isPercent() {
        return is.unit.equals("%");
    }

    /** The least by which two of its numbers are apart that bands have to tell. */
    BigDecimal step() {
        return is.step;
    }

    /** What {@code directions} call it; "" where they cannot. */
    String called() {
        return isGoal() ? is.name.substring(2).strip() : value.isEmpty() ? (inputs.isEmpty() ? "" : "甲") : "值";
    }

    /** A condition; of a number or two with its unit. */
    String compared(String comparison) {
        return is.name + comparison;
    }

    String number(BigDecimal number) {
        return number.toPlainString() + (isPercent() ? "%" : isGoal() ? " " + is.unit : "");
    }

    /** What no sheet can be. */
    String dead() {
        return is.dead.isEmpty()
                ? compared("超过 " + number(BigDecimal.valueOf(20))) + "; "
                        + compared("不超过 " + number(BigDecimal.valueOf(20)))
                : compared(is.dead);
    }
}
