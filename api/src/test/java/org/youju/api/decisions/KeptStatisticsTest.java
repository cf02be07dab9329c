package org.youju.api.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.api.Tiny;
import org.youju.api.access.Caller;
import org.youju.api.access.Reach;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Link;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.source.OpenRulesets;
import org.youju.scoring.Format;

/** What is kept of a year is at any time what its decisions add up to. */
@ParameterizedClass
@EnumSource
class KeptStatisticsTest {

    private static final long SEED = 20261201;
    private static final int STEPS = 60;
    private static final Caller CALLER = Caller.inPerson("甲");

    private final Databases databases;
    private final OpenRulesets rulesets = Tiny.rulesets();
    private final Random random = new Random(SEED);
    private ArchivePlace place;
    private Archive archive;
    private Decisions decisions;
    private Appeals appeals;

    KeptStatisticsTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void open() {
        place = databases.fresh();
        archive = Archive.open(place, Clock.systemUTC());
        decisions = new Decisions(archive, () -> rulesets);
        appeals = new Appeals(archive, decisions);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String decide() throws IOException {
        String sheet = Tiny.sheet(random.nextInt(6) == 0 ? "open.yaml" : "good.yaml")
                .replace(
                        "{name: 示例部门}",
                        any(List.of(
                                "{name: 甲}",
                                "{name: 甲, region: 东}",
                                "{name: 甲, region: 西}",
                                "{name: 乙, region: 东}",
                                "{name: 丙, code: D-1, region: 东}",
                                "{name: 丁, code: D-1, region: 西}",
                                "{name: 戊, region: 北}")))
                .replace("actual: 3", "actual: " + random.nextInt(5));
        String own = random.nextBoolean()
                ? ""
                : "selfScores: [{indicator: \"1.1.1\", points: " + random.nextInt(31) + "}]\n";
        return decide(sheet + own);
    }

    @Test
    void whatIsDecidedWhileItIsVerifiedIsNoDefect() throws IOException {
        for (int i = 0; i < 5; i++) {
            decide();
        }
        String first = decide();
        List<Long> walked = new ArrayList<>();

        Verification verified = new Verifier(archive, decisions, appeals).verify(null, seq -> {
            walked.add(seq);
            if (walked.size() == 2 || walked.size() == 9) {
                try {
                    decide();
                } catch (IOException unexpected) {
                    throw new UncheckedIOException(unexpected);
                }
            } else if (walked.size() == 6) {
                replace(first);
            }
        });

        assertThat(verified.broken()).isNull();
        assertThat(verified.intact()).isTrue();
        assertThat(verified.links()).isEqualTo(archive.end().orElseThrow().seq());
        assertThat(new Verifier(archive, decisions, appeals)
                        .verify(null, seq -> {})
                        .intact())
                .isTrue();
    }

    private String decide(String sheet) {
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        return decisions
                .make(decisions.draft(youju -> youju.read(bytes, Format.YAML, "")), CALLER, "", null, null)
                .id();
    }

    /** Takes the place of a decision: as it was, or with another number. */
    private void replace(String id) {
        boolean adjusted = random.nextBoolean();
        // one of five numbers is what was there, and then no point moves
        String actual = ExactJson.read(decisions.get(id, Reach.everything()).submission())
                        .at("/goals/0/actual")
                        .toString()
                        .startsWith("4")
                ? "2"
                : "4";
        String corrections =
                ", \"corrections\": {\"goals\": [{\"indicator\": \"1.1.1\", \"name\": \"甲\", \"planned\": 4, \"actual\": "
                        + actual + "}]}";
        String appeal = appeals.file(
                        id,
                        bytes("{\"grounds\": [{\"indicator\": \"1.1.1\", \"text\": \"示例\"}]" + corrections + "}"),
                        CALLER,
                        null)
                .id();
        for (String to : List.of("ACCEPTED", "REVIEWED", adjusted ? "ADJUSTED" : "UPHELD")) {
            appeals.move(appeal, bytes("{\"to\": \"" + to + "\", \"reason\": \"示例\"}"), CALLER, null);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Every decision of the chain, those that were replaced left out, added up by itself. */
    private Statistics recomputed() {
        List<Decision> all = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        archive.walk(1, stored -> {
            if (stored.kind().equals(Link.Kind.DECISION.name())) {
                Decision decision = Decision.of(stored.checked());
                all.add(decision);
                replaced.add(String.valueOf(decision.earlier()));
            }
        });
        Tally tally = new Tally();
        all.stream()
                .filter(one -> !replaced.contains(one.id()))
                .map(Figures::of)
                .forEach(tally::add);
        return tally.of("toy", 2023, Integer.MAX_VALUE);
    }

    private Statistics kept() {
        return decisions.statistics("toy", 2023, Reach.everything(), Integer.MAX_VALUE);
    }

    private Verification verify() {
        return new Verifier(archive, decisions, appeals).verify(null, links -> {});
    }

    private void someDecisions() throws IOException {
        for (int i = 0; i < STEPS; i++) {
            List<String> inForce = archive.read(sql -> Register.inForce(sql, "toy", 2023, Reach.everything()));
            if (inForce.size() < 4 || random.nextInt(3) > 0) {
                decide();
            } else {
                replace(any(inForce));
            }
            assertThat(kept()).as("step %d, seed %d", i, SEED).isEqualTo(recomputed());
        }
    }

    @Test
    void whatIsKeptIsWhatTheDecisionsInForceAddUpTo() throws IOException {
        someDecisions();

        assertThat(kept().doubles()).as("there were some").isNotEmpty();
        assertThat(verify().intact()).as("%s", verify()).isTrue();

        Statistics before = kept();
        decisions.statistics().rebuild(done -> {});
        assertThat(kept()).as("counted anew").isEqualTo(before);
        assertThat(verify().intact()).as("%s", verify()).isTrue();
    }

    @Test
    void whoMaySeeSomeDepartmentsGetsWhatTheseAddUpTo() throws IOException {
        someDecisions();

        for (Reach reach : List.of(
                Reach.of(Set.of(), Set.of("东")),
                Reach.of(Set.of("甲"), Set.of()),
                Reach.of(Set.of("D-1"), Set.of("北")))) {
            Tally tally = new Tally();
            archive.read(sql -> Register.inForce(sql, "toy", 2023, reach))
                    .forEach(id -> tally.add(Figures.of(decisions.get(id, reach))));

            assertThat(decisions.statistics("toy", 2023, reach, Integer.MAX_VALUE))
                    .as("%s, seed %d", reach, SEED)
                    .isEqualTo(tally.of("toy", 2023, Integer.MAX_VALUE));
        }
    }

    @Test
    void fewSheetsAreListedAndAllAreCounted() throws IOException {
        someDecisions();

        Statistics few = decisions.statistics("toy", 2023, Reach.everything(), 2);

        assertThat(few.sheets()).isEqualTo(kept().sheets().subList(0, 2));
        assertThat(few.decisions()).isEqualTo(kept().decisions());
        assertThat(few.losses()).isEqualTo(kept().losses());
    }

    /** As an archive of a version that did not count is found, or one whose tables somebody emptied. */
    @Test
    void whatWasNotCountedIsCountedWhenItIsNeeded() throws IOException {
        someDecisions();
        Statistics before = kept();
        archive.beside(Counting::clear);

        String more = decide(Tiny.sheet("good.yaml"));

        assertThat(archive.read(Counting::countedTo))
                .as("it is left with those before it")
                .isZero();
        assertThat(kept()).isEqualTo(recomputed()).isNotEqualTo(before);
        assertThat(kept().sheets()).extracting(Statistics.SheetLine::id).contains(more);
        assertThat(verify().intact()).as("%s", verify()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            UPDATE year_score SET sheets = sheets + 1                            | year_score toy/2023
            DELETE FROM year_group                                               | year_group toy/2023
            UPDATE year_loss SET lost = '0.00'                                   | year_loss toy/2023
            INSERT INTO year_group VALUES ('other', 2023, '', '', 1)             | year_group other/2023
            UPDATE counted SET points = '41.00' WHERE department = '1:甲'         | counted: [toy, 2023, 1:甲
            UPDATE counted SET ordered = 0 WHERE department = '1:甲'              | counted: [toy, 2023, 1:甲
            DELETE FROM counted WHERE department = '1:甲'                         | counted: missing
            UPDATE counted SET others = '' WHERE department = '1:甲'              | counted: missing
            UPDATE counted SET id = others, others = id WHERE department = '1:甲' | counted: an older one
            """)
    void whatIsKeptOtherwiseThanTheChainSaysIsFound(String statement, String why) throws IOException {
        String sheet = Tiny.sheet("good.yaml").replace("示例部门", "甲");
        decide(sheet);
        decide(sheet);
        decide(Tiny.sheet("good.yaml"));
        assertThat(verify().intact()).as("%s", verify()).isTrue();
        databases.statement(place, statement);

        Verification result = verify();

        assertThat(result.intact()).isFalse();
        assertThat(result.broken().why()).contains(why);

        decisions.statistics().rebuild(done -> {});
        assertThat(verify().intact()).as("%s", verify()).isTrue();
    }
}
