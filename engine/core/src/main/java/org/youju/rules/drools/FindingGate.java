package org.youju.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PatternDescr;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Operator;
import org.youju.rules.Quantity;
import org.youju.rules.drools.ConstraintGate.Comparison;
import org.youju.ruleset.FindingKind;
import org.youju.ruleset.Indicator;
import org.youju.text.TypedText;

/** The part of the gate for what was found: each finding by itself, or how often something was found. */
final class FindingGate {

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Gate.Refusals refusals;

    FindingGate(Vocabulary vocabulary, Indicator indicator, Gate.Refusals refusals) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.refusals = refusals;
    }

    /** What is asked of each finding: its kind, its reason, its amount. */
    List<Condition> each(PatternDescr pattern, List<Comparison> comparisons) {
        return read(pattern, comparisons, new Quantity.OfFinding("元")).all();
    }

    /** How often something was found: its kind, its reason, and the number of times. */
    List<Condition> times(PatternDescr pattern, List<Comparison> comparisons) {
        Read read = read(pattern, comparisons, null);
        return read.quantities();
    }

    /** @param found null where it is refused */
    private record Read(Condition.@org.jspecify.annotations.Nullable Found found, List<Condition> quantities) {

        private List<Condition> all() {
            List<Condition> all = new ArrayList<>();
            if (found != null) {
                all.add(found);
                all.addAll(quantities);
            }
            return all;
        }
    }

    private Read read(
            PatternDescr pattern,
            List<Comparison> comparisons,
            Quantity.@org.jspecify.annotations.Nullable OfFinding amount) {
        Optional<String> kind = ConditionGate.named(comparisons, "kind");
        Optional<FindingKind> declared = kind.flatMap(indicator::finding);
        boolean shaped = !comparisons.isEmpty()
                && comparisons.subList(1, comparisons.size()).stream().allMatch(FindingGate::isShaped);
        if (declared.isEmpty() || !shaped) {
            TypedText.Hint hint = TypedText.hint(
                    indicator.findings().stream().map(FindingKind::name).toList(), kind.orElse(""));
            refusals.refuse(
                    "FINDING_UNDECLARED",
                    pattern.getLine(),
                    "indicator.yaml declares no finding `" + kind.orElse("") + "`" + hint.meant(),
                    "indicator.yaml 的 findings 里没有检查发现“" + kind.orElse("") + "”" + hint.meantZh());
            return new Read(null, List.of());
        }
        Condition.Found found = new Condition.Found(
                declared.get().name(),
                reasons(pattern, comparisons, declared.get(), Operator.NOT_EQUAL),
                reasons(pattern, comparisons, declared.get(), Operator.EQUAL));
        Quantity quantity = amount != null
                ? amount
                : new Quantity.OfFindings(
                        vocabulary.criteria().indexOf(indicator),
                        found,
                        declared.get().unit());
        List<Condition> quantities = comparisons.stream()
                .filter(one -> one.property().equals("number") && one.isNumber())
                .<Condition>map(
                        one -> new Condition.OnQuantity(quantity, one.operator(), new BigDecimal(one.literal())))
                .toList();
        return new Read(found, quantities);
    }

    private static boolean isShaped(Comparison one) {
        boolean reason = one.property().equals("reason")
                && one.isText()
                && (one.operator() == Operator.EQUAL || one.operator() == Operator.NOT_EQUAL);
        boolean number = one.property().equals("number") && one.isNumber();
        return reason || number;
    }

    private List<String> reasons(
            PatternDescr pattern, List<Comparison> comparisons, FindingKind kind, Operator operator) {
        List<String> reasons = comparisons.stream()
                .filter(one -> one.property().equals("reason") && one.operator() == operator)
                .flatMap(one -> List.of(one.text().split("、")).stream())
                .toList();
        reasons.stream().filter(reason -> !kind.reasons().contains(reason)).forEach(reason -> {
            TypedText.Hint hint = TypedText.hint(kind.reasons(), reason);
            refusals.refuse(
                    "FINDING_UNDECLARED",
                    pattern.getLine(),
                    "`" + reason + "` is no reason of the finding `" + kind.name() + "` in indicator.yaml"
                            + hint.meant(),
                    "indicator.yaml 里检查发现“" + kind.name() + "”没有原因（reasons）“" + reason + "”" + hint.meantZh());
        });
        return reasons;
    }
}
