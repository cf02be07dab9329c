package org.youju.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.facts.SheetFacts;
import org.youju.facts.Vocabulary;
import org.youju.rules.Activation;
import org.youju.rules.Reads;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/** One indicator with its rules, sorted out once for any number of sheets and threads. */
final class IndicatorRules {

    private final Ruleset ruleset;
    private final Indicator indicator;
    private final int position;
    private final List<Rule> rules;
    private final List<Rule> deciding;
    private final Item whole;
    private final boolean takesGoals;
    private final boolean asksGoals;
    private final boolean asksFindings;
    private final boolean mayShareOut;
    private final boolean plain;
    private final int[] inputsRead;
    /** The inputs that the rules which give points compare; null where they ask a goal for something else as well. */
    private final @Nullable List<String> inputsBesideGoal;
    /** The measures of a goal that those rules ask. */
    private final List<Measure> measures;

    private final RulePlan[] plans;

    /**
     * @param position the indicator's among the criteria
     * @param rules those of the indicator
     */
    IndicatorRules(Vocabulary vocabulary, int position, List<Rule> rules) {
        this.ruleset = vocabulary.ruleset();
        this.indicator = vocabulary.criteria().get(position);
        this.position = position;
        this.rules = List.copyOf(rules);
        this.deciding = rules.stream().filter(rule -> rule.award().decides()).toList();
        this.whole = new Item(null, Arithmetic.Figure.ofTable(indicator.points()));
        this.takesGoals = indicator.goals() != null;
        this.asksGoals = rules.stream().anyMatch(Rule::perGoal);
        this.asksFindings = new Reads(rules).asksFindings();
        this.mayShareOut = rules.stream().anyMatch(rule -> rule.award().sharesOut());
        this.plain = indicator.bonus() == null
                && indicator.penalty() == null
                && rules.stream().allMatch(rule -> rule.award().isPlain());
        this.inputsRead = inputsRead(vocabulary, new Reads(rules));
        this.inputsBesideGoal = inputsBesideGoal(deciding);
        this.measures = measures(deciding);
        this.plans = this.rules.stream().map(rule -> new RulePlan(this, rule)).toArray(RulePlan[]::new);
    }

    private static @Nullable List<String> inputsBesideGoal(List<Rule> deciding) {
        Reads reads = new Reads(deciding);
        return reads.notApplicable().isEmpty() && reads.values().isEmpty() ? List.copyOf(reads.inputs()) : null;
    }

    private static List<Measure> measures(List<Rule> deciding) {
        return new Reads(deciding)
                .quantities().stream().flatMap(one -> one.ofGoal().stream()).toList();
    }

    /** The positions of the inputs and values that rules read. */
    private static int[] inputsRead(Vocabulary vocabulary, Reads reads) {
        Set<Integer> positions = new LinkedHashSet<>();
        reads.inputs().forEach(input -> positions.add(vocabulary.inputPosition(input)));
        reads.values().forEach(value -> positions.add(vocabulary.valuePosition(value)));
        reads.lists()
                .forEach(list ->
                        vocabulary.itemsOf(list).forEach(item -> positions.add(vocabulary.inputPosition(item))));
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }

    Ruleset ruleset() {
        return ruleset;
    }

    Indicator indicator() {
        return indicator;
    }

    int position() {
        return position;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Rule> deciding() {
        return deciding;
    }

    /** Whether these are the rules for the whole sheet. */
    boolean isTotal() {
        return position >= ruleset.indicators().size();
    }

    /** Whether nothing but plain deductions changes what its rules give. */
    boolean isPlain() {
        return plain;
    }

    Item whole() {
        return whole;
    }

    boolean mayShareOut() {
        return mayShareOut;
    }

    /** Whether these rules leave the indicator's points to others: one of them says that it does not apply. */
    boolean shareOut(List<Activation> activations) {
        if (mayShareOut) {
            for (Activation activation : activations) {
                if (activation.rule().award().sharesOut()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether the indicator is decided as a whole, and a sheet gives everything that any of its rules asks: then no rule
     * may yet come to apply, and nobody needs to try them one by one.
     */
    boolean areSettledBy(Facts facts) {
        if (asksGoals
                || (asksFindings && !facts.saysWhatWasFound())
                || (takesGoals && !facts.goals().get(position).isEmpty())) {
            return false;
        }
        SheetFacts sheet = facts.sheet();
        for (int one : inputsRead) {
            if (!sheet.settled(one)) {
                return false;
            }
        }
        return true;
    }

    /** The one rule that decides the indicator as a whole, where no other may yet come to apply; else null. */
    @Nullable
    Rule decidesAlone(Facts facts, List<Activation> activations) {
        Rule alone = null;
        for (int i = 0; i < activations.size(); i++) {
            Activation activation = activations.get(i);
            if (activation.decidesWhole()) {
                if (alone != null) {
                    return null;
                }
                alone = activation.rule();
            }
        }
        return alone != null && areSettledBy(facts) ? alone : null;
    }

    /**
     * Whether everything is given that any rule which gives points asks of a goal and beside it: then none of them may yet
     * come to apply to it, and nobody needs to try them one by one.
     */
    boolean areAnsweredBy(Facts facts, GoalFact goal) {
        if (inputsBesideGoal == null) {
            return false;
        }
        for (Measure measure : measures) {
            if (!goal.isGivenFor(measure)) {
                return false;
            }
        }
        for (String input : inputsBesideGoal) {
            if (facts.sheet().answer(input).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The plan of one of these rules; they are numbered one after another, unless one of them was left out to try that. */
    RulePlan plan(Rule rule) {
        int likely = rule.number() - plans[0].rule().number();
        if (likely >= 0 && likely < plans.length && plans[likely].rule().equals(rule)) {
            return plans[likely];
        }
        for (RulePlan plan : plans) {
            if (plan.rule().equals(rule)) {
                return plan;
            }
        }
        throw new IllegalArgumentException("`" + rule.name() + "` is no rule of indicator " + indicator.code());
    }

    /** Every criterion of a ruleset with those of its rules that are in force. */
    static List<IndicatorRules> all(Vocabulary vocabulary, List<Rule> rules) {
        List<IndicatorRules> all = new ArrayList<>();
        for (int i = 0; i < vocabulary.criteria().size(); i++) {
            int position = i;
            all.add(new IndicatorRules(
                    vocabulary,
                    position,
                    rules.stream().filter(rule -> rule.indicator() == position).toList()));
        }
        return List.copyOf(all);
    }
}
