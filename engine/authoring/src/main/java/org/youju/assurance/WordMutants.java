package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            int at = i;
            miswritten(one)
                    .ifPresent(wrong -> mutants.add(new Mutant(
                            rule, Mutant.replaced(rule, at, wrong.as()), wrong.text(), wrong.textZh(), null, null)));
        }
        otherAward(rule, mutants);
        return mutants;
    }

    /** A condition written wrongly. */
    private record Miswritten(Condition as, String text, String textZh) {

        private static Miswritten of(String text, Condition as, String asText) {
            return new Miswritten(as, "`" + text + "` becomes `" + asText + "`", "把“" + text + "”错写成“" + asText + "”");
        }
    }

    private static Optional<Miswritten> miswritten(Condition condition) {
        return condition.fold(
                WordMutants::turnedRound,
                notApplicable -> Optional.empty(),
                WordMutants::ofOtherRate,
                anyDerivable -> Optional.empty(),
                WordMutants::withoutException,
                lacking -> Optional.empty(),
                anyOf -> Optional.empty(),
                otherwise -> Optional.empty());
    }

    private static Optional<Miswritten> withoutException(Condition.Found found) {
        return found.except().isEmpty()
                ? Optional.empty()
                : Optional.of(new Miswritten(
                        new Condition.Found(found.kind(), List.of(), found.only()),
                        "`" + String.join(", ", found.except()) + "` is not excepted",
                        "漏写“且不属于 " + String.join("、", found.except()) + "”"));
    }

    private static Optional<Miswritten> ofOtherRate(Condition.OnQuantity asked) {
        return asked.quantity().ofGoal().filter(Measure::isPercent).map(measure -> {
            Quantity other = new Quantity.OfGoal(
                    measure == Measure.COMPLETION_RATE ? Measure.PLANNED_TO_ACTUAL : Measure.COMPLETION_RATE);
            return Miswritten.of(
                    measure.zh(), new Condition.OnQuantity(other, asked.operator(), asked.literal()), other.zh());
        });
    }

    private static Optional<Miswritten> turnedRound(Condition.OnInput asked) {
        if (!(asked.literal() instanceof Boolean yes)) {
            return Optional.empty();
        }
        Condition other = new Condition.OnInput(asked.name(), asked.operator(), !yes, false);
        return Optional.of(Miswritten.of(asked.text(), other, other.text()));
    }

    /** What a rule singles out cannot be: its consequence speaks of it. */
    private static boolean mayBeForgotten(Rule rule, Condition condition) {
        return condition.fold(
                onInput -> true,
                notApplicable -> true,
                onQuantity -> !rule.award().quantities().contains(onQuantity.quantity()),
                anyDerivable -> false,
                found -> false,
                lacking -> false,
                anyOf -> false,
                otherwise -> false);
    }

    private static void otherAward(Rule rule, List<Mutant> mutants) {
        rule.award().part().ifPresent(percent -> {
            boolean full = percent.compareTo(HUNDRED) == 0;
            mutants.add(awarding(rule, new Giving.Percent(full ? BigDecimal.ZERO : HUNDRED)));
        });
        if (rule.award().goesByRate()) {
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
