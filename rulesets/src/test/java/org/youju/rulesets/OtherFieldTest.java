package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.youju.assurance.CheckReport;
import org.youju.assurance.Checker;
import org.youju.document.Diagnostic;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/**
 * A yearly responsibility assessment with bonus, penalty, classes and limits of the grade, as policy staff would write it: all of
 * it sample, and without a line of Java. The check runs its 51 cases and seven sheets.
 */
class OtherFieldTest {

    private static final Path EXAMPLES = Path.of("../engine/authoring/src/test/resources/examples");
    private static final String YEAR = "safety-responsibility/2025";

    private static RulesetFiles files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        try (Stream<Path> all = Files.walk(EXAMPLES)) {
            all.filter(Files::isRegularFile)
                    .forEach(file ->
                            files.put(EXAMPLES.relativize(file).toString().replace('\\', '/'), bytes(file)));
        }
        return RulesetFiles.of(files);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void itsCheckDecidesEverythingAndFindsNoError() throws IOException {
        CheckReport report = Checker.check(files(), YEAR, LocalDate.of(2026, 1, 1));

        assertThat(report.findings()).extracting(Diagnostic::code).containsExactly("DEDUCTION_SILENT");
        assertThat(report.coverage()).allMatch(one -> one.isWhole()).hasSize(8);
    }

    /** The penalty stays beside the table's points, the veto beside the score. */
    @Test
    void anAccidentTakesPointsBelowZeroAndAVetoOnlyTheGrade() throws IOException {
        Youju youju = Youju.open(files());
        Scorecard card = youju.score(youju.read(
                bytes(EXAMPLES.resolve(YEAR + "/sheets/major-accident.yaml")), Format.YAML, "major-accident.yaml"));

        assertThat(card.score()).isEqualByComparingTo("70");
        assertThat(card.lost()).isEqualByComparingTo("0");
        assertThat(card.penalty()).isEqualByComparingTo("30");
        assertThat(card.grade()).isEqualTo("不合格");
        assertThat(card.audit())
                .extracting(Scorecard.Finding::message)
                .anyMatch(message -> message.contains("等级定为“不合格”") && message.endsWith("得分不变"));
    }
}
