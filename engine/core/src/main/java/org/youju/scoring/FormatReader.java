package org.youju.scoring;

import java.util.List;
import java.util.ServiceLoader;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;

/**
 * Reads sheets of a format that the core leaves to another module, such as Excel workbooks. Its implementations are found by
 * {@link ServiceLoader}: to read such sheets, put the module on the class path.
 */
public interface FormatReader {

    /** The format that is read. */
    Format format();

    /**
     * The submission, which may only be used if no problem was found.
     *
     * @param file the name to give in messages, "" for a request body
     * @param rulesets where to look for the year that the sheet is of
     * @throws ProblemsException where the bytes are no sheet of any of these years
     */
    Submission read(byte[] bytes, String file, List<Ruleset> rulesets, Problems problems);

    /** @throws IllegalStateException where no module on the class path reads the format */
    static FormatReader of(Format format) {
        for (FormatReader reader : ServiceLoader.load(FormatReader.class, FormatReader.class.getClassLoader())) {
            if (reader.format() == format) {
                return reader;
            }
        }
        throw new IllegalStateException("nothing on the class path reads " + format + "; workbooks need youju-office");
    }
}
