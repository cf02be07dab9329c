package org.youju.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
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
        PackageGate.check(bytes, file);
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            refuseMacros(opened, file);
            return read(new XSSFReader(opened));
        } catch (ProblemsException refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            // a package that contradicts itself makes POI fail in ways that are not all declared
            throw Refusal.malformed(file, broken);
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

    private static Grids read(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        workbook.setUseReadOnlySharedStringsTable(true);
        SharedStrings texts = workbook.getSharedStringsTable();
        NumberFormats formats = new NumberFormats(workbook.getStylesTable());
        List<Grid> grids = new ArrayList<>();
        SheetIterator sheets = (SheetIterator) workbook.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                GridHandler handler = new GridHandler(sheets.getSheetName(), texts, formats);
                parse(sheet, handler);
                grids.add(handler.grid());
            }
        }
        Dating dating = new Dating();
        try (InputStream head = workbook.getWorkbookData()) {
            parse(head, dating);
        }
        return new Grids(List.copyOf(grids), dating.from1904);
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }

    private static final class Dating extends DefaultHandler {

        private boolean from1904;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            if (name.equals("workbookPr")) {
                String written = attributes.getValue("date1904");
                from1904 = "1".equals(written) || "true".equals(written);
            }
        }
    }
}
