package org.youju.schema;

import static org.youju.schema.Shapes.about;
import static org.youju.schema.Shapes.date;
import static org.youju.schema.Shapes.group;
import static org.youju.schema.Shapes.item;
import static org.youju.schema.Shapes.keywords;
import static org.youju.schema.Shapes.name;
import static org.youju.schema.Shapes.number;
import static org.youju.schema.Shapes.orNull;
import static org.youju.schema.Shapes.orPercentage;
import static org.youju.schema.Shapes.positive;
import static org.youju.schema.Shapes.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.submission.SubmissionReader;

/** The lists of a submission, whose items stand under an indicator's code. */
final class Items {

    private static final Map<String, Object> ANY_NUMBER =
            keywords("properties", keywords("weight", keywords("type", "number")), "required", List.of("weight"));

    private final Ruleset ruleset;

    Items(Ruleset ruleset) {
        this.ruleset = ruleset;
    }

    Map<String, Object> goals() {
        List<Indicator> taking =
                ruleset.indicators().stream().filter(one -> one.goals() != null).toList();
        Map<String, Object> goals = list(
                "目标",
                "有年初目标值和实际完成值，或者起始日和完成日",
                choice(taking.stream()
                        .map(one -> one.datedGoals()
                                ? datedGoal(one)
                                : one.goalReading().isJudged() ? judgedGoal(one) : valuedGoal(one))
                        .toList()));
        if (!taking.isEmpty()) {
            goals.put("allOf", taking.stream().map(Items::weightedAllOrNone).toList());
        }
        return goals;
    }

    private static Map<String, Object> weightedAllOrNone(Indicator indicator) {
        Map<String, Object> about = about(indicator.code());
        return keywords(
                "description",
                "指标 " + indicator.code() + " 的目标，权重或者全部写上，或者全部不写",
                "anyOf",
                List.of(
                        none(keywords("allOf", List.of(about, ANY_NUMBER))),
                        none(keywords("allOf", List.of(about, keywords("not", ANY_NUMBER))))));
    }

    private static Map<String, Object> none(Map<String, Object> such) {
        return keywords("not", keywords("type", "array", "contains", such));
    }

    private static Map<String, Object> valuedGoal(Indicator indicator) {
        return goal(
                indicator,
                "计量单位",
                keywords(
                        "planned",
                        orPercentage("年初目标值", number("年初目标值", false, BigDecimal.ZERO, null)),
                        "actual",
                        orPercentage("实际完成值", number("实际完成值", false, BigDecimal.ZERO, null))),
                keywords("title", "越高越好（higher，默认）还是越低越好（lower）"),
                "说明",
                "^(start|finish)$");
    }

    private static Map<String, Object> datedGoal(Indicator indicator) {
        return goal(
                indicator,
                "计量单位",
                keywords("start", orNull(date("起始日")), "finish", orNull(date("完成日"))),
                keywords(),
                "说明",
                "^(planned|actual)$");
    }

    private static Map<String, Object> judgedGoal(Indicator indicator) {
        Map<String, Object> goal = goal(
                indicator,
                "计量单位，写 %",
                keywords(
                        "level",
                        keywords(
                                "title",
                                "达成程度",
                                "enum",
                                indicator.goalReading().levels().stream()
                                        .map(GoalReading.Level::name)
                                        .toList()),
                        "actual",
                        orPercentage("评审给的比例", number("评审给的比例", false, BigDecimal.ZERO, BigDecimal.valueOf(100)))),
                keywords(),
                "评审理由，判定了达成程度就要写",
                "^(planned|start|finish)$");
        goal.put("dependentRequired", keywords("level", List.of("note")));
        return goal;
    }

    /**
     * @param measures what the goal is measured by
     * @param better what is said of it, whichever way it goes
     * @param others a pattern of what other goals are measured by
     */
    private static Map<String, Object> goal(
            Indicator indicator,
            String unit,
            Map<String, Object> measures,
            Map<String, Object> better,
            String note,
            String others) {
        Map<String, Object> fields =
                keywords("indicator", keywords("const", indicator.code()), "name", name("目标名称"), "unit", text(unit));
        fields.putAll(measures);
        better.put("enum", Arrays.asList("higher", "lower", null));
        fields.putAll(keywords("better", better, "weight", orPercentage("权重", positive("权重")), "note", text(note)));
        Map<String, Object> goal =
                described(indicator, group(indicator.name() + "：" + indicator.goals(), fields, "indicator", "name"));
        goal.put("patternProperties", keywords(others, keywords("type", "null")));
        return goal;
    }

