package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.youju.assurance.Claim.Kind;
import org.youju.facts.Vocabulary;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * Decides of one criterion's rules whether a sheet can be left without points, given them twice, or made to use each rule.
 *
 * <p>Goals are looked at one by one, and so are findings and the items of a checklist: one of each stands for all.
 */
final class Proof {

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Encoding encoding;

    Proof(Vocabulary vocabulary, Indicator indicator, List<Rule> rules) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.rules = rules;
        this.encoding = new Encoding(vocabulary, indicator);
    }

    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        List<Rule> deciding =
                rules.stream().filter(rule -> rule.award().decides()).toList();
        // the total may have nothing but limits of the grade
        if (!deciding.isEmpty() || !indicator.equals(vocabulary.ruleset().total())) {
            claims.add(gap(deciding, List.of()));
        }
        for (int i = 0; i < deciding.size(); i++) {
            for (Rule other : deciding.subList(i + 1, deciding.size())) {
                claims.add(together(Kind.OVERLAP, List.of(deciding.get(i), other)));
            }
        }
        rules.forEach(rule -> claims.add(together(Kind.APPLIES, List.of(rule))));
        return claims;
    }

    /** @param elsewhere what a further sheet must differ in from those known */
    Claim gap(List<Rule> deciding, List<List<Way>> elsewhere) {
        return claim(Kind.GAP, deciding, () -> {
            List<List<Way>> alternatives = new ArrayList<>();
            deciding.forEach(rule -> alternatives.add(encoding.appliesNot(rule)));
            alternatives.addAll(elsewhere);
            return alternatives;
        });
    }

    Claim together(Kind kind, List<Rule> some) {
        return claim(
                kind,
                some,
                () -> some.stream()
                        .flatMap(rule -> encoding.applies(rule).stream())
                        .toList());
    }

    private Claim claim(Kind kind, List<Rule> some, Supplier<List<List<Way>>> what) {
        World world = Worlds.of(vocabulary, indicator, some);
        try {
            List<List<Way>> alternatives = what.get();
            return new Claim(kind, some, world, alternatives, Prover.decide(world, alternatives), null);
        } catch (Uncovered unknown) {
            return new Claim(kind, some, world, List.of(), new Verdict.Undecided(), unknown.getMessage());
        }
    }

    /** Whether a rule applies where one of these rates reaches 100 %. */
    Verdict reaching(Rule rule, List<Quantity> rates) {
        List<List<Way>> alternatives = new ArrayList<>(encoding.applies(rule));
        alternatives.add(rates.stream()
                .flatMap(rate ->
                        encoding.quantities().compared(rate, Operator.AT_LEAST, BigDecimal.valueOf(100)).stream())
                .toList());
        return Prover.decide(Worlds.of(vocabulary, indicator, List.of(rule)), alternatives);
    }

    Encoding encoding() {
        return encoding;
    }
}
