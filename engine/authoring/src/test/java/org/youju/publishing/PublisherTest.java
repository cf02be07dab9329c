package org.youju.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.assurance.GoodRuleset;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
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
        publisher = new Publisher(directory);
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

        assertRefused("toy/2023/ruleset.lock");
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
    @ValueSource(strings = {"李四", " 李 四", "李　四"})
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
}