    Map<String, Object> findings() {
        List<Map<String, Object>> kinds = ruleset.indicators().stream()
                .flatMap(one -> one.findings().stream().map(kind -> finding(one, kind)))
                .toList();
        return list("检查发现", "查出的扣分事实；没有发现任何问题请写空列表，不写表示尚不清楚", choice(kinds));
    }

    private static Map<String, Object> finding(Indicator indicator, FindingKind kind) {
        List<String> reasons = kind.reasons();
        Map<String, Object> fields = keywords(
                "indicator",
                keywords("const", indicator.code()),
                "kind",
                keywords("const", kind.name(), "description", kind.description()),
                "reason",
                orNull(keywords("title", "原因", "enum", reasons)),
                "count",
                orNull(number("次数（" + kind.unit() + "），不写为 1", true, BigDecimal.ONE, null)),
                "amount",
                orNull(number("金额", false, BigDecimal.ZERO, null)),
                "note",
                text("说明"),
                "evidence",
                keywords("title", "佐证材料", "type", List.of("array", "null"), "items", item("名称或附件号")));
        return described(indicator, group(indicator.name() + "：" + kind.name(), fields, "indicator", "kind"));
    }

    Map<String, Object> evidence() {
        return list(
                "佐证材料",
                "不计分",
                group(
                        "一份材料",
                        keywords("indicator", anyCode(), "title", name("材料名称"), "reference", text("附件号或出处")),
                        "indicator",
                        "title"));
    }

    /** Of any indicator: only those that may take points below zero have self-scores below it. */
    private BigDecimal leastScore() {
        return ruleset.indicators().stream().map(Indicator::leastScore).reduce(BigDecimal.ZERO, BigDecimal::min);
    }

    Map<String, Object> selfScores() {
        Map<String, Object> score = group(
                "一项自评分",
                keywords(
                        "indicator",
                        anyCode(),
                        "points",
                        number("自评分", false, leastScore(), null),
                        "basis",
                        text("评分依据、未达标原因、改进措施")),
                "indicator",
                "points");
        if (leastScore().signum() < 0) {
            score.put(
                    "allOf",
                    ruleset.indicators().stream()
                            .map(one -> keywords(
                                    "if",
                                    about(one.code()),
                                    "then",
                                    keywords("properties", keywords("points", keywords("minimum", one.leastScore())))))
                            .toList());
        }
        Map<String, Object> scores = list("自评分", "用于核对，不影响得分；每个指标至多一项", score);
        scores.put(
                "allOf",
                ruleset.indicators().stream()
                        .map(one -> keywords(
                                "if",
                                keywords("type", "array"),
                                "then",
                                keywords("contains", about(one.code()), "minContains", 0, "maxContains", 1)))
                        .toList());
        return scores;
    }

    private Map<String, Object> anyCode() {
        return keywords(
                "title",
                "指标编号",
                "enum",
                ruleset.indicators().stream().map(Indicator::code).toList());
    }

    private static Map<String, Object> described(Indicator indicator, Map<String, Object> shape) {
        shape.put(
                "description",
                "评分标准：\n"
                        + indicator.clauses().stream()
                                .map(clause -> clause.text() + "（"
                                        + clause.provenance().zh() + "）")
                                .collect(Collectors.joining("\n")));
        return shape;
    }

    /** One of the shapes; of none, nothing. */
    private static Object choice(List<Map<String, Object>> shapes) {
        return shapes.isEmpty() ? false : keywords("oneOf", shapes);
    }

    private static Map<String, Object> list(String title, String description, Object items) {
        return keywords(
                "title",
                title,
                "description",
                description,
                "type",
                List.of("array", "null"),
                "maxItems",
                SubmissionReader.MOST_ITEMS,
                "items",
                items);
    }
}
