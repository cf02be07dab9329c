package org.youju.bench.defects;

import java.util.ArrayList;
import java.util.List;
import org.youju.bench.defects.Defect.Input;
import org.youju.bench.defects.Defect.Row;
import org.youju.bench.defects.Defect.Table;

/** Twenty defects of the kinds that yearly tables have, one in each table. */
final class TwentyDefects {

    private static final String NO_MORE = "";
    private static final String RATE_OF = "values: [{name: 率, unit: \"%\", of: [甲], per: [乙]}]\n";
    private static final Input RATE =
            new Input("name: 甲, type: number, min: 0\nname: 乙, type: number, min: 1", "rate", "double", "[0..1000]");
    private static final Input DONE = yesNo("已完成", "done");
    private static final Input SIGNED = yesNo("已签订", "signed");
    private static final Row BELOW_60 = rate("低于 60%", "rate < 60", "< 60", 0);
    private static final Row FROM_60 = rate("达到 60%", "rate >= 60", ">= 60", 100);
    private static final Row BANDS_TO_90 = rate("达到 60% 但不足 90%", "rate >= 60, rate < 90", "[60..90)", 50);
    private static final Row FROM_90 = rate("达到 90%", "rate >= 90", ">= 90", 100);
    private static final Table GOOD = rates(BELOW_60, FROM_60);

    private TwentyDefects() {}

    static List<Defect> all() {
        List<Defect> all = new ArrayList<>();
        all.addAll(bands());
        all.addAll(answers());
        all.addAll(absent());
        all.addAll(related());
        all.addAll(points());
        return all;
    }

    private static List<Defect> bands() {
        return List.of(
                new Defect(
                        "一段没有规则管（75% 至 80%）",
                        rates(
                                BELOW_60,
                                rate("达到 60% 但不足 75%", "rate >= 60, rate < 75", "[60..75)", 50),
                                rate("达到 80%", "rate >= 80", ">= 80", 100)),
                        rates(
                                BELOW_60,
                                rate("达到 60% 但不足 80%", "rate >= 60, rate < 80", "[60..80)", 50),
                                rate("达到 80%", "rate >= 80", ">= 80", 100))),
                new Defect("恰为 60% 没有规则管", rates(BELOW_60, rate("超过 60%", "rate > 60", "> 60", 100)), GOOD),
                new Defect("60% 至 70% 两条都管", rates(rate("低于 70%", "rate < 70", "< 70", 0), FROM_60), GOOD),
                new Defect("恰为 60% 两条都管", rates(rate("不超过 60%", "rate <= 60", "<= 60", 0), FROM_60), GOOD),
                new Defect(
                        "条件自相矛盾，谁也用不到",
                        rates(
                                BELOW_60,
                                FROM_60,
                                new Row(
                                        "计算项 率 达到 90%; 计算项 率 低于 60% -> 本指标得一半分",
                                        "rate >= 90, rate < 60", List.of("[90..60)"), 50)),
                        GOOD),
                new Defect(
                        "超出填报范围，谁也用不到（最多 100，规则管 150 以上）",
                        scores(
                                score("低于 60", "score < 60", "< 60", 0),
                                score("达到 60 但不足 150", "score >= 60, score < 150", "[60..150)", 50),
                                score("达到 150", "score >= 150", ">= 150", 100)),
                        scores(score("低于 60", "score < 60", "< 60", 0), score("达到 60", "score >= 60", ">= 60", 50))),
                new Defect(
                        "整数 31 没有规则管",
                        counts(count("不超过 30", "count <= 30", "<= 30", 100), count("达到 32", "count >= 32", ">= 32", 0)),
                        counts(
                                count("不超过 30", "count <= 30", "<= 30", 100),
                                count("达到 31", "count >= 31", ">= 31", 0))),
                new Defect(
                        "第 8 个工作日没有规则管",
                        days(day("不超过 7 个工作日", "days <= 7", "<= 7", 100), day("超过 8 个工作日", "days > 8", "> 8", 0)),
                        days(day("不超过 7 个工作日", "days <= 7", "<= 7", 100), day("超过 7 个工作日", "days > 7", "> 7", 0))));
    }

