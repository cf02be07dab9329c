package org.youju.assurance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.assurance.Claim.Kind;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.ledger.ItemDecision;
import org.youju.proof.Verdict;
import org.youju.proof.Verdict.Impossible;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/** What the proof of one criterion's rules shows: gaps, contradictions, rules without a sheet, and what was not decided. */
final class RulesCheck {

    private static final int MOST_SHOWN = 3;

    private final YearRules year;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final boolean inForce;
    private final Proof proof;
    private final Where where;
    private final List<Diagnostic> findings = new ArrayList<>();

    RulesCheck(YearRules year, int position, Proof proof) {
        this(year, position, proof, year.rules().of(position), true);
    }

    private RulesCheck(YearRules year, int position, Proof proof, List<Rule> rules, boolean inForce) {
        this.year = year;
        this.position = position;
        this.indicator = year.ruleset().criteria().get(position);
        this.rules = rules;
        this.inForce = inForce;
        this.proof = proof;
        this.where = new Where(rules);
    }

    /** What the rules of the readings that were not taken show: somebody may ask what a sheet would get by them. */
    static List<Diagnostic> ofReadings(YearRules year, int position) {
        Indicator indicator = year.ruleset().criteria().get(position);
        return indicator.interpretations().stream()
                .flatMap(one -> one.others().stream())
                .map(other -> year.rules().ofReading(other.id()))
                .filter(rules -> !rules.isEmpty())
                .flatMap(rules -> {
                    Proof proof = new Proof(year.vocabulary(), indicator, rules);
                    return new RulesCheck(year, position, proof, rules, false).of(proof.claims()).stream();
                })
                .toList();
    }

    List<Diagnostic> of(List<Claim> claims) {
        claims.stream().filter(one -> one.kind() == Kind.GAP).forEach(this::gaps);
        overlaps(claims.stream().filter(one -> one.kind() == Kind.OVERLAP).toList());
        claims.stream().filter(one -> one.kind() == Kind.APPLIES).forEach(this::applies);
        return findings;
    }

    /** Where the first rule stands. */
    static Place start(Indicator indicator, List<Rule> rules) {
        return rules.isEmpty()
                ? Place.inFile(indicator.rules().file(), 1)
                : rules.get(0).place();
    }

    private Place start() {
        return start(indicator, rules);
    }

    private void gaps(Claim first) {
        Claim claim = first;
        List<List<Way>> elsewhere = new ArrayList<>();
        List<Diagnostic> gaps = new ArrayList<>();
        while (claim.verdict() instanceof Possible found && gaps.size() < MOST_SHOWN) {
            Tryout shown = shown(found, tried -> tried.decision() instanceof ItemDecision.Undecided);
            if (shown == null) {
                notDecided(claim, start(), "whether every sheet is given points", "是否每一份自评表都有规则给分");
                break;
            }
            gaps.add(gap(shown));
            elsewhere.add(elsewhere(shown, claim.rules()));
            claim = proof.gap(first.rules(), elsewhere);
        }
        if (first.isUndecided()) {
            notDecided(claim, start(), "whether every sheet is given points", "是否每一份自评表都有规则给分");
        }
        findings.addAll(gaps);
    }

    private Diagnostic gap(Tryout shown) {
        String text = where.text(shown.facts(), position);
        return showing(
                finding(
                        "GAP",
                        start(),
                        new Text(
                                "no rule gives points where: " + text,
                                "这种情况没有任何规则给分：" + text,
                                "add a rule for it, or widen the end of a band",
                                "补一条规则，或者把相邻一档的端点改成包含这种情况")),
                shown,
                "空档：" + text);
    }

    /** Of a reading it is no error: its rules give nobody points. */
    private Diagnostic finding(String code, Place place, Text text) {
        return inForce ? Diagnostic.error(code, place, text) : Diagnostic.warning(code, place, text);
    }

    /** The sheet as a case; of readings there are none. */
    private Diagnostic showing(Diagnostic finding, Tryout shown, String name) {
        return inForce ? finding.showing(shown.draft().yaml(name, indicator)) : finding;
    }

