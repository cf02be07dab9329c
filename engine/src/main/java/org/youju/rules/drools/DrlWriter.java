package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.exact.Rank;
import org.youju.facts.SheetFacts;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.ruleset.FindingKind;

/**
 * Writes rules in Drools' language: positions and ranks only, so that comparisons are exact and nothing is quoted.
 *
 * <p>What a match costs decides how fast a sheet is scored. So every rule is a pattern over one fact, the sheet or a goal
 * that knows its sheet, and never a join; what is compared on one value is one constraint; and rules with the same
 * conditions are one rule for Drools, with a note for each.
 */
final class DrlWriter {

    private final Vocabulary vocabulary;

    DrlWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String write(List<Rule> rules) {
        Map<String, List<Rule>> byConditions =
                rules.stream().collect(Collectors.groupingBy(this::pattern, LinkedHashMap::new, Collectors.toList()));
        String imports = Stream.of(SheetAtHand.class, GoalAtHand.class)
                .map(type -> "import " + type.getCanonicalName() + "\n")
                .collect(Collectors.joining());
        return "package org.youju.compiled\n"
                + imports
                + byConditions.entrySet().stream()
                        .map(same -> rule(same.getKey(), same.getValue()))
                        .collect(Collectors.joining());
    }

    /** With {@code @All} Drools fires all matches of a rule in one go, and does not look for a more urgent one between. */
    private String rule(String pattern, List<Rule> rules) {
        return "rule \"r" + rules.get(0).number() + "\" @All\nwhen\n  $at : " + pattern + "\nthen\n"
                + rules.stream().map(rule -> "  " + note(rule) + "\n").collect(Collectors.joining())
                + "end\n";
    }

    private String pattern(Rule rule) {
        Set<String> constraints = new LinkedHashSet<>();
        boolean perGoal = rule.about() == About.EACH_GOAL;
        String sheet = perGoal ? "sheet." : "";
        if (perGoal) {
            constraints.add("indicator == " + rule.indicator());
        }
        Map<String, Limits> compared = new LinkedHashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput onInput) {
                compare(
                        compared,
                        sheet,
                        vocabulary.inputPosition(onInput.name()),
                        onInput.operator(),
                        SheetFacts.rank(vocabulary.input(onInput.name()), onInput.literal()));
            } else if (condition instanceof Condition.NotApplicable notApplicable) {
                constraints.add(sheet + "notApplicable( " + vocabulary.inputPosition(notApplicable.name()) + " )");
            } else if (condition instanceof Condition.OnQuantity onQuantity) {
                Quantity quantity = onQuantity.quantity();
                compare(
                        compared,
                        quantity instanceof Quantity.OfGoal ? "" : sheet,
                        position(quantity),
                        onQuantity.operator(),
                        Rank.of(onQuantity.literal()));
            } else if (condition instanceof Condition.Reckonable reckonable) {
                constraints.addAll(reckonable(reckonable.quantities(), sheet));
            } else if (condition instanceof Condition.Found found) {
                constraints.add("found( " + finding(rule, found) + " )");
            } else if (condition instanceof Condition.Lacking lacking) {
                constraints.add("lacking( " + vocabulary.listPosition(lacking.list()) + " )");
            }
        }
        compared.values().forEach(limits -> constraints.addAll(limits.constraints()));
        return (perGoal ? "GoalAtHand( " : "SheetAtHand( ") + String.join(", ", constraints) + " )";
    }

    private static void compare(Map<String, Limits> compared, String on, int position, Operator operator, long rank) {
        compared.computeIfAbsent(on + position, key -> new Limits(on, position)).add(operator, rank);
    }

    /** What one value is compared with: everything but a difference is a range, since ranks are whole numbers. */
    private static final class Limits {

        private final String on;
        private final int position;
        private final List<Long> others = new ArrayList<>();
        private long from = Long.MIN_VALUE;
        private long to = Long.MAX_VALUE;

        private Limits(String on, int position) {
            this.on = on;
            this.position = position;
        }

        private void add(Operator operator, long rank) {
            switch (operator) {
                case LESS -> to = Math.min(to, rank - 1);
                case AT_MOST -> to = Math.min(to, rank);
                case AT_LEAST -> from = Math.max(from, rank);
                case MORE -> from = Math.max(from, rank + 1);
                case EQUAL -> {
                    from = Math.max(from, rank);
                    to = Math.min(to, rank);
                }
                case NOT_EQUAL -> others.add(rank);
            }
        }

        private List<String> constraints() {
            List<String> constraints = new ArrayList<>();
            if (from > Long.MIN_VALUE || to < Long.MAX_VALUE) {
                constraints.add(on + "within( " + position + ", " + literal(from) + ", " + literal(to) + " )");
            }
            others.forEach(rank -> constraints.add(on + "differs( " + position + ", " + literal(rank) + " )"));
            return constraints;
        }

        private static String literal(long rank) {
            return rank == Long.MIN_VALUE ? "Long.MIN_VALUE" : rank == Long.MAX_VALUE ? "Long.MAX_VALUE" : rank + "L";
        }
    }

    /** Nothing for any of them is missing, and at least one of them has a value. */
    private List<String> reckonable(List<Quantity> quantities, String sheet) {
        if (quantities.get(0) instanceof Quantity.OfGoal) {
            return List.of("has( " + position(quantities.get(0)) + " )");
        } else if (quantities.size() == 1) {
            return List.of(sheet + "has( " + position(quantities.get(0)) + " )");
        }
        List<String> constraints = new ArrayList<>();
        quantities.forEach(one -> constraints.add(sheet + "settled( " + position(one) + " )"));
        constraints.add(quantities.stream()
                .map(one -> sheet + "has( " + position(one) + " )")
                .collect(Collectors.joining(" || ")));
        return constraints;
    }

    private String note(Rule rule) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Found found) {
                return "$at.appliesToFound( " + rule.number() + ", " + finding(rule, found) + " );";
            } else if (condition instanceof Condition.Lacking lacking) {
                return "$at.appliesToLacking( " + rule.number() + ", " + vocabulary.listPosition(lacking.list())
                        + " );";
            }
        }
        return "$at.applies( " + rule.number() + " );";
    }

    private String finding(Rule rule, Condition.Found found) {
        var indicator = vocabulary.criteria().get(rule.indicator());
        FindingKind kind = indicator.finding(found.kind()).orElseThrow();
        long except = 0;
        for (String reason : found.except()) {
            except |= 1L << kind.reasons().indexOf(reason);
        }
        return rule.indicator() + ", " + indicator.findings().indexOf(kind) + ", " + except + "L";
    }

    private int position(Quantity quantity) {
        return quantity instanceof Quantity.OfGoal goal
                ? goal.measure().ordinal()
                : vocabulary.valuePosition(quantity.zh());
    }
}
