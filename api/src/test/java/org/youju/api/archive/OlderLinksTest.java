package org.youju.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive.StoredLink;
import org.youju.api.audit.Head;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/** Archives of versions that kept the texts of links as they are: packed, they are the same chain to the byte. */
@ParameterizedClass
@EnumSource
class OlderLinksTest {

    private static final int DECISIONS = 250;

    private final Databases databases;
    private final OpenRulesets rulesets = Tiny.rulesets();
    private ArchivePlace now;
    private List<StoredLink> links;
    private Head head;

    OlderLinksTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void decide() throws IOException {
        now = databases.fresh();
        try (Archive archive = Archive.open(now, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            for (int i = 0; i < DECISIONS; i++) {
                decide(decisions, "单位" + i);
            }
            links = links(archive);
            head = verifier(archive, decisions).head();
        }
    }

    private static void decide(Decisions decisions, String department) throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").replace("示例部门", department).getBytes(StandardCharsets.UTF_8);
        decisions.make(
                decisions.draft(youju -> youju.read(sheet, Format.YAML, "")), Caller.inPerson("门户"), "", null, null);
    }

    private static List<StoredLink> links(Archive archive) {
        List<StoredLink> links = new ArrayList<>();
        archive.walk(1, links::add);
        return links;
    }

    private static Verifier verifier(Archive archive, Decisions decisions) {
        return new Verifier(archive, decisions, new Appeals(archive, decisions));
    }

    @Test
    void theChainIsTheSameAndGoesOn() throws IOException {
        ArchivePlace older = OlderArchive.of(databases, now, "16", body -> body);

        try (Archive archive = Archive.open(older, Clock.systemUTC())) {
            Decisions decisions = new Decisions(archive, () -> rulesets);
            assertThat(links(archive)).isEqualTo(links);
            assertThat(decisions.statistics("toy", 2023, Reach.everything(), 3).decisions())
                    .isEqualTo(DECISIONS);
            decide(decisions, "后来的");

            Verification verification = verifier(archive, decisions).verify(head, done -> {});

            assertThat(verification.intact()).as("%s", verification).isTrue();
            assertThat(verification.links()).isEqualTo(DECISIONS + 1);
        }
    }

    @Test
    void whatWasAlteredBeforeIsFoundAfter() {
        ArchivePlace older = OlderArchive.of(
                databases, now, "16", body -> body.contains("\"seq\":\"120\"") ? body.replace("32.50", "40.00") : body);

        try (Archive archive = Archive.open(older, Clock.systemUTC())) {
            Verification verification =
                    verifier(archive, new Decisions(archive, () -> rulesets)).verify(null, done -> {});

            assertThat(verification.intact()).isFalse();
            assertThat(verification.broken().seq()).isEqualTo(120);
        }
    }

    @Test
    void rowsCanNeitherBeAlteredNorDeletedAfterwards() {
        ArchivePlace older = OlderArchive.of(databases, now, "16", body -> body);

        try (Archive archive = Archive.open(older, Clock.systemUTC())) {
            for (String statement : List.of("UPDATE link SET hash = 'x'", "DELETE FROM link", "DELETE FROM words")) {
                assertThat(catchThrowable(
                                () -> archive.beside(sql -> sql.sql(statement).update())))
                        .as(statement)
                        .hasStackTraceContaining("append-only");
            }
        }
    }
}
