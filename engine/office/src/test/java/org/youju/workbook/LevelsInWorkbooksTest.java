package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.document.ProblemsException;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** A table of two, three or four levels has as many columns of names in its template, which is read back. */
class LevelsInWorkbooksTest {

    private static final String FULL = SmallTable.rule("满分", "不论何种情况", "本指标得满分");

    private static Youju table(int levels) {
        List<String> group =
                IntStream.range(1, levels).mapToObj(i -> "第" + i + "级").toList();
        return new SmallTable()
                .indicator("a", group, "40", "", FULL)
                .indicator("b", group, "60", "", FULL)
                .open();
    }

    private static XSSFWorkbook template(Youju youju) {
        XSSFWorkbook workbook = Workbooks.open(Template.of(youju.years().get(0).ruleset()));
        Workbooks.cell(workbook, "部门与叙述", "department/name", "value").setCellValue("甲局");
        Workbooks.cell(workbook, "评分表", "b", "points").setCellValue(55);
        return workbook;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void theTemplateHasAColumnForEachLevelAndIsReadBack(int levels) {
        Youju youju = table(levels);
        XSSFWorkbook workbook = template(youju);

        String headings = IntStream.rangeClosed(1, levels)
                .mapToObj(level -> Workbooks.cell(workbook, "评分表", "header", "level" + level)
                        .toString())
                .collect(Collectors.joining(" "));
        assertThat(headings)
                .isEqualTo(List.of("一级指标 二级指标", "一级指标 二级指标 三级指标", "一级指标 二级指标 三级指标 四级指标")
                        .get(levels - 2));
        assertThat(Workbooks.cell(workbook, "评分表", "a", "level1").toString()).isEqualTo("第1级");
        assertThat(Workbooks.cell(workbook, "评分表", "b", "level" + levels).toString())
                .isEqualTo("指标b");
        assertThat(youju.read(Workbooks.bytes(workbook), Format.WORKBOOK, Workbooks.FILE)
                        .submission()
                        .selfScores())
                .singleElement()
                .satisfies(self -> assertThat(self.indicator()).isEqualTo("b"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void aRowUnderAnotherIndicatorsKeyIsRefused(int levels) {
        Youju youju = table(levels);
        XSSFWorkbook workbook = template(youju);
        Workbooks.cell(workbook, "评分表", "b", "level" + levels).setCellValue("指标a");

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> youju.read(Workbooks.bytes(workbook), Format.WORKBOOK, Workbooks.FILE));

        assertThat(refused.problems())
                .singleElement()
                .satisfies(one -> assertThat(one.code()).isEqualTo("LABEL_DIFFERS"));
    }
}
