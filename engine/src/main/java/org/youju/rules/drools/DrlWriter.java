package org.youju.rules.drools;

import java.util.List;
import java.util.stream.Collectors;
import org.youju.exact.Rank;
import org.youju.facts.GoalFact;
import org.youju.facts.InputFacts;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Rule;

/** Writes rules in Drools' language: positions and ranks only, so that comparisons are exact and nothing is quoted. */
final class DrlWriter {

    private DrlWriter() {}

    static String write(List<Rule> rules, InputFacts inputs) {
        return "package org.youju.compiled\n"
                + "import " + GoalFact.class.getCanonicalName() + "\n"
                + "import " + InputFacts.class.getCanonicalName() + "\n"
                + "global " + CompiledRules.Recorder.class.getCanonicalName() + " recorder\n"
                + rules.stream().map(rule -> write(rule, inputs)).collect(Collectors.joining());
    }

    private static String write(Rule rule, InputFacts inputs) {
        StringBuilder text = new StringBuilder("rule \"r" + rule.number() + "\"\nwhen\n");
        text.append("  InputFacts( ").append(onInputs(rule, inputs)).append(" )\n");
        if (rule.perGoal()) {
            text.append("  $goal : GoalFact( ").append(onGoal(rule)).append(" )\n");
        }
        return text.append("then\n  recorder.record( ")
                .append(rule.number())
                .append(rule.perGoal() ? ", $goal" : ", null")
                .append(" );\nend\n")
                .toString();
    }

    private static String onInputs(Rule rule, InputFacts inputs) {
        return rule.conditions().stream()
                .filter(Condition.OnInput.class::isInstance)
                .map(condition -> onInput((Condition.OnInput) condition, inputs))
                .collect(Collectors.joining(", "));
    }

    private static String onInput(Condition.OnInput condition, InputFacts inputs) {
        int position = inputs.position(condition.name());
        return comparison(position, condition.operator(), inputs.rankOf(condition.name(), condition.literal()));
    }

    private static String onGoal(Rule rule) {
        String text = "indicator == " + rule.indicator();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnGoal onGoal) {
                text += ", " + comparison(onGoal.measure().ordinal(), onGoal.operator(), Rank.of(onGoal.literal()));
            }
        }
        if (rule.award() instanceof Award.InProportion inProportion) {
            text += ", has( " + inProportion.measure().ordinal() + " )";
        }
        return text;
    }

    private static String comparison(int position, Operator operator, long rank) {
        return "has( " + position + " ), rank( " + position + " ) " + operator.sign() + " " + rank + "L";
    }
}
