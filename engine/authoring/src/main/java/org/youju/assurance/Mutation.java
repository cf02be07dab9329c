package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.cases.GoldenCase;
import org.youju.cases.GoldenCase.Part;
import org.youju.document.Diagnostic;
import org.youju.document.Diagnostic.Text;
import org.youju.document.ProblemsException;
import org.youju.facts.Facts;
import org.youju.ledger.Account;
import org.youju.ledger.Ledger;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.By;
import org.youju.rules.Operator;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scoring.YearRules;

/** Makes each small mistake in one criterion's rules, and sees whether a case notices. */
final class Mutation {

    private static final Set<Part> SCORE = Set.of(Part.SCORE, Part.RANGE);

    private static final Ledger NO_OTHERS = new Ledger(List.of(), null);

    private final YearRules year;
    private final Ruleset ruleset;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> own;
    private final List<GoldenCase> cases;
    private final List<GoldenCase> sheets;
    private final IdentityHashMap<Facts, Ledger> ledgers = new IdentityHashMap<>();
    private final IdentityHashMap<Facts, Outcome> asTheyAre = new IdentityHashMap<>();
    private final Encoding encoding;
    private final List<Account> inFull;
    /** Whether what it comes to depends on other indicators: else nobody needs to post those. */
    private final boolean asksOthers;

    private final List<Diagnostic> findings = new ArrayList<>();
    private int made;
    private int noticed;
    private final Map<Teller, List<Mutant>> told = new LinkedHashMap<>();
    private int undecided;

    Mutation(YearRules year, int position, List<GoldenCase> cases, List<GoldenCase> sheets) {
        this.year = year;
        this.ruleset = year.ruleset();
        this.position = position;
        this.indicator = ruleset.criteria().get(position);
        this.own = year.rules().of(position);
        this.encoding = new Encoding(year.vocabulary(), indicator);
        this.inFull = ruleset.indicators().stream().map(Mutation::inFull).toList();
        this.asksOthers = position >= ruleset.indicators().size()
                || own.stream().anyMatch(rule -> rule.award().sharesOut());
        this.cases = cases.stream().filter(one -> one.facts() != null).toList();
        this.sheets = sheets.stream().filter(one -> one.facts() != null).toList();
    }

    /**
     * @param made how many mistakes were made
     * @param equivalent how many of them no sheet can tell from the rules as they are
     * @param survived how many of them a sheet could tell, but no case does
     * @param findings those, and what was not decided
     */
    record Result(int made, int equivalent, int survived, List<Diagnostic> findings) {

        Result {
            findings = List.copyOf(findings);
        }
    }

    Result run() {
        own.stream()
                .flatMap(rule -> Mutant.of(rule, year.vocabulary(), indicator).stream())
                .forEach(this::tryOut);
        int survived = told.values().stream().mapToInt(List::size).sum();
        told.forEach((teller, some) -> findings.add(survived(teller, some)));
        return new Result(made, made - noticed - survived - undecided, survived, findings);
    }

    private void tryOut(Mutant mutant) {
        made++;
        List<Rule> mutated = mutant.among(own);
        boolean noticed = Stream.concat(cases.stream(), sheets.stream()).anyMatch(one -> {
            Set<Part> parts = one.asserts(indicator.code());
            return !outcome(one, mutated).only(parts).equals(asItIs(one).only(parts));
        });
        if (noticed) {
            this.noticed++;
            return;
        }
        told.keySet().stream()
                .filter(known -> tells(known.draft(), mutated)
                        .filter(one -> one.open().equals(known.open()))
                        .isPresent())
                .findFirst()
                .or(() -> teller(mutant, mutated))
                .ifPresent(teller ->
                        told.computeIfAbsent(teller, any -> new ArrayList<>()).add(mutant));
    }

    private Outcome asItIs(GoldenCase one) {
        return asTheyAre.computeIfAbsent(Objects.requireNonNull(one.facts()), facts -> outcome(facts, own));
    }

    private Outcome outcome(GoldenCase one, List<Rule> rules) {
        return outcome(Objects.requireNonNull(one.facts()), rules);
    }

    private Outcome outcome(Facts facts, List<Rule> rules) {
        Ledger ledger = asksOthers ? ledgers.computeIfAbsent(facts, year::ledger) : NO_OTHERS;
        return Outcome.of(ruleset, position, facts, rules, ledger);
    }

    /** A sheet on which the mistake would show; none where it is proved that there is none. */
    private Optional<Teller> teller(Mutant mutant, List<Rule> mutated) {
        if (isPartOfNothing(mutant.original(), mutated)) {
            return Optional.empty();
        }
        List<Rule> compared = new ArrayList<>(own);
        compared.addAll(mutated);
        World world = Worlds.of(year.vocabulary(), indicator, compared);
        boolean open = false;
        List<List<List<Way>>> all = List.of();
        try {
            all = differing(mutant);
        } catch (Uncovered sentence) {
            open = true;
        }
        for (List<List<Way>> differing : all) {
            Verdict verdict = Prover.decide(world, differing);
            Optional<Teller> telling = verdict instanceof Verdict.Possible found
                    ? tells(Witness.of(year.vocabulary(), indicator, found), mutated)
                    : Optional.empty();
            if (telling.isPresent()) {
                return telling;
            }
            open |= !(verdict instanceof Verdict.Impossible);
        }
        Optional<Teller> elsewhere = open ? elsewhere(mutant, mutated, world, all) : Optional.empty();
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (open) {
            undecided++;
            findings.add(RulesCheck.notDecided(
                    indicator,
                    mutant.original().place(),
                    "whether a mistake in `" + mutant.original().name() + "` makes a difference: " + mutant.text(),
                    "规则“" + mutant.original().name() + "”如果" + mutant.textZh() + "，有没有自评表能看出来"));
        }
        return Optional.empty();
    }