    private static List<Defect> answers() {
        Row yes = answer("填报项 已完成 为是", "done == true", 100, "true");
        Row no = answer("填报项 已完成 为否", "done == false", 0, "false");
        Row good = answer("填报项 等级 选 好", "grade == \"A\"", 100, "\"A\"");
        Row fair = answer("填报项 等级 选 中", "grade == \"B\"", 50, "\"B\"");
        Row bad = answer("填报项 等级 选 差", "grade == \"C\"", 0, "\"C\"");
        Row both = answer("填报项 已完成 为是; 填报项 已签订 为是", "done == true, signed == true", 100, "true", "true");
        Row first = answer("填报项 已完成 为是; 填报项 已签订 为否", "done == true, signed == false", 50, "true", "false");
        Row second = answer("填报项 已完成 为否; 填报项 已签订 为是", "done == false, signed == true", 50, "false", "true");
        Row none = answer("填报项 已完成 为否; 填报项 已签订 为否", "done == false, signed == false", 0, "false", "false");
        Row done = answer("填报项 已完成 为是", "done == true", 100, "true", "-");
        Row unsigned = answer("填报项 已签订 为否", "signed == false", 0, "-", "false");
        List<Input> two = List.of(DONE, SIGNED);
        List<Input> grade = List.of(
                new Input("name: 等级, type: choice, choices: [好, 中, 差]", "grade", "String", "\"A\", \"B\", \"C\""));
        return List.of(
                new Defect(
                        "是否项只管了“是”",
                        new Table(List.of(DONE), NO_MORE, List.of(yes)),
                        new Table(List.of(DONE), NO_MORE, List.of(yes, no))),
                new Defect(
                        "三个选项少管一个",
                        new Table(grade, NO_MORE, List.of(good, fair)),
                        new Table(grade, NO_MORE, List.of(good, fair, bad))),
                new Defect(
                        "两项都“否”没有规则管",
                        new Table(two, NO_MORE, List.of(both, first, second)),
                        new Table(two, NO_MORE, List.of(both, first, second, none))),
                new Defect(
                        "一项“是”、一项“否”两条都管",
                        new Table(two, NO_MORE, List.of(done, unsigned, second)),
                        new Table(two, NO_MORE, List.of(done, none, second))));
    }

    private static List<Defect> absent() {
        Input satisfaction = new Input(
                "name: 得数, type: number, min: 0, max: 100, notApplicable: true", "score", "Double", "[0..100]");
        Input zero = new Input(
                "name: 甲, type: number, min: 0\nname: 乙, type: number, min: 0", "rate", "Double", "[0..1000]");
        Row low = score("低于 60", "score != null, score < 60", "< 60", 0);
        Row high = score("达到 60", "score != null, score >= 60", ">= 60", 100);
        Row notApplicable = new Row("填报项 得数 为不适用 -> 本指标得满分", "score == null", List.of("null"), 100);
        Row undivided = new Row("填报项 乙 不超过 0 -> 本指标得满分", "rate == null", List.of("null"), 100);
        Row lowRate = rate("低于 60%", "rate != null, rate < 60", "< 60", 0);
        Row highRate = rate("达到 60%", "rate != null, rate >= 60", ">= 60", 100);
        return List.of(
                new Defect(
                        "“不适用”没有规则管",
                        new Table(List.of(satisfaction), NO_MORE, List.of(low, high)),
                        new Table(List.of(satisfaction), NO_MORE, List.of(low, high, notApplicable))),
                new Defect(
                        "除数为零没有规则管",
                        new Table(List.of(zero), RATE_OF, List.of(lowRate, highRate)),
                        new Table(List.of(zero), RATE_OF, List.of(lowRate, highRate, undivided))));
    }

    private static List<Defect> related() {
        String shares =
                "values:\n  - {name: 率, unit: \"%\", of: [甲], per: [甲, 乙]}\n  - {name: 率二, unit: \"%\", of: [乙], per: [甲, 乙]}\n";
        List<Input> both = List.of(RATE, new Input("", "rest", "double", "[0..1000]"));
        Row most = two("计算项 率 达到 50%", "rate >= 50", 100, ">= 50", "-");
        String rates =
                "values:\n  - {name: 率, unit: \"%\", of: [甲], per: [乙]}\n  - {name: 率二, unit: \"%\", of: [甲], per: [丙]}\n";
        List<Input> shared = List.of(RATE, new Input("name: 丙, type: number, min: 1", "rest", "double", "[0..1000]"));
        Row high = two("计算项 率 达到 80%; 计算项 率二 达到 80%", "rate >= 80, rest >= 80", 100, ">= 80", ">= 80");
        Row low = two("计算项 率 低于 80%; 计算项 率二 低于 80%", "rate < 80, rest < 80", 0, "< 80", "< 80");
        Row one = two("计算项 率 达到 80%; 计算项 率二 低于 80%", "rate >= 80, rest < 80", 50, ">= 80", "< 80");
        Row other = two("计算项 率 低于 80%; 计算项 率二 达到 80%", "rate < 80, rest >= 80", 50, "< 80", ">= 80");
        return List.of(
                new Defect(
                        "两个率相加是 100%，各占一半时两条都管",
                        new Table(both, shares, List.of(most, two("计算项 率二 达到 50%", "rest >= 50", 0, "-", ">= 50"))),
                        new Table(both, shares, List.of(most, two("计算项 率二 超过 50%", "rest > 50", 0, "-", "> 50")))),
                new Defect(
                        "两个率共用分子，一高一低没有规则管",
                        new Table(shared, rates, List.of(high, low)),
                        new Table(shared, rates, List.of(high, low, one, other))));
    }

