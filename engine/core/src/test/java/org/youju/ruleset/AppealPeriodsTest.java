package org.youju.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youju.ruleset.AppealPeriods.Deadline;

/** The last day of a period in working days. */
class AppealPeriodsTest {

    /** May 2023: the 1st to 3rd off, Saturday the 6th worked in exchange. */
    private static final WorkCalendar MAY = new WorkCalendar(
            "示例",
            Provenance.SAMPLE,
            LocalDate.of(2023, 4, 1),
            LocalDate.of(2023, 5, 31),
            Set.of(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3)),
            Set.of(LocalDate.of(2023, 5, 6)));

    private static Deadline after(String start, int days) {
        return AppealPeriods.after(LocalDate.parse(start), days, MAY);
    }

    @Test
    void theDayOfTheDecisionIsNotCountedNorAreDaysOff() {
        assertThat(after("2023-04-28", 1)).isEqualTo(new Deadline(LocalDate.of(2023, 5, 4), true));
        assertThat(after("2023-05-04", 1).due()).isEqualTo("2023-05-05");
    }

    @Test
    void aSaturdayWorkedInExchangeCounts() {
        assertThat(after("2023-05-04", 2).due()).isEqualTo("2023-05-06");
        assertThat(after("2023-05-04", 3).due()).isEqualTo("2023-05-08");
    }

    @Test
    void beyondTheCalendarMondaysToFridaysAreCountedAndThatIsSaid() {
        assertThat(after("2023-05-30", 3)).isEqualTo(new Deadline(LocalDate.of(2023, 6, 2), false));
        assertThat(AppealPeriods.after(LocalDate.of(2023, 4, 28), 1, null))
                .isEqualTo(new Deadline(LocalDate.of(2023, 5, 1), false));
    }

    @Test
    void onlyAKnownLastDayCanBeMissed() {
        assertThat(after("2023-05-04", 1).isPast(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(after("2023-05-04", 1).isPast(LocalDate.of(2023, 5, 6))).isTrue();
        assertThat(after("2023-05-30", 3).isPast(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void countsTheSameDaysAsTheCalendarDoes() {
        for (int days = 1; days < 20; days++) {
            LocalDate due = after("2023-04-20", days).due();
            assertThat(MAY.workingDays(LocalDate.of(2023, 4, 20), due)).isEqualTo(days);
        }
    }
}