    /** Where the first sheet at which both apply does not show it, one at a count, an end or a step may. */
    private Optional<Teller> elsewhere(
            Mutant mutant, List<Rule> mutated, World world, List<List<List<Way>>> differing) {
        if (mutant.changed() == null
                || mutant.changed().award().equals(mutant.original().award())) {
            return Optional.empty();
        }
        try {
            for (List<Way> place : AwardPlaces.of(mutant, encoding.quantities())) {
                for (List<List<Way>> ways : differing) {
                    Optional<Teller> telling = Prover.decide(world, with(ways, place)) instanceof Verdict.Possible found
                            ? tells(Witness.of(year.vocabulary(), indicator, found), mutated)
                            : Optional.empty();
                    if (telling.isPresent()) {
                        return telling;
                    }
                }
            }
        } catch (Uncovered sentence) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Another part of the points of an indicator that has none (加分项、倒扣项): whatever the part, it is nothing. */
    private boolean isPartOfNothing(Rule original, List<Rule> mutated) {
        List<Rule> others = mutated.stream().filter(rule -> !own.contains(rule)).toList();
        return indicator.points().signum() == 0
                && original.award().part().isPresent()
                && !others.isEmpty()
                && others.stream()
                        .allMatch(rule -> rule.award().part().isPresent()
                                && rule.conditions().equals(original.conditions()));
    }

    /**
     * A sheet on which a mistake shows.
     *
     * @param open what a case of it has to expect: its score, the range where the points are left to others, or only the
     *     entries
     */
    private record Teller(Draft draft, String open) {}

    private Optional<Teller> tells(Draft draft, List<Rule> mutated) {
        try {
            Facts facts = draft.facts(year.vocabulary());
            Outcome then = alone(facts, mutated);
            Outcome now = alone(facts, own);
            return then.equals(now)
                    ? Optional.empty()
                    : Optional.of(new Teller(
                            draft,
                            then.only(SCORE).equals(now.only(SCORE))
                                    ? "entries"
                                    : sharesOut(facts) ? "range" : "score"));
        } catch (ProblemsException refused) {
            return Optional.empty();
        }
    }

    /** Where the rule applies and the one with the mistake does not, or the other way round, or takes otherwise. */
    private List<List<List<Way>>> differing(Mutant mutant) {
        Rule rule = mutant.original();
        Rule changed = mutant.changed();
        List<List<List<Way>>> differing = new ArrayList<>();
        if (changed == null || !changed.award().equals(rule.award())) {
            differing.add(encoding.applies(rule));
        }
        if (changed != null && !changed.conditions().equals(rule.conditions())) {
            differing.add(with(encoding.applies(rule), encoding.appliesNot(changed)));
            differing.add(with(encoding.applies(changed), encoding.appliesNot(rule)));
        }
        if (rule.award().decides()) {
            return differing;
        }
        // a deduction shows only where something was given
        List<List<List<Way>>> given = new ArrayList<>();
        for (Rule one : own) {
            if (one.award().decides() && !AwardCheck.gives(one, 0)) {
                for (List<List<Way>> ways : differing) {
                    List<List<Way>> all = new ArrayList<>(encoding.applies(one));
                    all.addAll(ways);
                    // just at its limit a deduction for what is beyond it takes nothing
                    Optional<By.Beyond> limit = Deductions.beyond(rule.award());
                    if (changed != null && limit.equals(Deductions.beyond(changed.award()))) {
                        limit.ifPresent(beyond -> all.add(
                                encoding.quantities().compared(beyond.quantity(), Operator.NOT_EQUAL, beyond.start())));
                    }
                    given.add(all);
                }
            }
        }
        return given;
    }

    private static List<List<Way>> with(List<List<Way>> all, List<Way> one) {
        List<List<Way>> more = new ArrayList<>(all);
        more.add(one);
        return more;
    }

    /** As if every other indicator had all its points: what this one leaves to them counts in full. */
    private Outcome alone(Facts facts, List<Rule> rules) {
        return Outcome.of(ruleset, position, facts, rules, new Ledger(inFull, null));
    }

    private boolean sharesOut(Facts facts) {
        return own.stream()
                .anyMatch(rule ->
                        rule.award().sharesOut() && Trial.of(rule, facts, null).holds());
    }

    private static Account inFull(Indicator indicator) {
        BigDecimal points = indicator.points();
        return new Account(
                indicator, List.of(), List.of(), List.of(), points, points, points, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The mistakes that one sheet would show, reported together. */
    private Diagnostic survived(Teller teller, List<Mutant> some) {
        Mutant first = some.get(0);
        Rule rule = first.original();
        String more = some.size() > 1 ? " (and " + (some.size() - 1) + " more)" : "";
        String all = some.stream().map(Mutation::toldZh).distinct().collect(Collectors.joining("；"));
        Diagnostic finding = Diagnostic.warning(
                        "MUTANT_SURVIVES",
                        rule.place(),
                        new Text(
                                "no case notices a mistake in `" + rule.name() + "`: " + first.text() + more,
                                all + "，没有案例能发现",
                                "add the case shown, with the result that it should have",
                                "把所附的案例加进 cases.yaml，写上应有的结果"))
                .showing(teller.draft().toFillIn(first.textZh(), indicator, teller.open()));
        return Optional.ofNullable(first.number())
                .flatMap(number -> SourceLine.of(rule, indicator.rules(), number, first.of()))
                .map(finding::at)
                .orElse(finding);
    }

    private static String toldZh(Mutant mutant) {
        return "规则“" + mutant.original().name() + "”如果" + mutant.textZh();
    }
}
