package org.youju.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.youju.document.ProblemsException;

/**
 * The sheets of a workbook, in its order.
 *
 * @param from1904 whether days are counted from 1904 rather than from 1900
 */
record Grids(List<Grid> sheets, boolean from1904) {

    /** @throws org.youju.document.ProblemsException MALFORMED, TOO_LARGE, WORKBOOK_REFUSED */
    static Grids of(byte[] bytes, String file) {
        byte[] parts = PackageGate.read(bytes, file);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(parts))) {
            refuseMacros(opened, file);
            return read(opened, new XSSFReader(opened), file);
        } catch (ProblemsException refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            // a package that contradicts itself makes POI fail in ways that are not all declared
            throw Refusal.malformed(file, "", broken);
        }
    }

    private static void refuseMacros(OPCPackage opened, String file) throws OpenXML4JException {
        for (PackagePart part : opened.getParts()) {
            String type = part.getContentType();
            if (type.equals(XSSFRelation.MACROS_WORKBOOK.getContentType())
                    || type.equals(XSSFRelation.MACRO_ADDIN_WORKBOOK.getContentType())
                    || type.equals(XSSFRelation.MACRO_TEMPLATE_WORKBOOK.getContentType())
                    || type.equals(XSSFRelation.VBA_MACROS.getContentType())) {
                throw Refusal.notTaken(
                        file, "the workbook holds macros; save it as .xlsx without them", "文件含有宏，请另存为不含宏的 .xlsx");
            }
        }
    }

    private static Grids read(OPCPackage opened, XSSFReader workbook, String file)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Head head = new Head();
        try (InputStream xml = workbook.getWorkbookData()) {
            parse(xml, head, file, "workbook.xml");
        }
        NumberFormats formats = new NumberFormats();
        try (InputStream xml = workbook.getStylesData()) {
            if (xml != null) {
                parse(xml, formats, file, "styles.xml");
            }
        }
        SharedStrings texts = texts(opened);
        List<Grid> grids = new ArrayList<>();
        SheetIterator sheets = (SheetIterator) workbook.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                GridHandler handler = new GridHandler(sheets.getSheetName(), file, texts, formats);
                parse(sheet, handler, file, sheets.getSheetPart().getPartName().getName());
                Grid grid = handler.grid();
                grids.add(head.hidden.contains(grid.name()) ? grid.asHidden() : grid);
            }
        }
        return new Grids(List.copyOf(grids), head.from1904);
    }

    /** How a text is pronounced, which programs note when it is typed, is no part of it. */
    private static SharedStrings texts(OPCPackage opened) throws IOException, SAXException {
        return new ReadOnlySharedStringsTable(opened, false);
    }

    private static void parse(InputStream xml, ContentHandler handler, String file, String part)
            throws IOException, ParserConfigurationException, SAXException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        try {
            reader.parse(new InputSource(xml));
        } catch (SAXException broken) {
            throw Refusal.malformed(file, part, broken);
        }
    }

    /** What the workbook says of its sheets. */
    private static final class Head extends DefaultHandler {

        private final Set<String> hidden = new HashSet<>();
        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String written = attributes.getValue("date1904");
                from1904 = "1".equals(written) || "true".equals(written);
            } else if (name.equals("sheet")) {
                String state = attributes.getValue("state");
                if ("hidden".equals(state) || "veryHidden".equals(state)) {
                    hidden.add(attributes.getValue("name"));
                }
            }
        }
    }
}
