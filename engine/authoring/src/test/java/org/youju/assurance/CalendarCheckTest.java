package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.SmallTable;
import org.youju.document.Diagnostic;

/** A calendar that cannot be right is told before anybody counts days by it. */
class CalendarCheckTest {

    private static final String SOUND =
            "from: 2023-01-01, to: 2024-02-29, holidays: [2023-05-01, 2023-05-06, 2024-01-01], workdays: [2023-04-23]";

    private static List<Diagnostic> findings(String calendar, String measure, String manifest) {
        SmallTable table = new SmallTable()
                .file("calendar.yaml", "{source: 示例, provenance: sample, " + calendar + "}")
                .manifest(manifest)
                .indicator(
                        "1.1.1",
                        "100",
                        "goals: 目标\ngoalsMeasuredBy: dates\n",
                        SmallTable.rule("按时", "本指标的每个目标\n- 用时不超过 7 " + measure, "该目标得满分"),
                        SmallTable.rule("逾期", "本指标的每个目标\n- 用时超过 7 " + measure, "该目标不得分"));
        return Checker.checkRules(table.files(), "town/2023", LocalDate.of(2023, 6, 1)).findings().stream()
                .filter(one -> one.code().startsWith("CALENDAR"))
                .toList();
    }

    @Test
    void aSoundCalendarIsNotSpokenOf() {
        assertThat(findings(SOUND, "个工作日", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays: [2023-05-06], workdays: [2023-05-06]  | 2023-05-06 既列为放假，又列为调休上班",
                "holidays: [2023-05-01], workdays: [2023-05-03]  | 2023-05-03 列为调休上班，却不是周六、周日",
                "holidays: [2023-05-01, 2025-01-01]              | 2025-01-01 不在本日历所写的起止之内",
                "holidays: [2023-05-01], workdays: [2022-12-31]  | 2022-12-31 不在本日历所写的起止之内",
                "holidays: [2024-01-01]                          | 日历写明包括 2023 年，却没有列出该年的任何放假日"
            })
    void whatContradictsItselfIsToldWithTheDay(String days, String told) {
        List<Diagnostic> found = findings("from: 2023-01-01, to: 2024-02-29, " + days, "日", "");

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.messageZh()).contains(told);
            assertThat(one.place().file()).isEqualTo("town/2023/calendar.yaml");
            assertThat(one.severity()).isEqualTo(Diagnostic.Severity.WARNING);
        });
    }

    @Test
    void oneThatEndsWithItsYearIsToldWhereWorkingDaysAreCounted() {
        String ending = "from: 2023-01-01, to: 2023-12-31, holidays: [2023-05-01]";

        assertThat(findings(ending, "个工作日", "")).extracting(Diagnostic::code).containsExactly("CALENDAR_ENDS");
        assertThat(findings(ending, "日", ""))
                .as("calendar days need no calendar")
                .isEmpty();
        assertThat(findings(ending, "日", "appeals: {file: 5, accept: 3, review: 10, provenance: sample, note: 示例}\n"))
                .as("periods of appeals are working days of the next year")
                .extracting(Diagnostic::code)
                .containsExactly("CALENDAR_ENDS");
    }

    /** As China's notices have it: a Saturday of December is worked for a day off in January. */
    @Test
    void aDayWorkedInOneYearForADayOffInTheNextIsSound() {
        assertThat(findings(
                        "from: 2023-01-01, to: 2024-02-29, holidays: [2023-05-01, 2024-01-02], workdays: [2023-12-30]",
                        "个工作日",
                        ""))
                .isEmpty();
    }

    @Test
    void oneThatBeginsAfterItsYearIsTold() {
        assertThat(findings("from: 2023-03-01, to: 2024-02-29, holidays: [2023-05-01]", "个工作日", ""))
                .extracting(Diagnostic::code)
                .containsExactly("CALENDAR_BEGINS_LATE");
    }
}
