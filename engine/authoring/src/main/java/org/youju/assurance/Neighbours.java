package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.ProblemsException;
import org.youju.facts.Vocabulary;
import org.youju.ledger.Account;
import org.youju.ledger.Entry;
import org.youju.ledger.ItemDecision;
import org.youju.ledger.Ledger;
import org.youju.proof.Prover;
import org.youju.proof.Verdict;
import org.youju.proof.Verdict.Possible;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.By;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.scoring.YearRules;

/**
 * Finds two sheets that differ in one thing only and between which the most points lie: for each rule that may give points on
 * the one and each that may on the other, with the deductions that read that thing and, as far as can be, without others.
 * Both sheets are scored.
 */
final class Neighbours {

    /** What was found so often costs all that a deduction for each may cost. */
    private static final long OFTEN = 100_000;

    private final YearRules year;
    private final Vocabulary vocabulary;
    private final int position;
    private final Indicator indicator;
    private final List<Rule> rules;
    private final Encoding encoding;
    private final World world;

    Neighbours(YearRules year, int position) {
        this.year = year;
        this.vocabulary = year.vocabulary();
        this.position = position;
        this.indicator = vocabulary.criteria().get(position);
        this.rules = year.rules().of(position);
        this.encoding = new Encoding(vocabulary, indicator);
        this.world = Worlds.of(vocabulary, indicator, rules);
    }

    /**
     * Two sheets.
     *
     * @param points what the other has more than the one, before rounding
     */
    record Apart(Tryout one, Tryout other, BigDecimal points) {}

    /** Makes the other sheet of what was found for the one. */
    interface Mover {

        /** Empty where the year does not take such a sheet, or leaves it open. */
        Optional<Apart> moved(Possible found);
    }

    /**
     * What was found.
     *
     * @param gains where the other has most more, null where it never has more
     * @param loses where it has most less, null where it never has less
     * @param exact whether no two sheets can be further apart; else at least so far
     */
    record Found(@Nullable Apart gains, @Nullable Apart loses, boolean exact) {

        private Found and(Apart apart, boolean sure) {
            boolean more = apart.points().signum() > 0
                    && (gains == null || apart.points().compareTo(gains.points()) > 0);
            boolean less = apart.points().signum() < 0
                    && (loses == null || apart.points().compareTo(loses.points()) < 0);
            return new Found(more ? apart : gains, less ? apart : loses, exact && sure);
        }
    }

    /**
     * What is asked.
     *
     * @param here what the one sheet must be
     * @param moved the unknowns in which they differ
     * @param held what the award is worked out from that is the same for all such sheets
     * @param mayHere the rules that may give points on the one
     * @param mayThere those that may on the other
     */
    record Question(
            List<List<Way>> here,
            Set<String> moved,
            Set<Quantity> held,
            Predicate<Rule> mayHere,
            Predicate<Rule> mayThere) {}

    Found most(Question asked, Mover mover) {
        Found found = new Found(null, null, true);
        for (Rule one : deciding(asked.mayHere())) {
            for (Rule other : deciding(asked.mayThere())) {
                for (List<Rule> taking : taking(asked.moved())) {
                    List<Rule> all = new ArrayList<>(List.of(one, other));
                    all.addAll(taking);
                    boolean fixed = all.stream().allMatch(rule -> isFixed(rule, asked.held()));
                    found = most(found, sheets(asked, one, other, taking), fixed, asked, mover);
                }
            }
        }
        return found;
    }

    private Found most(Found before, List<List<List<Way>>> sheets, boolean fixed, Question asked, Mover mover) {
        Found found = before;
        for (List<List<Way>> both : sheets) {
            Verdict verdict = decide(both, asked.moved());
            if (verdict instanceof Possible possible) {
                Apart apart = mover.moved(possible).orElse(null);
                found = apart == null ? found : found.and(apart, fixed || isAll(apart));
            } else if (verdict instanceof Verdict.Undecided) {
                found = new Found(found.gains(), found.loses(), false);
            }
        }
        return found;
    }

    private List<Rule> deciding(Predicate<Rule> may) {
        return rules.stream()
                .filter(rule -> rule.award().decides() && may.test(rule))
                .toList();
    }

    /** What the one sheet may be for two rules and some deductions, also with what else counts at its ends. */
    private List<List<List<Way>>> sheets(Question asked, Rule one, Rule other, List<Rule> taking) {
        List<List<List<Way>>> sheets = new ArrayList<>();
        for (List<List<Way>> extreme : extremes(one, other, asked.held())) {
            List<List<Way>> both = new ArrayList<>(asked.here());
            both.addAll(extreme);
            both.addAll(encoding.applies(one));
            both.addAll(rest(other, asked.moved()));
            taking.forEach(rule -> both.addAll(rest(rule, asked.moved())));
            sheets.add(both);
        }
        return sheets;
    }

    /** Nothing can be more than all the points. */
    private boolean isAll(Apart apart) {
        return apart.points().abs().compareTo(full()) >= 0;
    }

    private BigDecimal full() {
        return indicator.points();
    }

    /** Whether what it gives or takes is the same for all such sheets. */
    private static boolean isFixed(Rule rule, Set<Quantity> held) {
        return held.containsAll(rule.award().quantities())
                && rule.award().counted().filter(By::countsFindings).isEmpty();
    }

