package org.youju.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {

    private final Problems problems = new Problems();

    private Fields yaml(String text) {
        return Fields.of(Documents.yaml(bytes(text), "f.yaml", problems), problems);
    }

    private Fields json(String text) {
        return Fields.of(Documents.json(bytes(text), "", problems), problems);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Diagnostic refusedYaml(String text) {
        return refusedYaml(bytes(text));
    }

    private static Diagnostic refusedYaml(byte[] bytes) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> Documents.yaml(bytes, "f.yaml", new Problems()));
        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.code()).isEqualTo(refused.problems().get(0).code());
        return refused.problems().get(0);
    }

    private static Diagnostic refusedJson(String text) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> Documents.json(bytes(text), "", new Problems()));
        return refused.problems().get(0);
    }

    @Test
    void numbersAreReadAsTheDecimalsThatAreWritten() {
        Fields fields = json("{\"a\": 0.10, \"b\": 1e3, \"c\": -0.0, \"d\": 1000000000000, \"e\": 0.0000000001}");

        assertThat(fields.number("a")).contains(new BigDecimal("0.10"));
        assertThat(fields.number("b").orElseThrow()).isEqualByComparingTo("1000");
        assertThat(fields.number("c")).contains(BigDecimal.ZERO);
        assertThat(fields.number("d")).contains(new BigDecimal("1000000000000"));
        assertThat(fields.number("e")).contains(new BigDecimal("0.0000000001"));
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1e400, NUMBER_OUT_OF_RANGE",
        "1e-400, NUMBER_OUT_OF_RANGE",
        "-1000000000001, NUMBER_OUT_OF_RANGE",
        "0.00000000001, NUMBER_OUT_OF_RANGE",
        "1e999999999, NOT_A_NUMBER",
        ".nan, NOT_A_NUMBER",
        "-.inf, NOT_A_NUMBER"
    })
    void numbersWithoutExactUseAreProblems(String written, String code) {
        yaml("a: 1\nb: {c: [0, " + written + "]}");

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple(code, new Place("f.yaml", 2, "/b/c/1")));
        assertThat(problems.list().get(0).message()).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "0x10", "012", "+5", ".5", "1_000"})
    void jsonTakesNoOtherNotationOfNumbers(String written) {
        Diagnostic problem = refusedJson("{\n\"a\": " + written + "}");

        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.place().line()).isEqualTo(2);
        assertThat(problem.message()).startsWith("line 2, column ").doesNotContain("Feature", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "0x10", "0b11", "0o17", "+5", ".5", "1_000", "1:30", "2023-01-01", "yes", "１２"})
    void yamlNotationsThatAreNoPlainNumberStayText(String written) {
        assertThat(yaml("a: " + written).text("a")).contains(written);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aNumberOfAnyLengthIsRefusedBriefly() {
        yaml("a: " + "9".repeat(1_000_000));

        assertThat(problems.list()).extracting(Diagnostic::code).containsExactly("NOT_A_NUMBER");
        assertThat(problems.list().get(0).message()).hasSizeLessThan(200);
        assertThat(refusedJson("{\"a\": " + "9".repeat(1_000) + "}").code()).isEqualTo("MALFORMED");
    }

    @Test
    void duplicateFieldsAreProblemsInBothNotations() {
        yaml("a: 1\nb: {c: 1,\n  c: 2}\na: 3");
        json("{\"a\": 1,\n\"a\": 2}");

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(
                        tuple("DUPLICATE_FIELD", new Place("f.yaml", 3, "/b/c")),
                        tuple("DUPLICATE_FIELD", new Place("f.yaml", 4, "/a")),
                        tuple("DUPLICATE_FIELD", new Place("", 2, "/a")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a: 1\nb: &x {c: 1}' | /b | 2",
                "'a: 1\nb: *x' | /b | 2",
                "'a: 1\nb: [1, &x 2]' | /b/1 | 2",
                "'a: 1\nb: &x text' | /b | 2",
                "'a: 1\nb: &x' | /b | 2",
                "'a: 1\n&x b: 2' | /b | 2",
                "'&x\na: 1' | '' | 1",
                "'a: &x [l, l]\nb: &y [*x, *x]\nc: &z [*y, *y]' | /a | 1",
                "'b: {<<: *x}' | /b/<< | 1"
            })
    void anchorsAndAliasesAreRefusedWhereTheyFirstShow(String text, String pointer, int line) {
        Diagnostic problem = refusedYaml(text);

        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.place()).isEqualTo(new Place("f.yaml", line, pointer));
        assertThat(problem.message()).contains("anchors and aliases");
    }

    @Test
    void quotedAmpersandsAndAsterisksAreText() {
        assertThat(yaml("a: '&x'\nb: '*y'").text("a")).contains("&x");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void deepNestingIsRefusedWithItsPlace() {
        assertThat(refusedYaml("a: 1\nb: " + "[".repeat(1_000_000)))
                .extracting(Diagnostic::code, problem -> problem.place().line())
                .containsExactly("MALFORMED", 2);
        assertThat(refusedJson("\n{\"a\": " + "{\"a\":".repeat(1_000_000)))
                .extracting(Diagnostic::code, problem -> problem.place().line())
                .containsExactly("MALFORMED", 2);
        assertThat(refusedJson("[".repeat(100)).message()).contains("41", "40").doesNotContain("StreamRead");
        assertThat(refusedJson("[".repeat(100)).messageZh()).contains("上限");
    }

    @Test
    void aDocumentAboveTheLimitIsNotRead() {
        Diagnostic problem = refusedYaml(new byte[50 * 1024 * 1024]);

        assertThat(problem.code()).isEqualTo("TOO_LARGE");
        assertThat(problem.message()).contains("52428800", "8388608");
    }

    @Test
    void longTextsAreProblemsAndLongNamesAreRefused() {
        yaml("a: 1\nb: " + "字".repeat(200_001));

        assertThat(problems.list())
                .extracting(Diagnostic::code, Diagnostic::place)
                .containsExactly(tuple("TOO_LONG", new Place("f.yaml", 2, "/b")));
        assertThat(refusedJson("{\"a\": \"" + "字".repeat(300_000) + "\"}").code())
                .isEqualTo("MALFORMED");
        assertThat(refusedYaml("? " + "x".repeat(5_000) + "\n: 1").message()).contains("1000");
        assertThat(refusedJson("{\"" + "x".repeat(5_000) + "\": 1}").message()).contains("1000");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithLineAndByte() {
        Diagnostic problem =
                refusedYaml(new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xC3, (byte) 0x28});

        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.place()).isEqualTo(Place.inFile("f.yaml", 2));
        assertThat(problem.message()).isEqualTo("line 2, byte 8: not UTF-8");
        assertThat(problem.messageZh()).contains("UTF-8");
        assertThat(refusedYaml("年度: 2023".getBytes(java.nio.charset.Charset.forName("GB18030")))
                        .message())
                .contains("not UTF-8");
        assertThat(refusedYaml("a: 1".getBytes(StandardCharsets.UTF_16)).message())
                .contains("not UTF-8");
    }

    @Test
    void controlCharactersAreRefusedRawAndAsEscapes() {
        assertThat(refusedYaml("a: 1\nb: x\0y"))
                .extracting(Diagnostic::code, Diagnostic::place, Diagnostic::message)
                .containsExactly(
                        "MALFORMED",
                        Place.inFile("f.yaml", 2),
                        "line 2, column 5: the control character U+0000; this is no text");
        json("{\"a\": \"x\\u0000\", \"b\": \"\\ud800\", \"c\\u0001\": 1, \"d\": \"\\t\\n\", \"e\": \"\\ufffe\"}");
        yaml("a: \"\\0\"");

        assertThat(problems.list())
                .extracting(Diagnostic::code, problem -> problem.place().pointer())
                .containsExactly(
                        tuple("NOT_TEXT", "/a"),
                        tuple("NOT_TEXT", "/b"),
                        tuple("NOT_TEXT", ""),
                        tuple("NOT_TEXT", "/e"),
                        tuple("NOT_TEXT", "/a"));
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreAccepted() {
        assertThat(yaml("\uFEFFa: 1\r\nb: 甲\r\n").text("b")).contains("甲");
        assertThat(json("\uFEFF{\r\n\"b\": \"甲\"}").text("b")).contains("甲");
        assertThat(Documents.text(bytes("\uFEFF甲\r\n乙"), "")).isEqualTo("甲\n乙");
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "# 只有注释\n"})
    void anEmptyDocumentIsRefused(String text) {
        assertThat(refusedYaml(text).message()).isEqualTo("line 1, column 1: the document is empty");
        assertThat(refusedYaml(text).messageZh()).contains("文件是空的");
    }

    @Test
    void aSecondDocumentIsRefused() {
        assertThat(refusedYaml("a: 1\n---\na: 2\n"))
                .extracting(problem -> problem.place().line(), Diagnostic::message)
                .containsExactly(3, "line 3, column 1: a second document follows the first");
        assertThat(refusedJson("{} {}").code()).isEqualTo("MALFORMED");
        assertThat(refusedJson("{} x").code()).isEqualTo("MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1\nb: [1,",
                "a: 1\nb: {c: 1",
                "a: 1\nb: 'x",
                "a: 1\n\tb: 1",
                "a: 1\n b: 2",
                "a: 1\nb: !!binary aGk=",
                "a: 1\n? [b]\n: 1"
            })
    void brokenYamlIsRefusedWithLineAndColumn(String text) {
        Diagnostic problem = refusedYaml(text);

        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.place().line()).isPositive();
        assertThat(problem.message()).matches("line \\d+, column \\d+: .+").doesNotContain("Exception", "\n");
        assertThat(problem.messageZh()).matches("第 \\d+ 行第 \\d+ 列：.+");
    }

    @Test
    void pointersEscapeSlashAndTilde() {
        yaml("'a/b': {'~': .nan}");

        assertThat(problems.list().get(0).place().pointer()).isEqualTo("/a~1b/~0");
    }

    @Test
    void moreProblemsThanAnybodyReadsAreCutOff() {
        yaml("a: [" + ".nan, ".repeat(5_000) + "]");

        assertThat(problems.list()).hasSize(201);
        assertThat(problems.list().get(200).code()).isEqualTo("MORE");
    }

    /** Read with a small buffer each of these takes the square of its length: half a minute and more. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a: %s", "a: \"%s\"", "a: '%s'", "# %s\na: 1", "a: 1 # %s", "a: |\n  %s", "%s: 1", "a: 1\n%s"})
    @Timeout(15)
    void oneLineOfSevenMillionCharactersIsReadInTimeThatGrowsWithItsLength(String yaml) {
        for (String character : List.of("x", " ", "x,")) {
            try {
                Documents.yaml(
                        bytes(yaml.formatted(character.repeat(7_000_000 / character.length()))),
                        "f.yaml",
                        new Problems());
            } catch (ProblemsException refused) {
                assertThat(refused.code()).isIn("MALFORMED", "TOO_LARGE");
            }
        }
    }
}
