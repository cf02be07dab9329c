package org.youju.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;

/** What the files of a year may not say of findings, checklists, worked-out values, the calendar and the total. */
class NewManifestTest {

    private static final String MANIFEST = "ruleset.yaml";
    private static final String INDICATOR = "1.1/indicator.yaml";
    private static final String CALENDAR = "calendar.yaml";

    private static SmallTable table() {
        return new SmallTable().inputs("""
                - {name: 已申报, type: yes-no, description: 示例}
                - {name: 完成数, type: number, description: 示例}
                - {name: 总数, type: number, description: 示例}
                - {name: 批复日, type: date, description: 示例}
                - {name: 公开日, type: date, description: 示例}
                """);
    }

    private static SmallTable indicator(String yaml) {
        return table().indicator("1.1", "10", yaml, "");
    }

    private static Ruleset read(SmallTable table) {
        return RulesetReader.all(table.files()).get(0);
    }

    private static List<Diagnostic> refused(SmallTable table) {
        ProblemsException refused = catchThrowableOfType(ProblemsException.class, () -> read(table));
        assertThat(refused).as("the year must be refused").isNotNull();
        assertThat(refused.code()).isEqualTo("RULESET_INVALID");
        assertThat(refused.problems())
                .allSatisfy(one -> assertThat(one.messageZh()).containsPattern("\\p{IsHan}"))
                .allSatisfy(one -> assertThat(one.place().file()).startsWith("town/2023/"));
        return refused.problems();
    }

    private static void assertRefused(SmallTable table, String... problems) {
        assertThat(refused(table)).extracting(NewManifestTest::said).containsExactlyInAnyOrder(problems);
    }

    /** {@code CODE file pointer}, the file without the year's folder. */
    private static String said(Diagnostic problem) {
        String file = problem.place().file().substring("town/2023/".length());
        return (problem.code() + " " + file + " " + problem.place().pointer()).strip();
    }

    @Test
    void allOfItTogetherIsRead() {
        Ruleset ruleset = read(table().calendar()
                .inputs("- {name: 环节一, type: yes-no, list: 环节, description: 示例}")
                .inputs("- {name: 环节二, type: yes-no, list: 环节, description: 示例}")
                .indicator("1.1", "10", """
                        goals: 合同
                        goalsMeasuredBy: dates
                        findings: [{kind: 违规, unit: 次, reasons: [政策调整], description: 示例}]
                        values:
                          - {name: 完成比, unit: "%", of: [完成数], less: [完成数], per: [总数]}
                          - {name: 用时, unit: 个工作日, days: {from: 批复日, to: 公开日, counting: working}}
                        """, "")
                .total("", ""));

        Indicator indicator = ruleset.indicators().get(0);
        assertThat(indicator.datedGoals()).isTrue();
        assertThat(indicator.finding("违规").orElseThrow().reasons()).containsExactly("政策调整");
        assertThat(ruleset.values()).extracting(ValueDeclaration::isPercent).containsExactly(true, false);
        assertThat(ruleset.lists()).containsExactly("环节");
        assertThat(ruleset.calendar()).isNotNull();
        assertThat(ruleset.total().points()).isEqualByComparingTo("10");
        assertThat(ruleset.points()).isEqualByComparingTo("10");
    }

