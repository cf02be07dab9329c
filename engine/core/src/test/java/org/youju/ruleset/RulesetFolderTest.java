package org.youju.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.scoring.Youju;

/** The folder of rulesets on a disk where other things lie as well, and whose parts may be links. */
class RulesetFolderTest {

    private static final String BOOK = "phrases/1.dsl";

    @TempDir
    private Path root;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void twoYears() throws IOException {
        write(root, table(2023));
        write(root, table(2024));
    }

    private static SmallTable table(int year) {
        return new SmallTable(year).indicator("1.1.1", "10", "", SmallTable.rule("甲", "不论何种情况", "本指标得满分"));
    }

    private static void write(Path folder, SmallTable table) throws IOException {
        for (Map.Entry<String, byte[]> file : table.contents().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private String digest() {
        return RulesetFiles.in(root).digest("town/2023", BOOK);
    }

    private void put(String name, int bytes) throws IOException {
        Path path = root.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, "x".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".DS_Store",
                ".ruleset.yaml.swp",
                ".~lock.cases.xlsx#",
                "~$cases.xlsx",
                "ruleset.yaml~",
                "#rules.dslr#",
                "Thumbs.db",
                "desktop.ini",
                "__MACOSX/1.1.1/rules.dslr",
                ".git/config",
                "1.1.1/.rules.dslr.swx",
                "1.1.1/rules.dslr.bak",
                "1.1.1/._rules.dslr"
            })
    void litterIsPassedOver(String name) throws IOException {
        String before = digest();

        put("town/2023/" + name, 2_000_000);

        assertThat(digest()).isEqualTo(before);
        assertThat(RulesetFiles.in(root).strangers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"评分表扫描件.pdf", "notes.md", "1.1.1/扫描.png", "1.1.1/rules.txt", "1.1.1/a/b/c.dslr", "sheets/a.doc"})
    void otherFilesAreStrangersAndNoPartOfTheYear(String name) throws IOException {
        // under LANG=C a JVM can neither make nor see files with other names
        assumeThat(Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(name))
                .isTrue();
        String before = digest();

        put("town/2023/" + name, 2_000_000);

        assertThat(digest()).isEqualTo(before);
        assertThat(RulesetFiles.in(root).strangers()).containsExactly("town/2023/" + name);
        assertThat(RulesetFiles.in(root).only("town/2024").strangers()).isEmpty();
    }

    /** The digest of a year that was published is over the files that it was published with, whatever they are. */
    @Test
    void whatAYearWasPublishedWithStaysPartOfIt() throws IOException {
        put("town/2023/notes.md", 10);
        String before = digest();
        put("town/2023/ruleset.lock", 0);
        Files.writeString(
                root.resolve("town/2023/ruleset.lock"), "files:\n  - {path: town/2023/notes.md, sha256: \"00\"}\n");

        assertThat(digest()).isNotEqualTo(before);
        assertThat(RulesetFiles.in(root).strangers()).isEmpty();
        assertThat(RulesetFiles.in(root).bytes("town/2023/notes.md")).isPresent();
    }

    @Test
    void aFileThatIsTooLargeIsAnErrorOfItsYearAlone() throws IOException {
        put("town/2023/sheets/large.yaml", 2_000_000);
        Youju youju = Youju.onDemand(RulesetFiles.in(root));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> youju.year("town", 2023, null));

        assertThat(refused.problems()).extracting(Diagnostic::code).containsExactly("RULESETS_UNREADABLE");
        assertThat(refused.problems().get(0).place().file()).isEqualTo("town/2023/sheets/large.yaml");
        assertThat(youju.year("town", 2024, null).ruleset().id().year()).isEqualTo(2024);
        assertThat(youju.years()).hasSize(1);
    }

    @Test
    void aSyntaxErrorOfOneYearKeepsNoOtherFromBeingFound() throws IOException {
        Files.writeString(root.resolve("town/2023/1.1.1/rules.dslr"), "规则");
        Youju youju = Youju.onDemand(RulesetFiles.in(root));

        assertThat(youju.years()).extracting(year -> year.ruleset().id().year()).containsExactly(2024);
        assertThat(catchThrowableOfType(ProblemsException.class, () -> youju.year("town", 2023, null)))
                .isNotNull();
    }

    /** As Kubernetes mounts a ConfigMap: every name is a link into a folder of the same mount. */
    @Test
    void linksInsideTheFolderAreFollowed() throws IOException {
        Path data = root.resolve("..2026_11_30");
        Files.createDirectories(data);
        Files.move(root.resolve("town"), data.resolve("town"));
        Files.createSymbolicLink(root.resolve("..data"), Path.of("..2026_11_30"));
        Files.createSymbolicLink(root.resolve("town"), Path.of("..data", "town"));

        assertThat(RulesetFiles.in(root).folders()).containsExactly("town/2023", "town/2024");
        assertThat(Youju.open(RulesetFiles.in(root)).years()).hasSize(2);
    }

    @Test
    void theFolderItselfMayBeALink() throws IOException {
        Path link = elsewhere.resolve("rulesets");
        Files.createSymbolicLink(link, root);

        assertThat(RulesetFiles.in(link).folders()).containsExactly("town/2023", "town/2024");
    }

    @Test
    void aLinkThatLeavesTheFolderIsAnErrorOfItsYear() throws IOException {
        Path rules = root.resolve("town/2023/1.1.1/rules.dslr");
        Path outside = elsewhere.resolve("rules.dslr");
        Files.move(rules, outside);
        Files.createSymbolicLink(rules, outside);
        Youju youju = Youju.onDemand(RulesetFiles.in(root));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> youju.year("town", 2023, null));

        assertThat(refused.problems().get(0).place().file()).isEqualTo("town/2023/1.1.1/rules.dslr");
        assertThat(refused.problems().get(0).messageZh()).contains("链接");
        assertThat(youju.years()).hasSize(1);
    }

    @Test
    void aLinkToNothingIsAnErrorOfItsYear() throws IOException {
        Files.createSymbolicLink(root.resolve("town/2023/calendar.yaml"), Path.of("nothing"));

        assertThat(catchThrowableOfType(
                        ProblemsException.class,
                        () -> Youju.onDemand(RulesetFiles.in(root)).year("town", 2023, null)))
                .isNotNull();
    }
}
