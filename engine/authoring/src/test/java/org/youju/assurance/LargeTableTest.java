package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.document.Diagnostic;
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

    @Test
    void aTableInTheSentencesOfBook2IsDecided() {
        checkShapes(11);
    }

    @Tag("exhaustive")
    @Test
    void aLargeTableInTheSentencesOfBook2IsDecided() {
        checkShapes(100);
    }

    /** Without cases: no mistake in its rules is noticed by one, and each has to be decided. */
    private static void checkShapes(int indicators) {
        CheckReport report = measured(indicators + " indicators of book 2", NewShapesTable.files(indicators));

        assertThat(report.findings())
                .extracting(Diagnostic::code)
                .containsOnly("RULE_UNTESTED", "MUTANT_SURVIVES", "BOUNDARY_UNTESTED");
        assertThat(report.coverage())
                .hasSize(indicators)
                .allSatisfy(one -> assertThat(one.isWhole()).isTrue());
    }

    private static void check(int indicators) {
        CheckReport report = measured(indicators + " indicators of 6 rules", LargeTable.files(indicators));

        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage())
                .hasSize(indicators)
                .allSatisfy(one -> assertThat(one.isWhole()).isTrue());
    }

    private static CheckReport measured(String what, Map<String, byte[]> files) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        CheckReport report = Checker.check(RulesetFiles.of(files), "toy/2023", LocalDate.of(2024, 1, 1));
        System.out.printf(
                "%s, %d cases, %d mistakes: %.1f s of processor, %.1f s%n",
                what,
                report.cases(),
                report.mutants(),
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                (System.nanoTime() - start) / 1e9);
        return report;
    }
}
