package org.youju.rendering.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.youju.office.SameZip;
import org.youju.rendering.Columns;
import org.youju.rendering.Report;

/** A report as a Word document on A4; the same report gives the same bytes. */
public final class WordRendering {

    /** The name of a pair stands beside its value in this share of the width. */
    private static final int NAME_PER_MILLE = 160;

    private static final String LINE_COLOUR = "808080";

    private final XWPFDocument document;

    private WordRendering(XWPFDocument document) {
        this.document = document;
    }

    public static byte[] render(Report exact) {
        Report report = exact.shown();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            WordPage.setUp(document, report.title());
            WordRendering rendering = new WordRendering(document);
            rendering.paragraph(WordPage.TITLE, report.title());
            report.blocks().forEach(rendering::block);
            document.write(bytes);
            return SameZip.of(bytes.toByteArray());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void block(Report.Block block) {
        if (block instanceof Report.Heading heading) {
            paragraph(WordPage.heading(heading.level()), heading.text());
        } else if (block instanceof Report.Paragraph paragraph) {
            paragraph(WordPage.BODY, paragraph.text());
        } else if (block instanceof Report.Pairs pairs) {
            pairs(pairs);
        } else if (block instanceof Report.Bullets bullets) {
            bullets.items().forEach(item -> paragraph(WordPage.BULLET, "• " + item));
        } else if (block instanceof Report.Table table) {
            table(table);
        } else if (block instanceof Report.Signatures signatures) {
            signatures(signatures);
        }
    }

    private void paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text);
    }

    /** Line breaks stay; other control characters cannot stand in XML. */
    private static void write(XWPFParagraph paragraph, String text) {
        List<String> lines = text.replaceAll("\\r\\n?", "\n").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var run = paragraph.createRun();
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i).replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " "));
        }
    }

    private void table(Report.Table table) {
        int[] shares = Columns.perMille(table);
        XWPFTable made = table(table.rows().size() + 1, shares);
        borders(made, XWPFBorderType.SINGLE);
        fill(made.getRow(0), WordPage.TABLE_HEAD, table.head());
        made.getRow(0).setRepeatHeader(true);
        made.getRow(0).getTableCells().forEach(cell -> cell.setColor("EDEDED"));
        for (int i = 0; i < table.rows().size(); i++) {
            fill(made.getRow(i + 1), WordPage.TABLE_TEXT, table.rows().get(i));
        }
        paragraph(WordPage.GAP, "");
    }

    private void pairs(Report.Pairs pairs) {
        XWPFTable made = table(pairs.pairs().size(), new int[] {NAME_PER_MILLE, 1000 - NAME_PER_MILLE});
        borders(made, XWPFBorderType.NONE);
        for (int i = 0; i < pairs.pairs().size(); i++) {
            XWPFTableRow row = made.getRow(i);
            fill(row.getCell(0), WordPage.PAIR_NAME, pairs.pairs().get(i).name());
            fill(row.getCell(1), WordPage.PAIR_VALUE, pairs.pairs().get(i).value());
        }
        paragraph(WordPage.GAP, "");
    }

    private void signatures(Report.Signatures signatures) {
        List<String> places = signatures.places();
        XWPFTable made = table((places.size() + 1) / 2, new int[] {500, 500});
        borders(made, XWPFBorderType.NONE);
        for (int i = 0; i < places.size(); i++) {
            fill(made.getRow(i / 2).getCell(i % 2), WordPage.SIGNATURE, places.get(i) + "：");
        }
    }

    private XWPFTable table(int rows, int[] perMille) {
        XWPFTable table = document.createTable(rows, perMille.length);
        CTTblPr properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(WordPage.TEXT_WIDTH));
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int share : perMille) {
            grid.addNewGridCol().setW(BigInteger.valueOf(twentieths(share)));
        }
        table.setCellMargins(30, 85, 30, 85);
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < perMille.length; i++) {
                row.getCell(i).setWidth(Integer.toString(twentieths(perMille[i])));
            }
        }
        return table;
    }

    private static int twentieths(int share) {
        return WordPage.TEXT_WIDTH * share / 1000;
    }

    private static void borders(XWPFTable table, XWPFBorderType kind) {
        table.setTopBorder(kind, 4, 0, LINE_COLOUR);
        table.setBottomBorder(kind, 4, 0, LINE_COLOUR);
        table.setLeftBorder(kind, 4, 0, LINE_COLOUR);
        table.setRightBorder(kind, 4, 0, LINE_COLOUR);
        table.setInsideHBorder(kind, 4, 0, LINE_COLOUR);
        table.setInsideVBorder(kind, 4, 0, LINE_COLOUR);
    }

    private static void fill(XWPFTableRow row, String style, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            fill(row.getCell(i), style, texts.get(i));
        }
    }

    private static void fill(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(style);
        write(paragraph, text);
    }
}
