package org.youju.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.youju.cases.GoldenCase;
import org.youju.document.Diagnostic;
import org.youju.document.Place;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scoring.Youju;

/** What a case shows stands against what a proof says. */
class CaseCheckTest {

    private static final String FILE = "toy/2023/1.1.1/rules.dslr";
    private static final Indicator INDICATOR = Youju.open(RulesetFiles.of(GoodRuleset.files()))
            .years()
            .get(0)
            .ruleset()
            .indicators()
            .get(0);
    private static final Diagnostic UNREACHABLE =
            Diagnostic.error("RULE_UNREACHABLE", Place.inFile(FILE, 9), "nobody", "没有人");

    private static Diagnostic judged(int line) {
        GoldenCase shown = new GoldenCase(
                "用到了", Place.inFile("cases.yaml", 1), List.of(), Set.of(new RuleRef("甲", FILE, line)), Map.of(), null);
        return CaseCheck.unrefuted(INDICATOR, UNREACHABLE, List.of(shown));
    }

    @Test
    void aCaseThatUsesTheRuleRefutesThatNobodyCan() {
        assertThat(judged(9)).satisfies(one -> {
            assertThat(one.code()).isEqualTo("NOT_DECIDED");
            assertThat(one.messageZh()).contains("证明说没有，案例“用到了”却用到了");
        });
    }

    @Test
    void aCaseThatUsesAnotherRuleDoesNot() {
        assertThat(judged(18)).isEqualTo(UNREACHABLE);
    }
}
