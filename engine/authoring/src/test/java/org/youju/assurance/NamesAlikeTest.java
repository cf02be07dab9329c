package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;

/** Two indicators that a paper form cannot tell apart are told before a self-score goes to one of them. */
class NamesAlikeTest {

    private static final String FORM = """
            form:
              title: 绩效自评表
              department: 部门名称
              narratives: []
              numbers: []
              columns: {indicator: 三级指标, points: 分值, selfScore: 自评分, basis: 依据}
            """;

    private static List<Diagnostic> findings(String manifest, String name, String points) {
        String full = SmallTable.rule("满分", "不论何种情况", "本指标得满分");
        SmallTable table = new SmallTable()
                .manifest(manifest)
                .indicator("1.1.1", "40", "", full)
                .indicator("1.1.2", points, "", full)
                .file("1.1.1/indicator.yaml", indicator("1.1.1", "制度建设", "40"))
                .file("1.1.2/indicator.yaml", indicator("1.1.2", name, points));
        return Checker.checkRules(table.files(), "town/2023", LocalDate.of(2023, 6, 1)).findings().stream()
                .filter(one -> one.code().equals("NAME_TWICE"))
                .toList();
    }

    private static String indicator(String code, String name, String points) {
        return """
                code: "%s"
                path: [一级, 二级, %s]
                points: %s
                provenance: sample
                clauses: [{id: "1", text: 示例条款, source: 示例}]
                """.formatted(code, name, points);
    }

    @Test
    void oneNameInOneSectionWithTheSamePointsIsTold() {
        assertThat(findings(FORM, "制度建设", "40"))
                .singleElement()
                .satisfies(one -> assertThat(one.messageZh()).contains("1.1.1, 1.1.2", "只能按次序区分"));
    }

    @Test
    void otherPointsOrAnotherNameTellThemApart() {
        assertThat(findings(FORM, "制度建设", "60")).isEmpty();
        assertThat(findings(FORM, "制度执行", "40")).isEmpty();
    }

    @Test
    void aYearWithoutAPaperFormHasNoSuchTrouble() {
        assertThat(findings("", "制度建设", "40")).isEmpty();
    }
}