    @Test
    void goalsAreMeasuredByValuesUnlessTheIndicatorSaysDates() {
        assertThat(read(indicator("goals: 目标\n")).indicators().get(0).datedGoals())
                .isFalse();
        assertThat(read(indicator("goals: 目标\ngoalsMeasuredBy: values\n"))
                        .indicators()
                        .get(0)
                        .datedGoals())
                .isFalse();
        assertRefused(
                indicator("goals: 目标\ngoalsMeasuredBy: weeks\n"), "OUT_OF_RANGE " + INDICATOR + " /goalsMeasuredBy");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("name: 甲, unit: 个", "MISSING_FIELD " + INDICATOR + " /values/0/of"),
                arguments("name: 甲, unit: 个, of: []", "MISSING_FIELD " + INDICATOR + " /values/0/of"),
                arguments("name: 甲, unit: 个, per: [总数]", "MISSING_FIELD " + INDICATOR + " /values/0/of"),
                arguments("unit: 个, of: [完成数]", "MISSING_FIELD " + INDICATOR + " /values/0/name"),
                arguments("name: 甲, of: [完成数]", "MISSING_FIELD " + INDICATOR + " /values/0/unit"),
                arguments("name: 甲, unit: 个, of: [完成数], plus: [总数]", "UNKNOWN_FIELD " + INDICATOR + " /values/0/plus"),
                arguments("name: 甲, unit: 个, of: 完成数", "WRONG_TYPE " + INDICATOR + " /values/0/of"),
                // inputs that are not declared, or are no numbers
                arguments("name: 甲, unit: 个, of: [没有这项]", "INPUT_UNDECLARED " + INDICATOR + " /values/0"),
                arguments("name: 甲, unit: 个, of: [完成数], less: [没有这项]", "INPUT_UNDECLARED " + INDICATOR + " /values/0"),
                arguments("name: 甲, unit: 个, of: [完成数], per: [没有这项]", "INPUT_UNDECLARED " + INDICATOR + " /values/0"),
                arguments("name: 甲, unit: 个, of: [已申报]", "WRONG_TYPE " + INDICATOR + " /values/0"),
                arguments("name: 甲, unit: 个, of: [完成数], less: [批复日]", "WRONG_TYPE " + INDICATOR + " /values/0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void aValueThatCannotBeWorkedOutIsRefused(String value, String problem) {
        List<Diagnostic> problems = refused(indicator("values: [{" + value + "}]\n"));

        assertThat(problems).extracting(NewManifestTest::said).contains(problem);
    }

    static Stream<Arguments> days() {
        return Stream.of(
                arguments("from: 批复日, counting: calendar", "MISSING_FIELD " + INDICATOR + " /values/0/days/to"),
                arguments("to: 公开日, counting: calendar", "MISSING_FIELD " + INDICATOR + " /values/0/days/from"),
                arguments("from: 批复日, to: 公开日", "MISSING_FIELD " + INDICATOR + " /values/0/days/counting"),
                arguments(
                        "from: 批复日, to: 公开日, counting: weeks",
                        "OUT_OF_RANGE " + INDICATOR + " /values/0/days/counting"),
                arguments(
                        "from: 批复日, to: 公开日, counting: calendar, plus: 3",
                        "UNKNOWN_FIELD " + INDICATOR + " /values/0/days/plus"),
                arguments("from: 批复日, to: 没有这项, counting: calendar", "INPUT_UNDECLARED " + INDICATOR + " /values/0"),
                arguments("from: 批复日, to: 总数, counting: calendar", "WRONG_TYPE " + INDICATOR + " /values/0"),
                arguments("from: 批复日, to: 公开日, counting: working", "CALENDAR_MISSING " + INDICATOR + " /values/0"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("days")
    void daysThatCannotBeCountedAreRefused(String days, String problem) {
        List<Diagnostic> problems = refused(indicator("values: [{name: 甲, unit: 日, days: {" + days + "}}]\n"));

        assertThat(problems).extracting(NewManifestTest::said).contains(problem);
    }

    @Test
    void aValueIsEitherASumOrDays() {
        String days = "days: {from: 批复日, to: 公开日, counting: calendar}";

        assertRefused(
                indicator("values: [{name: 甲, unit: 日, of: [完成数], " + days + "}]\n"),
                "MISSING_FIELD " + INDICATOR + " /values/0/of");
    }

    /** They would be passed over in silence. */
    @ParameterizedTest
    @CsvSource({"less", "per"})
    void daysAreNeitherReducedNorDivided(String field) {
        assertRefused(
                indicator("values: [{name: 甲, unit: 日, days: {from: 批复日, to: 公开日, counting: calendar}, " + field
                        + ": [总数]}]\n"),
                "UNKNOWN_FIELD " + INDICATOR + " /values/0/" + field);
    }

    @Test
    void workingDaysAreCountedWhereThereIsACalendar() {
        String working = "values: [{name: 甲, unit: 日, days: {from: 批复日, to: 公开日, counting: working}}]\n";

        assertRefused(indicator(working), "CALENDAR_MISSING " + INDICATOR + " /values/0");
        assertThat(read(indicator(working).calendar()).values()).hasSize(1);
    }

    @Test
    void twoValuesOfOneNameAreRefusedEvenUnderTwoIndicators() {
        String value = "values: [{name: 甲, unit: 个, of: [完成数]}]\n";

        assertRefused(
                table().indicator("1.1", "10", value, "").indicator("1.2", "10", value, ""),
                "DUPLICATE 1.2/indicator.yaml /values/0");
        assertRefused(
                table().indicator("1.1", "10", value, "").total(value, ""), "DUPLICATE total/indicator.yaml /values/0");
    }

    @ParameterizedTest
    @CsvSource({"number", "date", "'choice, choices: [甲, 乙]'"})
    void onlyYesOrNoBelongsToAChecklist(String type) {
        assertRefused(
                table().inputs("- {name: 环节一, type: " + type + ", list: 环节, description: 示例}")
                        .indicator("1.1", "10", "", ""),
                "OUT_OF_RANGE " + MANIFEST + " /inputs/5/list");
    }

    @Test
    void aFindingHasAKindAUnitAndADescription() {
        assertRefused(
                indicator(
                        "findings: [{kind: 违规}, {unit: 次, description: 示例}, {kind: 甲, unit: 次, description: 乙, each: 1}]\n"),
                "MISSING_FIELD " + INDICATOR + " /findings/0/unit",
                "MISSING_FIELD " + INDICATOR + " /findings/0/description",
                "MISSING_FIELD " + INDICATOR + " /findings/1/kind",
                "UNKNOWN_FIELD " + INDICATOR + " /findings/2/each");
    }

    /** The reasons of the second would be passed over in silence. */
    @Test
    void twoKindsOfFindingOfOneNameAreRefusedUnderOneIndicator() {
        String kind = "{kind: 违规, unit: 次, description: 示例}";

        assertRefused(
                indicator("findings: [" + kind + ", {kind: 违规, unit: 次, reasons: [政策调整], description: 示例}]\n"),
                "DUPLICATE " + INDICATOR + " /findings/1/kind");
        assertThat(read(table().indicator("1.1", "10", "findings: [" + kind + "]\n", "")
                                .indicator("1.2", "10", "findings: [" + kind + "]\n", ""))
                        .indicators())
                .hasSize(2);
    }

    private static SmallTable calendar(String yaml) {
        return table().indicator("1.1", "10", "", "").file(CALENDAR, yaml);
    }

    @Test
    void aDayIsListedOnceInTheCalendar() {
        assertRefused(calendar("""
                        source: 示例
                        provenance: sample
                        from: 2023-01-01
                        to: 2023-12-31
                        holidays: [2023-05-01, 2023-05-02, 2023-05-01]
                        workdays: [2023-05-06, 2023-05-06]
                        """), "DUPLICATE " + CALENDAR + " /holidays", "DUPLICATE " + CALENDAR + " /workdays");
    }

    @Test
    void daysOfTheCalendarAreDates() {
        assertRefused(
                calendar("""
                        source: 示例
                        from: 2023年1月1日
                        to: 2023-12-31
                        holidays: [2023-02-30]
                        workdays: [2023-05-06, 5月7日]
                        weekends: [2023-05-06]
                        """),
                "WRONG_TYPE " + CALENDAR + " /from",
                "WRONG_TYPE " + CALENDAR + " /holidays",
                "WRONG_TYPE " + CALENDAR + " /workdays",
                "UNKNOWN_FIELD " + CALENDAR + " /weekends",
                "ORDER " + CALENDAR + " /to");
    }

    @Test
    void aCalendarBeginsEndsAndSaysWhereItComesFrom() {
        assertThat(refused(calendar("holidays: []\n")))
                .filteredOn(one -> one.code().equals("MISSING_FIELD"))
                .extracting(one -> one.place().pointer())
                .containsExactlyInAnyOrder("/source", "/from", "/to");
    }

    @ParameterizedTest
    @CsvSource({"2023-01-01, 2022-12-31", "2023-01-01, 2027-01-01"})
    void aCalendarEndsAfterItBeginsAndWithinThreeYears(String from, String to) {
        assertRefused(
                calendar("source: 示例\nprovenance: sample\nfrom: " + from + "\nto: " + to + "\n"),
                "ORDER " + CALENDAR + " /to");
    }

    @Test
    void aTotalHasAFolder() {
        assertRefused(
                table().indicator("1.1", "10", "", "").manifest("total: nowhere\n"),
                "FILE_MISSING " + MANIFEST + " /total");
        assertRefused(
                table().indicator("1.1", "10", "", "").manifest("total: ../total\n"),
                "FILE_MISSING " + MANIFEST + " /total");
    }

    @Test
    void aTotalHasANameAndAClauseAndNoPointsOfItsOwn() {
        assertRefused(
                table().indicator("1.1", "10", "", "")
                        .manifest("total: total\n")
                        .file("total/indicator.yaml", "code: total\nprovenance: sample\npoints: 100\n")
                        .file("total/rules.dslr", ""),
                "MISSING_FIELD total/indicator.yaml /name",
                "EMPTY total/indicator.yaml /clauses",
                "UNKNOWN_FIELD total/indicator.yaml /points");
    }

    @Test
    void aTotalHasRulesAndACodeOfItsOwn() {
        assertRefused(
                table().indicator("total", "10", "", "")
                        .manifest("total: sum\n")
                        .file("sum/indicator.yaml", """
                        code: total
                        name: 总分
                        provenance: sample
                        clauses: [{id: "1", text: 示例条款, source: 示例}]
                        """),
                "FILE_MISSING sum/indicator.yaml /rules",
                "DUPLICATE " + MANIFEST + " /indicators");
    }

    @Test
    void periodsForAppealsAreWholeDaysAndSayWhereTheyComeFrom() {
        Ruleset ruleset = read(
                indicator("").manifest("appeals: {file: 5, accept: 3, review: 10, provenance: official, note: 示例}\n"));

        assertThat(ruleset.appeals()).isEqualTo(new AppealPeriods(5, 3, 10, Provenance.OFFICIAL, "示例"));
        assertRefused(
                indicator("").manifest("appeals: {file: 0, accept: 251, silence: 5}\n"),
                "OUT_OF_RANGE ruleset.yaml /appeals/file",
                "OUT_OF_RANGE ruleset.yaml /appeals/accept",
                "MISSING_FIELD ruleset.yaml /appeals/review",
                "MISSING_FIELD ruleset.yaml /appeals/note",
                "UNKNOWN_FIELD ruleset.yaml /appeals/silence");
    }
}
