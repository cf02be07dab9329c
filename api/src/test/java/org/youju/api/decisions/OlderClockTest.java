package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.OlderArchive;
import org.youju.api.audit.Verifier;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/**
 * Archives of versions that stamped decisions with the time of the link before where the clock was behind it, and kept what the
 * clock said beside: people see, and lists go by, the clock's time. The chain stays as it was written.
 */
@ParameterizedClass
@EnumSource
class OlderClockTest {

    private static final String AHEAD = "2099-01-01T00:00:00.000000Z";
    private static final String SAID = "2026-05-06T04:00:00.000000Z";

    private final Databases databases;
    private final OpenRulesets rulesets = Tiny.rulesets();

    OlderClockTest(Databases databases) {
        this.databases = databases;
    }

    private static Register.Query between(String from, String to) {
        return new Register.Query(null, null, null, null, null, null, from, to, null, 10);
    }

    @Test
    void aDecisionStampedAheadIsListedByWhatTheClockSaid() throws IOException {
        ArchivePlace now = databases.fresh();
        String id = decided(now);

        try (Archive archive = Archive.open(asAnOlderVersionWroteIt(now), Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            assertThat(decisions.get(id, Reach.everything()).link().at()).isEqualTo(AHEAD);
            assertThat(decisions.get(id, Reach.everything()).link().made()).isEqualTo(SAID);
            assertThat(decisions.find(Register.Query.NEWEST, Reach.everything()).decisions())
                    .extracting(Register.Line::made)
                    .containsExactly(SAID);
            assertThat(decisions
                            .find(between("2026-05-06", "2026-05-07"), Reach.everything())
                            .decisions())
                    .extracting(Register.Line::id)
                    .containsExactly(id);
            assertThat(decisions
                            .find(between("2099-01-01", "2099-01-02"), Reach.everything())
                            .decisions())
                    .isEmpty();
            assertThat(new Verifier(archive, decisions, new Appeals(archive, decisions))
                            .verify(null, links -> {})
                            .intact())
                    .isTrue();
            assertThatThrownBy(() -> archive.beside(
                            sql -> sql.sql("UPDATE decision SET made = 'x'").update()))
                    .hasStackTraceContaining("append-only");
        }
    }

    private String decided(ArchivePlace place) throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8);
        try (Archive archive = Archive.open(place, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            return decisions
                    .make(
                            decisions.draft(youju -> youju.read(sheet, Format.YAML, "")),
                            Caller.inPerson("乙"),
                            "",
                            null,
                            null)
                    .id();
        }
    }

    /** Its link and the row of it, in tables that the migration that mends the row was not made to. */
    private ArchivePlace asAnOlderVersionWroteIt(ArchivePlace place) {
        ArchivePlace older = OlderArchive.of(
                databases,
                place,
                "14",
                body -> body.replaceFirst("\"at\":\"[^\"]+\"", "\"at\":\"" + AHEAD + "\"")
                        // canonical JSON has its names in order
                        .replaceFirst("\"content\":\\{", "\"content\":{\"clock\":\"" + SAID + "\","));
        databases.byHand(older, "decision", "UPDATE decision SET made = '" + AHEAD + "'");
        databases.statement(older, databases.guard("decision"));
        return older;
    }
}
