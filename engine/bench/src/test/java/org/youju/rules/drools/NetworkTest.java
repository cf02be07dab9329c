package org.youju.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.youju.bench.RandomSheets;
import org.youju.bench.workload.BenchTable;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.facts.Facts;
import org.youju.rules.Activations;
import org.youju.rules.Rule;
import org.youju.ruleset.RulesetFiles;
import org.youju.scoring.Youju;

/** A sheet that passes through the network gets the consequences that a session of Drools would fire, agenda and all. */
class NetworkTest {

    private static final long SEED = 20231231L;
    private static final int SHEETS = 2_000;

    static Stream<Youju> tables() {
        return Stream.of(
                Youju.open(RulesetFiles.in(Path.of("../../rulesets"))),
                Youju.open(BenchTable.files(BenchTable.INDICATORS)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aSessionFiresTheSameRules(Youju youju) {
        assertThat(youju.years()).isNotEmpty().allSatisfy(year -> {
            RandomSheets random = new RandomSheets(year.ruleset(), SEED);
            List<Rule> rules = year.rules().inForce();
            int criteria = year.vocabulary().criteria().size();
            MatchContext.Numbered numbered = new MatchContext.Numbered(rules, criteria);
            KieBase base = KieBaseBuilder.createKieBaseFromModel(
                    new ModelWriter(year.vocabulary()).write(rules).model());
            int compared = 0;
            for (int i = 0; i < SHEETS; i++) {
                Facts facts;
                try {
                    facts = youju.sheet(random.next(), new Problems()).facts();
                } catch (ProblemsException refused) {
                    continue;
                }
                assertThat(year.fire(facts))
                        .as("sheet %d of seed %d, %s", i, SEED, year.ruleset().id())
                        .isEqualTo(inASession(base, facts, numbered));
                compared++;
            }
            assertThat(compared).as("sheets that were compared").isGreaterThan(SHEETS * 9 / 10);
        });
    }

    private static Activations inASession(KieBase base, Facts facts, MatchContext.Numbered numbered) {
        MatchContext sheet = new MatchContext(facts, numbered);
        try (KieSession session = base.newKieSession()) {
            session.insert(sheet);
            session.fireAllRules();
        }
        return sheet.activations();
    }
}
