package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.OwnPhrases;
import org.youju.TestRulesets;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;

/** What a rule file may not say, each refused with file, line and advice, and nothing of it run. */
class GateTest {

    /** Set by anything that runs although it should not. */
    public static volatile boolean ran;

    public static boolean touch() {
        ran = true;
        return true;
    }

    @BeforeEach
    void nothingRanYet() {
        ran = false;
    }

    private static final String TOUCH = "org.youju.rules.drools.GateTest.touch()";

    static String rule(String conditions, String consequence) {
        return """
                规则 "甲"
                  依据条款 1.1.1/1
                当
                %s
                则
                %s
                结束
                """.formatted(conditions, consequence);
    }

    private static final String GOAL = "  本指标的每个目标";
    private static final String FULL = "  该目标得满分";

    private static TestRulesets withPhrases(String rules) {
        OwnPhrases phrases = OwnPhrases.of(rules, TestRulesets.PHRASES, 0);
        return new TestRulesets().indicator("1.1.1", "10", phrases.rules()).file("phrases/1.dsl", phrases.book());
    }

    /** What a phrase book from outside could make of a sentence: the gate reads what comes out, not what went in. */
    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(rule("> eval( " + TOUCH + " )\n" + GOAL, FULL), "GATE_CONDITION", 4),
                Arguments.of(rule("> not Goal( )\n" + GOAL, FULL), "GATE_CONDITION", 4),
                Arguments.of(
                        rule("> exists( Goal( ) and not Goal( completionRate < 5 ) )\n" + GOAL, FULL),
                        "GATE_CONDITION",
                        4),
                Arguments.of(rule("> forall( Goal( ) )\n" + GOAL, FULL), "GATE_CONDITION", 4),
                Arguments.of(rule("> ( Goal( ) or Goal( ) )\n", FULL), "GATE_CONDITION", 4),
                Arguments.of(rule("> $goal : Goal( ) from " + TOUCH, FULL), "GATE_CONDITION", 4),
                Arguments.of(rule("> accumulate( Goal( ); $n : count() )\n" + GOAL, FULL), "GATE_CONDITION", 4),
                Arguments.of(rule("> $goal : Goal( " + TOUCH + " )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( completionRate < " + TOUCH + " )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(
                        rule("> $goal : Goal( completionRate < 60 || " + TOUCH + " )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( completionRate < 60 && > 3 )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( $x : completionRate )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( this.getClass() != null )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( class == 5 )", FULL), "GATE_PROPERTY", 4),
                Arguments.of(rule("> $goal : Goal( completionRate < 1e9 )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( completionRate < 0.1234567 )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( completionRate matches \"a\" )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : Goal( 60; )", FULL), "GATE_CONSTRAINT", 4),
                Arguments.of(rule("> $goal : java.io.File( )", FULL), "GATE_FACT_TYPE", 4),
                Arguments.of(rule("> $goal : Object( )", FULL), "GATE_FACT_TYPE", 4),
                Arguments.of(rule("> Input( name == \"没有这一项\", value == true )\n" + GOAL, FULL), "INPUT_UNDECLARED", 4),
                Arguments.of(rule("> Input( name == \"已申报\", value > 3 )\n" + GOAL, FULL), "GATE_PROPERTY", 4),
                Arguments.of(rule("> Input( name == \"制度\", value == \"没有这个选项\" )\n" + GOAL, FULL), "GATE_PROPERTY", 4),
                Arguments.of(rule("> Input( value == true )\n" + GOAL, FULL), "GATE_PROPERTY", 4),
                Arguments.of(rule(GOAL + "\n" + GOAL, FULL), "GATE_CONDITION", 5),
                Arguments.of(rule(GOAL, "> System.exit( 1 );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> " + TOUCH + ";"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> while( true ) { }"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, FULL + "\n" + FULL), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, FULL + "\n> " + TOUCH + ";"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.percent( $goal, " + TOUCH + " );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.percent( $goal, 100 ).getClass();"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.getClass().forName( \"java.io.File\" );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.percent( drools, 100 );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.percent( $goal, 101 );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> award.percent( $goal, -1 );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> modify( $goal ) { };"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, "> insert( new Object() );"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL, ""), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule("", "  本指标得满分"), "CONDITION_MISSING", 1),
                Arguments.of(rule(GOAL, "  本指标得满分"), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule("  填报项 已申报 为是", FULL), "GATE_CONSEQUENCE", 5),
                Arguments.of(rule(GOAL + "\n  目标全部完成", FULL), "SENTENCE_UNKNOWN", 5),
                Arguments.of(rule(GOAL, "  奖励一百分"), "SENTENCE_UNKNOWN", 6),
                Arguments.of(rule(GOAL, FULL).replace("1.1.1/1", "1.1.1/9"), "CLAUSE_UNKNOWN", 1),
                Arguments.of(rule(GOAL, FULL).replace("  依据条款 1.1.1/1\n", ""), "CLAUSE_MISSING", 1),
                Arguments.of(rule(GOAL, FULL).replace("当\n", "  依据解释 1.1.1/I9\n当\n"), "INTERPRETATION_UNKNOWN", 1),
                Arguments.of("/* " + TOUCH + " */\n" + rule(GOAL, FULL), "RULE_LINE_REFUSED", 1),
                Arguments.of(rule("(".repeat(100) + GOAL, FULL), "RULE_LINE_REFUSED", 4),
                Arguments.of(rule("甲".repeat(501), FULL), "RULE_LINE_REFUSED", 4),
                Arguments.of(
                        rule(
                                "> $goal : Goal( " + "(".repeat(100) + "completionRate" + ")".repeat(100) + " < 5 )",
                                FULL),
                        "GATE_CONSTRAINT",
                        4),
                Arguments.of("x".repeat(70_000), "RULE_FILE_TOO_LARGE", 0),
                Arguments.of("", "NO_RULES", 0),
                Arguments.of("规则 \"甲\"\n", "RULE_SYNTAX", 1));
    }

