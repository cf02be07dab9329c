package org.youju.bench.rivals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openl.rules.runtime.RulesEngineFactory;
import org.youju.bench.workload.Workload.Given;
import org.youju.bench.workload.Workload.Item;

/** One Rules table of OpenL Tablets in a plain xlsx, in doubles as its manual writes them, evaluated for each indicator. */
public final class OpenLTablets implements Rival {

    /** The table as OpenL presents it to Java. */
    public interface Table {
        Points points(String kind, double rate, double full, int count);
    }

    private static final String[][] CELLS = {
        {"Rules Points points(String kind, double rate, double full, int count)", "", "", ""},
        {"C1", "C2", "C3", "RET1"},
        {"kind == expected", "rate >= from", "rate < below", "result"},
        {"String expected", "double from", "double below", "Points result"},
        {"Kind", "From", "Below", "Points"},
        {"banded", "1", "1000", "=new Points(\"band-high\", full)"},
        {"banded", "0.6", "1", "=new Points(\"band-mid\", full * 0.5)"},
        {"banded", "0", "0.6", "=new Points(\"band-low\", 0)"},
        {"proportional", "0", "1000", "=new Points(\"proportional\", full * min(rate, 1.0))"},
        {"deducted", "0", "1000", "=new Points(\"deduct\", max(0.0, full - 0.5 * count))"},
    };

    private final Table table;

    public OpenLTablets() {
        try {
            Path file = Files.createTempFile("openl", ".xlsx");
            try {
                write(file);
                this.table = new RulesEngineFactory<>(file.toString(), Table.class).newEngineInstance();
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("points");
            row(sheet, 1, "Environment", "");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
            row(sheet, 2, "import", Points.class.getPackageName());
            for (int i = 0; i < CELLS.length; i++) {
                row(sheet, 5 + i, CELLS[i]);
            }
            sheet.addMergedRegion(new CellRangeAddress(5, 5, 1, 4));
            book.write(out);
        }
    }

    private static void row(Sheet sheet, int at, String... cells) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(1 + i).setCellValue(cells[i]);
        }
    }

    @Override
    public List<Line> score(Given given) {
        List<Line> lines = new ArrayList<>(given.items().size());
        for (Item item : given.items()) {
            Points points = table.points(
                    item.kind().name().toLowerCase(Locale.ROOT),
                    item.rate().doubleValue(),
                    item.points().doubleValue(),
                    item.count());
            lines.add(new Line(item.indicator(), points.rule(), points.points()));
        }
        return lines;
    }
}
