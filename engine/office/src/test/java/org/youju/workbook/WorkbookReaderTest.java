package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.youju.scoring.Format;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Better;

/** What people type into cells is read rightly, or refused with the cell's address. */
class WorkbookReaderTest {

    private static final String MONEY = "年中调剂金额";
    private static final String RATE = "服务对象满意度";
    private static final String DAY = "预算批复日期";

    private static Answer answer(String input, Consumer<XSSFCell> type) {
        byte[] bytes = Workbooks.filled(workbook -> type.accept(Workbooks.input(workbook, input)));
        return Workbooks.read(bytes).inputs().get(input);
    }

    private static BigDecimal number(String input, Consumer<XSSFCell> type) {
        return ((Answer.Amount) answer(input, type)).value();
    }

    private static List<String> refusal(String input, Consumer<XSSFCell> type) {
        return Workbooks.refusals(Workbooks.filled(workbook -> type.accept(Workbooks.input(workbook, input))));
    }

    private static String at(String code, String input) {
        XSSFWorkbook template = Workbooks.open(Template.of(Workbooks.RULESET));
        return code + " 填报项!" + Workbooks.input(template, input).getAddress();
    }

    private static Consumer<XSSFCell> text(String typed) {
        return cell -> cell.setCellValue(typed);
    }

    /** As a spreadsheet program stores it. */
    private static Consumer<XSSFCell> stored(String digits) {
        return cell -> {
            cell.getCTCell().setT(STCellType.N);
            cell.getCTCell().setV(digits);
        };
    }

    private static Consumer<XSSFCell> stored(String digits, String format) {
        return stored(digits).andThen(cell -> {
            XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
            cell.setCellStyle(style);
        });
    }

    @Test
    void numbersAreReadAsTheyWereTypedWhateverTheyWereTypedAs() {
        assertThat(number(MONEY, stored("89.5"))).isEqualByComparingTo("89.5");
        assertThat(number(MONEY, stored("0.89500000000000002"))).isEqualByComparingTo("0.895");
        assertThat(number(MONEY, stored("3032.4200000000001"))).isEqualByComparingTo("3032.42");
        assertThat(number(MONEY, stored("1.5E3"))).isEqualByComparingTo("1500");
        assertThat(number(MONEY, stored("1926.05", "#,##0.00"))).isEqualByComparingTo("1926.05");
        assertThat(number(MONEY, text("1,926.05"))).isEqualByComparingTo("1926.05");
        assertThat(number(MONEY, text("８９．５"))).isEqualByComparingTo("89.5");
        assertThat(number(MONEY, text(" 363.15\u00A0"))).isEqualByComparingTo("363.15");
        assertThat(number(MONEY, stored("0"))).isEqualByComparingTo("0");
    }

