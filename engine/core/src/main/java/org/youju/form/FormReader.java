package org.youju.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.document.Documents;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.Ruleset;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Department;
import org.youju.text.TypedText;

/**
 * Reads a filled form by the labels that its year's {@link FormLayout} names, never by column position. What the form
 * does not hold is missing, never zero; what cannot be read for certain is a problem, never a guess.
 */
public final class FormReader {

    /** How YAML and JSON begin: a bracket, a comment, a directive, a list, a field. */
    private static final Pattern DOCUMENT = Pattern.compile("[{\\[#%]|---|- |[\"']?[A-Za-z]{1,40}[\"']? ?:");

    private FormReader() {}

    /** Whether a text is a tab-separated sheet, not a submission in YAML or JSON. */
    public static boolean looksLikeForm(String text) {
        return text.indexOf('\t') >= 0
                && !DOCUMENT.matcher(TypedText.trimmed(text)).lookingAt();
    }

    /**
     * The submission, which may only be used if no problem was found. It names the revision whose layout it was read by.
     *
     * @param rulesets where to look for the form; of a year's revisions the newest is taken
     * @throws ProblemsException MALFORMED or TOO_LARGE; FORM_UNKNOWN or RULESET_NOT_FOUND where it is no year's form
     */
    public static Submission read(byte[] bytes, String file, List<Ruleset> rulesets, Problems problems) {
        return read(FormTable.of(Documents.table(bytes, file), file, problems), file, rulesets, problems);
    }

    /**
     * The submission of a sheet whose cells are read already.
     *
     * @param rulesets where to look for the form; of a year's revisions the newest is taken
     * @throws ProblemsException FORM_UNKNOWN or RULESET_NOT_FOUND where it is no year's form
     */
    public static Submission read(FormTable sheet, String file, List<Ruleset> rulesets, Problems problems) {
        Ruleset ruleset = new FormFinder(sheet, file, rulesets).find();
        FormLayout form = Optional.ofNullable(ruleset.form()).orElseThrow();
        ScoringTable table = new ScoringTable(form.columns(), ruleset.indicators(), file, problems);
        // labels such as 合计 may stand in the scoring table as well, where they mean something else
        FormHead head = new FormHead(
                sheet.rows().stream().takeWhile(row -> !table.isHeading(row)).toList(), form, file, problems);
        return new Submission(
                ruleset.id().scheme(),
                ruleset.id().year(),
                ruleset.id().revision(),
                new Department(head.department(), null, null),
                head.narrative(),
                head.inputs(),
                List.of(),
                null,
                List.of(),
                table.read(sheet));
    }
}
