package org.youju.assurance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.youju.cases.GoldenCase;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Words;
import org.youju.document.Place;
import org.youju.facts.Facts;
import org.youju.ledger.Ledger;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** Makes each small mistake in one criterion's rules, and sees whether a case notices. */
final class Mutation {

    private final YearRules year;
    private final Ruleset ruleset;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> own;
    private final List<GoldenCase> cases;
    private final List<GoldenCase> sheets;
    private final IdentityHashMap<Facts, Ledger> ledgers = new IdentityHashMap<>();
    private final IdentityHashMap<Facts, Outcome> asTheyAre = new IdentityHashMap<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private int made;
    private int equivalent;

    Mutation(YearRules year, int position, List<GoldenCase> cases, List<GoldenCase> sheets) {
        this.year = year;
        this.ruleset = year.ruleset();
        this.position = position;
        this.indicator = ruleset.criteria().get(position);
        this.own = year.rules().of(position);
        this.cases = cases.stream().filter(one -> one.facts() != null).toList();
        this.sheets = sheets.stream().filter(one -> one.facts() != null).toList();
    }

    /**
     * @param made how many mistakes were made
     * @param equivalent how many of them no sheet can tell from the rules as they are
     * @param survivors those that a sheet could tell, but no case does
     */
    record Result(int made, int equivalent, List<Diagnostic> survivors) {

        Result {
            survivors = List.copyOf(survivors);
        }
    }

    Result run() {
        own.stream()
                .flatMap(rule -> Mutant.of(rule, year.vocabulary()).stream())
                .forEach(this::tryOut);
        return new Result(made, equivalent, findings);
    }

    private void tryOut(Mutant mutant) {
        made++;
        List<Rule> mutated = mutant.among(own);
        boolean noticed = cases.stream().anyMatch(one -> !outcome(one, mutated).equals(asItIs(one)))
                || sheets.stream()
                        .anyMatch(one -> !outcome(one, mutated)
                                .inTotal()
                                .equals(asItIs(one).inTotal()));
        if (noticed) {
            return;
        }
        Optional<Draft> teller = teller(mutant, mutated);
        if (teller.isEmpty()) {
            equivalent++;
        } else {
            survived(mutant, teller.get());
        }
    }

    private Outcome asItIs(GoldenCase one) {
        return asTheyAre.computeIfAbsent(Objects.requireNonNull(one.facts()), facts -> outcome(facts, own));
    }

    private Outcome outcome(GoldenCase one, List<Rule> rules) {
        return outcome(Objects.requireNonNull(one.facts()), rules);
    }

    private Outcome outcome(Facts facts, List<Rule> rules) {
        Ledger ledger = ledgers.computeIfAbsent(facts, year::ledger);
        return Outcome.of(ruleset, position, facts, rules, ledger);
    }

    /** A sheet on which the mistake would show. */
    private Optional<Draft> teller(Mutant mutant, List<Rule> mutated) {
        List<Rule> compared = new ArrayList<>(own);
        compared.addAll(mutated);
        Exhaustion exhaustion = new Exhaustion(year, position, compared);
        return exhaustion
                .drafts(List.of(mutant.original()))
                .filter(draft -> {
                    Facts facts = draft.facts(year.vocabulary());
                    return !alone(facts, mutated).equals(alone(facts, own));
                })
                .findFirst();
    }

    /** As if there were no other indicator. */
    private Outcome alone(Facts facts, List<Rule> rules) {
        return Outcome.of(ruleset, position, facts, rules, new Ledger(List.of(), null));
    }

    private void survived(Mutant mutant, Draft draft) {
        Rule rule = mutant.original();
        Place place = rule.place();
        Diagnostic finding = Diagnostic.warning(
                        "MUTANT_SURVIVES",
                        place,
                        new Words(
                                "no case notices a mistake in `" + rule.name() + "`: " + mutant.text(),
                                "规则“" + rule.name() + "”如果" + mutant.textZh() + "，没有案例能发现",
                                "add the case shown, with the result that it should have",
                                "把所附的案例加进 cases.yaml，写上应有的结果"))
                .showing(draft.yaml(mutant.textZh(), indicator, "DETERMINED"));
        findings.add(Optional.ofNullable(mutant.number())
                .flatMap(number -> SourceLine.of(rule, indicator.rules(), number))
                .map(finding::at)
                .orElse(finding));
    }
}
