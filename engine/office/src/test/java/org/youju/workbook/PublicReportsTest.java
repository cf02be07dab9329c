package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.youju.submission.Submission.Answer;

/** What users of other software reported about workbooks, tried on this one. */
class PublicReportsTest {

    private static final String DAY = "预算批复日期";
    private static final String MONEY = "年中调剂金额";

    private static Map<String, byte[]> changed(Map<String, byte[]> parts, String ending, UnaryOperator<String> change) {
        Map<String, byte[]> all = new LinkedHashMap<>(parts);
        all.replaceAll((name, content) -> name.endsWith(ending)
                ? Workbooks.utf8(change.apply(new String(content, StandardCharsets.UTF_8)))
                : content);
        return all;
    }

    private static Answer read(Map<String, byte[]> parts, String input) {
        return Workbooks.read(Workbooks.packed(parts)).inputs().get(input);
    }

    private static Map<String, byte[]> withDay(int format) {
        return Workbooks.parts(Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.input(workbook, DAY);
            cell.setCellValue(44958);
            XSSFCellStyle style = workbook.createCellStyle();
            style.setDataFormat(format);
            cell.setCellStyle(style);
        }));
    }

    /** EPPlus #2325, ExcelDataReader #498, xlrd #92: a workbook saved as Strict Open XML shows no sheets. */
    @Test
    void aStrictOpenXmlWorkbookIsReadLikeAnyOther() {
        Map<String, byte[]> parts = Workbooks.parts(
                Workbooks.filled(workbook -> Workbooks.input(workbook, MONEY).setCellValue(5)));
        for (String ending : new String[] {".xml", ".rels"}) {
            parts = changed(
                    parts,
                    ending,
                    xml -> xml.replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                            .replace(
                                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                    "http://purl.oclc.org/ooxml/spreadsheetml/main"));
        }

        assertThat(((Answer.Amount) read(parts, MONEY)).value()).isEqualByComparingTo("5");
    }

    /** office-kit/xlsx #163: strict workbooks write days as text of the type d. */
    @ParameterizedTest
    @ValueSource(strings = {"2023-02-01", "2023-02-01T00:00:00", "2023-02-01T00:00:00.000Z", "2023-02-01T00:00"})
    void aDayWrittenAsIsoTextIsADay(String written) {
        byte[] bytes = Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.input(workbook, DAY);
            cell.getCTCell().setT(STCellType.STR);
            cell.getCTCell().setV(written);
        });
        Map<String, byte[]> parts = changed(
                Workbooks.parts(bytes),
                "sheet3.xml",
                xml -> xml.replaceFirst(" t=\"str\"><v>" + written, " t=\"d\"><v>" + written));
        assertThat(new String(parts.get("xl/worksheets/sheet3.xml"), StandardCharsets.UTF_8))
                .contains("t=\"d\"");

        assertThat(((Answer.Text) read(parts, DAY)).text()).isEqualTo("2023-02-01");
    }

    /** hucre #568: a file that writes a format of its own under a built-in number is believed. */
    @ParameterizedTest
    @CsvSource({"14", "31", "50"})
    void aBuiltInNumberOfAFormatThatTheFileDefinesItselfIsWhatTheFileSays(int format) {
        Map<String, byte[]> parts = changed(
                withDay(22),
                "styles.xml",
                xml -> xml.replace("numFmtId=\"22\"", "numFmtId=\"" + format + "\"")
                        .replaceFirst(
                                "<numFmts count=\"[0-9]+\">",
                                "<numFmts count=\"9\"><numFmt numFmtId=\"" + format + "\" formatCode=\"0.00\"/>"));
        assertThat(new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8))
                .contains("formatCode=\"0.00\"/><numFmt");

        assertThat(Workbooks.refusals(Workbooks.packed(parts)))
                .singleElement()
                .asString()
                .startsWith("NOT_A_DATE");
    }

    /** Open-XML-SDK #297, ClosedXML #249: a link with an address that is none keeps the whole file from being opened. */
    @Test
    void aLinkWithABrokenAddressIsNobodysBusiness() {
        Map<String, byte[]> parts = withDay(14);
        parts.put(
                "xl/worksheets/_rels/sheet3.xml.rels",
                Workbooks.utf8(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" Target=\"mailto:one@ ;%zz\" TargetMode=\"External\" Type=\"http://"
                                + "schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/></Relationships>"));

        assertThat(((Answer.Text) read(parts, DAY)).text()).isEqualTo("2023-02-01");
    }

    /** easyexcel #1338, poiji #107, dataverse #7854: styles and pictures that pack well are taken for a bomb. */
    @ParameterizedTest
    @ValueSource(strings = {"xl/styles.xml", "xl/media/image2.emf"})
    void whatPacksWellIsNoBomb(String part) {
        Map<String, byte[]> parts = withDay(14);
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        parts.put(part, Workbooks.utf8(styles.replaceFirst("<styleSheet", " ".repeat(900_000) + "<styleSheet")));

        assertThat(((Answer.Text) read(parts, DAY)).text()).isEqualTo("2023-02-01");
    }

    /** ParseXLSX #72, ExcelDataReader #109: how a text is pronounced becomes part of it. */
    @Test
    void howATextIsPronouncedIsNoPartOfIt() {
        Map<String, byte[]> parts = changed(
                Workbooks.parts(Workbooks.filled(workbook -> {})),
                "sharedStrings.xml",
                xml -> xml.replace(
                        "<t>甲局</t>", "<t>甲局</t><rPh sb=\"0\" eb=\"1\"><t>コウ</t></rPh><phoneticPr fontId=\"1\"/>"));
        assertThat(new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8))
                .contains("コウ");

        assertThat(Workbooks.read(Workbooks.packed(parts)).department().name()).isEqualTo("甲局");
    }

    /** xlsx-format #92, xlsxir #138: of a formatted text inside its cell only one run is read. */
    @Test
    void everyRunOfAFormattedTextIsRead() {
        byte[] bytes = Workbooks.filled(workbook -> {
            XSSFCell cell = Workbooks.cell(workbook, "部门与叙述", "narrative/goal", "value");
            cell.getCTCell().setT(STCellType.STR);
            cell.getCTCell().setV("标记");
        });
        Map<String, byte[]> parts = changed(
                Workbooks.parts(bytes),
                "sheet2.xml",
                xml -> xml.replaceFirst(
                        "t=\"str\"><v>标记</v>",
                        "t=\"inlineStr\"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space=\"preserve\"> 乙</t></r></is>"));

        assertThat(Workbooks.read(Workbooks.packed(parts)).narrative().goal()).isEqualTo("甲 乙");
    }

    /** easyexcel #2372: a heading with a line break inside is not found. */
    @Test
    void aHeadingWithALineBreakOrSpacesInsideIsFound() {
        XSSFWorkbook workbook = Workbooks.form("自评表");
        workbook.getSheetAt(0).getRow(7).getCell(2).setCellValue("三级\n指标 ");
        workbook.getSheetAt(0).getRow(7).getCell(4).setCellValue("得分／\r\n自评分");

        assertThat(Workbooks.read(Workbooks.bytes(workbook)).selfScores()).hasSize(1);
    }

    /** easyexcel #2359: formatted rows below the last one come in as empty items. */
    @Test
    void formattedRowsBelowAreNoItems() {
        byte[] bytes = Workbooks.filled(workbook -> {
            for (int row = 0; row < 300; row++) {
                Workbooks.item(workbook, "目标", row, "name").setCellValue(row % 2 == 0 ? " " : "");
            }
        });

        assertThat(Workbooks.read(bytes).goals()).isEmpty();
    }
}
