package org.youju.rendering.word;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The page, the styles and the footer of our Word documents. Lengths are twentieths of a point. */
final class WordPage {

    /** What of A4's 11906 the margins leave. */
    static final int TEXT_WIDTH = 11906 - 2 * 1474;

    static final String TITLE = "Title";
    static final String BODY = "BodyText";
    static final String BULLET = "ListBullet";
    static final String TABLE_HEAD = "TableHead";
    static final String TABLE_TEXT = "TableText";
    static final String PAIR_NAME = "PairName";
    static final String PAIR_VALUE = "PairValue";
    static final String SIGNATURE = "Signature";
    static final String GAP = "Gap";

    private static final String SONG = "宋体";
    private static final String HEI = "黑体";

    private static final int DEEPEST = 3;

    private final XWPFStyles styles;

    private WordPage(XWPFStyles styles) {
        this.styles = styles;
    }

    /** The style of a heading so far below the title. */
    static String heading(int level) {
        return "Heading" + Math.min(level, DEEPEST);
    }

    static void setUp(XWPFDocument document, String title) {
        PackageProperties properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setTitleProperty(title);
        properties.setCreatorProperty("有据");
        properties.setCreatedProperty(Optional.empty());
        page(document);
        new WordPage(document.createStyles()).styles();
        footer(document);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1588));
        margins.setBottom(BigInteger.valueOf(1418));
        margins.setLeft(BigInteger.valueOf(1474));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(794));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void footer(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setAlignment(ParagraphAlignment.CENTER);
        line.setStyle(TABLE_TEXT);
        line.createRun().setText("第 ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" 页，共 ");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        line.createRun().setText(" 页");
    }

    private void styles() {
        CTStyle normal = style("Normal", "Normal", SONG, 21);
        normal.setDefault(true);
        CTStyle title = style(TITLE, "Title", HEI, 28);
        paragraph(title, 0, 240, 0).addNewJc().setVal(STJc.CENTER);
        headings();
        spaced(BODY, "Body Text", SONG, 21, 60);
        paragraph(style(BULLET, "List Bullet", SONG, 21), 0, 40, 210);
        paragraph(style(TABLE_HEAD, "Table Head", HEI, 18), 0, 0, 0);
        paragraph(style(TABLE_TEXT, "Table Text", SONG, 18), 0, 0, 0);
        paragraph(style(PAIR_NAME, "Pair Name", HEI, 21), 0, 0, 0);
        paragraph(style(PAIR_VALUE, "Pair Value", SONG, 21), 0, 0, 0);
        paragraph(style(SIGNATURE, "Signature", SONG, 24), 360, 360, 0);
        paragraph(style(GAP, "Gap", SONG, 8), 0, 0, 0);
    }

    private void spaced(String id, String name, String font, int halfPoints, int after) {
        paragraph(style(id, name, font, halfPoints), 0, after, 0);
    }

    private void headings() {
        int[] sizes = {28, 24, 21};
        int[] before = {320, 240, 160};
        for (int level = 1; level <= DEEPEST; level++) {
            CTStyle heading = style(heading(level), "heading " + level, HEI, sizes[level - 1]);
            CTPPrGeneral paragraph = paragraph(heading, before[level - 1], 80, 0);
            paragraph.addNewKeepNext();
            paragraph.addNewKeepLines();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        }
    }

    private CTStyle style(String id, String name, String font, int halfPoints) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        run.addNewSzCs().setVal(BigInteger.valueOf(halfPoints));
        var language = run.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
        styles.addStyle(new XWPFStyle(style));
        return style;
    }

    private static CTPPrGeneral paragraph(CTStyle style, int before, int after, int left) {
        CTPPrGeneral paragraph = style.addNewPPr();
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(288));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (left > 0) {
            var indent = paragraph.addNewInd();
            indent.setLeft(BigInteger.valueOf(left));
            indent.setHanging(BigInteger.valueOf(left));
        }
        return paragraph;
    }
}