    @Test
    void percentagesAreReadInTheirUnitOrRefused() {
        assertThat(number(RATE, text("89.5%"))).isEqualByComparingTo("89.5");
        assertThat(number(RATE, text("８９．５％"))).isEqualByComparingTo("89.5");
        assertThat(number(RATE, stored("0.89500000000000002", "0.00%"))).isEqualByComparingTo("89.5");
        assertThat(number(RATE, stored("89.5"))).isEqualByComparingTo("89.5");
        assertThat(number(RATE, text("0.5%"))).isEqualByComparingTo("0.5");
        assertThat(refusal(RATE, stored("0.895"))).containsExactly(at("PERCENT_UNCLEAR", RATE));
        assertThat(refusal(RATE, text("0.895"))).containsExactly(at("PERCENT_UNCLEAR", RATE));
        assertThat(refusal(MONEY, text("89.5%"))).containsExactly(at("PERCENT_UNEXPECTED", MONEY));
        assertThat(refusal(MONEY, stored("0.895", "0.0%"))).containsExactly(at("PERCENT_UNEXPECTED", MONEY));
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsCell() {
        assertThat(refusal(MONEY, text("约50"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, text("1,5"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, text("50万元"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, cell -> cell.setCellValue(true))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, stored("1E999999999"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, stored("INF"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, stored("33.3333333333333"))).containsExactly(at("NUMBER_OUT_OF_RANGE", MONEY));
        assertThat(refusal(MONEY, stored("45000", "yyyy-mm-dd"))).containsExactly(at("NOT_A_NUMBER", MONEY));
        assertThat(refusal(MONEY, stored("-1"))).containsExactly(at("INPUT_INVALID", MONEY));
    }

    @Test
    void daysAreReadInEveryPlainWayAndNeverGuessed() {
        for (Consumer<XSSFCell> typed : List.of(
                text("2023-02-01"),
                text("2023/2/1"),
                text("2023年2月1日"),
                text("2023.02.01"),
                stored("44958", "yyyy-mm-dd"),
                stored("44958", "yyyy\"年\"m\"月\"d\"日\""))) {
            assertThat(((Answer.Text) answer(DAY, typed)).text()).isEqualTo("2023-02-01");
        }
        assertThat(answer(DAY, text("不适用"))).isInstanceOf(Answer.NotApplicable.class);
        assertThat(refusal(DAY, stored("44958.5", "yyyy-mm-dd hh:mm"))).containsExactly(at("NOT_A_DATE", DAY));
        assertThat(refusal(DAY, stored("44958", "0"))).containsExactly(at("NOT_A_DATE", DAY));
        assertThat(refusal(DAY, text("1/2/2023"))).containsExactly(at("INPUT_INVALID", DAY));
        assertThat(refusal(DAY, text("2023-02-30"))).containsExactly(at("INPUT_INVALID", DAY));
    }

    @Test
    void daysCountedFrom1904AreTheSameDays() {
        byte[] bytes = Workbooks.filled(workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            stored("43496", "yyyy-mm-dd").accept(Workbooks.input(workbook, DAY));
        });

        assertThat(((Answer.Text) Workbooks.read(bytes).inputs().get(DAY)).text())
                .isEqualTo("2023-02-01");
    }

    @Test
    void yesAndNoAreWordsOrTheProgramsOwn() {
        assertThat(((Answer.YesNo) answer("已申报整体绩效目标", text("是"))).yes()).isTrue();
        assertThat(((Answer.YesNo) answer("已申报整体绩效目标", text("否 "))).yes()).isFalse();
        assertThat(((Answer.YesNo) answer("已申报整体绩效目标", cell -> cell.setCellValue(false))).yes())
                .isFalse();
        assertThat(refusal("已申报整体绩效目标", text("对"))).containsExactly(at("INPUT_INVALID", "已申报整体绩效目标"));
        assertThat(refusal("已申报整体绩效目标", text("不适用"))).containsExactly(at("NOT_APPLICABLE_REFUSED", "已申报整体绩效目标"));
        assertThat(answer("已申报整体绩效目标", text(" 　"))).isNull();
    }

    @Test
    void formulasAndErrorsAreRefusedWithTheirCell() {
        assertThat(refusal(MONEY, cell -> cell.setCellFormula("1+1"))).containsExactly(at("FORMULA", MONEY));
        assertThat(refusal(MONEY, cell -> cell.setCellFormula("HYPERLINK(\"http://x\",1)")))
                .containsExactly(at("FORMULA", MONEY));
        assertThat(refusal(MONEY, cell -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF)))
                .containsExactly(at("CELL_ERROR", MONEY));
    }

    @Test
    void whatAMergedCellHidesIsRefused() {
        byte[] hidden = Workbooks.filled(workbook -> {
            XSSFCell self = Workbooks.cell(workbook, "评分表", "1.1.1", "points");
            self.setCellValue("9");
            Workbooks.cell(workbook, "评分表", "1.1.1", "basis").setCellValue("扣1分");
            merge(self, 0, 1);
        });
        assertThat(Workbooks.refusals(hidden)).containsExactly("HIDDEN_BY_MERGE 评分表!G5");

        byte[] overRows = Workbooks.filled(workbook -> {
            XSSFCell self = Workbooks.cell(workbook, "评分表", "1.1.1", "points");
            self.setCellValue("9");
            merge(self, 1, 0);
        });
        assertThat(Workbooks.refusals(overRows)).containsExactly("MERGED_ROWS 评分表!F5");
    }

    private static void merge(XSSFCell from, int rows, int columns) {
        from.getSheet()
                .addMergedRegionUnsafe(new CellRangeAddress(
                        from.getRowIndex(),
                        from.getRowIndex() + rows,
                        from.getColumnIndex(),
                        from.getColumnIndex() + columns));
    }

    @Test
    void listsAreReadWithTheirCodesWordsAndDays() {
        Submission sheet = Workbooks.read(Workbooks.filled(workbook -> {
            goal(
                    workbook,
                    0,
                    "1.1.2 部门整体绩效目标产出指标完成情况",
                    Map.of("name", "甲", "unit", "%", "planned", "90%", "actual", "８１"));
            // an empty row is nothing
            goal(workbook, 3, "1.1.3", Map.of("name", "乙", "planned", "30", "actual", "20", "better", "越低越好"));
            goal(workbook, 4, "2.5.5", Map.of("name", "丙", "start", "2023/3/1", "finish", "2023年3月8日"));
            Workbooks.item(workbook, "检查发现", 0, "indicator").setCellValue("2.5.1 未公开采购意向");
            Workbooks.item(workbook, "检查发现", 0, "evidence").setCellValue("附件3、附件4");
            Workbooks.item(workbook, "佐证材料", 0, "indicator").setCellValue("1.1.1");
            Workbooks.item(workbook, "佐证材料", 0, "title").setCellValue("总结");
            stored("7").accept(Workbooks.item(workbook, "佐证材料", 0, "reference"));
        }));

        assertThat(sheet.goals()).hasSize(3);
        assertThat(sheet.goals().get(0).planned()).isEqualByComparingTo("90");
        assertThat(sheet.goals().get(0).actual()).isEqualByComparingTo("81");
        assertThat(sheet.goals().get(1).better()).isEqualTo(Better.LOWER);
        assertThat(sheet.goals().get(2).finish()).hasToString("2023-03-08");
        assertThat(sheet.goals().get(2).place().cell()).isEqualTo("目标!B9");
        assertThat(sheet.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("未公开采购意向");
            assertThat(found.evidence()).containsExactly("附件3", "附件4");
            assertThat(found.count()).isEqualByComparingTo("1");
        });
        assertThat(sheet.evidence().get(0).reference()).isEqualTo("7");
    }

    private static void goal(XSSFWorkbook workbook, int row, String indicator, Map<String, String> values) {
        Workbooks.item(workbook, "目标", row, "indicator").setCellValue(indicator);
        values.forEach(
                (column, value) -> Workbooks.item(workbook, "目标", row, column).setCellValue(value));
    }

    @Test
    void noFindingsAndNotSayingAreTwoThings() {
        assertThat(Workbooks.read(Workbooks.filled(workbook -> {})).findings()).isNull();
        assertThat(Workbooks.read(Workbooks.filled(workbook -> declare(workbook, "没有发现问题")))
                        .findings())
                .isEmpty();
        assertThat(Workbooks.refusals(Workbooks.filled(workbook -> declare(workbook, "有，见下表"))))
                .containsExactly("CONTRADICTION 检查发现!B4");
    }

    private static void declare(XSSFWorkbook workbook, String said) {
        Workbooks.cell(workbook, "检查发现", "declared", "indicator").setCellValue(said);
    }

    @Test
    void nothingDependsOnWhereThingsStand() {
        byte[] asSent = Workbooks.filled(workbook -> {
            stored("50").accept(Workbooks.input(workbook, MONEY));
            stored("9").accept(Workbooks.cell(workbook, "评分表", "1.1.1", "points"));
        });
        XSSFWorkbook moved = Workbooks.open(asSent);
        moved.getSheet("填报项").shiftRows(5, 60, 3);
        moved.getSheet("填报项").shiftColumns(2, 4, 2);
        moved.setSheetOrder("填报项", 0);
        moved.setSheetName(0, "我的填报");

        Submission sheet = Workbooks.read(Workbooks.bytes(moved));

        assertThat(((Answer.Amount) sheet.inputs().get(MONEY)).value()).isEqualByComparingTo("50");
        assertThat(sheet.inputs().get(MONEY).place().cell()).startsWith("我的填报!E");
        assertThat(sheet.selfScores()).hasSize(1);
    }

    @Test
    void changedPointsAndABasisWithoutAScoreAreRefused() {
        byte[] changed = Workbooks.filled(workbook -> {
            stored("12").accept(Workbooks.cell(workbook, "评分表", "1.1.1", "full"));
            Workbooks.cell(workbook, "评分表", "1.1.2", "basis").setCellValue("完成");
        });

        assertThat(Workbooks.refusals(changed)).containsExactly("POINTS_DIFFER 评分表!E5", "MISSING_FIELD 评分表!G6");
    }

    @Test
    void aTemplateOfAnotherYearOrTwoAtOnceAreNamed() {
        byte[] unknown = Workbooks.filled(workbook -> {
            for (int i = 0; i < 6; i++) {
                XSSFCell key = workbook.getSheetAt(i).getRow(0).getCell(0);
                key.setCellValue(key.toString().replace("2023", "2031"));
            }
        });
        assertThat(Workbooks.refusals(unknown)).containsExactly("RULESET_NOT_FOUND");

        byte[] mixed = Workbooks.filled(workbook -> {
            XSSFCell key = workbook.getSheet("目标").getRow(0).getCell(0);
            key.setCellValue(key.toString().replace("2023", "2022"));
        });
        assertThat(Workbooks.refusals(mixed)).containsExactly("FORM_UNKNOWN 目标!A1");
    }

    /** The real sheet of 2023 pasted into a workbook of its own, numbers as numbers: read by its headings. */
    @Test
    void aTableKnownByItsHeadingsIsReadLikeTheTextOfTheForm() throws IOException {
        Path seed = Path.of("../..", "rulesets/huangjiang-department/2023/sheets/service-center-2023.txt");
        String text = Files.readString(seed, StandardCharsets.UTF_8);
        Submission fromText = Workbooks.YOUJU
                .read(text.getBytes(StandardCharsets.UTF_8), Format.FORM, "")
                .submission();

        Submission fromTable = Workbooks.read(Workbooks.bytes(pasted(text)));

        assertThat(fromTable.inputs().keySet()).isEqualTo(fromText.inputs().keySet());
        fromTable
                .inputs()
                .forEach((name, answer) -> assertThat(((Answer.Amount) answer).value())
                        .as(name)
                        .isEqualByComparingTo(((Answer.Amount) fromText.inputs().get(name)).value()));
        assertThat(fromTable.narrative()).isEqualTo(fromText.narrative());
        assertThat(fromTable.department()).isEqualTo(fromText.department());
        assertThat(fromTable.selfScores())
                .extracting(Submission.SelfScore::points)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("9", "26.85", "20");
        assertThat(fromTable.selfScores().get(1).place().cell()).startsWith("自评表!C");
    }

    @Test
    void aWrongNumberInSuchATableIsRefusedWithItsCell() throws IOException {
        Path seed = Path.of("../..", "rulesets/huangjiang-department/2023/sheets/service-center-2023.txt");
        XSSFWorkbook pasted = pasted(Files.readString(seed, StandardCharsets.UTF_8));
        XSSFSheet sheet = pasted.getSheetAt(0);
        XSSFRow output = row(sheet, "部门整体绩效目标产出指标完成情况");
        output.getCell(4).setCellValue("26.85分");
        row(sheet, "年度重点工作任务完成率").getCell(4).setCellFormula("10-1");

        assertThat(Workbooks.refusals(Workbooks.bytes(pasted)))
                .containsExactlyInAnyOrder(
                        "NOT_A_NUMBER 自评表!E" + (output.getRowNum() + 1), "FORMULA 自评表!E" + output.getRowNum());
    }

    private static XSSFRow row(XSSFSheet sheet, String indicator) {
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null
                    && row.getCell(2) != null
                    && row.getCell(2).toString().equals(indicator)) {
                return row;
            }
        }
        throw new IllegalArgumentException(indicator);
    }

    private static XSSFWorkbook pasted(String text) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("自评表");
        int number = 0;
        for (String line : text.split("\n", -1)) {
            XSSFRow row = sheet.createRow(number++);
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i].matches("[0-9.]+")) {
                    stored(cells[i]).accept(row.createCell(i));
                } else if (!cells[i].isEmpty()) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
        }
        return workbook;
    }
}
