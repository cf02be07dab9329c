package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;

/** The left side of the gate: patterns over the kinds of facts, each property compared with literals. */
final class ConditionGate {

    private final Ruleset ruleset;
    private final Gate.Refusals refusals;
    private final ConstraintGate constraints;
    private final GoalGate goals;
    private final FindingGate findings;
    private final InputGate inputs;

    ConditionGate(Vocabulary vocabulary, Indicator indicator, Gate.Refusals refusals) {
        this.ruleset = vocabulary.ruleset();
        this.refusals = refusals;
        this.constraints = new ConstraintGate(refusals);
        this.goals = new GoalGate(ruleset, indicator, refusals);
        this.findings = new FindingGate(vocabulary, indicator, refusals);
        this.inputs = new InputGate(vocabulary, refusals);
    }

    /**
     * What a pattern says.
     *
     * @param variable what it is bound to, null where it is not
     */
    record Sentence(About about, @Nullable String variable, List<Condition> conditions) {

        private static Sentence of(About about, PatternDescr pattern, List<Condition> conditions) {
            return new Sentence(about, pattern.getIdentifier(), conditions);
        }
    }

    Sentence read(PatternDescr pattern) {
        List<Comparison> comparisons = constraints.read(pattern);
        return switch (pattern.getObjectType()) {
            case "Goal" -> Sentence.of(About.EACH_GOAL, pattern, goals.each(pattern, comparisons));
            case "Finding" -> Sentence.of(About.EACH_FINDING, pattern, findings.each(pattern, comparisons));
            case "Check" -> Sentence.of(About.EACH_CHECK, pattern, onCheck(pattern, comparisons));
            case "Input" -> Sentence.of(About.WHOLE, pattern, inputs.onInput(pattern, comparisons));
            case "Value" -> Sentence.of(About.WHOLE, pattern, inputs.onValue(pattern, comparisons));
            case "Findings" -> Sentence.of(About.WHOLE, pattern, findings.times(pattern, comparisons));
            case "AnyOf" -> Sentence.of(About.WHOLE, pattern, anyOf(pattern, comparisons));
            case "Otherwise" -> Sentence.of(About.WHOLE, pattern, List.of(new Condition.Otherwise(List.of())));
            case "Always" -> always(pattern, comparisons);
            default -> {
                refuse(
                        "GATE_FACT_TYPE",
                        pattern,
                        "`" + pattern.getObjectType()
                                + "` is not a fact that rules may see; there are Goal, Finding, Findings, Check, Input, Value, AnyOf, Otherwise and Always",
                        "规则看不到“" + pattern.getObjectType() + "”，只能使用词句本里的目标、检查发现、清单、填报项和计算项");
                yield Sentence.of(About.WHOLE, pattern, List.of());
            }
        };
    }

    private Sentence always(PatternDescr pattern, List<Comparison> comparisons) {
        if (!comparisons.isEmpty()) {
            refuse("GATE_PROPERTY", pattern, "`Always` has no properties", "“不论何种情况”后面不能再写条件");
        }
        return Sentence.of(About.WHOLE, pattern, List.of());
    }

    /** One after another: a name begins an alternative, what follows is asked of it. */
    private List<Condition> anyOf(PatternDescr pattern, List<Comparison> comparisons) {
        List<List<Condition>> alternatives = new ArrayList<>();
        int next = 0;
        while (next < comparisons.size()) {
            Comparison first = comparisons.get(next);
            int end = next + 1;
            while (end < comparisons.size() && !startsAlternative(comparisons.get(end))) {
                end++;
            }
            List<Comparison> own = new ArrayList<>(comparisons.subList(next, end));
            own.set(0, new Comparison("name", first.operator(), first.literal()));
            alternatives.add(
                    first.property().equals("calculated")
                            ? inputs.onValue(pattern, own)
                            : inputs.onInput(pattern, own));
            next = end;
        }
        if (alternatives.size() < 2) {
            refuse(
                    "ALTERNATIVES_MISSING",
                    pattern,
                    "`any of` has at least two alternatives below it, each on a line that begins with `- `",
                    "“下列任何一项成立”下面至少写两行，每行以“- ”开头，例如“- 填报项 名称 为是”");
        }
        return List.of(new Condition.AnyOf(alternatives));
    }

    private static boolean startsAlternative(Comparison one) {
        return one.names("input") || one.names("calculated");
    }

    private List<Condition> onCheck(PatternDescr pattern, List<Comparison> comparisons) {
        Optional<String> list = named(comparisons, "list")
                .filter(name -> comparisons.size() == 1 && ruleset.lists().contains(name));
        if (list.isEmpty()) {
            refuse(
                    "LIST_UNDECLARED",
                    pattern,
                    "ruleset.yaml declares no inputs of such a list",
                    "ruleset.yaml 的 inputs 里没有属于这个清单（list）的填报项");
        }
        return list.<List<Condition>>map(name -> List.of(new Condition.Lacking(name)))
                .orElse(List.of());
    }

    /** The text that the first comparison demands of a property. */
    static Optional<String> named(List<Comparison> comparisons, String property) {
        return comparisons.stream()
                .limit(1)
                .filter(one -> one.property().equals(property) && one.operator() == Operator.EQUAL && one.isText())
                .map(Comparison::text)
                .findFirst();
    }

    private void refuse(String code, PatternDescr where, String message, String messageZh) {
        refusals.refuse(code, where.getLine(), message, messageZh);
    }
}
