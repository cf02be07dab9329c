package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeal;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.Databases;
import org.youju.api.source.OpenRulesets;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.Youju;
import org.youju.submission.SubmissionWriter;

/** Earlier versions kept sheets of more goals and findings than are kept today: those decisions are explained and appealed. */
class LargeOldDecisionTest {

    private static final int ITEMS = 501;

    private final OpenRulesets rulesets = Tiny.rulesets();

    private static String sheet(int goals) throws IOException {
        StringBuilder sheet = new StringBuilder(Tiny.sheet("good.yaml"));
        for (int i = 1; i < goals; i++) {
            sheet.append("  - {indicator: \"1.1.1\", name: 目标 ").append(i).append(", planned: 4, actual: 3}\n");
        }
        return sheet.toString();
    }

    private Sheet read(Youju youju, int goals) throws IOException {
        return youju.read(sheet(goals).getBytes(StandardCharsets.UTF_8), Format.YAML, "");
    }

    /** Kept as a version without the bound kept it. */
    private String keptByAnOlderVersion(Archive archive, Decisions decisions) throws IOException {
        Youju youju = rulesets.youju();
        Sheet sheet = read(youju, ITEMS);
        Decisions.Draft draft = new Decisions.Draft(
                rulesets,
                sheet,
                Json.write(SubmissionWriter.tree(sheet.submission().under("toy", 1))),
                youju.score(sheet));
        return archive.write(writing -> decisions.add(writing, draft, "甲", "", null));
    }

    @Test
    void anOldDecisionOverALargeSheetIsExplainedAndAppealedAndANewOneIsNotKept() throws IOException {
        try (Archive archive = Archive.open(Databases.SQLITE.fresh(), Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            Appeals appeals = new Appeals(archive, decisions);
            Caller caller = Caller.inPerson("乙");
            String id = keptByAnOlderVersion(archive, decisions);

            Decision old = decisions.get(id, Reach.everything());
            assertThat(decisions.explain(old).scorecard().id()).isEqualTo(id);
            Appeal appeal = appeals.file(id, """
                    {"grounds": [{"indicator": "1.1.2", "text": "制度已经废止"}], "corrections": {"inputs": {"制度健全": false}}}
                    """.getBytes(StandardCharsets.UTF_8), caller, null);
            assertThat(appeals.reply(appeal).blocks()).isNotEmpty();

            assertThatThrownBy(() -> decisions.draft(youju -> {
                        try {
                            return read(youju, ITEMS);
                        } catch (IOException unexpected) {
                            throw new IllegalStateException(unexpected);
                        }
                    }))
                    .isInstanceOfSatisfying(
                            ProblemsException.class,
                            refused -> assertThat(refused.code()).isEqualTo("TOO_LARGE"));
        }
    }
}
