package org.youju.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.facts.CheckFact;
import org.youju.facts.Facts;
import org.youju.facts.Findings;
import org.youju.facts.GoalFact;
import org.youju.facts.SheetFacts;
import org.youju.facts.Subject;
import org.youju.rules.Activation;
import org.youju.rules.Activations;
import org.youju.rules.Rule;

/**
 * The sheet that the compiled rules are being matched with: what they may ask, and the consequences that they record. Only compiled rules
 * call it.
 *
 * <p>Each scoring has its own, so the facts themselves are never written to; and since a rule records its consequence with the sheet
 * that it applied to, many sheets can be tried at once.
 */
final class MatchContext {

    private final Facts facts;
    private final SheetFacts sheet;
    private final Numbered rules;
    private final boolean[] applied;
    private @Nullable List<Activation> onSubjects;

    MatchContext(Facts facts, Numbered rules) {
        this.facts = facts;
        this.sheet = facts.sheet();
        this.rules = rules;
        this.applied = new boolean[rules.whole.length];
    }

    /** The rules as they are numbered, with what is the same for every sheet. */
    static final class Numbered {

        private final List<Rule> rules;
        private final Activation[] whole;
        private final List<List<Activation>> onlyWhole = new ArrayList<>();
        /** For each criterion the number of its first rule, and after them the number of rules. */
        private final int[] first;

        /** @param rules numbered from 0 in order, those of a criterion together */
        Numbered(List<Rule> rules, int criteria) {
            this.rules = rules;
            this.whole = rules.stream().map(rule -> new Activation(rule, null)).toArray(Activation[]::new);
            for (Activation activation : whole) {
                onlyWhole.add(List.of(activation));
            }
            this.first = new int[criteria + 1];
            for (Rule rule : rules) {
                first[rule.indicator() + 1]++;
            }
            for (int i = 0; i < criteria; i++) {
                first[i + 1] += first[i];
            }
        }
    }

    /** Whether a value is there, and its rank in these limits, both included. */
    boolean within(int position, long from, long to) {
        if (!sheet.has(position)) {
            return false;
        }
        long rank = sheet.rank(position);
        return rank >= from && rank <= to;
    }

    /** Whether a value is there, and is another. */
    boolean differs(int position, long rank) {
        return sheet.has(position) && sheet.rank(position) != rank;
    }

    boolean has(int position) {
        return sheet.has(position);
    }

    boolean settled(int position) {
        return sheet.settled(position);
    }

    boolean notApplicable(int position) {
        return sheet.notApplicable(position);
    }

    boolean saysWhatWasFound() {
        return facts.saysWhatWasFound();
    }

    /** Whether something was found that counts. */
    boolean found(Constraint.Found some) {
        Findings findings = facts.findings();
        if (findings != null) {
            for (int i = findings.begin(some.indicator()); i < findings.end(some.indicator()); i++) {
                if (some.holdsFor(findings, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** How often something was found that counts. */
    BigDecimal times(Constraint.Found some) {
        BigDecimal times = BigDecimal.ZERO;
        Findings findings = facts.findings();
        if (findings != null) {
            for (int i = findings.begin(some.indicator()); i < findings.end(some.indicator()); i++) {
                if (some.holdsFor(findings, i)) {
                    times = times.add(findings.get(i).count());
                }
            }
        }
        return times;
    }

    boolean someGoal(Constraint.SomeGoal some) {
        for (GoalFact goal : facts.goals().get(some.indicator())) {
            if (some.holdsFor(goal, this)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an item of this checklist is answered with no. */
    boolean lacking(int list) {
        for (CheckFact check : facts.checks()) {
            if (check.list() == list && check.lacking()) {
                return true;
            }
        }
        return false;
    }

    void applies(int rule) {
        applied[rule] = true;
    }

    void appliesToGoals(int rule, Constraint.SomeGoal some) {
        for (GoalFact goal : facts.goals().get(some.indicator())) {
            if (some.holdsFor(goal, this)) {
                appliesTo(rule, goal);
            }
        }
    }

    void appliesToFound(int rule, Constraint.Found some) {
        Findings findings = facts.findings();
        if (findings != null) {
            for (int i = findings.begin(some.indicator()); i < findings.end(some.indicator()); i++) {
                if (some.holdsFor(findings, i)) {
                    appliesTo(rule, findings.get(i));
                }
            }
        }
    }

    void appliesToLacking(int rule, int list) {
        for (CheckFact check : facts.checks()) {
            if (check.list() == list && check.lacking()) {
                appliesTo(rule, check);
            }
        }
    }

    private void appliesTo(int rule, Subject subject) {
        if (onSubjects == null) {
            onSubjects = new ArrayList<>();
        }
        onSubjects.add(new Activation(rules.rules.get(rule), subject));
    }

    /** What applied, in the order of {@link Activation#ORDER}: that in which rules happen to fire means nothing. */
    Activations activations() {
        List<Activation> subjects = onSubjects == null ? List.of() : onSubjects;
        if (subjects.size() > 1) {
            Collections.sort(subjects, Activation.ORDER);
        }
        int next = 0;
        @SuppressWarnings({"unchecked", "rawtypes"})
        List<Activation>[] byIndicator = new List[rules.first.length - 1];
        for (int i = 0; i < byIndicator.length; i++) {
            int from = next;
            while (next < subjects.size() && subjects.get(next).rule().indicator() == i) {
                next++;
            }
            byIndicator[i] = together(i, subjects, from, next);
        }
        return new Activations(List.of(byIndicator));
    }

    /**
     * Rules about the whole come before those about something of it.
     *
     * @param from where those of the indicator begin among those about something
     * @param to where they end
     */
    private List<Activation> together(int indicator, List<Activation> subjects, int from, int to) {
        int count = 0;
        int last = -1;
        for (int rule = rules.first[indicator]; rule < rules.first[indicator + 1]; rule++) {
            if (applied[rule]) {
                count++;
                last = rule;
            }
        }
        if (from == to && count < 2) {
            return count == 0 ? List.of() : rules.onlyWhole.get(last);
        }
        Activation[] all = new Activation[count + to - from];
        int next = 0;
        for (int rule = rules.first[indicator]; rule <= last; rule++) {
            if (applied[rule]) {
                all[next++] = rules.whole[rule];
            }
        }
        for (int i = from; i < to; i++) {
            all[next++] = subjects.get(i);
        }
        return List.of(all);
    }
}
