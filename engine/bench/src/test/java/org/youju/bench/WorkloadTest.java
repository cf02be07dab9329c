package org.youju.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.bench.rivals.CamundaDmn;
import org.youju.bench.rivals.KieDmn;
import org.youju.bench.rivals.OpenLTablets;
import org.youju.bench.rivals.PlainJava;
import org.youju.bench.rivals.PlainLedger;
import org.youju.bench.rivals.PlainText;
import org.youju.bench.rivals.Rival;
import org.youju.bench.workload.BenchTable;
import org.youju.bench.workload.Workload;
import org.youju.bench.workload.Workload.Given;
import org.youju.document.Problems;
import org.youju.facts.Facts;
import org.youju.facts.FactsReader;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Nothing is measured before all that is measured agrees, to the last digit, on every sheet. */
class WorkloadTest {

    private static final List<Given> SHEETS = Workload.sheets(BenchTable.INDICATORS, Workload.SHEETS);

    static Stream<Rival> rivals() {
        return Stream.of(
                new PlainJava(),
                new PlainText(),
                new PlainLedger(),
                new OpenLTablets(),
                new CamundaDmn(),
                new KieDmn());
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void everyEngineComesToTheSameTotals(Rival rival) {
        assertThat(SHEETS).allSatisfy(given -> assertThat(rival.total(given)).isEqualTo(given.expected()));
    }

    @Test
    void soDoWe() {
        Youju youju = Youju.open(BenchTable.files(BenchTable.INDICATORS));
        assertThat(SHEETS)
                .allSatisfy(given -> assertThat(
                                youju.score(youju.sheet(Workload.submission(given, BenchTable.YEAR), new Problems()))
                                        .score())
                        .isEqualByComparingTo(BigDecimal.valueOf(given.expected(), 4)));
    }

    @Test
    void soDoOurRulesWithoutTheirGrounds() {
        YearRules year =
                Youju.open(BenchTable.files(BenchTable.INDICATORS)).years().get(0);
        assertThat(SHEETS).allSatisfy(given -> {
            Facts facts =
                    FactsReader.read(year.vocabulary(), Workload.submission(given, BenchTable.YEAR), new Problems());
            assertThat(BareNumbers.total(facts, year.fire(facts)))
                    .isEqualByComparingTo(BigDecimal.valueOf(given.expected(), 4));
        });
    }
}
