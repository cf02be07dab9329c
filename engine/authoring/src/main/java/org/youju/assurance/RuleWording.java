package org.youju.assurance;

import java.util.stream.Collectors;
import org.youju.exact.Numbers;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;

/** A rule by all that it says, in one line, and not by how its file is laid out. */
final class RuleWording {

    private RuleWording() {}

    static String of(Rule rule) {
        String conditions = rule.conditions().stream()
                .filter(condition -> !condition.isImplied())
                .map(Condition::text)
                .collect(Collectors.joining("；"));
        return "当 " + (conditions.isEmpty() ? "不论何种情况" : conditions) + " 则 "
                + rule.award().text() + by(rule) + "（条款 " + rule.clause() + "）";
    }

    /** What an award calculates with, where its own words do not say that. */
    private static String by(Rule rule) {
        String names = rule.award().quantities().stream()
                .map(Quantity::zh)
                .filter(name -> !rule.award().text().contains(name))
                .collect(Collectors.joining("、"));
        String limit = rule.award()
                .counted()
                .flatMap(by -> by.limit())
                .map(number -> " " + Numbers.plain(number))
                .orElse("");
        return names.isEmpty() ? "" : "（按 " + names + limit + "）";
    }
}
