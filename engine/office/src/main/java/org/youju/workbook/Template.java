package org.youju.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.youju.office.SameZip;
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
            return SameZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
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
