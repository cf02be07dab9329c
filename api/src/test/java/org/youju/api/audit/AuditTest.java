package org.youju.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Link;
import org.youju.api.archive.Sha256;
import org.youju.api.decisions.Decision;
import org.youju.api.decisions.Decisions;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/** Whoever alters a row is found out, and the row is named. */
@ParameterizedClass
@EnumSource
class AuditTest {

    private final Databases databases;
    private final OpenRulesets rulesets = Tiny.rulesets();
    private ArchivePlace place;
    private Archive archive;
    private Decisions decisions;
    private Appeals appeals;
    private final List<Decision> made = new ArrayList<>();

    AuditTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void threeDecisionsAndAnAppeal() throws IOException {
        place = databases.fresh();
        archive = Archive.open(place, Clock.systemUTC());
        decisions = new Decisions(archive, () -> rulesets);
        appeals = new Appeals(archive, decisions);
        for (int i = 0; i < 3; i++) {
            made.add(decide("单位" + i));
        }
        String appeal = appeals.file(
                        made.get(1).id(),
                        "{\"grounds\": [{\"indicator\": \"1.1.1\", \"text\": \"示例\"}]}"
                                .getBytes(StandardCharsets.UTF_8),
                        Caller.inPerson("甲"),
                        null)
                .id();
        appeals.move(
                appeal,
                "{\"to\": \"ACCEPTED\", \"reason\": \"示例\"}".getBytes(StandardCharsets.UTF_8),
                Caller.inPerson("乙"),
                null);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private Decision decide(String department) throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").replace("示例部门", department).getBytes(StandardCharsets.UTF_8);
        return decisions.make(
                decisions.draft(youju -> youju.read(sheet, Format.YAML, "")),
                Caller.inPerson("门户"),
                Sha256.of(sheet),
                null,
                null);
    }

    private Verification verify() {
        return verify(null);
    }

    private Verification verify(Head kept) {
        return new Verifier(archive, decisions, appeals).verify(kept, links -> {});
    }

    private Head head() {
        return new Verifier(archive, decisions, appeals).head();
    }

    @Test
    void whatNobodyTouchedFits() {
        Verification result = verify(head());

        assertThat(result.intact()).isTrue();
        assertThat(result.links()).isEqualTo(5);
        assertThat(result.head()).isEqualTo(head());
    }

