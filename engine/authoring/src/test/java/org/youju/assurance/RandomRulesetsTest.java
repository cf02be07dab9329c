package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youju.document.Diagnostic;
import org.youju.replay.CertificateReplay;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/**
 * The check judged by rulesets of which the truth is known: a right one is told nothing, a defect is told by its code, and
 * each sheet shown is refused by scoring as the finding says.
 */
class RandomRulesetsTest {

    private static final long SEED = 20_261_130L;
    private static final Set<String> OF_RULES =
            Set.of("GAP", "OVERLAP", "RULE_UNREACHABLE", "WRONG_DIRECTION", "NOT_DECIDED", "DIRECTION_UNKNOWN");

    @Test
    void aSampleIsJudgedRightly() {
        judge(120);
    }

    @Test
    @Tag("exhaustive")
    void twoThousandAreJudgedRightly() {
        judge(2_000);
    }

    private static void judge(int many) {
        List<String> wrong = new ArrayList<>();
        TreeMap<String, Integer> seen = new TreeMap<>();
        LongStream.range(SEED, SEED + many).forEach(seed -> {
            RandomRuleset ruleset = RandomRuleset.of(seed);
            try {
                judge(seed, ruleset);
            } catch (AssertionError | RuntimeException failed) {
                wrong.add(String.valueOf(failed.getMessage()));
            }
            seen.merge(ruleset.planted(), 1, Integer::sum);
        });
        assertThat(wrong).as("of %d, seed %d", many, SEED).isEmpty();
        assertThat(seen).as("what was tried").containsKeys("", "GAP", "OVERLAP", "RULE_UNREACHABLE", "WRONG_DIRECTION");
    }

    private static void judge(long seed, RandomRuleset ruleset) {
        List<Diagnostic> findings = ruleset.year().findings();
        List<String> codes = findings.stream()
                .map(Diagnostic::code)
                .filter(OF_RULES::contains)
                .distinct()
                .toList();
        String what = "seed " + seed + ", " + ruleset.shape() + ", planted " + ruleset.planted() + ": " + findings
                + "\n" + ruleset.year();
        if (ruleset.planted().isEmpty()) {
            assertThat(codes).as(what).isEmpty();
            Youju youju = Youju.open(ruleset.year().files());
            YearRules year = youju.years().get(0);
            CertificateReplay.Result replayed =
                    CertificateReplay.replay(youju, year, Certificates.write(year), "certificate.json");
            assertThat(replayed.refuted()).as(what).isPositive();
        } else {
            assertThat(codes).as(what).contains(ruleset.planted()).doesNotContain("NOT_DECIDED");
        }
        findings.stream()
                .filter(one -> one.code().equals("GAP") || one.code().equals("OVERLAP"))
                .forEach(one -> assertThat(ruleset.year().findingsWith(ProofTableTest.filled(one.counterexample())))
                        .as("%s%n%s", one.counterexample(), what)
                        .anySatisfy(failed -> {
                            assertThat(failed.code()).isEqualTo("CASE_FAILS");
                            assertThat(failed.messageZh()).contains("RULESET_INCOMPLETE");
                        }));
    }
}
