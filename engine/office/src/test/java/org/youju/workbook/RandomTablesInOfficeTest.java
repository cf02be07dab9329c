package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.word.WordRendering;
import org.youju.scoring.Format;
import org.youju.scoring.RandomTable;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;

/** Whatever legal table is scored, its score can be written as a Word document and as a workbook, and both can be opened. */
class RandomTablesInOfficeTest {

    private static final long SEED = 20261201L;
    private static final int TABLES = 12;

    @Test
    void anyScoreCanBeWrittenForWordAndExcel() throws IOException {
        for (int i = 0; i < TABLES; i++) {
            RandomTable table = new RandomTable(new Random(SEED + i));
            Youju youju = table.open();
            String json = table.sheet();
            try {
                Sheet sheet = youju.read(json.getBytes(StandardCharsets.UTF_8), Format.JSON, "");
                byte[] word = WordRendering.render(FormalDocument.of(youju.explain(sheet), DocumentHead.NONE));
                byte[] excel = Template.scored(sheet.year().ruleset(), sheet.submission(), youju.score(sheet));
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
                        XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(excel))) {
                    assertThat(document.getTables()).isNotEmpty();
                    assertThat(book.getNumberOfSheets()).isPositive();
                }
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + (SEED + i) + "\n" + table + "\n" + json, failed);
            }
        }
    }
}
