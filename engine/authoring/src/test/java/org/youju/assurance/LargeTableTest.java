package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.ruleset.RulesetFiles;

/** Large tables are checked whole; how long that takes is printed and not asserted, for machines differ. */
class LargeTableTest {

    @Test
    void ofALargeTableThatIsRightTheCheckSaysNothing() {
        check(10);
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(ints = {100, 300})
    void aVeryLargeTableIsCheckedWhole(int indicators) {
        check(indicators);
    }

    private static void check(int indicators) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();

        CheckReport report =
                Checker.check(RulesetFiles.of(LargeTable.files(indicators)), "toy/2023", LocalDate.of(2024, 1, 1));

        System.out.printf(
                "%d indicators of 6 rules, %d cases, %d mistakes: %.1f s of processor, %.1f s%n",
                indicators,
                report.cases(),
                report.mutants(),
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                (System.nanoTime() - start) / 1e9);
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage())
                .hasSize(indicators)
                .allSatisfy(one -> assertThat(one.isWhole()).isTrue());
    }
}
