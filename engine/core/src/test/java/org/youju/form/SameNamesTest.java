package org.youju.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.document.Problems;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;
import org.youju.submission.Submission;

/** Two indicators of one name in a paper form: a self-score never goes to the other of them. */
class SameNamesTest {

    private static final String MANIFEST = """
            scheme: town
            year: 2023
            revision: 1
            phrases: 1
            title: 评分表
            issuer: 测试
            rounding: {decimals: 2, mode: HALF_UP}
            grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}]}
            indicators: [a, b, c, d, e]
            form:
              title: 绩效自评表
              department: 部门名称
              narratives: []
              numbers: []
              columns: {indicator: 三级指标, points: 分值, selfScore: 自评分, basis: 依据}
            """;

    private final Problems problems = new Problems();

    /** 制度 is in two sections; 数据质量 twice in one section, once with other points. */
    private static Ruleset ruleset() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/1.dsl", new byte[0]);
        files.put("town/2023/ruleset.yaml", Forms.bytes(MANIFEST));
        indicator(files, "a", "1.1", "采购管理", "制度建设", 3);
        indicator(files, "b", "1.2", "采购管理", "数据质量", 2);
        indicator(files, "c", "2.1", "资产管理", "制度建设", 3);
        indicator(files, "d", "2.2", "资产管理", "盘点", 1);
        indicator(files, "e", "2.3", "采购管理", "数据质量", 5);
        return RulesetReader.all(RulesetFiles.of(files)).get(0);
    }

    private static void indicator(
            Map<String, byte[]> files, String folder, String code, String section, String name, int points) {
        files.put("town/2023/" + folder + "/indicator.yaml", Forms.bytes("""
                        code: "%s"
                        path: [管理效率, %s, %s]
                        points: %d
                        provenance: sample
                        clauses: [{id: "1", text: 测试, source: 测试}]
                        """.formatted(code, section, name, points)));
        files.put("town/2023/" + folder + "/rules.dslr", new byte[0]);
    }

    /** @param rows separated by /, their cells by a semicolon: sections, name, points, self-score */
    private String read(String rows) {
        String form = "绩效自评表\n2023年\n部门名称\n甲局\n一级指标\t二级指标\t三级指标\t分值\t自评分\t依据\n"
                + rows.replace(';', '\t').replace('/', '\n');
        Submission read = FormReader.read(Forms.bytes(form), Forms.SHEET, List.of(ruleset()), problems);
        return String.join(
                " ",
                read.selfScores().stream()
                        .map(self -> self.indicator() + "=" + self.points().toPlainString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        // by section, written on the row or once for several
        "管理效率;采购管理;制度建设;3;1/管理效率;资产管理;制度建设;3;2,1.1=1 2.1=2",
        "管理效率;资产管理;制度建设;3;2/管理效率;采购管理;制度建设;3;1,2.1=2 1.1=1",
        "管理效率;资产管理;盘点;1;1/;;制度建设;3;2,2.2=1 2.1=2",
        // by points
        ";;数据质量;5;4,2.3=4",
        "管理效率;采购管理;数据质量;2;1/;;数据质量;5;4,1.2=1 2.3=4",
        // by order
        ";;制度建设;3;1/;;制度建设;3;2,1.1=1 2.1=2",
        ";;数据质量;2;1/;;制度建设;3;2,1.2=1 2.1=2",
        ";;制度建设;3;/;;制度建设;3;2,2.1=2"
    })
    void indicatorsOfOneNameAreToldApartBySectionPointsAndOrder(String rows, String expected) {
        assertThat(read(rows)).isEqualTo(expected);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aRowThatMayBeOfTwoIndicatorsIsAskedAboutWithBoth() {
        assertThat(read(";;制度建设;3;1")).isEmpty();

        assertThat(problems.list()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("INDICATOR_AMBIGUOUS");
            assertThat(one.messageZh()).contains("1.1").contains("2.1").contains("一级、二级指标");
        });
    }
}
