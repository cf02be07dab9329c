package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<String> open = new ArrayList<>();

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
        List<Changed> declared = new ArrayList<>(changed("", Declared.of(from.ruleset()), Declared.of(to.ruleset())));
        List<Effect> effects = new ArrayList<>();
        List<Indicator> before = from.ruleset().criteria();
        List<Indicator> after = to.ruleset().criteria();
        for (int i = 0; i < before.size(); i++) {
            Indicator old = before.get(i);
            int j = same(old, before, after);
            if (j >= 0) {
                Indicator now = after.get(j);
                if (old.points().compareTo(now.points()) != 0) {
                    reweighted.add(new Reweighted(old.code(), now.name(), old.points(), now.points()));
                }
                if (!old.code().equals(now.code())) {
                    declared.add(renamed(now.code(), "指标编号", old.code(), now.code()));
                }
                declared.addAll(changed(now.code(), declared(from, old), declared(to, now)));
                clauses.addAll(changed(old.code(), clauses(old), clauses(now)));
                rules.addAll(changed(
                        old.code(), rules(from.rules().of(i)), rules(to.rules().of(j))));
                effects.addAll(effects(i, j));
            }
        }
        return new YearDifference(
                from.ruleset().id().folder(),
                to.ruleset().id().folder(),
                after.stream()
                        .filter(one -> same(one, after, before) < 0)
                        .map(YearComparer::told)
                        .toList(),
                before.stream()
                        .filter(one -> same(one, before, after) < 0)
                        .map(YearComparer::told)
                        .toList(),
                reweighted,
                clauses,
                rules,
                declared,
                effects,
                open);
    }

    private static int position(List<Indicator> indicators, String code) {
        return indicators.stream().map(Indicator::code).toList().indexOf(code);
    }

    /** Where the same indicator stands in the other year: by its code, or under a new one by its names; -1 where it is gone. */
    private static int same(Indicator one, List<Indicator> here, List<Indicator> there) {
        int coded = position(there, one.code());
        if (coded >= 0) {
            return coded;
        }
        List<Indicator> alike = there.stream()
                .filter(other -> other.path().equals(one.path()) && position(here, other.code()) < 0)
                .toList();
        boolean alone =
                here.stream().filter(other -> other.path().equals(one.path())).count() == 1;
        return alone && alike.size() == 1 ? there.indexOf(alike.get(0)) : -1;
    }

    private static String told(Indicator one) {
        return one.code() + " " + one.name() + "（" + Numbers.points(one.points()) + " 分）";
    }

    /** What an indicator declares, and the rules of its readings not taken. */
    private static Map<String, String> declared(YearRules year, Indicator indicator) {
        Map<String, String> declared = new LinkedHashMap<>(Declared.of(indicator));
        indicator
                .interpretations()
                .forEach(one -> one.others()
                        .forEach(other -> year.rules()
                                .ofReading(other.id())
                                .forEach(rule ->
                                        declared.put("读法 " + other.id() + " “" + rule.name() + "”", text(rule)))));
        return declared;
    }

    private static Changed renamed(String code, String what, String from, String to) {
        return new Changed(code, what, from, to, "改为：[-" + from + "-]{+" + to + "+}");
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
        Map<String, String> gone = without(before, after);
        Map<String, String> added = without(after, before);
        List<Changed> changed = new ArrayList<>();
        before.forEach((name, text) -> {
            String now = after.get(name);
            if (now != null && !now.equals(text)) {
                changed.add(new Changed(code, name, text, now, Marked.of(text, now)));
            } else if (now == null) {
                Optional<String> newName = onlyName(text, gone).flatMap(alone -> onlyName(text, added));
                changed.add(
                        newName.isPresent()
                                ? renamed(code, name, name, newName.get())
                                : new Changed(code, name, text, null, "[-" + text + "-]"));
                newName.ifPresent(added::remove);
            }
        });
        added.forEach((name, text) -> changed.add(new Changed(code, name, null, text, "{+" + text + "+}")));
        return changed;
    }

    private static Map<String, String> without(Map<String, String> some, Map<String, String> others) {
        Map<String, String> rest = new LinkedHashMap<>(some);
        rest.keySet().removeAll(others.keySet());
        return rest;
    }

    /** The one name under which a text stands; empty where there is none, or more than one. */
    private static Optional<String> onlyName(String text, Map<String, String> some) {
        List<String> names = some.entrySet().stream()
                .filter(one -> one.getValue().equals(text))
                .map(Map.Entry::getKey)
                .toList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }

    /** Where one rule gave points and now another gives them, or a deduction applies that did not, a sheet that shows it. */
    private List<Effect> effects(int before, int after) {
        try {
            return new EffectFinder(from, before, to, after).run();
        } catch (Uncovered sentence) {
            // the rules that read otherwise are listed all the same
            open.add(to.ruleset().criteria().get(after).code());
            return List.of();
        }
    }
}
