package org.youju.rules.drools;

import java.util.List;
import org.youju.document.Problems;
import org.youju.rules.Rule;

/** 其余情况 is said at most once, of the goals where the points are split over them, and beside nothing else. */
final class OtherwiseCheck {

    private OtherwiseCheck() {}

    /** @param rules those of one file */
    static void check(List<Rule> rules, Problems problems) {
        List<Rule> otherwise = rules.stream().filter(Rule::isOtherwise).toList();
        boolean splits =
                rules.stream().anyMatch(one -> one.perGoal() && one.award().decides());
        for (int i = 0; i < otherwise.size(); i++) {
            Rule rule = otherwise.get(i);
            if (i > 0) {
                problems.add(
                        "OTHERWISE_TWICE",
                        rule.place(),
                        "a second rule for what is left; the first is `"
                                + otherwise.get(0).name() + "`",
                        "“其余情况”只能写一条，已有规则“" + otherwise.get(0).name() + "”；请把这一条写成具体的条件");
            }
            if (!rule.award().decides()
                    || rule.conditions().size() > 1 + rule.award().quantities().size()) {
                problems.add(
                        "OTHERWISE_MIXED",
                        rule.place(),
                        "what is left stands alone, and says what is given",
                        "“其余情况”不能与别的条件写在一条规则里，结论写得几分；扣分的规则请写具体的条件");
            } else if (splits && !rule.perGoal()) {
                problems.add(
                        "OTHERWISE_MIXED",
                        rule.place(),
                        "this indicator's points are split over its goals, so what is left is said of each goal",
                        "本指标的分值已分给各个目标，先写“本指标的每个目标”，下面一行写“- 其余情况”");
            }
        }
    }
}
