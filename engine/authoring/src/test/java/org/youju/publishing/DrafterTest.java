package org.youju.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.assurance.GoodRuleset;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scoring.Youju;

/** A new year is a whole copy that says its own year; what only a person can settle is named. */
class DrafterTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 2);
    private static final RulesetId OLD = new RulesetId("toy", 2023, 1);
    private static final RulesetId NEW = new RulesetId("toy", 2024, 1);
    private static final String SHEET = """
            # 2023 年的一份
            scheme: toy
            year: 2023   # 年度
            department: {name: 示例局}
            inputs: {有事项: false}
            findings: []
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void aYear() throws IOException {
        for (Map.Entry<String, byte[]> file : GoodRuleset.files().entrySet()) {
            write(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
        write("toy/2023/sheets/none.yaml", SHEET);
        write("toy/2023/sheets/none.expected.yaml", "status: DETERMINED\nscore: 10\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private String read(String path) throws IOException {
        return Files.readString(directory.resolve(path), StandardCharsets.UTF_8);
    }

    private List<String> below(String folder) throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve(folder))) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> directory.resolve(folder).relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private NewDraft make(RulesetId from, RulesetId to) {
        return new Drafter(directory).make(from, to, "王五", TODAY);
    }

    private void publish(String folder) {
        assertThat(new Publisher(directory, new TestKey(), (id, publication, lock) -> lock.run())
                        .publish(folder, "张三", Instant.parse("2024-01-02T03:04:05Z"), TODAY)
                        .published())
                .isTrue();
    }

    private void assertRefused(RulesetId to, String code) throws IOException {
        List<String> before = below("");

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> make(OLD, to));

        assertThat(refused).as("%s must be refused", to).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.problems().get(0).messageZh()).containsPattern("\\p{IsHan}");
        assertThat(below("")).isEqualTo(before);
    }

    @Test
    void aNewYearIsTheOldOneUnderItsOwnName() throws IOException {
        String manifest = GoodRuleset.MANIFEST.replace("year: 2023\n", "year:  2023  # 年度\n") + "# 2023 年定稿\n";
        write("toy/2023/ruleset.yaml", manifest.replace("\n", "\r\n"));
        publish("toy/2023");

        NewDraft draft = make(OLD, NEW);

        assertThat(draft.report().hasErrors()).as("%s", draft.report()).isFalse();
        assertThat(draft.report().cases()).isEqualTo(10);
        assertThat(read("toy/2024/ruleset.yaml"))
                .isEqualTo(manifest.replace("year:  2023", "year:  2024")
                        .replace("editedBy: 李四", "editedBy: 王五")
                        .replace("\n", "\r\n"));
        assertThat(read("toy/2024/sheets/none.yaml")).isEqualTo(SHEET.replace("year: 2023", "year: 2024"));
        assertThat(read("toy/2024/1.1.1/rules.dslr")).isEqualTo(GoodRuleset.RULES);
        List<String> files = below("toy/2023");
        assertThat(files).contains("ruleset.lock");
        assertThat(below("toy/2024"))
                .isEqualTo(files.stream()
                        .filter(file -> !file.equals("ruleset.lock"))
                        .toList());
        Youju youju = Youju.open(RulesetFiles.in(directory));
        assertThat(youju.year("toy", 2023, null).ruleset().published()).isNotNull();
        assertThat(youju.year("toy", 2024, null).ruleset().published()).isNull();
    }

    @Test
    void whatTheOldYearLeftBehindIsNamedLineByLine() throws IOException {
        write(
                "toy/2023/ruleset.yaml",
                GoodRuleset.MANIFEST.replace("issuer: 示例\n", "issuer: 示例\nreviewBy: 2024-06-30\n"));
        write(
                "toy/2023/1.1.1/indicator.yaml",
                GoodRuleset.INDICATOR.replace("source: 示例}", "source: 2023 年的表, provenance: official}"));
        write(
                "toy/2023/calendar.yaml",
                "source: 示例\nprovenance: sample\nfrom: 2023-01-01\nto: 2023-12-31\nholidays: [2023-05-01]\n");
        write("toy/2023/sheets/paper.txt", "2023年\n");
        write("toy/2023/sheets/paper.expected.yaml", "status: UNDETERMINED\n");

        NewDraft draft = make(OLD, NEW);

        assertThat(draft.reminders().stream()
                        .map(one -> one.kind() + " " + one.place().text() + " " + one.zh()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("REVIEW_BY toy/2024/ruleset.yaml:7 reviewBy 仍是 2024-06-30"),
                        one -> assertThat(one).startsWith("SOURCE toy/2024/ruleset.yaml:8 “示例”（2023，"),
                        one -> assertThat(one).startsWith("OFFICIAL_TEXT toy/2024/1.1.1/indicator.yaml 标着官方原文"),
                        one -> assertThat(one)
                                .startsWith("CALENDAR toy/2024/calendar.yaml:4 日历只到 2023-12-31，没有 2024 年的节假日"),
                        one -> assertThat(one).startsWith("SHEET toy/2024/sheets/none.yaml 年度已改为 2024"),
                        one -> assertThat(one).startsWith("SHEET toy/2024/sheets/paper.txt 没有复制"),
                        one -> assertThat(one).startsWith("OLD_YEAR toy/2024/1.1.1/indicator.yaml:9 - {id: "),
                        one -> assertThat(one).startsWith("OLD_YEAR toy/2024/ruleset.yaml:8 sources: "),
                        one -> assertThat(one).isEqualTo("OLD_YEAR toy/2024/sheets/none.yaml:1 # 2023 年的一份"));
        assertThat(below("toy/2024")).doesNotContain("sheets/paper.txt", "sheets/paper.expected.yaml");
    }

    @Test
    void aCalendarThatHasTheNewYearIsToBeComparedAndAMissingReviewDateIsSaid() throws IOException {
        write("toy/2023/calendar.yaml", "source: 示例\nprovenance: sample\nfrom: 2023-01-01\nto: 2024-12-31\n");

        assertThat(make(OLD, NEW).reminders())
                .extracting(Reminder::zh)
                .anyMatch(zh -> zh.startsWith("没有写 reviewBy"))
                .anyMatch(zh -> zh.startsWith("日历从 2023-01-01 到 2024-12-31，请按国务院办公厅的通知核对 2024 年"));
    }

    @Test
    void aCorrectionOfAPublishedYearIsItsNextRevision() throws IOException {
        publish("toy/2023");

        NewDraft second = make(OLD, new RulesetId("toy", 2023, 2));

        assertThat(second.report().hasErrors()).isFalse();
        assertThat(second.reminders()).extracting(Reminder::kind).containsExactly(Reminder.Kind.REVIEW_BY);
        assertThat(read("toy/2023-r2/ruleset.yaml"))
                .isEqualTo(GoodRuleset.MANIFEST
                        .replace("revision: 1", "revision: 2")
                        .replace("editedBy: 李四", "editedBy: 王五"));
        assertThat(read("toy/2023-r2/sheets/none.yaml")).isEqualTo(SHEET);

        publish("toy/2023-r2");
        make(new RulesetId("toy", 2023, 2), new RulesetId("toy", 2023, 3));

        assertThat(read("toy/2023-r3/ruleset.yaml")).contains("revision: 3\n");
    }

    @Test
    void aNewYearBeginsAtRevisionOneWhateverItIsCopiedFrom() throws IOException {
        publish("toy/2023");
        make(OLD, new RulesetId("toy", 2023, 2));

        make(new RulesetId("toy", 2023, 2), NEW);

        assertThat(read("toy/2024/ruleset.yaml")).contains("year: 2024\nrevision: 1\n");
    }

    @Test
    void anotherSchemeMayBeginWithACopyToo() throws IOException {
        NewDraft draft = make(OLD, new RulesetId("other-town", 2024, 1));

        assertThat(draft.report().hasErrors()).as("%s", draft.report()).isFalse();
        assertThat(read("other-town/2024/ruleset.yaml")).startsWith("scheme: other-town\nyear: 2024\n");
        assertThat(read("other-town/2024/sheets/none.yaml")).contains("scheme: other-town\n");
    }

    @Test
    void aDraftIsNotRevised() throws IOException {
        assertRefused(new RulesetId("toy", 2023, 2), "NOT_PUBLISHED");
    }

    @ParameterizedTest
    @CsvSource({
        "toy, 2023, 1, RULESET_EXISTS",
        "toy, 2023, 3, REVISION_NOT_NEXT",
        "toy, 2024, 2, REVISION_NOT_NEXT",
        "Toy, 2024, 1, WRONG_FOLDER",
        "../toy, 2024, 1, WRONG_FOLDER",
        "toy, 24, 1, WRONG_FOLDER",
    })
    void whereNoDraftBelongsNothingIsWritten(String scheme, int year, int revision, String code) throws IOException {
        publish("toy/2023");

        assertRefused(new RulesetId(scheme, year, revision), code);
    }

    @Test
    void aFolderThatIsThereIsLeftAloneEvenWithoutAManifest() throws IOException {
        write("toy/2024/notes.txt", "备忘");

        assertRefused(NEW, "RULESET_EXISTS");
    }

    @Test
    void whatAnUnfinishedCopyLeftIsNamedAndNotTakenForAYear() throws IOException {
        write("toy/unfinished-2024/ruleset.yaml", "year: 2024\n");

        assertRefused(NEW, "RULESETS_UNWRITABLE");
        assertThat(Youju.open(RulesetFiles.in(directory)).years()).hasSize(1);
    }

    @Test
    void anOldYearThatIsNotThereIsSaid() {
        assertThat(catchThrowableOfType(ProblemsException.class, () -> make(new RulesetId("toy", 2020, 1), NEW))
                        .code())
                .isEqualTo("RULESET_NOT_FOUND");
    }

    @Test
    void aYearThatIsNotOnOneLineIsNotGuessedAt() throws IOException {
        write("toy/2023/ruleset.yaml", GoodRuleset.MANIFEST.replace("year: 2023", "year:\n  2023"));

        assertRefused(NEW, "FIELD_NOT_ON_ONE_LINE");
    }

    /** The copy of a year with an error is made, and the error is said. */
    @Test
    void whatTheCheckFindsInTheCopyIsSaid() throws IOException {
        write("toy/2023/1.1.1/rules.dslr", GoodRuleset.RULES.replace("达到 60% 但不足 90%", "达到 61% 但不足 90%"));

        assertThat(make(OLD, NEW).report().hasErrors()).isTrue();
        assertThat(below("toy/2024")).contains("ruleset.yaml");
    }
}
