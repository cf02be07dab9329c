package org.youju.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.assurance.GoodRuleset;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Publication;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Youju;

/** A year is published only without error, and from then on stays as it is. */
class PublisherTest {

    private static final Instant NOW = Instant.parse("2024-01-02T03:04:05Z");
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);
    private static final String YEAR = "toy/2023";

    @TempDir
    private Path directory;

    private Publisher publisher;

    @BeforeEach
    void aDraft() throws IOException {
        write(GoodRuleset.files());
        publisher = publisher((id, publication, lock) -> lock.run());
    }

    private Publisher publisher(PublicationRegister register) {
        return new Publisher(directory, new TestKey(), register);
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private Youju open() {
        return Youju.open(RulesetFiles.in(directory));
    }

    private void assertRefused(String... files) {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, this::open);
        assertThat(refused.code()).isEqualTo("RULESET_INVALID");
        assertThat(refused.problems()).extracting(problem -> problem.code()).containsOnly("RULESET_ALTERED");
        assertThat(refused.problems())
                .extracting(problem -> problem.place().file())
                .contains(files);
    }

    @Test
    void aDraftBecomesPublishedWithItsDigestAndWhoDidItAndWhen() {
        String digest = open().years().get(0).ruleset().digest();
        assertThat(open().years().get(0).ruleset().published()).isNull();

        assertThat(publisher.publish(YEAR, "张三", NOW, TODAY).published()).isTrue();

        var ruleset = open().years().get(0).ruleset();
        assertThat(ruleset.digest()).isEqualTo(digest);
        assertThat(ruleset.published()).satisfies(one -> {
            assertThat(one.by()).isEqualTo("张三");
            assertThat(one.at()).isEqualTo("2024-01-02T03:04:05Z");
            assertThat(one.digest()).isEqualTo(digest);
            assertThat(one.files()).containsKeys("phrases/1.dsl", "toy/2023/1.1.1/rules.dslr");
        });
    }

    @Test
    void aChangedAnAddedAndAMissingFileAreRefusedByName() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);

        Files.writeString(
                directory.resolve("toy/2023/1.1.1/rules.dslr"),
                GoodRuleset.RULES.replace("60%", "61%"),
                StandardCharsets.UTF_8);
        assertRefused("toy/2023/1.1.1/rules.dslr");

        write(GoodRuleset.files());
        Files.createDirectories(directory.resolve("toy/2023/sheets"));
        Files.writeString(directory.resolve("toy/2023/sheets/more.yaml"), "{}", StandardCharsets.UTF_8);
        assertRefused("toy/2023/sheets/more.yaml");

        Files.delete(directory.resolve("toy/2023/sheets/more.yaml"));
        Files.delete(directory.resolve("toy/2023/1.1.1/cases.yaml"));
        assertRefused("toy/2023/1.1.1/cases.yaml");
    }

    @Test
    void aChangedPhraseBookIsRefusedAsWell() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);
        Path book = directory.resolve("phrases/1.dsl");
        Files.writeString(book, Files.readString(book, StandardCharsets.UTF_8) + "\n# 备注\n", StandardCharsets.UTF_8);

        assertRefused("phrases/1.dsl");
    }

    @Test
    void aLockWithAnotherHashIsRefused() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);
        Path lock = directory.resolve("toy/2023/ruleset.lock");
        String text = Files.readString(lock, StandardCharsets.UTF_8);
        Files.writeString(lock, text.replaceFirst("digest: \"sha256:.", "digest: \"sha256:x"), StandardCharsets.UTF_8);

        assertThat(codes(lock())).containsExactly("LOCK_SIGNATURE");
    }

    @Test
    void aPublishedYearIsNotPublishedAgain() {
        publisher.publish(YEAR, "张三", NOW, TODAY);

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> publisher.publish(YEAR, "赵六", NOW, TODAY));

        assertThat(refused.code()).isEqualTo("ALREADY_PUBLISHED");
        assertThat(open().years().get(0).ruleset().published().by()).isEqualTo("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"李四", "李 四", "李　四"})
    void whoEditedLastDoesNotPublish(String by) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> publisher.publish(YEAR, by, NOW, TODAY));

        assertThat(refused.code()).isEqualTo("EDITOR_PUBLISHES");
        assertThat(refused.problems().get(0).messageZh()).contains("最后由“李四”修改，不能由同一人发布");
        assertThat(refused.problems().get(0).place().file()).isEqualTo("toy/2023/ruleset.yaml");
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }

    @Test
    void whatNobodyIsKnownToHaveEditedIsNotPublished() throws IOException {
        Files.writeString(
                directory.resolve("toy/2023/ruleset.yaml"),
                GoodRuleset.MANIFEST.replace("editedBy: 李四\n", ""),
                StandardCharsets.UTF_8);

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> publisher.publish(YEAR, "张三", NOW, TODAY));

        assertThat(refused.code()).isEqualTo("EDITOR_UNKNOWN");
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }

    @Test
    void withAnErrorNothingIsWritten() throws IOException {
        Files.writeString(
                directory.resolve("toy/2023/1.1.1/rules.dslr"),
                GoodRuleset.RULES.replace("达到 60% 但不足 90%", "达到 61% 但不足 90%"),
                StandardCharsets.UTF_8);

        Publisher.Outcome outcome = publisher.publish(YEAR, "张三", NOW, TODAY);

        assertThat(outcome.published()).isFalse();
        assertThat(outcome.report().hasErrors()).isTrue();
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }

    /** Revision 2 stands beside revision 1 as a draft: sheets are scored by revision 1 until it is published. */
    @Test
    void theNewestPublishedRevisionScores() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);
        for (Map.Entry<String, byte[]> file : GoodRuleset.files().entrySet()) {
            if (file.getKey().startsWith(YEAR)) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8).replace("revision: 1", "revision: 2");
                write(Map.of(file.getKey().replace(YEAR, YEAR + "-r2"), GoodRuleset.bytes(text)));
            }
        }
        assertThat(open().year("toy", 2023, null).ruleset().id().revision()).isEqualTo(1);

        publisher.publish(YEAR + "-r2", "赵六", NOW, TODAY);

        assertThat(open().year("toy", 2023, null).ruleset().id().revision()).isEqualTo(2);
        assertThat(open().year("toy", 2023, 1).ruleset().id().revision()).isEqualTo(1);
    }

    private String lock() throws IOException {
        return Files.readString(directory.resolve("toy/2023/ruleset.lock"), StandardCharsets.UTF_8);
    }

    private List<String> codes(String lock) throws IOException {
        Files.writeString(directory.resolve("toy/2023/ruleset.lock"), lock, StandardCharsets.UTF_8);
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, this::open);
        return refused == null
                ? List.of()
                : refused.problems().stream().map(problem -> problem.code()).toList();
    }

    /** As versions before signatures wrote it, to the letter. */
    @Test
    void aLockWithoutASignatureOfAVersionThatDidNotSignStaysGood() throws IOException {
        StringBuilder lock = new StringBuilder("# 本年度规则已发布，不得改动；需要更正时另立修订版（文件夹名后加 -r2）。本文件由发布命令写成。\n"
                + "format: 1\nscheme: toy\nyear: 2023\nrevision: 1\ndigest: \""
                + open().years().get(0).ruleset().digest()
                + "\"\npublishedBy: \"张\\\"三\"\npublishedAt: \"2024-01-02T03:04:05Z\"\nengine: \"0.1.0\"\nfiles:\n");
        RulesetFiles.in(directory)
                .hashes("toy/2023", "phrases/1.dsl")
                .forEach((path, hash) -> lock.append("  - {path: " + path + ", sha256: \"" + hash + "\"}\n"));

        assertThat(codes(lock.toString())).isEmpty();

        Publication published = open().years().get(0).ruleset().published();
        assertThat(published.by()).isEqualTo("张\"三");
        assertThat(published.signature()).isNull();
        assertThat(published.text(new RulesetId("toy", 2023, 1))).isEqualTo(lock.toString());
    }

    /** Every line taken away, doubled, and altered in its first, middle and last letter or digit. */
    @Test
    void aSignedLockIsRefusedWhateverIsAlteredInIt() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);
        String lock = lock();
        String[] lines = lock.split("(?<=\n)");
        assertThat(lines).hasSizeGreaterThan(14);
        for (int i = 0; i < lines.length; i++) {
            List<String> others = new ArrayList<>(List.of("", lines[i] + lines[i], " " + lines[i]));
            for (int at : new int[] {0, lines[i].length() / 2, lines[i].length() - 3}) {
                char one = lines[i].charAt(Math.max(0, at));
                others.add(lines[i].substring(0, at) + (one == 'x' ? 'y' : 'x') + lines[i].substring(at + 1));
            }
            for (String other : others) {
                String altered = String.join("", Arrays.copyOfRange(lines, 0, i))
                        + other
                        + String.join("", Arrays.copyOfRange(lines, i + 1, lines.length));
                assertThat(codes(altered)).as("line %d as: %s", i + 1, other).isNotEmpty();
            }
        }
        assertThat(codes(lock.replace("\n", "\r\n"))).contains("LOCK_SIGNATURE");
        assertThat(codes(lock)).as("as it was").isEmpty();
    }

    @Test
    void aLockWithAnotherNameIsRefusedUnlessItIsSignedAnewAndThenItHasAnotherKey() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);
        String first = lock();
        Publication published = open().years().get(0).ruleset().published();

        assertThat(codes(first.replace("张三", "赵六"))).containsExactly("LOCK_SIGNATURE");

        Files.delete(directory.resolve("toy/2023/ruleset.lock"));
        publisher((id, publication, lock) -> lock.run()).publish(YEAR, "赵六", NOW, TODAY);
        Publication other = open().years().get(0).ruleset().published();
        assertThat(other.signature().key()).isNotEqualTo(published.signature().key());
        assertThat(other.signature().fingerprint())
                .hasSize(16)
                .isNotEqualTo(published.signature().fingerprint());

        // the signature of the one with the key of the other
        assertThat(codes(lock().replace(
                                other.signature().key(), published.signature().key())))
                .containsExactly("LOCK_SIGNATURE");
        assertThat(codes(lock().replace(
                                other.signature().value(), published.signature().value())))
                .containsExactly("LOCK_SIGNATURE");
        assertThat(codes(lock().replace(other.signature().value(), ""))).isNotEmpty();
        assertThat(codes(lock().replaceAll("signature: .*\n", ""))).contains("MISSING_FIELD");
        // a signature in a lock of the older form is no part of it
        assertThat(codes(first.replace("format: 2", "format: 1"))).contains("UNKNOWN_FIELD");
        assertThat(codes(first)).isEmpty();
    }

    @Test
    void theLockOfAnotherYearIsNoLockOfThisOne() throws IOException {
        publisher.publish(YEAR, "张三", NOW, TODAY);

        assertThat(codes(lock().replace("year: 2023", "year: 2022"))).contains("LOCK_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", " 张三", "张三 ", "张\u200B三", "张\u202E三", "张三\n", "张\n三", "张\u0000三", "e\u0301", "\uE000"})
    void aNameThatIsNoneDoesNotPublish(String by) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> publisher.publish(YEAR, by, NOW, TODAY));

        assertThat(refused.code()).isEqualTo("NAME_INVALID");
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Neill, \"Jo\" #1: {x}", "张三（局）", "a\\b", "null", "- x", "№ 5", "欧阳·娜"})
    void aNameOfAnyVisibleCharactersStandsInTheLockAsItIs(String by) {
        publisher.publish(YEAR, by, NOW, TODAY);

        assertThat(open().years().get(0).ruleset().published().by()).isEqualTo(by);
    }

    /** 李四 in the manifest with what a reader does not see, or takes for it. */
    @ParameterizedTest
    @ValueSource(strings = {"李\u200B四", "李 四", "李\u00AD四"})
    void theEditorIsTheSameWithWhatNobodySees(String editor) throws IOException {
        Files.writeString(
                directory.resolve("toy/2023/ruleset.yaml"),
                GoodRuleset.MANIFEST.replace("editedBy: 李四", "editedBy: \"" + editor + "\""),
                StandardCharsets.UTF_8);

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> publisher.publish(YEAR, "李四", NOW, TODAY));

        assertThat(refused.problems().get(0).code()).isIn("EDITOR_PUBLISHES", "MALFORMED");
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }

    @Test
    void whatCannotBeEnteredIsNotPublished() {
        PublicationRegister before = (id, publication, lock) -> {
            throw new IllegalStateException("away");
        };
        PublicationRegister after = (id, publication, lock) -> {
            lock.run();
            throw new IllegalStateException("away");
        };

        for (PublicationRegister failing : List.of(before, after)) {
            assertThatThrownBy(() -> publisher(failing).publish(YEAR, "张三", NOW, TODAY))
                    .hasMessage("away");
            assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
        }
    }

    /** What was checked is what is published: a file that is altered while the check runs, or before the lock is there. */
    @Test
    void aFileAlteredBetweenTheCheckAndTheLockIsNotPublished() {
        PublicationRegister register = (id, publication, lock) -> {
            try {
                Files.writeString(
                        directory.resolve("toy/2023/1.1.1/rules.dslr"),
                        GoodRuleset.RULES.replace("扣 1 分", "扣 2 分"),
                        StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            lock.run();
        };

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> publisher(register).publish(YEAR, "张三", NOW, TODAY));

        assertThat(refused.problems()).extracting(problem -> problem.code()).containsOnly("RULESET_ALTERED");
        assertThat(directory.resolve("toy/2023/ruleset.lock")).doesNotExist();
    }
}
