package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.youju.facts.Measure;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Giving;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;

/** Mistakes in a rule that touch no number: a condition forgotten, yes and no swapped, an exception left out, another award. */
final class WordMutants {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private WordMutants() {}

    static List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        List<Condition> conditions = rule.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            Condition one = conditions.get(i);
            if (conditions.size() > 1 && mayBeForgotten(rule, one)) {
                List<Condition> rest = new ArrayList<>(conditions);
                rest.remove(i);
                mutants.add(new Mutant(
                        rule,
                        Mutant.with(rule, rest, rule.award()),
                        "the condition `" + one.text() + "` is left out",
                        "漏写条件“" + one.text() + "”",
                        null,
                        null));
            }
            if (one instanceof Condition.Found found && !found.except().isEmpty()) {
                mutants.add(new Mutant(
                        rule,
                        Mutant.replaced(rule, i, new Condition.Found(found.kind(), List.of(), found.only())),
                        "`" + String.join(", ", found.except()) + "` is not excepted",
                        "漏写“且不属于 " + String.join("、", found.except()) + "”",
                        null,
                        null));
            }
            if (one instanceof Condition.OnQuantity asked
                    && asked.quantity() instanceof Quantity.OfGoal goal
                    && goal.measure().isPercent()) {
                Quantity other = new Quantity.OfGoal(
                        goal.measure() == Measure.COMPLETION_RATE
                                ? Measure.PLANNED_TO_ACTUAL
                                : Measure.COMPLETION_RATE);
                mutants.add(new Mutant(
                        rule,
                        Mutant.replaced(rule, i, new Condition.OnQuantity(other, asked.operator(), asked.literal())),
                        "`" + goal.zh() + "` becomes `" + other.zh() + "`",
                        "把“" + goal.zh() + "”错写成“" + other.zh() + "”",
                        null,
                        null));
            }
            if (one instanceof Condition.OnInput asked && asked.literal() instanceof Boolean yes) {
                Condition other = new Condition.OnInput(asked.name(), asked.operator(), !yes, false);
                mutants.add(new Mutant(
                        rule,
                        Mutant.replaced(rule, i, other),
                        "`" + one.text() + "` becomes `" + other.text() + "`",
                        "把“" + one.text() + "”错写成“" + other.text() + "”",
                        null,
                        null));
            }
        }
        otherAward(rule, mutants);
        return mutants;
    }

    /** What a rule singles out cannot be: its consequence speaks of it. */
    private static boolean mayBeForgotten(Rule rule, Condition condition) {
        boolean ofAward = condition instanceof Condition.OnQuantity one
                && rule.award().quantities().contains(one.quantity());
        return !ofAward
                && (condition instanceof Condition.OnInput
                        || condition instanceof Condition.NotApplicable
                        || condition instanceof Condition.OnQuantity);
    }

    private static void otherAward(Rule rule, List<Mutant> mutants) {
        if (rule.award() instanceof Giving.Percent percent) {
            boolean full = percent.percent().compareTo(HUNDRED) == 0;
            mutants.add(awarding(rule, new Giving.Percent(full ? BigDecimal.ZERO : HUNDRED)));
        } else if (rule.award() instanceof Giving.InProportion) {
            mutants.add(awarding(rule, new Giving.Percent(HUNDRED)));
        }
    }

    static Mutant awarding(Rule rule, Award other) {
        return new Mutant(
                rule,
                Mutant.with(rule, rule.conditions(), other),
                "`" + rule.award().text() + "` becomes `" + other.text() + "`",
                "把“" + rule.award().text() + "”错写成“" + other.text() + "”",
                null,
                null);
    }
}
