package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.assurance.YearDifference.Changed;
import org.youju.assurance.YearDifference.Effect;
import org.youju.assurance.YearDifference.Reweighted;
import org.youju.exact.Numbers;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
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
        List<Changed> rules = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        Worded worded = worded(from.ruleset(), to.ruleset());
        List<Changed> declared = new ArrayList<>(worded.declared());
        List<Indicator> before = from.ruleset().criteria();
        List<Indicator> after = to.ruleset().criteria();
        for (int i = 0; i < before.size(); i++) {
            Indicator old = before.get(i);
            int j = same(old, before, after);
            if (j >= 0) {
                List<Rule> then = from.rules().of(i);
                List<Rule> now = to.rules().of(j);
                declared.addAll(WordChanges.of(after.get(j).code(), readings(from, old), readings(to, after.get(j))));
                declared.addAll(WordChanges.of(after.get(j).code(), grounds(then), grounds(now)));
                rules.addAll(WordChanges.of(old.code(), rules(then), rules(now)));
                effects.addAll(effects(i, j));
            }
        }
        return new YearDifference(
                from.ruleset().id().folder(),
                to.ruleset().id().folder(),
                worded.added(),
                worded.removed(),
                worded.reweighted(),
                worded.clauses(),
                rules,
                declared,
                effects,
                open,
                files(from.ruleset().files(), to.ruleset().files()));
    }

    /** What differs of all that a year says but its rules. */
    record Worded(
            List<String> added,
            List<String> removed,
            List<Reweighted> reweighted,
            List<Changed> clauses,
            List<Changed> declared) {}

    static Worded worded(Ruleset from, Ruleset to) {
        List<Reweighted> reweighted = new ArrayList<>();
        List<Changed> clauses = new ArrayList<>();
        List<Changed> declared = new ArrayList<>(WordChanges.of("", Declared.of(from), Declared.of(to)));
        List<Indicator> before = from.criteria();
        List<Indicator> after = to.criteria();
        for (Indicator old : before) {
            int j = same(old, before, after);
            if (j >= 0) {
                Indicator now = after.get(j);
                if (old.points().compareTo(now.points()) != 0) {
                    reweighted.add(new Reweighted(old.code(), now.name(), old.points(), now.points()));
                }
                if (!old.code().equals(now.code())) {
                    declared.add(WordChanges.renamed(now.code(), "指标编号", old.code(), now.code()));
                }
                declared.addAll(WordChanges.of(now.code(), DeclaredIndicator.of(old), DeclaredIndicator.of(now)));
                clauses.addAll(WordChanges.of(old.code(), clauses(old, now.code()), clauses(now, now.code())));
            }
        }
        return new Worded(missing(after, before), missing(before, after), reweighted, clauses, declared);
    }

    /** Those of some indicators that others do not have. */
    private static List<String> missing(List<Indicator> some, List<Indicator> others) {
        return some.stream()
                .filter(one -> same(one, some, others) < 0)
                .map(YearComparer::told)
                .toList();
    }

    /** The paths that only one of them has, or of which the content differs. */
    private static List<String> files(SortedMap<String, String> from, SortedMap<String, String> to) {
        SortedSet<String> paths = new TreeSet<>(from.keySet());
        paths.addAll(to.keySet());
        paths.removeIf(path -> from.getOrDefault(path, "").equals(to.getOrDefault(path, "")));
        return List.copyOf(paths);
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

    /** The rules of an indicator's readings not taken. */
    private static Map<String, String> readings(YearRules year, Indicator indicator) {
        Map<String, String> readings = new LinkedHashMap<>();
        indicator
                .interpretations()
                .forEach(one -> one.others()
                        .forEach(other -> year.rules()
                                .ofReading(other.id())
                                .forEach(rule -> readings.put(
                                        "读法 " + other.id() + " “" + rule.name() + "”", RuleWording.of(rule)))));
        return readings;
    }

    /** @param code of the indicator in the later year, by which its clauses go */
    private static Map<String, String> clauses(Indicator indicator, String code) {
        return indicator.clauses().stream()
                .collect(Collectors.toMap(
                        clause -> clause.id().replaceFirst("^" + Pattern.quote(indicator.code() + "/"), code + "/"),
                        clause -> clause.text().strip(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The interpretations that rules rest on; no score depends on these, and the explanation of one does. */
    private static Map<String, String> grounds(List<Rule> rules) {
        Map<String, String> grounds = new LinkedHashMap<>();
        rules.stream()
                .filter(rule -> !rule.interpretations().isEmpty())
                .forEach(rule -> grounds.put("规则 “" + rule.name() + "”依据解释", String.join("、", rule.interpretations())));
        return grounds;
    }

    private static Map<String, String> rules(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(Rule::name, RuleWording::of, (one, other) -> one, LinkedHashMap::new));
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
