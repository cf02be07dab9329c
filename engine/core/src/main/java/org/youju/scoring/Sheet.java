package org.youju.scoring;

import java.util.List;
import org.youju.document.Diagnostic;
import org.youju.facts.Facts;
import org.youju.submission.Submission;

/**
 * A submission that its year's ruleset accepts, ready to be scored.
 *
 * @param notes what to tell whoever wrote it about how it was read, such as hidden rows that count
 */
public record Sheet(YearRules year, Submission submission, Facts facts, List<Diagnostic> notes) {

    public Sheet {
        notes = List.copyOf(notes);
    }
}
