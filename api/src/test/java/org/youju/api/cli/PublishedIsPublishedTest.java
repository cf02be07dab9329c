package org.youju.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.api.Server;
import org.youju.api.Tiny;
import org.youju.api.access.Access;
import org.youju.api.access.Caller;
import org.youju.api.appeals.Appeals;
import org.youju.api.archive.Archive;
import org.youju.api.archive.ArchivePlace;
import org.youju.api.archive.Databases;
import org.youju.api.archive.Link;
import org.youju.api.archive.OlderArchive;
import org.youju.api.audit.Verification;
import org.youju.api.audit.Verifier;
import org.youju.api.decisions.Decisions;
import org.youju.api.publications.Publications;
import org.youju.api.publications.PublishingKey;
import org.youju.api.source.OpenRulesets;
import org.youju.api.source.Reload;
import org.youju.document.ProblemsException;
import org.youju.ruleset.LockSignature;
import org.youju.ruleset.Publication;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Format;

/**
 * A revision that the archive knows as published is used as it was published or not at all, whatever becomes of its lock, by the
 * server and by every command that sees the archive; and other years go on.
 */
@ParameterizedClass
@EnumSource
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PublishedIsPublishedTest {

    private static final String YEAR = "toy/2023";
    private static final String OTHER = "other/2023";
    private static final String RULES = YEAR + "/1.1.2-process/rules.dslr";
    private static final String LOCK = YEAR + "/ruleset.lock";
    private static final RulesetId ID = new RulesetId("toy", 2023, 1);
    private static final String TIME = "2024-01-02T03:04:05Z";

    private final Databases databases;

    @TempDir
    private Path folder;

    @TempDir
    private Path data;

    private ArchivePlace place;
    private Archive archive;
    private Publications publications;

    PublishedIsPublishedTest(Databases databases) {
        this.databases = databases;
    }

    @BeforeEach
    void twoYears() throws IOException {
        copy(YEAR, YEAR, text -> text);
        copy(YEAR, OTHER, text -> text.replace("scheme: toy", "scheme: other"));
        Files.createDirectories(folder.resolve("phrases"));
        Files.copy(Tiny.path("tiny").resolve("phrases/1.dsl"), folder.resolve("phrases/1.dsl"));
        place = databases.fresh();
        archive = Archive.open(place, Clock.systemUTC());
        publications = new Publications(archive);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private void copy(String from, String to, UnaryOperator<String> as) throws IOException {
        try (Stream<Path> paths = Files.walk(Tiny.path("tiny").resolve(from))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(to)
                        .resolve(
                                Tiny.path("tiny").resolve(from).relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, as.apply(Files.readString(path)));
            }
        }
    }

    private static Path rewrite(Path file, String from, String to) {
        try {
            String text = Files.readString(file);
            assertThat(text).contains(from);
            return Files.writeString(file, text.replace(from, to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path path) {
        try (Stream<Path> below = Files.walk(path)) {
            for (Path one :
                    below.sorted((first, second) -> second.compareTo(first)).toList()) {
                Files.delete(one);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a lock of the files as they are would say. */
    private static Publication publication(Path folder, RulesetId id, String by, String at, PublishingKey key) {
        RulesetFiles files = RulesetFiles.in(folder);
        Publication unsigned = new Publication(
                files.digest(id.folder(), "phrases/1.dsl"),
                by,
                at,
                "0.1.0",
                files.hashes(id.folder(), "phrases/1.dsl"),
                null);
        return key == null
                ? unsigned
                : new Publication(
                        unsigned.digest(),
                        by,
                        at,
                        "0.1.0",
                        unsigned.files(),
                        new LockSignature(key.key(), key.sign(unsigned.signedText(id, key.key()))));
    }

    private static void write(Path folder, RulesetId id, Publication publication) {
        try {
            Files.writeString(folder.resolve(id.folder()).resolve("ruleset.lock"), publication.text(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void publish(RulesetId id) {
        Publication publication = publication(folder, id, "张三", TIME, PublishingKey.of(data));
        publications.publish(id, publication, "张三", () -> write(folder, id, publication));
    }

    /** What somebody can do who can write to the folder of rulesets. */
    private enum Tampering {
        LOCK_REMOVED {
            @Override
            void with(Path folder, Path data) {
                delete(folder.resolve(LOCK));
            }
        },
        RULE_ALTERED {
            @Override
            void with(Path folder, Path data) {
                rewrite(folder.resolve(RULES), "本指标得满分", "本指标不得分");
            }
        },
        LOCK_REMOVED_AND_RULE_ALTERED {
            @Override
            void with(Path folder, Path data) {
                delete(folder.resolve(LOCK));
                RULE_ALTERED.with(folder, data);
            }
        },
        LOCK_REMADE_WITH_ANOTHER_NAME {
            @Override
            void with(Path folder, Path data) {
                write(folder, ID, publication(folder, ID, "赵六", TIME, PublishingKey.of(data)));
            }
        },
        LOCK_REMADE_WITH_ANOTHER_TIME {
            @Override
            void with(Path folder, Path data) {
                write(folder, ID, publication(folder, ID, "张三", "2025-01-02T03:04:05Z", PublishingKey.of(data)));
            }
        },
        LOCK_SIGNED_BY_ANOTHER_KEY {
            @Override
            void with(Path folder, Path data) {
                write(folder, ID, publication(folder, ID, "张三", TIME, PublishingKey.of(data.resolve("another"))));
            }
        },
        LOCK_WITHOUT_ITS_SIGNATURE {
            @Override
            void with(Path folder, Path data) {
                write(folder, ID, publication(folder, ID, "张三", TIME, null));
            }
        },
        SIGNATURE_ALTERED {
            @Override
            void with(Path folder, Path data) {
                rewrite(folder.resolve(LOCK), "signature: \"", "signature: \"A");
            }
        },
        RULE_ALTERED_AND_LOCK_REMADE {
            @Override
            void with(Path folder, Path data) {
                RULE_ALTERED.with(folder, data);
                write(folder, ID, publication(folder, ID, "张三", TIME, PublishingKey.of(data)));
            }
        },
        LOCK_IS_NO_YAML {
            @Override
            void with(Path folder, Path data) {
                rewrite(folder.resolve(LOCK), "format: 2", "format: [");
            }
        },
        YEAR_REMOVED {
            @Override
            void with(Path folder, Path data) {
                delete(folder.resolve(YEAR));
            }
        };

        abstract void with(Path folder, Path data);
    }

    private record Outcome(int exit, String out, String err) {}

    private Outcome youju(String... args) {
        Map<String, String> environment =
                new HashMap<>(Map.of("YOUJU_RULESETS", folder.toString(), "YOUJU_DATA", data.toString()));
        if (place instanceof ArchivePlace.Database database) {
            environment.put("YOUJU_DATABASE", database.url());
        } else {
            environment.put("YOUJU_DATA", ((ArchivePlace.Folder) place).path().toString());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int exit = CommandLineOfYouju.run(args, terminal, environment);
        terminal.flush();
        return new Outcome(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Verification verify() {
        OpenRulesets rulesets = OpenRulesets.open(RulesetFiles.in(folder), publications.known());
        Decisions decisions = new Decisions(archive, () -> rulesets);
        return new Verifier(archive, decisions, new Appeals(archive, decisions)).verify(null, links -> {});
    }

    private Server serve() {
        return Server.start(
                OpenRulesets.open(RulesetFiles.in(folder), publications.known()),
                place,
                Map.of(Access.KEY_VARIABLE, "the-key-of-the-publications-test", "YOUJU_RULESETS", folder.toString()));
    }

    private String sheet(String scheme) {
        try {
            String sheet = Tiny.sheet("good.yaml").replace("scheme: toy", "scheme: " + scheme);
            return Files.writeString(data.resolve(scheme + ".yaml"), sheet).toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Link> entries() {
        List<Link> entries = new ArrayList<>();
        archive.walk(1, stored -> {
            if (stored.kind().equals("PUBLICATION")) {
                entries.add(stored.checked());
            }
        });
        return entries;
    }

    @Test
    void aPublicationIsAnEntryOfTheChainWithTheDigestAndThePerson() {
        publish(ID);

        Ruleset ruleset = OpenRulesets.open(RulesetFiles.in(folder), publications.known())
                .youju()
                .year("toy", 2023, null)
                .ruleset();
        assertThat(entries()).singleElement().satisfies(link -> {
            assertThat(link.caller()).isEqualTo("张三");
            assertThat(link.content())
                    .containsEntry("scheme", "toy")
                    .containsEntry("year", "2023")
                    .containsEntry("revision", "1")
                    .containsEntry("digest", ruleset.digest())
                    .containsEntry("by", "张三")
                    .containsEntry("at", TIME)
                    .containsEntry("how", "PUBLISHED")
                    .containsEntry("lock", ruleset.published().sha256(ID))
                    .containsEntry("key", ruleset.published().signature().key());
        });
        assertThat(verify().intact()).isTrue();
        assertThat(youju("score", "--format", "json", sheet("toy")).exit()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDoneToAPublishedYearIsFoundAndTheOtherYearGoesOn(Tampering tampering) {
        publish(ID);

        tampering.with(folder, data);

        Outcome audit = youju("audit", "verify");
        assertThat(audit.exit()).as("%s", audit).isEqualTo(1);
        assertThat(audit.out()).contains("规则不符：", YEAR);
        assertRefused("score", sheet("toy"));
        assertRefused("decisions", "make", sheet("toy"), "--by", "乙");
        // as a server opens it
        OpenRulesets served = OpenRulesets.open(RulesetFiles.in(folder), publications.known())
                .passing(publications::admit, publications.known());
        assertThat(served.refused()).extracting(Reload.Refused::folder).containsExactly(YEAR);
        for (Integer revision : new Integer[] {null, 1}) {
            assertThat(catchThrowableOfType(
                                    ProblemsException.class,
                                    () -> served.youju().year("toy", 2023, revision))
                            .code())
                    .isEqualTo("RULESET_ALTERED");
        }
        assertThat(served.youju().year("other", 2023, null).ruleset().id().folder())
                .isEqualTo(OTHER);
        assertThat(entries()).as("no new entry").hasSize(1);
    }

    private void assertRefused(String... command) {
        Outcome refused = youju(command);
        assertThat(refused.exit()).as("%s: %s", List.of(command), refused).isEqualTo(2);
        assertThat(refused.err())
                .as("%s", List.of(command))
                .containsPattern("RULESET_ALTERED|LOCK_SIGNATURE|MALFORMED")
                .contains(YEAR);
    }

    @Test
    void everyCommandThatSeesTheArchiveRefusesTheYear() {
        publish(ID);
        Tampering.LOCK_REMOVED_AND_RULE_ALTERED.with(folder, data);

        assertRefused("explain", sheet("toy"), "--format", "json");
        assertRefused("compare", sheet("toy"), "--under", "2023");
        assertRefused("ruleset", "show", YEAR);
        assertRefused("ruleset", "schema", YEAR);
        assertRefused("ruleset", "diff", YEAR, OTHER);
        assertRefused("ruleset", "impact", OTHER, YEAR, "--sheets", data.toString());
        assertRefused("ruleset", "new", "toy/2024", "--from", YEAR);
        assertRefused("ruleset", "check", YEAR);
        assertRefused("template", YEAR, "--output", data.resolve("x.xlsx").toString());
        assertThat(youju("ruleset", "list").out()).contains(OTHER + "  第 1 版", YEAR + "  有错误，不能使用");
        assertThat(youju("score", sheet("other")).exit()).isZero();
        assertThat(youju("decisions", "make", sheet("other"), "--by", "乙").exit())
                .isZero();
    }

    @Test
    void aServerThatStartsAnswersForTheYearWithItsOwnProblemAndServesTheOther() throws IOException {
        publish(ID);
        Tampering.LOCK_REMOVED.with(folder, data);

        try (Server server = serve()) {
            assertThat(server.get("/v1/rulesets").body()).contains("\"other\"").doesNotContain("\"toy\"");
            var refused = server.score("application/yaml", Tiny.sheet("good.yaml"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.body()).contains("\"code\" : \"RULESET_ALTERED\"", "ruleset.lock` is missing");
            assertThat(score(server, Files.readString(Path.of(sheet("other"))))).startsWith("200");
            assertThat(health(server)).contains("\"status\":\"UP\"", "[RULESET_ALTERED]");
        }
    }

    private static String score(Server server, String sheet) {
        var answer = server.score("application/yaml", sheet);
        return answer.statusCode() + (answer.body().contains("\"score\":32.50") ? " 32.50" : "");
    }

    private static String health(Server server) {
        return server.send(server.request("/actuator/health/readiness")
                        .header("Authorization", "Bearer the-key-of-the-publications-test"))
                .body();
    }

    /** Comes to an end by the time-out at the latest. */
    private static void await(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whileTheServerRunsAPublishedYearIsServedAsItWasWhateverIsDoneToItsFiles() throws IOException {
        publish(ID);
        String sheet = Tiny.sheet("good.yaml");
        Map<String, byte[]> before = new HashMap<>();
        RulesetFiles files = RulesetFiles.in(folder);
        files.below(YEAR).forEach(path -> before.put(path, files.bytes(path).orElseThrow()));
        try (Server server = serve()) {
            assertThat(score(server, sheet)).isEqualTo("200 32.50");
            for (Tampering tampering : Tampering.values()) {
                tampering.with(folder, data);

                await(() -> health(server).contains("\"refused\":[\"" + YEAR));
                assertThat(score(server, sheet)).as("%s", tampering).isEqualTo("200 32.50");

                for (Map.Entry<String, byte[]> file : before.entrySet()) {
                    Files.createDirectories(folder.resolve(file.getKey()).getParent());
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                await(() -> health(server).contains("\"refused\":[]"));
            }
        }
        assertThat(entries()).hasSize(1);
    }

    /** The other server has a folder of its own, in which the year is a draft still, and another one. */
    @Test
    void aServerThatServesAnotherDraftOfAYearStopsWhenTheArchiveKnowsItAsPublished() throws IOException {
        Path first = folder;
        String sheet = Tiny.sheet("good.yaml");
        rewrite(folder.resolve(RULES), "本指标得满分", "本指标不得分");
        try (Server server = serve()) {
            assertThat(score(server, sheet)).isEqualTo("200");
            Path second = data.resolve("second");
            Files.createDirectories(second);
            folder = second;
            twoYearsAgain();
            Publication publication = publication(folder, ID, "张三", TIME, PublishingKey.of(data));

            publications.publish(ID, publication, "张三", () -> write(second, ID, publication));

            await(() -> score(server, sheet).equals("503"));
            assertThat(health(server)).contains("was published as " + publication.digest());
            assertThat(score(server, Files.readString(Path.of(sheet("other"))))).startsWith("200");
        } finally {
            folder = first;
        }
    }

    private void twoYearsAgain() throws IOException {
        copy(YEAR, YEAR, text -> text);
        Files.createDirectories(folder.resolve("phrases"));
        Files.copy(Tiny.path("tiny").resolve("phrases/1.dsl"), folder.resolve("phrases/1.dsl"));
    }

    /** However late a server notices: no decision is kept that was made by other rules than those published. */
    @Test
    void noDecisionIsKeptByADraftOfWhatWasPublishedMeanwhile() throws IOException {
        byte[] sheet = Tiny.sheet("good.yaml").getBytes(StandardCharsets.UTF_8);
        rewrite(folder.resolve(RULES), "本指标得满分", "本指标不得分");
        OpenRulesets draft = OpenRulesets.open(RulesetFiles.in(folder));
        Decisions decisions = new Decisions(archive, () -> draft);
        Decisions.Draft made = decisions.draft(youju -> youju.read(sheet, Format.YAML, ""));
        rewrite(folder.resolve(RULES), "本指标不得分", "本指标得满分");
        publish(ID);

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> decisions.make(made, Caller.inPerson("乙"), "", null, null));

        assertThat(refused.code()).isEqualTo("RULESET_ALTERED");
        assertThat(archive.rows("decision")).isZero();
    }

    /** Published by an older version, or where another archive was: what it was when it was first used here is known from then on. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLockedYearThatTheArchiveDoesNotKnowIsKnownFromItsFirstUseOn(boolean signed) {
        PublishingKey key = signed ? PublishingKey.of(data) : null;
        write(folder, ID, publication(folder, ID, "张三", TIME, key));
        assertThat(verify().intact()).as("nothing is known of it yet").isTrue();

        assertThat(youju("decisions", "make", sheet("toy"), "--by", "乙").exit()).isZero();

        assertThat(entries()).singleElement().satisfies(link -> {
            assertThat(link.caller()).isEqualTo("乙");
            assertThat(link.content()).containsEntry("how", "SEEN").containsEntry("by", "张三");
        });
        assertThat(verify().intact()).isTrue();
        write(folder, ID, publication(folder, ID, "赵六", TIME, key));
        assertThat(verify().rulesets()).anySatisfy(wrong -> assertThat(wrong).contains("is not the one"));
        assertRefused("score", sheet("toy"));
    }

    @Test
    void aServerEntersALockedYearAsItStartsAndAsItComes() throws IOException {
        write(folder, ID, publication(folder, ID, "张三", TIME, null));
        try (Server server = serve()) {
            assertThat(entries())
                    .singleElement()
                    .satisfies(link -> assertThat(link.content())
                            .containsEntry("how", "SEEN")
                            .containsEntry("scheme", "toy"));

            RulesetId other = new RulesetId("other", 2023, 1);
            write(folder, other, publication(folder, other, "张三", TIME, PublishingKey.of(data)));

            await(() -> entries().size() == 2);
            assertThat(health(server)).contains("refused\":[]");
        }
        try (Server again = serve()) {
            assertThat(again.get("/v1/rulesets").body()).contains("\"toy\"", "\"other\"");
        }
        assertThat(entries()).as("each once").hasSize(2);
        assertThat(verify().intact()).isTrue();
    }

    /** An archive of a version before publications were entries: its decisions say what was published. */
    @Test
    void inAnOlderArchiveTheFirstDecisionByAPublishedYearIsTheWitness() throws IOException {
        assertThat(youju("decisions", "make", sheet("toy"), "--by", "乙").exit()).isZero();
        Link decided = archive.end().orElseThrow();
        archive.close();
        place = OlderArchive.of(
                databases, place, "11", body -> body.replace("\"published\":\"false\"", "\"published\":\"true\""));

        archive = Archive.open(place, Clock.systemUTC());
        publications = new Publications(archive);

        assertThat(publications.known().of(ID)).hasValueSatisfying(known -> {
            assertThat(known.digest()).isEqualTo(decided.get("digest"));
            assertThat(known.lock()).isEmpty();
            assertThat(known.witness()).isEqualTo("link 1 of the archive");
        });
        // the lock is not there, and was for an older version that made the decision
        assertThat(verify().rulesets()).anySatisfy(wrong -> assertThat(wrong).contains("is missing"));
        write(folder, ID, publication(folder, ID, "张三", TIME, null));
        assertThat(verify().intact()).isTrue();

        // from the first use on, the lock is known as well
        try (Server server = serve()) {
            assertThat(score(server, Tiny.sheet("good.yaml"))).isEqualTo("200 32.50");
        }
        assertThat(entries()).hasSize(1);
        assertThat(verify().intact()).isTrue();
        write(folder, ID, publication(folder, ID, "赵六", TIME, null));
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void theTableOfPublicationsIsHeldAgainstTheChain() {
        publish(ID);
        assertThat(verify().intact()).isTrue();

        databases.byHand(place, "publication", "UPDATE publication SET digest = 'sha256:0'");
        assertThat(verify().broken().why()).contains("publication", "sha256:0");

        databases.statement(place, "DELETE FROM publication");
        assertThat(verify().broken().why()).contains("publication: []");
    }

    @Test
    void ofManyWhoPublishAtOnceOneDoes() throws Exception {
        PublishingKey key = PublishingKey.of(data);
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String by = "张三" + i;
            all.add(CompletableFuture.supplyAsync(() -> {
                Publication publication = publication(folder, ID, by, TIME, key);
                try (Archive own = Archive.open(place, Clock.systemUTC())) {
                    new Publications(own).publish(ID, publication, by, () -> write(folder, ID, publication));
                    return by;
                } catch (ProblemsException refused) {
                    return refused.code();
                }
            }));
        }
        List<String> outcomes = new ArrayList<>();
        for (CompletableFuture<String> one : all) {
            outcomes.add(one.get());
        }

        assertThat(outcomes).filteredOn("ALREADY_PUBLISHED"::equals).hasSize(3);
        assertThat(entries())
                .singleElement()
                .satisfies(link -> assertThat(outcomes).contains(link.caller()));
        assertThat(verify().intact()).isTrue();
    }

    /** Otherwise whoever takes away a correction brings back what it corrected. */
    @Test
    void whereTheNewestPublishedRevisionIsGoneAnOlderOneIsNotTakenInItsPlace() throws IOException {
        RulesetId second = new RulesetId("toy", 2023, 2);
        publish(ID);
        copy(YEAR, YEAR + "-r2", text -> text.replace("revision: 1", "revision: 2"));
        publish(second);
        String sheet = sheet("toy");
        assertThat(youju("score", sheet).out()).contains("第 2 版");

        delete(folder.resolve(YEAR + "-r2"));

        assertThat(youju("score", sheet).err()).contains("[RULESET_ALTERED]", "toy/2023-r2");
        assertThat(youju("ruleset", "show", YEAR + "-r1").exit())
                .as("named, the first is there")
                .isZero();
        try (Server server = serve()) {
            assertThat(score(server, Tiny.sheet("good.yaml"))).isEqualTo("503");
            assertThat(server.get("/v1/rulesets/toy/2023?revision=1").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whereAnOlderPublishedRevisionIsGoneTheNewestGoesOn() throws IOException {
        publish(ID);
        copy(YEAR, YEAR + "-r2", text -> text.replace("revision: 1", "revision: 2"));
        publish(new RulesetId("toy", 2023, 2));

        delete(folder.resolve(YEAR));

        assertThat(youju("score", sheet("toy")).out()).contains("第 2 版");
        assertThat(youju("decisions", "make", sheet("toy"), "--by", "乙").exit()).isZero();
        assertThat(youju("ruleset", "new", YEAR, "--from", OTHER).err())
                .contains("[RULESET_EXISTS] " + YEAR + " 已发布（存档第 1 环）");
    }

    @Test
    void aLostLockIsWrittenAgainAsTheArchiveKnowsItAndByNobodyElse() throws IOException {
        publish(ID);
        String lock = Files.readString(folder.resolve(LOCK));
        Files.delete(folder.resolve(LOCK));

        Outcome restored = youju("ruleset", "publish", YEAR, "--by", "赵六");

        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("已由 张三 于 " + TIME + " 发布", "已照存档恢复，发布人不变");
        assertThat(Files.readString(folder.resolve(LOCK))).isEqualTo(lock);
        assertThat(verify().intact()).isTrue();
        assertThat(youju("ruleset", "publish", YEAR, "--by", "赵六").err()).contains("[ALREADY_PUBLISHED]");

        Tampering.LOCK_REMOVED_AND_RULE_ALTERED.with(folder, data);
        assertThat(youju("ruleset", "publish", YEAR, "--by", "赵六").err()).contains("[RULESET_ALTERED]");
        assertThat(folder.resolve(LOCK)).doesNotExist();
    }
}
