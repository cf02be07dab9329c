package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.assurance.YearDifference.Changed;
import org.youju.assurance.YearDifference.Effect;
import org.youju.assurance.YearDifference.Reweighted;
import org.youju.exact.Numbers;
import org.youju.rules.Condition;
import org.youju.rules.Rule;
import org.youju.ruleset.Clause;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/** Compares two years: what reads otherwise, and which sheets score otherwise. */
public final class YearComparer {

    private final YearRules from;
    private final YearRules to;

    private YearComparer(YearRules from, YearRules to) {
        this.from = from;
        this.to = to;
    }

    /** Indicators are the same where their codes are. */
    public static YearDifference compare(YearRules from, YearRules to) {
        return new YearComparer(from, to).compare();
    }

    private YearDifference compare() {
        List<Reweighted> reweighted = new ArrayList<>();
        List<Changed> clauses = new ArrayList<>();
        List<Changed> rules = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        List<Indicator> before = from.ruleset().criteria();
        List<Indicator> after = to.ruleset().criteria();
        for (int i = 0; i < before.size(); i++) {
            Indicator old = before.get(i);
            int j = position(after, old.code());
            if (j >= 0) {
                Indicator now = after.get(j);
                if (old.points().compareTo(now.points()) != 0) {
                    reweighted.add(new Reweighted(old.code(), now.name(), old.points(), now.points()));
                }
                clauses.addAll(changed(old.code(), clauses(old), clauses(now)));
                rules.addAll(changed(
                        old.code(), rules(from.rules().of(i)), rules(to.rules().of(j))));
                effects.addAll(effects(i, j));
            }
        }
        return new YearDifference(
                from.ruleset().id().folder(),
                to.ruleset().id().folder(),
                only(after, before),
                only(before, after),
                reweighted,
                clauses,
                rules,
                effects);
    }

    private static int position(List<Indicator> indicators, String code) {
        return indicators.stream().map(Indicator::code).toList().indexOf(code);
    }

    private static List<String> only(List<Indicator> here, List<Indicator> there) {
        return here.stream()
                .filter(one -> position(there, one.code()) < 0)
                .map(one -> one.code() + " " + one.name() + "（" + Numbers.points(one.points()) + " 分）")
                .toList();
    }

    private static Map<String, String> clauses(Indicator indicator) {
        return indicator.clauses().stream()
                .collect(Collectors.toMap(
                        Clause::id, clause -> clause.text().strip(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Rules by what they say, not by how their file is laid out. */
    private static Map<String, String> rules(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(Rule::name, YearComparer::text, (one, other) -> one, LinkedHashMap::new));
    }

    private static String text(Rule rule) {
        return "当 "
                + rule.conditions().stream()
                        .filter(condition -> !(condition instanceof Condition.AnyDerivable))
                        .map(Condition::text)
                        .collect(Collectors.joining("；"))
                + " 则 " + rule.award().text() + "（条款 " + rule.clause() + "）";
    }

    private static List<Changed> changed(String code, Map<String, String> before, Map<String, String> after) {
        List<Changed> changed = new ArrayList<>();
        before.forEach((name, text) -> {
            String now = after.get(name);
            if (now == null) {
                changed.add(new Changed(code, name, text, null, "[-" + text + "-]"));
            } else if (!now.equals(text)) {
                changed.add(new Changed(code, name, text, now, Marked.of(text, now)));
            }
        });
        after.forEach((name, text) -> {
            if (!before.containsKey(name)) {
                changed.add(new Changed(code, name, null, text, "{+" + text + "+}"));
            }
        });
        return changed;
    }

    /** Where one rule gave points and now another gives them, or a deduction applies that did not, a sheet that shows it. */
    private List<Effect> effects(int before, int after) {
        try {
            return new EffectFinder(from, before, to, after).run();
        } catch (Uncovered sentence) {
            // the rules that read otherwise are listed all the same
            return List.of();
        }
    }
}
