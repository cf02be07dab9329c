package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.submission.Submission.Answer;

/** Files that spreadsheet programs open every day are read, however much is in them that nobody reads. */
class OrdinaryFilesTest {

    private static final String DAY = "预算批复日期";

    private static Map<String, byte[]> template() {
        return Workbooks.parts(Workbooks.filled(workbook -> {}));
    }

    private static void assertRead(Map<String, byte[]> parts) {
        assertThat(Workbooks.read(Workbooks.packed(parts)).department().name()).isEqualTo("甲局");
    }

    @Test
    void aDocumentPropertyAsWpsWritesItIsNotNeeded() {
        assertThat(Workbooks.read(Workbooks.resource("x_wps.xlsx")).department().name())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docProps/core.xml",
                "docProps/app.xml",
                "docProps/custom.xml",
                "xl/theme/theme1.xml",
                "xl/calcChain.xml",
                "xl/cellimages.xml",
                "xl/comments1.xml",
                "xl/drawings/drawing1.xml",
                "xl/worksheets/_rels/sheet1.xml.rels",
                "customXml/item1.xml"
            })
    void whatNobodyReadsMayBeBroken(String part) {
        Map<String, byte[]> parts = template();
        parts.put(part, Workbooks.utf8("<not xml"));

        assertRead(parts);
    }

    /** Unpacked it is a thousand times as large as packed, as a scan with much white is. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/media/image1.bmp", "xl/printerSettings/printerSettings1.bin", "docProps/thumbnail.emf"})
    void aLargePictureThatPacksWellIsNotCounted(String part) {
        Map<String, byte[]> parts = template();
        parts.put(part, new byte[PackageGate.MOST_UNPACKED + 1]);

        assertRead(parts);
    }

    @Test
    void manyEqualFormatsAndMegabytesOfStylesAreRead() {
        Map<String, byte[]> parts = template();
        parts.compute("xl/styles.xml", (name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            String one = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>";
            return Workbooks.utf8(text.replace("</cellXfs>", one.repeat(64_000) + "</cellXfs>"));
        });
        assertThat(parts.get("xl/styles.xml").length).isGreaterThan(2 * 1024 * 1024);

        assertRead(parts);
    }

    @Test
    void aFormatedEmptyTableOfManyRowsIsRead() {
        byte[] bytes = Workbooks.filled(workbook -> {
            XSSFSheet sheet = workbook.createSheet("格式");
            XSSFCellStyle style = workbook.createCellStyle();
            for (int row = 0; row < 5_000; row++) {
                for (int column = 0; column < 20; column++) {
                    sheet.createRow(row).createCell(column).setCellStyle(style);
                }
            }
        });

        assertThat(Workbooks.read(bytes).department().name()).isEqualTo("甲局");
    }

    @Test
    void manyMergedAreasAreReadAndTooManyAreRefusedWithTheirSheetAndLimit() {
        assertThat(Workbooks.read(merged(3_000)).department().name()).isEqualTo("甲局");

        assertThat(Workbooks.refusals(merged(GridHandler.MOST_MERGED + 1))).containsExactly("TOO_LARGE");
        assertThat(Workbooks.message(merged(GridHandler.MOST_MERGED + 1)))
                .contains("工作表“评分表”")
                .contains("合并单元格")
                .contains("上限为 50000 个")
                .doesNotContain("另存");
    }

    private static byte[] merged(int areas) {
        Map<String, byte[]> parts = template();
        parts.compute("xl/worksheets/sheet1.xml", (name, content) -> {
            StringBuilder more = new StringBuilder();
            for (int i = 0; i < areas; i++) {
                more.append("<mergeCell ref=\"AA")
                        .append(1000 + 2 * i)
                        .append(":AB")
                        .append(1001 + 2 * i)
                        .append("\"/>");
            }
            return Workbooks.utf8(
                    new String(content, StandardCharsets.UTF_8).replace("</mergeCells>", more + "</mergeCells>"));
        });
        return Workbooks.packed(parts);
    }

    @Test
    void aPartThatIsReadAndIsTooLargeIsNamedWithTheTrueLimit() {
        Map<String, byte[]> parts = template();
        parts.put("xl/sharedStrings.xml", new byte[PackageGate.MOST_UNPACKED + 1]);

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("TOO_LARGE");
        assertThat(Workbooks.message(Workbooks.packed(parts)))
                .contains("xl/sharedStrings.xml")
                .contains("32 MiB")
                .doesNotContain("另存");
    }

    @Test
    void aBrokenPartThatIsReadIsNamed() {
        Map<String, byte[]> parts = template();
        parts.put("xl/worksheets/sheet3.xml", Workbooks.utf8("<worksheet><sheetData>"));

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("MALFORMED");
        assertThat(Workbooks.message(Workbooks.packed(parts))).contains("xl/worksheets/sheet3.xml");
    }

    /** Chinese programs write dates such as 2023年2月1日 by the number of their format alone. */
    @ParameterizedTest
    @CsvSource({"14", "27", "30", "31", "36", "50", "57", "58"})
    void aDayInAFormatThatChineseProgramsKnowByNumberIsADay(int format) {
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.input(workbook, DAY);
            cell.setCellValue(44958);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(22);
            cell.setCellStyle(style);
        }));
        parts.compute(
                "xl/styles.xml",
                (name, content) -> Workbooks.utf8(new String(content, StandardCharsets.UTF_8)
                        .replace("numFmtId=\"22\"", "numFmtId=\"" + format + "\"")));

        Answer read = Workbooks.read(Workbooks.packed(parts)).inputs().get(DAY);

        assertThat(((Answer.Text) read).text()).isEqualTo("2023-02-01");
    }

    /** Some programs name parts from the root, with backslashes, or with other letters. */
    @Test
    void partsNamedInOtherWaysAreFound() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        template().forEach((name, content) -> parts.put(name.replace('/', '\\'), content));

        assertRead(parts);
    }

    @Test
    void aTableOfManyMergedTitlesIsReadByItsHeadings() {
        XSSFWorkbook workbook = Workbooks.form("自评表");
        XSSFSheet sheet = workbook.getSheetAt(0);
        for (int row = 40; row < 2_040; row += 2) {
            sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row + 1, 0, 5));
        }

        assertThat(Workbooks.read(Workbooks.bytes(workbook)).selfScores())
                .first()
                .satisfies(self -> assertThat(self.points()).isEqualByComparingTo(BigDecimal.valueOf(9)));
    }
}