    /** That some condition is otherwise than on this sheet. */
    private List<Way> elsewhere(Tryout sheet, List<Rule> deciding) {
        Set<Condition> conditions = deciding.stream()
                .flatMap(rule -> rule.conditions().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var goals = sheet.facts().goals().get(position);
        List<Way> ways = new ArrayList<>();
        for (Condition condition : conditions) {
            if (goals.isEmpty()
                    && ComparedNumber.of(condition)
                                    .map(ComparedNumber::quantity)
                                    .orElse(null)
                            instanceof Quantity.OfGoal) {
                continue;
            }
            Trial trial = Trial.of(condition, sheet.facts(), goals.isEmpty() ? null : goals.get(0));
            if (trial.holds()) {
                ways.addAll(proof.encoding().fails(condition));
            } else if (trial.failed() != null) {
                ways.addAll(proof.encoding().holds(condition));
            }
        }
        return ways;
    }

    private void overlaps(List<Claim> claims) {
        List<Claim> possible =
                claims.stream().filter(one -> one.verdict() instanceof Possible).toList();
        for (Claim claim : claims) {
            List<Rule> both = claim.rules();
            String names = both.stream().map(rule -> "“" + rule.name() + "”").collect(Collectors.joining("、"));
            if (claim.verdict() instanceof Possible found) {
                Tryout shown = shown(found, tried -> tried.fired().containsAll(both));
                if (shown == null) {
                    notDecided(claim, both.get(1).place(), "whether both apply: " + names, "这两条规则会不会同时给分：" + names);
                } else if (possible.indexOf(claim) < MOST_SHOWN) {
                    findings.add(overlap(shown, both, names, possible.size()));
                }
            } else if (claim.isUndecided()) {
                notDecided(claim, both.get(1).place(), "whether both apply: " + names, "这两条规则会不会同时给分：" + names);
            }
        }
    }

    private Diagnostic overlap(Tryout shown, List<Rule> both, String names, int all) {
        String text = where.text(shown.facts(), position);
        return showing(
                finding(
                        "OVERLAP",
                        both.get(1).place(),
                        new Text(
                                "more than one rule gives points where: " + text + ": " + names
                                        + (all > MOST_SHOWN ? " (" + all + " such pairs in all)" : ""),
                                "这种情况有多条规则给分：" + text + "；规则：" + names
                                        + (all > MOST_SHOWN ? "（这样的规则共 " + all + " 对）" : ""),
                                "make the conditions of these rules exclude each other",
                                "改这些规则的条件，使它们不会同时成立，例如把一端改成不含")),
                shown,
                "重叠：" + text);
    }

    private void applies(Claim claim) {
        Rule rule = claim.rules().get(0);
        if (claim.verdict() instanceof Impossible) {
            findings.add(finding(
                    "RULE_UNREACHABLE",
                    rule.place(),
                    new Text(
                            "no possible sheet meets the rule `" + rule.name() + "`",
                            "没有任何一份自评表会用到规则“" + rule.name() + "”",
                            "correct its conditions or the declared range of what it reads, or remove it",
                            "核对它的条件，以及所用填报项的类型和范围；用不到的规则请删去")));
        } else if (claim.verdict() instanceof Verdict.Undecided
                || (claim.verdict() instanceof Possible found
                        && shown(found, tried -> tried.fired().contains(rule)) == null)) {
            notDecided(
                    claim,
                    rule.place(),
                    "whether a sheet uses `" + rule.name() + "`",
                    "有没有自评表会用到规则“" + rule.name() + "”");
        }
    }

    /** The sheet scored, if the rules as compiled do with it as the proof says. */
    private @Nullable Tryout shown(Possible found, Predicate<Tryout> as) {
        try {
            Draft draft = Witness.of(year.vocabulary(), indicator, found);
            Tryout tried = inForce ? Tryout.of(year, position, draft) : Tryout.byReading(year, position, rules, draft);
            return as.test(tried) ? tried : null;
        } catch (ProblemsException refused) {
            return null;
        }
    }

    private void notDecided(Claim claim, Place place, String what, String zh) {
        findings.add(notDecided(indicator, place, what, zh, claim.uncovered()));
    }

    static Diagnostic notDecided(Indicator indicator, Place place, String what, String zh) {
        return notDecided(indicator, place, what, zh, null);
    }

    /** @param why what it is that the proof does not know, in Chinese; null where the search was too long */
    static Diagnostic notDecided(Indicator indicator, Place place, String what, String zh, @Nullable String why) {
        return Diagnostic.warning(
                "NOT_DECIDED",
                place,
                new Text(
                        "it was not decided " + what + (why == null ? "" : ": " + why),
                        "没能判定" + zh + "（指标 " + indicator.code() + "）" + (why == null ? "" : "：" + why),
                        "simplify the conditions or declare the ranges of what they read; until then nothing is proved here",
                        "请简化这些规则的条件，或在 ruleset.yaml 里写明所用填报项的范围；判定之前不能发布"));
    }
}
