package org.youju.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Documents;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** Workbooks that are made to do harm are refused, and nothing of them is interpreted. */
class HostileWorkbooksTest {

    private static final long SEED = 7L;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Map<String, byte[]> template() {
        return Workbooks.parts(Workbooks.filled(workbook -> {}));
    }

    /** The test's JVM could not hold it. */
    @Test
    void aGigabyteOfXmlIsRefusedAfterTheFirstMegabytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry(SHEET));
            byte[] cells = "<c r=\"A1\"><v>1</v></c>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < 1L << 30; written += cells.length) {
                zip.write(cells);
            }
        }
        assertThat(out.size()).isLessThan(Documents.MOST_BYTES);

        assertThat(Workbooks.refusals(out.toByteArray())).containsExactly("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"})
    void aListOfPartsThatUnpacksToMuchIsRefusedByItsNameAndLimit(String part) {
        Map<String, byte[]> parts = template();
        parts.put(part, new byte[PackageGate.MOST_LIST + 1]);

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("TOO_LARGE");
        assertThat(Workbooks.message(Workbooks.packed(parts)))
                .contains("“" + part + "”")
                .contains("上限 2 MiB");
    }

    @Test
    void tooManyPartsAndTooManyCellsAreRefusedWithTheLimit() {
        Map<String, byte[]> many = template();
        for (int i = 0; i < PackageGate.MOST_PARTS; i++) {
            many.put("xl/media/" + i, new byte[1]);
        }
        assertThat(Workbooks.refusals(Workbooks.packed(many))).containsExactly("TOO_LARGE");
        assertThat(Workbooks.message(Workbooks.packed(many))).contains("上限为 " + PackageGate.MOST_PARTS);

        StringBuilder cells = new StringBuilder("<worksheet xmlns=\"")
                .append("http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>");
        Random random = new Random(SEED);
        for (int i = 0; i <= GridHandler.MOST_CELLS; i++) {
            // unlike each other, so that they do not pack well
            cells.append("<c><v>").append(random.nextInt()).append("</v></c>");
        }
        Map<String, byte[]> full = template();
        full.put(SHEET, Workbooks.utf8(cells + "</row></sheetData></worksheet>"));
        assertThat(Workbooks.refusals(Workbooks.packed(full))).containsExactly("TOO_LARGE");
        assertThat(Workbooks.message(Workbooks.packed(full)))
                .contains("工作表“评分表”")
                .contains("上限为 100000 个");
    }

    @Test
    void macrosAreRefusedByPartAndByType() {
        Map<String, byte[]> part = template();
        part.put("xl/vbaProject.bin", new byte[10]);
        assertThat(Workbooks.refusals(Workbooks.packed(part))).containsExactly("WORKBOOK_REFUSED");

        Map<String, byte[]> type = template();
        type.compute(
                "[Content_Types].xml",
                (name, content) -> replaced(
                        content,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertThat(Workbooks.refusals(Workbooks.packed(type))).containsExactly("WORKBOOK_REFUSED");
    }

    @Test
    void linksToOtherWorkbooksAndEmbeddedFilesAreRefused() {
        for (String part : new String[] {"xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin"}) {
            Map<String, byte[]> parts = template();
            parts.put(part, Workbooks.utf8("<externalLink/>"));

            assertThat(Workbooks.refusals(Workbooks.packed(parts))).as(part).containsExactly("WORKBOOK_REFUSED");
        }
    }

    @Test
    void oldAndEncryptedWorkbooksAndOtherFilesAreRefused() {
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 512);
        byte[] whole = Workbooks.packed(template());

        assertThat(Workbooks.refusals(old)).containsExactly("WORKBOOK_REFUSED");
        assertThat(Workbooks.refusals(new byte[0])).containsExactly("MALFORMED");
        assertThat(Workbooks.refusals(Workbooks.utf8("year: 2023"))).containsExactly("MALFORMED");
        assertThat(Workbooks.refusals(Arrays.copyOf(whole, whole.length / 2))).containsExactly("MALFORMED");
        assertThat(Workbooks.refusals(Workbooks.packed(Map.of("a.txt", new byte[1]))))
                .containsExactly("MALFORMED");
    }

    @Test
    void entitiesAreNotResolved() {
        Map<String, byte[]> parts = template();
        parts.compute(
                SHEET,
                (name, content) -> replaced(
                        content,
                        "<worksheet",
                        "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet"));

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"})
    void nestingWithoutEndIsRefused(String part) {
        Map<String, byte[]> parts = template();
        parts.put(part, Workbooks.utf8("<a>".repeat(600_000)));

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("MALFORMED");
    }

    @Test
    void aCellThatIsThereTwiceIsRefused() {
        Map<String, byte[]> parts = template();
        parts.compute(
                SHEET,
                (name, content) ->
                        replaced(content, "</sheetData>", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"));

        assertThat(Workbooks.refusals(Workbooks.packed(parts))).containsExactly("MALFORMED");
    }

    /** Whatever bytes are altered, there is a submission or a refusal, never another failure. */
    @Test
    void alteredBytesNeverDoMoreThanToBeRefused() {
        Random random = new Random(SEED);
        var rulesets = Workbooks.YOUJU.years().stream().map(YearRules::ruleset).toList();
        Set<String> outcomes = new HashSet<>();
        Map<String, byte[]> template = template();
        for (int i = 0; i < 200; i++) {
            Map<String, byte[]> parts = new LinkedHashMap<>(template);
            String part = parts.keySet().stream().sorted().toList().get(random.nextInt(parts.size()));
            byte[] content = parts.get(part).clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                content[random.nextInt(content.length)] = (byte) " <>\"/0aé".charAt(random.nextInt(8));
            }
            parts.put(part, content);
            outcomes.add(outcome(Workbooks.packed(parts), rulesets));
        }
        byte[] whole = Workbooks.packed(template);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            outcomes.add(outcome(bytes, rulesets));
        }
        assertThat(outcomes).contains("read", "MALFORMED");
    }

    private static String outcome(byte[] bytes, List<Ruleset> rulesets) {
        try {
            new WorkbookReader().read(bytes, "", rulesets, new Problems());
            return "read";
        } catch (ProblemsException refused) {
            return refused.code();
        }
    }

    private static byte[] replaced(byte[] content, String from, String to) {
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return Workbooks.utf8(text.replace(from, to));
    }
}
