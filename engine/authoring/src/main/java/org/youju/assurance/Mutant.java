package org.youju.assurance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Vocabulary;
import org.youju.rules.Award;
import org.youju.rules.ComparedNumber;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.Indicator;

/**
 * A small mistake that somebody could make in a rule.
 *
 * @param changed the rule with the mistake in it, null where it is left out
 * @param text what the mistake is, in English and Chinese
 * @param number the number that it touches, null where it touches none
 * @param of what the number is compared with, null where the rule gives or takes it
 */
record Mutant(
        Rule original,
        @Nullable Rule changed,
        String text,
        String textZh,
        @Nullable BigDecimal number,
        @Nullable String of) {

    /** By how much a number is moved. */
    static final BigDecimal STEP = new BigDecimal("0.01");

    /** Each number moved by 0.01, or by one where it is whole, either way, each end flipped between included and not, each rule left out. */
    static List<Mutant> of(Rule rule, Vocabulary vocabulary, Indicator indicator) {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(new Mutant(rule, null, "the rule is left out", "漏写这条规则", null, null));
        for (int i = 0; i < rule.conditions().size(); i++) {
            ofCondition(mutants, rule, i, vocabulary);
        }
        mutants.addAll(AwardMutants.of(rule, indicator, vocabulary.ruleset().decimals()));
        mutants.addAll(WordMutants.of(rule));
        return mutants;
    }

    static List<BigDecimal> move(BigDecimal number, BigDecimal step) {
        return List.of(number.subtract(step), number.add(step));
    }

    /** Days are whole. */
    private static BigDecimal step(ComparedNumber compared, Vocabulary vocabulary) {
        Quantity quantity = compared.quantity();
        if (quantity == null) {
            return vocabulary.input(compared.name()).whole() ? BigDecimal.ONE : STEP;
        } else if (quantity.unit().equals("%")) {
            return STEP;
        }
        boolean days = quantity instanceof Quantity.OfGoal
                || vocabulary
                        .value(quantity.zh())
                        .filter(value -> value.days() != null)
                        .isPresent();
        return days ? BigDecimal.ONE : STEP;
    }

    static Mutant awarding(Rule rule, BigDecimal from, Award award, BigDecimal to) {
        return moved(rule, with(rule, rule.conditions(), award), from, to, null);
    }

    private static Mutant moved(Rule rule, Rule changed, BigDecimal from, BigDecimal to, @Nullable String of) {
        return new Mutant(
                rule,
                changed,
                Numbers.plain(from) + " becomes " + Numbers.plain(to),
                "把 " + Numbers.plain(from) + " 错写成 " + Numbers.plain(to),
                from,
                of);
    }

    private static void ofCondition(List<Mutant> mutants, Rule rule, int i, Vocabulary vocabulary) {
        ComparedNumber.of(rule.conditions().get(i)).ifPresent(one -> {
            move(one.number(), step(one, vocabulary))
                    .forEach(to ->
                            mutants.add(moved(rule, replaced(rule, i, one.with(to)), one.number(), to, one.name())));
            mutants.add(flipped(rule, replaced(rule, i, one.with(flip(one.operator()))), one.number(), one.name()));
        });
    }

    private static Mutant flipped(Rule rule, Rule changed, BigDecimal number, String of) {
        String plain = Numbers.plain(number);
        return new Mutant(
                rule,
                changed,
                plain + " is included or not, the other way round",
                "把 " + plain + " 的含与不含写反",
                number,
                of);
    }

    private static Operator flip(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_MOST;
            case AT_MOST -> Operator.LESS;
            case AT_LEAST -> Operator.MORE;
            case MORE -> Operator.AT_LEAST;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
        };
    }

    static Rule replaced(Rule rule, int i, Condition condition) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(i, condition);
        Award award = ComparedNumber.of(condition)
                .flatMap(compared -> Deductions.startingAt(rule.award(), compared))
                .orElse(rule.award());
        return with(rule, conditions, award);
    }

    static Rule with(Rule rule, List<Condition> conditions, Award award) {
        return new Rule(
                rule.number(),
                rule.name(),
                rule.indicator(),
                rule.reading(),
                rule.place(),
                rule.clause(),
                rule.interpretations(),
                conditions,
                rule.about(),
                award);
    }

    /** The rules with the mistake in them. */
    List<Rule> among(List<Rule> rules) {
        List<Rule> mutated = new ArrayList<>();
        for (Rule rule : rules) {
            if (!rule.equals(original)) {
                mutated.add(rule);
            } else if (changed != null) {
                mutated.add(changed);
            }
        }
        return Rule.linked(mutated);
    }
}
