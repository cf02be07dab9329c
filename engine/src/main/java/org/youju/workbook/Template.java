package org.youju.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard;
import org.youju.submission.Submission;
import org.youju.workbook.Key.Part;

/**
 * A year's scoring table as an Excel workbook to be filled in, or filled and scored. It can be read again with
 * {@link WorkbookReader}. The same year always gives the same bytes.
 */
public final class Template {

    /** The media type of such a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the files in the package are dated: nothing of a workbook depends on when it was made. */
    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Template() {}

    /** The workbook to be filled in. */
    public static byte[] of(Ruleset ruleset) {
        return written(ruleset, null, null);
    }

    /**
     * The workbook as the department filled it in, with the score, the difference from its self-score and the reason beside
     * each indicator.
     */
    public static byte[] scored(Ruleset ruleset, Submission submission, Scorecard card) {
        return written(ruleset, submission, card);
    }

    private static byte[] written(Ruleset ruleset, @Nullable Submission submission, @Nullable Scorecard card) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Pages pages = new Pages(workbook, ruleset);
            new ScoresPage(pages, submission, card).write();
            new SinglePages(pages, submission).write();
            new ItemPages(pages, submission).write();
            pages.finish();
            workbook.write(bytes);
            return undated(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] undated(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(UNDATED);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** What the pages of a workbook have in common. */
    record Pages(XSSFWorkbook workbook, Ruleset ruleset, Looks looks, Choices choices) {

        Pages(XSSFWorkbook workbook, Ruleset ruleset) {
            this(workbook, ruleset, new Looks(workbook), new Choices(workbook));
        }

        SheetWriter page(Part part, List<SheetWriter.Column> columns) {
            return new SheetWriter(workbook.createSheet(part.sheet()), new Key(part, ruleset.id()), columns);
        }

        private void finish() throws InvalidFormatException {
            choices.hide();
            var properties = workbook.getProperties().getCoreProperties();
            properties.setCreator("Youju");
            properties.setTitle(ruleset.title() + " " + ruleset.id().year());
            properties.setCreated("1980-01-01T00:00:00Z");
        }
    }
}
