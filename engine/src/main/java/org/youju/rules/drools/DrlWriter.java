package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.youju.exact.Rank;
import org.youju.facts.CheckFact;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.SheetFacts;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;

/** Writes rules in Drools' language: positions and ranks only, so that comparisons are exact and nothing is quoted. */
final class DrlWriter {

    private final Vocabulary vocabulary;

    DrlWriter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String write(List<Rule> rules) {
        String imports =
                List.of(SheetFacts.class, GoalFact.class, FindingFact.class, CheckFact.class, Subject.class).stream()
                        .map(type -> "import " + type.getCanonicalName() + "\n")
                        .collect(Collectors.joining());
        return "package org.youju.compiled\n"
                + imports
                + "global " + CompiledRules.Recorder.class.getCanonicalName() + " recorder\n"
                + rules.stream().map(this::write).collect(Collectors.joining());
    }

    private String write(Rule rule) {
        List<String> onSheet = new ArrayList<>();
        List<String> onSubject = new ArrayList<>();
        rule.conditions().forEach(condition -> write(rule, condition, onSheet, onSubject));
        String type = switch (rule.about()) {
            case WHOLE -> "";
            case EACH_GOAL -> "GoalFact";
            case EACH_FINDING -> "FindingFact";
            case EACH_CHECK -> "CheckFact";
        };
        if (rule.perGoal()) {
            onSubject.add(0, "indicator == " + rule.indicator());
        }
        return "rule \"r" + rule.number() + "\"\nwhen\n"
                + "  SheetFacts( " + String.join(", ", onSheet) + " )\n"
                + (type.isEmpty() ? "" : "  $subject : " + type + "( " + String.join(", ", onSubject) + " )\n")
                + "then\n  recorder.record( " + rule.number() + (type.isEmpty() ? ", null" : ", $subject")
                + " );\nend\n";
    }

    private void write(Rule rule, Condition condition, List<String> onSheet, List<String> onSubject) {
        if (condition instanceof Condition.OnInput onInput) {
            long rank = SheetFacts.rank(vocabulary.input(onInput.name()), onInput.literal());
            onSheet.add(comparison(vocabulary.inputPosition(onInput.name()), onInput.operator(), rank));
        } else if (condition instanceof Condition.NotApplicable notApplicable) {
            onSheet.add("notApplicable( " + vocabulary.inputPosition(notApplicable.name()) + " )");
        } else if (condition instanceof Condition.OnQuantity onQuantity) {
            Quantity quantity = onQuantity.quantity();
            (quantity instanceof Quantity.OfGoal ? onSubject : onSheet)
                    .add(comparison(position(quantity), onQuantity.operator(), Rank.of(onQuantity.literal())));
        } else if (condition instanceof Condition.Reckonable reckonable) {
            reckonable(reckonable.quantities(), onSheet, onSubject);
        } else if (condition instanceof Condition.Found found) {
            onSubject.addAll(found(rule.indicator(), found));
        } else if (condition instanceof Condition.Lacking lacking) {
            onSubject.add("list == " + vocabulary.listPosition(lacking.list()));
            onSubject.add("lacking == true");
        }
    }

    /** Nothing for any of them is missing, and at least one of them has a value. */
    private void reckonable(List<Quantity> quantities, List<String> onSheet, List<String> onSubject) {
        if (quantities.get(0) instanceof Quantity.OfGoal) {
            onSubject.add("has( " + position(quantities.get(0)) + " )");
            return;
        }
        quantities.forEach(one -> onSheet.add("settled( " + position(one) + " )"));
        onSheet.add(
                quantities.stream().map(one -> "has( " + position(one) + " )").collect(Collectors.joining(" || ")));
    }

    private List<String> found(int indicator, Condition.Found found) {
        var kind = vocabulary.criteria().get(indicator).finding(found.kind()).orElseThrow();
        List<String> constraints = new ArrayList<>();
        constraints.add("indicator == " + indicator);
        constraints.add(
                "kind == " + vocabulary.criteria().get(indicator).findings().indexOf(kind));
        found.except()
                .forEach(reason -> constraints.add("reason != " + kind.reasons().indexOf(reason)));
        return constraints;
    }

    private int position(Quantity quantity) {
        return quantity instanceof Quantity.OfGoal goal
                ? goal.measure().ordinal()
                : vocabulary.valuePosition(quantity.zh());
    }

    private static String comparison(int position, Operator operator, long rank) {
        return "has( " + position + " ), rank( " + position + " ) " + operator.sign() + " " + rank + "L";
    }
}