    @ParameterizedTest(name = "{1} at line {2}: {0}")
    @MethodSource("refused")
    void isRefusedWithCodeLineAndAdviceAndNeverRuns(String rules, String code, int line) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> withPhrases(rules).open());

        assertThat(refused).as("the rules must be refused").isNotNull();
        assertThat(refused.code()).isEqualTo("RULESET_INVALID");
        List<Diagnostic> problems = refused.problems();
        assertThat(problems).as("%s", problems).extracting(Diagnostic::code).contains(code);
        Diagnostic problem = problems.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(problem.place().file()).isEqualTo("toy/2023/1.1.1/rules.dslr");
        assertThat(problem.place().line()).isEqualTo(line);
        assertThat(problem.messageZh()).containsPattern("\\p{IsHan}");
        assertThat(problem.message()).doesNotContain("Exception").doesNotContain("org.drools");
        assertThat(ran).as("nothing of a refused rule may run").isFalse();
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                Arguments.of("import java.io.File", "GATE_IMPORT"),
                Arguments.of("import function org.youju.rules.drools.GateTest.touch", "GATE_IMPORT"),
                Arguments.of("global java.util.List list", "GATE_GLOBAL"),
                Arguments.of("function boolean f() { return " + TOUCH + "; }", "GATE_FUNCTION"),
                Arguments.of("declare Thing name : String end", "GATE_DECLARE"),
                Arguments.of("declare enum Thing A( 1 ); id : int end", "GATE_DECLARE"),
                Arguments.of("query \"q\" Goal( ) end", "GATE_QUERY"),
                Arguments.of("package a.b", "RULE_SYNTAX"),
                Arguments.of("dialect \"mvel\"", "RULE_SYNTAX"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("declarations")
    void nothingButRulesMayStandInAFile(String declaration, String code) {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> new TestRulesets()
                        .indicator("1.1.1", "10", declaration + "\n" + rule(GOAL, FULL))
                        .open());

        assertThat(refused.problems())
                .extracting(one -> one.place().line() + " " + one.code())
                .containsExactly("1 RULE_SYNTAX");
        assertThat(refused.problems().get(0).messageZh()).contains(declaration);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("declarations")
    void nothingButRulesMayComeOfAPhrase(String declaration, String code) {
        String smuggled = "> award.percent( $goal, 100 );\\nend\\n" + declaration
                + "\\nrule \"z\" @clause(\"1.1.1/1\") when $goal : Goal( ) then award.percent( $goal, 100 );";

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> withPhrases(rule(GOAL, smuggled)).open());

        assertThat(refused.problems()).extracting(Diagnostic::code).contains(code);
        assertThat(ran).isFalse();
    }

    @Test
    void aPhraseMayAddNoAttributeAndNoAnnotation() {
        for (String more : List.of("salience 10", "no-loop true", "@propertyReactive")) {
            ProblemsException refused = catchThrowableOfType(
                    ProblemsException.class,
                    () -> new TestRulesets()
                            .indicator("1.1.1", "10", rule(GOAL, FULL))
                            .file(
                                    "phrases/1.dsl",
                                    TestRulesets.PHRASES.replace("@clause(\"{id}\")", "@clause(\"{id}\") " + more))
                            .open());

            assertThat(refused.problems())
                    .extracting(Diagnostic::code)
                    .containsExactly(more.startsWith("@") ? "GATE_ANNOTATION" : "GATE_ATTRIBUTE");
        }
    }

    @Test
    void namesTheLineOfTheFileAfterSentencesWereJoined() {
        String good = rule(GOAL + "\n  - 完成率低于 60%", "  该目标不得分");
        String bad = rule(GOAL, "> System.exit( 1 );").replace("甲", "乙");

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> withPhrases(good + "\n# 备注\n" + bad).open());

        assertThat(refused.problems()).hasSize(1);
        assertThat(refused.problems().get(0).place().line()).isEqualTo(15);
    }

    @Test
    void refusesAllOfAFileAtOnce() {
        String rules = rule("> eval( true )\n" + GOAL, "> System.exit( 1 );") + rule(GOAL, FULL);

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> withPhrases(rules).open());

        assertThat(refused.problems())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("GATE_CONDITION", "GATE_CONSEQUENCE", "DUPLICATE");
    }

    @Test
    void anUnknownSentenceHidesNothingElseThatIsWrong() {
        String rules = "import java.io.File\n" + rule(GOAL + "\n  - 完成率小于 60%", "  该目标得 150% 的分");

        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> new TestRulesets().indicator("1.1.1", "10", rules).open());

        assertThat(refused.problems())
                .extracting(one -> one.place().line() + " " + one.code())
                .containsExactly("1 RULE_SYNTAX", "6 SENTENCE_UNKNOWN", "7 GATE_CONSEQUENCE");
    }

    /** The expander would drop the sentence silently, and the rule would apply to every sheet. */
    @Test
    void aDashWithNothingAboveItIsRefused() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> new TestRulesets()
                        .indicator("1.1.1", "10", rule(GOAL, FULL) + rule("\n  - 完成率低于 60%", "  本指标不得分"))
                        .open());

        assertThat(refused.problems().get(0).code()).isEqualTo("SENTENCE_LOOSE");
        assertThat(refused.problems().get(0).place().line()).isEqualTo(12);
        assertThat(refused.problems().get(0).messageZh()).isEqualTo("“- 完成率低于 60%”上面缺少它所说的对象，例如“本指标的每个目标”");
    }

    @Test
    void refusesAPhraseBookThatSmugglesCodeIn() {
        TestRulesets rulesets = new TestRulesets()
                .indicator("1.1.1", "10", rule(GOAL, "  该目标得满分"))
                .file("phrases/1.dsl", TestRulesets.PHRASES.replace("award.percent( $goal, 100 );", TOUCH + ";"));

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, rulesets::open);

        assertThat(refused.problems()).extracting(Diagnostic::code).containsExactly("GATE_CONSEQUENCE");
        assertThat(ran).isFalse();
    }

    @Test
    void namesTheLineOfAPhraseBookWithFullWidthPunctuationInAPattern() {
        TestRulesets rulesets = new TestRulesets()
                .indicator("1.1.1", "10", rule(GOAL, FULL))
                .file("phrases/1.dsl", "[when]目标（全部）=Goal( )\n" + TestRulesets.PHRASES);

        ProblemsException refused = catchThrowableOfType(ProblemsException.class, rulesets::open);

        assertThat(refused.problems()).extracting(Diagnostic::code).contains("PHRASE_BOOK_INVALID");
        assertThat(refused.problems().get(0).place().text()).startsWith("phrases/1.dsl:1");
    }
}
