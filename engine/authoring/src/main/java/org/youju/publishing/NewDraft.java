package org.youju.publishing;

import java.util.List;
import org.youju.assurance.CheckReport;
import org.youju.ruleset.RulesetId;

/**
 * A year made out of another one.
 *
 * @param report the check of it as it was made
 * @param reminders what staff must look at before it means anything, in the order of {@link Reminder.Kind}
 */
public record NewDraft(RulesetId id, CheckReport report, List<Reminder> reminders) {

    public NewDraft {
        reminders = List.copyOf(reminders);
    }
}
