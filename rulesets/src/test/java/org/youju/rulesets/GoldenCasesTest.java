package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.youju.cases.CaseRunner;
import org.youju.cases.GoldenCase;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.RulesetFiles;
import org.youju.scorecard.Scorecard.RuleRef;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;

/** Each case of policy staff is a test; a red one names the file and line of the case. */
class GoldenCasesTest {

    private static final RulesetFiles FILES = RulesetFiles.in(Path.of("").toAbsolutePath());
    private static final Youju YOUJU = Youju.open(FILES);

    @TestFactory
    Stream<DynamicNode> years() {
        assertThat(YOUJU.years()).as("there must be rulesets to test").isNotEmpty();
        return YOUJU.years().stream().map(GoldenCasesTest::year);
    }

    private static DynamicContainer year(YearRules year) {
        CaseRunner runner = new CaseRunner(FILES, YOUJU, year);
        List<DynamicNode> nodes = new ArrayList<>();
        List<GoldenCase> sheets = runner.ofSheets();
        List<Indicator> criteria = year.ruleset().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            List<GoldenCase> cases = runner.ofIndicator(criteria.get(i));
            nodes.add(dynamicContainer(criteria.get(i).code(), cases.stream().map(GoldenCasesTest::test)));
            List<GoldenCase> all =
                    Stream.concat(cases.stream(), sheets.stream()).toList();
            nodes.add(coverage(criteria.get(i), year.rules().of(i), all));
        }
        nodes.add(dynamicTest(
                "has at least six whole sheets", () -> assertThat(sheets.size()).isGreaterThanOrEqualTo(6)));
        nodes.add(dynamicContainer("sheets", sheets.stream().map(GoldenCasesTest::test)));
        return dynamicContainer(year.ruleset().id().folder(), nodes);
    }

    private static DynamicTest test(GoldenCase one) {
        return dynamicTest(
                one.name() + " (" + one.place().text() + ")",
                () -> assertThat(one.differences()).isEmpty());
    }

    /** A rule that no case sees fire, or that every case sees fire, is not tested. */
    private static DynamicTest coverage(Indicator indicator, List<Rule> rules, List<GoldenCase> cases) {
        return dynamicTest(indicator.code() + ": every rule fires in one case and stays silent in another", () -> {
            Set<String> always = new HashSet<>();
            Set<String> never = new HashSet<>();
            for (Rule rule : rules) {
                RuleRef ref = new RuleRef(
                        rule.name(), rule.place().file(), rule.place().line());
                long fires =
                        cases.stream().filter(one -> one.fired().contains(ref)).count();
                if (fires == 0) {
                    never.add(rule.name());
                }
                // a rule that always holds (从满分起扣) is silent nowhere
                if (fires == cases.size() && !rule.conditions().isEmpty()) {
                    always.add(rule.name());
                }
            }
            assertThat(never).as("rules that no case sees fire").isEmpty();
            assertThat(always).as("rules that no case sees silent").isEmpty();
        });
    }
}