    @Test
    void anEmptyArchiveFits() {
        try (Archive empty = Archive.open(databases.fresh(), Clock.systemUTC())) {
            Decisions none = new Decisions(empty, () -> rulesets);
            assertThat(new Verifier(empty, none, new Appeals(empty, none)).verify(null, links -> {}))
                    .isEqualTo(new Verification(true, 0, Head.EMPTY, null, null, List.of(), List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            link        | UPDATE link SET hash = 'f' WHERE seq = 3                                 | 3 | its hash is not that of its body
            link        | UPDATE link SET kind = 'APPEAL' WHERE seq = 3                            | 3 | its columns are not those of its body
            decision    | UPDATE decision SET score = '40.00' WHERE seq = 2                        | 2 | decision.score: 40.00 / 32.50
            decision    | UPDATE decision SET department = '别人' WHERE seq = 1                      | 1 | decision.department: 别人 / 单位0
            decision    | DELETE FROM decision WHERE seq = 3                                       | 3 | decision: missing
            decision_department | UPDATE decision_department SET name = '别人' WHERE name = '单位1'     | 2 | decision_department
            decision_department | UPDATE decision_department SET region = '某镇' WHERE name = '单位1'   | 2 | decision_department
            decision_department | DELETE FROM decision_department WHERE name = '单位2'               | 3 | decision_department: []
            appeal_step | UPDATE appeal_step SET state = 'UPHELD'                                  | 5 | appeal_step
            """)
    void aRowAlteredByHandIsNamed(String table, String statement, long seq, String why) {
        if (statement.startsWith("DELETE FROM decision ")) {
            databases.byHand(place, "decision_department", "DELETE FROM decision_department WHERE name = '单位2'");
        }
        databases.byHand(place, table, statement);

        Verification result = verify();

        assertThat(result.intact()).isFalse();
        assertThat(result.broken().seq()).isEqualTo(seq);
        assertThat(result.broken().why()).contains(why);
        assertThat(result.links()).isEqualTo(seq - 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            2 | 32[.]50 | 40.00 | its hash is not that of its body
            3 | $       | " "   | not in canonical form
            1 | .+      | {}    | no proper `seq`
            1 | .+      | x     | not JSON
            """)
    void aTextAlteredByHandIsNamed(long seq, String what, String to, String why) {
        databases.rewrite(place, seq, body -> body.replaceFirst(what, to));

        assertThat(verify().broken().seq()).isEqualTo(seq);
        assertThat(verify().broken().why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"link,seq = 3,3,cannot be unpacked", "words,follows = 0,1,the words it was packed with"})
    void whatCannotBeUnpackedIsNamed(String table, String where, long seq, String why) {
        databases.garble(place, table, where);
        archive.close();
        archive = Archive.open(place, Clock.systemUTC());
        decisions = new Decisions(archive, () -> rulesets);
        appeals = new Appeals(archive, decisions);

        assertThat(verify().broken().seq()).isEqualTo(seq);
        assertThat(verify().broken().why()).contains(why);
    }

    @Test
    void aLinkTakenOutIsMissed() {
        databases.byHand(place, "decision_department", "DELETE FROM decision_department WHERE name = '单位2'");
        databases.byHand(place, "decision", "DELETE FROM decision WHERE seq = 3");
        databases.byHand(place, "link", "DELETE FROM link WHERE seq = 3");

        assertThat(verify().broken().seq()).isEqualTo(3);
        assertThat(verify().broken().why()).isEqualTo("it is missing");
    }

    @Test
    void aRowThatNoLinkTellsOfIsFound() {
        databases.byHand(
                place,
                "appeal",
                "INSERT INTO appeal (id, seq, decision) SELECT id, seq, id FROM decision WHERE seq = 1");

        assertThat(verify().broken().why()).isEqualTo("the table appeal has 2 rows for 1 links");
    }

    @Test
    void anEndCutOffIsFoundByTheHeadThatWasKeptElsewhere() {
        Head kept = head();
        databases.byHand(place, "appeal_step", "DELETE FROM appeal_step");
        databases.byHand(place, "link", "DELETE FROM link WHERE seq = 5");

        assertThat(verify().intact()).as("by itself it fits").isTrue();
        assertThat(verify(kept).broken().why()).isEqualTo("the chain that was kept elsewhere went on to link 5");
    }

    @Test
    void whoGoesOnFromAHeadLooksAtItAndAtWhatCameAfter() throws IOException {
        Head before = new Head(made.get(1).link().seq(), made.get(1).link().hash(), "");
        Verifier verifier = new Verifier(archive, decisions, appeals);
        assertThat(verifier.verifyFrom(before, links -> {}).intact()).isTrue();
        assertThat(verifier.verifyFrom(before, links -> {}).head()).isEqualTo(head());

        databases.rewrite(place, 1, body -> body.replace("32.50", "40.00"));
        assertThat(verifier.verifyFrom(before, links -> {}).intact())
                .as("what is before is not looked at")
                .isTrue();
        assertThat(verifier.verifyFrom(new Head(2, "f", ""), links -> {})
                        .broken()
                        .why())
                .isEqualTo("it is not the end of the chain that was kept elsewhere");
        assertThat(verifier.verifyFrom(new Head(9, "f", ""), links -> {})
                        .broken()
                        .why())
                .isEqualTo("the chain that was kept elsewhere went on to link 9");

        databases.rewrite(place, 4, body -> body.replace("示例", "例示"));
        assertThat(verifier.verifyFrom(before, links -> {}).broken().seq()).isEqualTo(4);
    }

    @Test
    void aChainWrittenAnewIsFoundByTheHeadThatWasKeptElsewhere() throws IOException {
        Head kept = new Head(made.get(0).link().seq(), made.get(0).link().hash(), "");
        archive.close();
        place = databases.fresh();
        archive = Archive.open(place, Clock.systemUTC());
        decisions = new Decisions(archive, () -> rulesets);
        appeals = new Appeals(archive, decisions);
        decide("单位0");

        assertThat(verify().intact()).isTrue();
        assertThat(verify(kept).broken().why()).isEqualTo("it is not the end of the chain that was kept elsewhere");
    }

    @Test
    void aRulesetAlteredInTheArchiveIsNamed() {
        databases.byHand(place, "ruleset", "UPDATE ruleset SET files = replace(files, 'A', 'B')");

        assertThat(verify().rulesets())
                .singleElement()
                .asString()
                .contains(made.get(0).digest(), "is not as it was written");
    }

    private Certificate replay() {
        return new Replayer(archive, decisions, Clock.systemUTC()).replay(done -> {});
    }

    @Test
    void everyDecisionIsSaidAgainAndCertified() {
        Certificate certificate = replay();

        assertThat(certificate.isClean()).isTrue();
        assertThat(certificate.decisions()).isEqualTo(3);
        assertThat(certificate.engines()).containsExactly(Map.entry("0.1.0", 3));
        assertThat(certificate.rulesets()).containsExactly(Map.entry(made.get(0).digest(), 3));
        assertThat(certificate.head()).isEqualTo(head());
    }

    /** As it would be after an engine was made to score otherwise: the stored card is what another one awarded. */
    @Test
    void aDecisionThatThisEngineWouldMakeOtherwiseIsShownEntryByEntry() {
        String other = made.get(0).scorecard().replace("22.50", "21.00");
        archive.write(writing -> {
            String id = writing.newId();
            return writing.append(
                    id,
                    Link.Kind.DECISION,
                    "门户",
                    Map.of(
                            "submission",
                            made.get(0).submission(),
                            "scorecard",
                            other.replace(made.get(0).id(), id),
                            "digest",
                            made.get(0).digest(),
                            "engine",
                            "0.0.9",
                            "published",
                            "false",
                            "received",
                            ""));
        });

        Certificate certificate = replay();

        assertThat(certificate.isClean()).isFalse();
        assertThat(certificate.identical()).isEqualTo(3);
        assertThat(certificate.differences()).hasSize(1);
        assertThat(certificate.differences().get(0).engine().then()).isEqualTo("0.0.9");
        assertThat(certificate.differences().get(0).differences())
                .extracting(one -> one.pointer() + " " + one.then() + " → " + one.now())
                .contains(
                        "/indicators/0/score 21.00 → 22.50",
                        "/indicators/0/entries/0/points 21.00 → 22.50",
                        "/indicators/0/entries/0/arithmetic \"30 × (3 ÷ 4) = 21.00\" → \"30 × (3 ÷ 4) = 22.50\"");
    }

    @Test
    void aDecisionThatCannotBeReadIsAFailureAndNotLeftOut() {
        databases.rewrite(place, 2, body -> body.replace("32.50", "40.00"));

        Certificate certificate = replay();

        assertThat(certificate.isClean()).isFalse();
        assertThat(certificate.failures())
                .extracting(Certificate.Failure::decision, Certificate.Failure::code)
                .containsExactly(tuple(made.get(1).id(), "ARCHIVE_ALTERED"));
    }
}
