package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.youju.SmallTable.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;

/** What stands in a rule file is what the rule does: nothing hides in slots, remarks, names or characters. */
class RuleMeansItsSentenceTest {

    private static final String FULL = "本指标得满分";

    private static SmallTable table() {
        return new SmallTable().inputs("""
                - {name: 已申报, type: yes-no, description: 示例}
                - {name: 制度, type: choice, choices: [完善, 缺失], description: 示例}
                - {name: 人数, type: number, unit: 人, description: 示例}
                """);
    }

    private static List<Diagnostic> problems(String rules) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> table().indicator("1.1.1", "10", "", rules).open());
        assertThat(refused).as("must be refused:%n%s", rules).isNotNull();
        return refused.problems();
    }

    private static void assertRefused(String rules, String code, int line) {
        assertThat(problems(rules))
                .extracting(one -> one.code() + " " + one.place().line())
                .containsExactly(code + " " + line);
        assertThat(problems(rules).get(0).messageZh()).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报项 已申报\", value == false ) // 为是",
                "填报项 已申报\" 为是",
                "填报项 人数 超过 3, value < 2",
                "填报项 人数 超过 3 ) Input( name == \"已申报\", value == true",
                "填报项 人数 超过 3 // 其实不是",
                "填报项 人数 超过 3 /* 其实不是",
                "填报项 人数 超过 (3)",
                "填报项 人数 超过 3;",
                "填报项 人数 超过 3 # 备注",
                "填报项 已申报 为是 || true",
                "填报项 已申报\\ 为是",
                "填报项 '已申报' 为是",
                "填报项 {name} 为是",
                "$x : Input( )",
                "Input( name == \"已申报\", value == true )",
                "eval( true )",
                ">本指标的每个目标",
                "填报项 已申报 为是 =甲",
                "@clause 填报项 已申报 为是"
            })
    void asksForWordsNamesAndNumbersAndNothingElse(String condition) {
        assertRefused(
                rule("甲", condition, FULL), condition.contains("/*") ? "RULE_LINE_REFUSED" : "SENTENCE_CHARACTER", 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本指标得满分 // 其实不得分",
                "award.percent( indicator, 0 );",
                "本指标得 100% 的分; 本指标不得分",
                "本指标得 (50)% 的分",
                "> award.percent( indicator, 0 );"
            })
    void aConsequenceAsWell(String consequence) {
        assertThat(problems("规则 \"甲\"\n依据条款 @@/1\n当\n不论何种情况\n则\n" + consequence.replace("> ", ">") + "\n结束\n"))
                .extracting(one -> one.code() + " " + one.place().line())
                .containsExactly("SENTENCE_CHARACTER 6");
    }

    @ParameterizedTest(name = "U+{0}")
    @CsvSource({
        "0085", "00A0", "00AD", "200B", "200D", "200E", "2028", "2029", "202A", "202E", "2060", "2066", "3000", "E000",
        "FE0F", "FEFF", "000D", "3164"
    })
    void refusesEachCharacterThatIsNotSeen(String hexadecimal) {
        String character = Character.toString(Integer.parseInt(hexadecimal, 16));

        List<Diagnostic> problems = problems(rule("甲", "填报项 已申报" + character + " 为是", FULL));

        assertThat(problems.get(0).code()).isEqualTo("RULE_CHARACTER");
        assertThat(problems.get(0).place().line()).isEqualTo(4);
        assertThat(problems.get(0).messageZh()).contains("第 8 个字符 U+" + hexadecimal);
    }

    @Test
    void aRemarkHidesNothingEither() {
        String rules = "# 备注\u202E" + "\n" + rule("甲", "填报项 已申报 为是", FULL);

        assertThat(problems(rules).get(0).code()).isEqualTo("RULE_CHARACTER");
        assertThat(problems(rules).get(0).place().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"填报项 制度 选 完善 为是", "填报项 人数 超过 3 且不超过 完善", "甲填报项 已申报 为是", "填报项 已申报 为是乙", "填报项 人数 超过 ３"})
    void aSentenceIsThatOfTheBookFromItsFirstToItsLastCharacter(String condition) {
        assertThat(problems(rule("甲", condition, FULL)))
                .extracting(one -> one.place().line())
                .allMatch(line -> line == 4 || line == 5)
                .isNotEmpty();
    }

    /** The expander takes the book's words for keywords wherever they stand between spaces. */
    @ParameterizedTest
    @ValueSource(strings = {"甲 当 乙", "甲 则 乙", "甲 结束 乙", "乙 规则 甲"})
    void aNameStaysTheNameThatIsWritten(String name) {
        List<Diagnostic> problems = problems(rule(name, "填报项 已申报 为是", FULL));

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).place().line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"when,4", "then,4", "end,4", "rule 乙,4", "query 乙,4", "not 填报项 已申报 为是,4", "exists 填报项 已申报 为是,4"})
    void theWordsOfDroolsAreNoWordsOfARule(String line, int number) {
        List<Diagnostic> problems = problems(rule("甲", line, FULL));

        assertThat(problems).extracting(one -> one.place().line()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "@propertyReactive",
                "no-loop true",
                "extends \"乙\"",
                "// 备注",
                "date-effective 2020"
            })
    void nothingButBasesStandsBetweenNameAndConditions(String line) {
        assertRefused(rule("甲", "填报项 已申报 为是", FULL).replace("当\n", line + "\n当\n"), "RULE_SYNTAX", 3);
    }

    @Test
    void aRuleHiddenInAnotherIsRefused() {
        String hidden = rule("甲", "填报项 已申报 为是\n结束\n规则 \"乙\"\n当\n填报项 已申报 为否", FULL);

        assertThat(problems(hidden))
                .extracting(one -> one.code() + " " + one.place().line())
                .containsExactly("RULE_SYNTAX 5", "RULE_SYNTAX 1", "CLAUSE_MISSING 6");
    }

    @Test
    void namesOfRulesThatLookAlikeAreRefused() {
        String rules = rule("得分l", "填报项 已申报 为是", FULL) + rule("得分1", "填报项 已申报 为否", "本指标不得分");

        assertThat(problems(rules))
                .extracting(one -> one.code() + " " + one.place().line())
                .containsExactly("NAME_CONFUSABLE 8");
    }

    @Test
    void declaredNamesThatLookAlikeAreRefused() {
        SmallTable table = new SmallTable().inputs("""
                        - {name: 人口, type: number, unit: 人, description: 示例}
                        - {name: 人囗, type: number, unit: 人, description: 示例}
                        """).indicator("1.1.1", "10", "", rule("甲", "不论何种情况", FULL));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, table::open);

        assertThat(refused.problems()).extracting(Diagnostic::code).containsExactly("NAME_CONFUSABLE");
        assertThat(refused.problems().get(0).messageZh()).contains("人囗").contains("人口");
    }

    @Test
    void aDeclaredNameHasNoCharacterThatIsNotSeen() {
        SmallTable table = new SmallTable().inputs("""
                        - {name: "人\\u200B口", type: number, unit: 人, description: 示例}
                        """).indicator("1.1.1", "10", "", rule("甲", "不论何种情况", FULL));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, table::open);

        assertThat(refused.problems()).extracting(Diagnostic::code).containsExactly("NAME_INVALID");
        assertThat(refused.problems().get(0).messageZh()).contains("U+200B");
    }
}
