package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.explanation.Explanation;
import org.youju.explanation.Explanation.OfIndicator;
import org.youju.rendering.DocumentHead;
import org.youju.rendering.FormalDocument;
import org.youju.rendering.Report;
import org.youju.rendering.word.WordRendering;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;

/** The document that a bureau signs, of every shipped sheet, as Word opens it. */
class FormalDocumentTest {

    private static final Youju YOUJU = Youju.open(RulesetFiles.in(Path.of("").toAbsolutePath()));
    private static final DocumentHead HEAD =
            new DocumentHead("01JZ0000000000000000000000", Instant.parse("2026-01-31T00:05:00Z"), "key:财政局");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    static Stream<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(""))) {
            return files
                    .filter(file -> file.toString().matches("[^/]+/\\d{4}/sheets/[^/]+\\.(yaml|txt)"))
                    .filter(file -> !file.toString().endsWith(".expected.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Explanation explained(Path sheet) throws IOException {
        Format format = sheet.toString().endsWith(".txt") ? Format.FORM : Format.YAML;
        return YOUJU.explain(YOUJU.read(Files.readAllBytes(sheet), format, sheet.toString()));
    }

    private static String word(Report report) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(WordRendering.render(report)))) {
            return document.getBodyElements().stream()
                    .map(element ->
                            element instanceof XWPFTable table ? table.getText() : ((XWPFParagraph) element).getText())
                    .collect(Collectors.joining("\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyEntryStandsThereWithItsRuleClauseAndArithmetic(Path sheet) throws IOException {
        Explanation explanation = explained(sheet);
        String text = word(FormalDocument.of(explanation, HEAD));

        for (OfIndicator one : explanation.indicators()) {
            assertThat(text).contains(one.score().code() + " " + one.score().name());
            for (EntryLine entry : one.score().entries()) {
                assertThat(text).contains(shown(entry.arithmetic()), shown(entry.reason()));
                if (entry.rule() != null && entry.clause() != null) {
                    assertThat(text)
                            .contains(entry.rule().file() + " 第 " + entry.rule().line() + " 行")
                            .contains(entry.clause()
                                    .text()
                                    .strip()
                                    .lines()
                                    .findFirst()
                                    .orElseThrow());
                }
            }
            one.whatIfs().forEach(whatIf -> assertThat(text).contains(shown(whatIf.words())));
            one.notApplied().forEach(rule -> assertThat(text).contains(rule.condition()));
            one.readings()
                    .forEach(
                            reading -> assertThat(text).contains(reading.taken().strip()));
        }
        assertThat(text)
                .contains(explanation.scorecard().ruleset().digest(), "01JZ0000000000000000000000")
                .contains("2026年1月31日08时05分", "密钥“财政局”", "经办人：", "单位（盖章）：", "日期：");
    }

    /** As people read it: two decimals for what was cut after ten. */
    private static String shown(String exact) {
        return Pattern.compile("(= |≈ )?(-?\\d+\\.\\d{7,})").matcher(exact).replaceAll(number -> {
            String two = new BigDecimal(number.group(2))
                    .setScale(2, RoundingMode.HALF_UP)
                    .toPlainString();
            return (number.group(1) == null ? "" : "≈ ") + two;
        });
    }

    /** Identifiers have to be cited as they are; nothing else is English, and nothing is left to be filled in by us. */
    @ParameterizedTest
    @MethodSource("sheets")
    void theTextIsChineseAndWhole(Path sheet) throws IOException {
        Explanation explanation = explained(sheet);
        String text = word(FormalDocument.of(explanation, DocumentHead.NONE));

        String words = Stream.concat(explanation.indicators().stream(), Stream.ofNullable(explanation.total()))
                .flatMap(one -> Stream.concat(
                        one.score().entries().stream().map(EntryLine::rule),
                        one.notApplied().stream().map(Explanation.NotApplied::rule)))
                .filter(rule -> rule != null)
                .map(rule -> rule.file())
                .distinct()
                .reduce(text, (rest, file) -> rest.replace(file, ""))
                .replace(explanation.scorecard().ruleset().digest(), "")
                .replace(explanation.scorecard().ruleset().scheme(), "");
        List<String> english =
                WORD.matcher(words).results().map(match -> match.group()).toList();
        assertThat(english).isEmpty();
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("null", "{", "}", "todo", "待补");
    }

    @Test
    void oneIndicatorAloneHasTheWholeTableAndItsOwnGroundsOnly() throws IOException {
        Explanation explanation = explained(Path.of("huangjiang-department/2023/sheets/many-losses.yaml"));
        OfIndicator one = explanation.indicator("1.1.2").orElseThrow();

        String text = word(FormalDocument.of(explanation.scorecard(), one, HEAD));

        assertThat(text)
                .contains("\n1.1.2 部门整体绩效目标产出指标完成情况\n", "怎样可以得分（供参考）", "2.6.4")
                .doesNotContain("\n1.1.1 年度重点工作任务完成率\n");
    }
}