    private static List<Defect> points() {
        Row full = rate("低于 60%", "rate < 60", "< 60", 100);
        Row nothing = rate("达到 60%", "rate >= 60", ">= 60", 0);
        String better = RATE_OF + "directions: [{of: 率, better: higher}]\n";
        Row always = new Row("不论何种情况 -> 本指标得满分", "", List.of("-"), 100);
        Row over = new Row("计算项 率 超过 100% 的部分 -> 每个百分点扣 0.5 分且扣完为止", "rate > 100", List.of("> 100"), -50);
        Row again = new Row("计算项 率 超过 100% 的部分 -> 每个百分点扣 1 分且扣完为止", "rate > 100", List.of("> 100"), -100);
        return List.of(
                new Defect(
                        "90% 的两边一样，这个数不起作用",
                        rates(BELOW_60, rate("达到 60% 但不足 90%", "rate >= 60, rate < 90", "[60..90)", 100), FROM_90),
                        rates(BELOW_60, BANDS_TO_90, FROM_90)),
                new Defect(
                        "方向相反：率高的反而不得分",
                        new Table(List.of(RATE), better, List.of(full, nothing)),
                        new Table(List.of(RATE), better, List.of(BELOW_60, FROM_60))),
                new Defect(
                        "同一件事按同一条款扣两次",
                        new Table(List.of(RATE), RATE_OF, List.of(always, over, again)),
                        new Table(List.of(RATE), RATE_OF, List.of(always, over))),
                new Defect("怎么填都得满分", rates(full, FROM_60), GOOD));
    }

    private static Table rates(Row... rows) {
        return new Table(List.of(RATE), RATE_OF, List.of(rows));
    }

    private static Table scores(Row... rows) {
        return new Table(
                List.of(new Input("name: 得数, type: number, min: 0, max: 100", "score", "double", "[0..100]")),
                NO_MORE,
                List.of(rows));
    }

    private static Table counts(Row... rows) {
        return new Table(
                List.of(new Input("name: 次数, type: number, min: 0, whole: true", "count", "int", "[0..1000]")),
                NO_MORE,
                List.of(rows));
    }

    private static Table days(Row... rows) {
        return new Table(
                List.of(new Input("", "days", "int", "[0..365]")),
                "goals: 合同\ngoalsMeasuredBy: dates\n",
                List.of(rows));
    }

    private static Input yesNo(String name, String english) {
        return new Input("name: " + name + ", type: yes-no", english, "boolean", "true, false");
    }

    private static Row rate(String compared, String drl, String dmn, int points) {
        return new Row("计算项 率 " + compared + " -> 本指标得 " + points + "% 的分", drl, List.of(dmn), points);
    }

    private static Row score(String compared, String drl, String dmn, int points) {
        return new Row("填报项 得数 " + compared + " -> 本指标得 " + points + "% 的分", drl, List.of(dmn), points);
    }

    private static Row count(String compared, String drl, String dmn, int points) {
        return new Row("填报项 次数 " + compared + " -> 本指标得 " + points + "% 的分", drl, List.of(dmn), points);
    }

    private static Row day(String compared, String drl, String dmn, int points) {
        return new Row("本指标的每个目标; - 用时" + compared + " -> 该目标得 " + points + "% 的分", drl, List.of(dmn), points);
    }

    private static Row answer(String conditions, String drl, int points, String... dmn) {
        return new Row(conditions + " -> 本指标得 " + points + "% 的分", drl, List.of(dmn), points);
    }

    private static Row two(String conditions, String drl, int points, String... dmn) {
        return answer(conditions, drl, points, dmn);
    }
}
