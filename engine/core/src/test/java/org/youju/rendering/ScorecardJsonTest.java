package org.youju.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.SmallTable.rule;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is filled into templates is, to the byte, what Jackson writes of the records field by field. */
class ScorecardJsonTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** Of every way of scoring one; opened once, so that each sheet is written as those before it left it. */
    private static final Youju YOUJU = new SmallTable()
            .inputs("""
                    - {name: 合格率, type: number, unit: "%", description: 示例}
                    - {name: 制度, type: choice, choices: [完善, 不完善], notApplicable: true, description: 示例}
                    - {name: 已公开, type: yes-no, description: 示例}
                    """)
            .indicator(
                    "1.1.1",
                    "10",
                    "",
                    rule("达标", "填报项 合格率 达到 60", "本指标得满分"),
                    // its points are rounded, and the entry of that rests on no facts, beside one that does
                    rule("不达标", "填报项 合格率 低于 60", "本指标得 33.333% 的分"))
            .indicator(
                    "1.1.2",
                    "20",
                    "values: [{name: 完成率, unit: \"%\", of: [合格率]}]\n",
                    rule("按比例", "不论何种情况", "本指标按 完成率 得分且得满为止"))
            .indicator(
                    "1.1.3",
                    "5",
                    "findings: [{kind: 未公开, unit: 次, description: 示例}]\n",
                    rule("满分", "不论何种情况", "本指标得满分"),
                    rule("扣分", "检查发现 未公开", "每次扣 0.5 分且扣完为止"))
            .indicator(
                    "1.1.4",
                    "7",
                    "goals: 目标\n",
                    rule("目标满分", "本指标的每个目标\n- 完成率达到 100%", "该目标得满分"),
                    rule("目标一半", "本指标的每个目标\n- 完成率低于 100%", "该目标得一半分"))
            .indicator(
                    "1.1.5",
                    "1",
                    "",
                    rule("完善", "填报项 制度 选 完善", "本指标得满分"),
                    rule("不完善", "填报项 制度 选 不完善", "本指标不得分"),
                    rule("不适用", "填报项 制度 为不适用", "本指标得一半分"))
            .open();

    private static Sheet sheet(String rest) {
        String sheet = "{\"year\": 2023, \"department\": {\"name\": \"甲局\"}" + rest + "}";
        return YOUJU.read(sheet.getBytes(StandardCharsets.UTF_8), Format.JSON, "");
    }

    private static Scorecard card(String rest) {
        return YOUJU.score(sheet(rest));
    }

    private static void assertWrittenAlike(Scorecard card) {
        assertThat(new String(Json.compact(card), StandardCharsets.UTF_8)).isEqualTo(JACKSON.writeValueAsString(card));
    }

    private static final String ANSWERED = """
            , "inputs": {"合格率": %s, "制度": "完善", "已公开": true}, "findings": []
            , "goals": [{"indicator": "1.1.4", "name": "甲", "unit": "项", "planned": 3, "actual": 2, "weight": 1},
                        {"indicator": "1.1.4", "name": "乙", "planned": 3, "actual": 3, "weight": 6}]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0.0",
                "60",
                "60.00",
                "59.999999",
                "1.0000001",
                "-12.50",
                "100",
                "99.99",
                "120",
                "33.333333",
                "2.0000000012",
                "1000000.05",
                "999999999999.9999999999",
                "6E+1",
                "1000000000000",
                "-1000000000000"
            })
    void numbers(String rate) {
        assertWrittenAlike(card(ANSWERED.formatted(rate)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"未公开", "café", "\\\"引号\\\"与\\\\", "\\ud83d\\ude00 😀", "</script>\\u2028"})
    void textsOfASheet(String text) {
        Scorecard card = card("""
                , "findings": [{"indicator": "1.1.3", "kind": "未公开", "count": 3, "note": "@", "evidence": ["@", "@"]}]
                , "goals": [{"indicator": "1.1.4", "name": "@", "unit": "@", "planned": 3, "actual": 2}]
                , "selfScores": [{"indicator": "1.1.3", "points": 4.5, "basis": "@"}]
                """.replace("@", text));

        assertWrittenAlike(card);
    }

    /** No sheet has them, but an id may come from elsewhere. */
    @Test
    void controlCharacters() {
        assertWrittenAlike(card("").withId("\"\\\b\t\n\f\r\u0001\u001f\u007f\u0080\u2028"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"inputs\": {}",
                ", \"inputs\": {\"合格率\": 59.9, \"制度\": \"不完善\"}, \"findings\": []",
                ", \"inputs\": {\"合格率\": 61, \"制度\": null}, \"findings\": []",
                ", \"findings\": [{\"indicator\": \"1.1.3\", \"kind\": \"未公开\", \"count\": 40}]",
                ", \"findings\": [{\"indicator\": \"1.1.3\", \"kind\": \"未公开\", \"count\": 1},"
                        + " {\"indicator\": \"1.1.3\", \"kind\": \"未公开\", \"count\": 2}]",
                ", \"selfScores\": [{\"indicator\": \"1.1.1\", \"points\": 11}], \"narrative\": {\"unfinished\": \"无\"}"
            })
    void whatIsMissingOrDoesNotApplyAndWhatTheDepartmentScoredItself(String rest) {
        assertWrittenAlike(card(rest));
        assertWrittenAlike(YOUJU.scoreWithoutEntries(sheet(rest)));
    }

    @Test
    void withinSomethingElse() {
        Map<String, Scorecard> within = Map.of("scorecard", card(ANSWERED.formatted("70")));

        assertThat(Json.line(within, JsonDecimals.NUMBERS).toString(StandardCharsets.UTF_8))
                .isEqualTo(JACKSON.writeValueAsString(within) + "\n");
    }
}
