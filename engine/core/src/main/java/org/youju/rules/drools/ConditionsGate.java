package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import org.youju.facts.Vocabulary;
import org.youju.rules.About;
import org.youju.rules.Condition;
import org.youju.rules.drools.ConditionGate.Sentence;
import org.youju.ruleset.Indicator;

/** The left side of a rule as a whole: sentences that must all hold, of which at most one singles something out. */
final class ConditionsGate {

    /** What the phrase book calls the quantity of 的部分. */
    private static final String BEYOND = "$beyond";

    private final Vocabulary vocabulary;
    private final Indicator indicator;
    private final Gate.Refusals refusals;

    ConditionsGate(Vocabulary vocabulary, Indicator indicator, Gate.Refusals refusals) {
        this.vocabulary = vocabulary;
        this.indicator = indicator;
        this.refusals = refusals;
    }

    /**
     * @param about what the rule is tried on
     * @param subject the variable of what it singles out, null where it is about the whole
     * @param quantities the comparisons of quantities that are bound to a variable, for deductions by what is beyond a
     *     limit
     */
    record Conditions(
            List<Condition> all, About about, @Nullable String subject, Map<String, Condition.OnQuantity> quantities) {}

    Conditions read(RuleDescr descr) {
        ConditionGate gate = new ConditionGate(vocabulary, indicator, refusals);
        List<Condition> all = new ArrayList<>();
        Map<String, Condition.OnQuantity> quantities = new HashMap<>();
        About about = About.WHOLE;
        @Nullable String subject = null;
        for (BaseDescr one : descr.getLhs().getDescrs()) {
            Optional<PatternDescr> pattern = pattern(descr, one);
            if (pattern.isEmpty()) {
                continue;
            }
            Sentence sentence = gate.read(pattern.get());
            all.addAll(sentence.conditions());
            if (sentence.about() != About.WHOLE) {
                if (about != About.WHOLE) {
                    refusals.refuse(
                            "GATE_CONDITION",
                            one.getLine(),
                            "a rule singles out one kind of thing, once",
                            "一条规则里“本指标的每个目标”“检查发现”“清单”只能写一次、一种");
                }
                about = sentence.about();
                subject = sentence.variable();
                beyond(sentence).ifPresent(quantity -> quantities.put(BEYOND, quantity));
            } else if (sentence.variable() != null
                    && sentence.conditions().size() == 1
                    && quantity(sentence.conditions().get(0))
                            .map(quantity -> quantities.put(sentence.variable(), quantity))
                            .isPresent()) {
                refusals.refuse(
                        "GATE_CONDITION",
                        one.getLine(),
                        "a rule deducts by what is beyond one limit",
                        "一条规则里“……的部分”只能写一句，请分成两条规则");
            }
        }
        if (descr.getLhs().getDescrs().isEmpty()) {
            refusals.refuse(
                    "CONDITION_MISSING",
                    descr.getLine(),
                    "a rule needs a condition",
                    "规则“" + descr.getName() + "”没有条件，“当”下面至少要写一句");
        }
        if (about == About.EACH_GOAL && indicator.goals() == null) {
            refusals.refuse(
                    "GOALS_UNDECLARED",
                    descr.getLine(),
                    "indicator.yaml declares no goals",
                    "indicator.yaml 没有写 goals（目标的名称），规则不能写“本指标的每个目标”");
        }
        return new Conditions(all, about, subject, quantities);
    }

    /** The last comparison of a number of what is singled out: a conclusion may count by what is beyond it. */
    private static Optional<Condition.OnQuantity> beyond(Sentence sentence) {
        return sentence.conditions().stream()
                .flatMap(one -> quantity(one).stream())
                .reduce((first, last) -> last);
    }

    private static Optional<Condition.OnQuantity> quantity(Condition condition) {
        return condition.fold(
                onInput -> Optional.empty(),
                notApplicable -> Optional.empty(),
                Optional::of,
                anyDerivable -> Optional.empty(),
                found -> Optional.empty(),
                lacking -> Optional.empty(),
                anyOf -> Optional.empty(),
                otherwise -> Optional.empty());
    }

    private Optional<PatternDescr> pattern(RuleDescr rule, BaseDescr one) {
        if (one instanceof PatternDescr pattern) {
            return Optional.of(pattern);
        }
        refusals.refuse(
                "GATE_CONDITION",
                one.getLine() > 0 ? one.getLine() : rule.getLine(),
                "only conditions of the phrase book are allowed, not `"
                        + one.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT) + "`",
                "条件里只能写词句本中的句子，不能使用 eval、not、exists、forall、or、accumulate 等写法");
        return Optional.empty();
    }
}