    /** Without deductions that read what is moved, with each of them, and with all. */
    private List<List<Rule>> taking(Set<String> moved) {
        List<Rule> reading = rules.stream()
                .filter(rule -> !rule.award().decides() && isTouched(rule, moved))
                .toList();
        List<List<Rule>> taking = new ArrayList<>(List.of(List.of()));
        reading.forEach(rule -> taking.add(List.of(rule)));
        if (reading.size() > 1) {
            taking.add(reading);
        }
        return taking;
    }

    /** What else awards are worked out from at its ends: a difference of straight lines is greatest there. */
    private List<List<List<Way>>> extremes(Rule one, Rule other, Set<Quantity> held) {
        List<List<List<Way>>> extremes = new ArrayList<>(List.of(List.of()));
        for (Rule rule : List.of(one, other)) {
            for (Quantity quantity : rule.award().quantities()) {
                if (!held.contains(quantity)) {
                    extremes.add(List.of(
                            encoding.quantities().compared(quantity, Operator.AT_LEAST, BigDecimal.valueOf(100))));
                    extremes.add(List.of(encoding.quantities().compared(quantity, Operator.AT_MOST, BigDecimal.ZERO)));
                }
            }
        }
        return extremes;
    }

    private boolean isTouched(Rule rule, Set<String> moved) {
        return rule.conditions().stream().anyMatch(one -> Moving.touches(one, moved, vocabulary))
                || rule.award().quantities().stream()
                        .anyMatch(quantity ->
                                Moving.inputs(quantity, vocabulary).stream().anyMatch(moved::contains));
    }

    /** What a rule asks beside what is moved. */
    private List<List<Way>> rest(Rule rule, Set<String> moved) {
        List<List<Way>> rest = new ArrayList<>();
        if (rule.perGoal()) {
            rest.add(List.of(Encoding.choice(Names.GOAL, Set.of(Names.GIVEN))));
        }
        rule.conditions().stream()
                .filter(one -> !Moving.touches(one, moved, vocabulary))
                .forEach(one -> rest.add(encoding.holds(one)));
        return rest;
    }

    /** Without the deductions that do not read what is moved, where that can be: they would only leave less to lose. */
    private Verdict decide(List<List<Way>> both, Set<String> moved) {
        List<List<Way>> alone = new ArrayList<>(both);
        rules.stream()
                .filter(rule -> !rule.award().decides() && !isTouched(rule, moved))
                .forEach(rule -> alone.add(encoding.appliesNot(rule)));
        Verdict verdict = Prover.decide(world, alone);
        return verdict instanceof Possible ? verdict : Prover.decide(world, both);
    }

    /**
     * Both sheets scored; empty where the year does not take one of them, or leaves it open. Where the other's points are
     * shared out, they count as full: as much as the other indicators can make of them.
     */
    Optional<Apart> apart(Possible one, Possible other) {
        Optional<Apart> once = apart(one, other, 1);
        Optional<Apart> often = once.isPresent() && once.get().one().draft().hasFindings()
                ? apart(one, other, OFTEN)
                : Optional.empty();
        return Stream.of(once, often)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(apart -> apart.points().abs()));
    }

    private Optional<Apart> apart(Possible one, Possible other, long times) {
        Tryout here = tried(one, times);
        Tryout there = here == null ? null : tried(other, times);
        BigDecimal before = here == null ? null : points(here);
        BigDecimal after = there == null ? null : sharesOut(there) ? full() : points(there);
        return before == null || after == null || here == null || there == null
                ? Optional.empty()
                : Optional.of(new Apart(here, there, after.subtract(before)));
    }

    /** Null where the year does not take such a sheet. */
    @Nullable
    Tryout tried(Possible found) {
        return tried(found, 1);
    }

    private @Nullable Tryout tried(Possible found, long times) {
        try {
            Draft draft = Witness.of(vocabulary, indicator, found);
            draft.found(times);
            return Tryout.of(year, position, draft);
        } catch (ProblemsException refused) {
            return null;
        }
    }

    /**
     * What a sheet has of this criterion before rounding; for the total what it leaves at most. Null where that is open, or
     * depends on other indicators.
     */
    @Nullable
    BigDecimal points(Tryout sheet) {
        if (!(sheet.decision() instanceof ItemDecision.Decided) || sharesOut(sheet)) {
            return null;
        } else if (position >= year.ruleset().indicators().size()) {
            return sheet.fired().stream()
                    .flatMap(rule -> rule.award().limit().stream())
                    .reduce(full(), BigDecimal::min);
        }
        Account account =
                new Ledger(List.of(), null).with(year.ruleset(), position, sheet.facts(), rules, sheet.activations());
        return account.isDetermined()
                ? account.entries().stream().map(Neighbours::points).reduce(BigDecimal.ZERO, BigDecimal::add)
                : null;
    }

    static boolean sharesOut(Tryout sheet) {
        return sheet.fired().stream().anyMatch(rule -> rule.award().sharesOut());
    }

    private static BigDecimal points(Entry entry) {
        return switch (entry.kind()) {
            case LOST -> BigDecimal.ZERO;
            case PENALTY -> entry.points().negate();
            case AWARDED, BONUS -> entry.cause() == Entry.Cause.ROUNDING ? BigDecimal.ZERO : entry.points();
        };
    }

    Encoding encoding() {
        return encoding;
    }

    List<Rule> rules() {
        return rules;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Indicator indicator() {
        return indicator;
    }
}
