package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.youju.rulesets.WholeTableTest.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.ProblemsException;

/** What a year may not say is refused at its line, with what to write instead. */
class BadInputTest {

    private static final String A = "t/2030/a/";
    private static final String C = "t/2030/c/indicator.yaml";
    private static final String CLAUSE = "clauses: [{id: '1', text: 示例, source: 示例}]\n";

    private static String a(String more) {
        return "code: a\npath: [甲栏, 甲, 甲]\nprovenance: sample\n" + CLAUSE + more;
    }

    private static String shared(String reference) {
        return """
                {scheme: t, year: 2030, revision: 1, phrases: 2, title: 示例, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP},
                 grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 差, from: 0}]},
                 indicators: [a], inputs: [{name: 甲得, type: number, min: 0, description: 示例}],
                 reference: [{name: 当地上限, unit: 分}]}
                """ + reference;
    }

    static Stream<Arguments> bad() {
        String own = "pointsByClass: {产区: 40, 非产区: 30}\n";
        return Stream.of(
                arguments(
                        "a circle of values",
                        Map.of(
                                A + "indicator.yaml",
                                a(own + "values:\n  - {name: 子, unit: 分, formula: 丑 + 1}\n"
                                        + "  - {name: 丑, unit: 分, formula: 子 × 2}\n")),
                        "VALUE_CIRCLE",
                        A + "indicator.yaml:7",
                        "绕回"),
                arguments(
                        "a class without points",
                        Map.of(A + "indicator.yaml", a("pointsByClass: {产区: 40}\n")),
                        "CLASS_WITHOUT_POINTS",
                        A + "indicator.yaml:1",
                        "要给每一类都写上分值：产区、非产区"),
                arguments(
                        "a bonus without a most",
                        Map.of(C, "code: c\npath: [乙栏, 加分, 加分]\nkind: bonus\nprovenance: sample\n" + CLAUSE),
                        "MISSING_FIELD",
                        C + ":1",
                        "例如 most: 5"),
                arguments(
                        "two 其余情况",
                        Map.of(
                                A + "rules.dslr",
                                rule("a", "其余情况", "本指标不得分")
                                        + rule("a", "其余情况", "本指标得满分").replace("\"甲\"", "\"乙\"")),
                        "OTHERWISE_TWICE",
                        A + "rules.dslr:8",
                        "只"),
                arguments(
                        "a percentage where points are meant",
                        Map.of(A + "rules.dslr", rule("a", "不论何种情况", "本指标扣 5% 分且扣完为止")),
                        "PERCENT_FOR_POINTS",
                        A + "rules.dslr:6",
                        "要写比例，请用“本指标得 60% 的分”"),
                arguments(
                        "points beyond full",
                        Map.of(A + "rules.dslr", rule("a", "不论何种情况", "本指标得 41 分")),
                        "POINTS_BEYOND_FULL",
                        A + "rules.dslr:6",
                        "40"),
                arguments(
                        "an interpolation from right to left",
                        Map.of(A + "rules.dslr", rule("a", "不论何种情况", "本指标按 甲得 从 8 得 5 分到 2 得 10 分直线内插")),
                        "INTERPOLATION_BACKWARDS",
                        A + "rules.dslr:6",
                        "请写“从 2 得 10 分到 8 得 5 分直线内插”"),
                arguments(
                        "a reference figure that is missing",
                        Map.of("t/2030/ruleset.yaml", shared(""), A + "indicator.yaml", a("points: 100\n")),
                        "REFERENCE_MISSING",
                        "t/2030/ruleset.yaml:5",
                        "reference.yaml"),
                arguments(
                        "a reference figure that is older than the year",
                        Map.of(
                                "t/2030/ruleset.yaml",
                                shared(""),
                                A + "indicator.yaml",
                                a("points: 100\n"),
                                "t/2030/reference.yaml",
                                "figures:\n  - {name: 当地上限, value: 5, year: 2028, source: 示例}\n"),
                        "REFERENCE_OLD",
                        "t/2030/reference.yaml:2",
                        "notBefore"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefusedAtItsLineWithWhatToWrite(
            String what, Map<String, String> files, String code, String place, String help) {
        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> WholeTableTest.open(new LinkedHashMap<>(files)));

        assertThat(refused).as(what).isNotNull();
        assertThat(refused.problems()).as("%s", refused.problems()).anySatisfy(one -> {
            assertThat(one.code()).isEqualTo(code);
            assertThat(one.place().file() + ":" + one.place().line()).isEqualTo(place);
            assertThat(one.messageZh()).contains(help);
        });
    }
}
