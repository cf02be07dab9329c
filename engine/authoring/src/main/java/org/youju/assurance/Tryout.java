package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.ledger.ItemDecision;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.scoring.YearRules;

/**
 * A sheet scored by the compiled rules of one criterion.
 *
 * @param activations the rules that applied, and to what
 * @param score null where it is open, left undecided or contradictory, or cannot be said for this criterion alone
 */
record Tryout(
        Draft draft,
        Facts facts,
        ItemDecision decision,
        List<Activation> activations,
        @Nullable BigDecimal score) {

    /** @throws org.youju.document.ProblemsException where the year does not accept the sheet */
    static Tryout of(YearRules year, int position, Draft draft) {
        return of(year, position, draft, draft.facts(year.vocabulary()));
    }

    /**
     * A sheet made for another year's rules.
     *
     * @throws org.youju.document.ProblemsException where this year cannot take it
     */
    static Tryout elsewhere(YearRules year, int position, Draft draft) {
        return of(year, position, draft, draft.factsElsewhere(year.vocabulary()));
    }

    /**
     * A sheet scored by the rules of a reading that was not taken, condition by condition.
     *
     * @throws org.youju.document.ProblemsException where the year does not accept the sheet
     */
    static Tryout byReading(YearRules year, int position, List<Rule> reading, Draft draft) {
        Facts facts = draft.facts(year.vocabulary());
        List<Activation> activations = new ArrayList<>();
        for (Rule rule : reading) {
            for (@Nullable Subject subject : rule.subjects(facts)) {
                if (Trial.of(rule, facts, subject).holds()) {
                    activations.add(new Activation(rule, subject));
                }
            }
        }
        return of(year, position, draft, facts, reading, activations);
    }

    private static Tryout of(YearRules year, int position, Draft draft, Facts facts) {
        return of(
                year,
                position,
                draft,
                facts,
                year.rules().of(position),
                year.fire(facts).of(position));
    }

    private static Tryout of(
            YearRules year, int position, Draft draft, Facts facts, List<Rule> own, List<Activation> activations) {
        List<Rule> deciding =
                own.stream().filter(rule -> rule.award().decides()).toList();
        List<GoalFact> goals = facts.goals().get(position);
        ItemDecision decision = ItemDecision.of(
                deciding,
                activations.stream()
                        .map(Activation::rule)
                        .filter(deciding::contains)
                        .distinct()
                        .toList(),
                facts,
                goals.isEmpty() ? null : goals.get(0));
        return new Tryout(
                draft,
                facts,
                decision,
                activations,
                decision instanceof ItemDecision.Decided ? score(year, position, facts, own, activations) : null);
    }

    private static @Nullable BigDecimal score(
            YearRules year, int position, Facts facts, List<Rule> own, List<Activation> activations) {
        boolean total = position >= year.ruleset().indicators().size();
        boolean alone = activations.stream()
                .noneMatch(activation -> activation.rule().award().sharesOut());
        return total || !alone
                ? null
                : new Ledger(List.of(), null)
                        .with(year.ruleset(), position, facts, own, activations)
                        .score();
    }

    /** The rules that applied. */
    Set<Rule> fired() {
        return activations.stream().map(Activation::rule).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
