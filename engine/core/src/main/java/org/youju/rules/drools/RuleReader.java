package org.youju.rules.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Names;
import org.youju.document.Problems;
import org.youju.facts.Vocabulary;
import org.youju.rules.Rule;
import org.youju.rules.RuleBook;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Interpretation;
import org.youju.ruleset.RuleText;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetReader;

/** Reads a ruleset's rule files: sentences, expansion, safety gate. */
public final class RuleReader {

    private final Vocabulary vocabulary;
    private final Problems problems = new Problems();
    private final PhraseBook phrases;
    private final AwardCalls calls = new AwardCalls();

    private RuleReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.phrases = PhraseBook.read(vocabulary.ruleset().phrases(), names(vocabulary.ruleset()), problems);
    }

    /**
     * @throws org.youju.document.ProblemsException RULESET_INVALID with file and line of every sentence refused; nothing
     *     of the ruleset was compiled or run then
     */
    public static RuleBook read(Vocabulary vocabulary) {
        return new RuleReader(vocabulary).read();
    }

    private static Set<String> names(Ruleset ruleset) {
        Set<String> names = new HashSet<>(ruleset.lists());
        ruleset.inputs().forEach(input -> {
            names.add(input.name());
            names.addAll(input.choices());
        });
        ruleset.criteria().forEach(indicator -> {
            indicator.values().forEach(value -> names.add(value.name()));
            indicator.findings().forEach(kind -> {
                names.add(kind.name());
                names.addAll(kind.reasons());
            });
        });
        ruleset.grades().bands().forEach(band -> names.add(band.name()));
        return names;
    }

    private RuleBook read() {
        List<Rule> inForce = new ArrayList<>();
        List<Rule> rejected = new ArrayList<>();
        for (int i = 0; i < vocabulary.criteria().size(); i++) {
            Indicator indicator = vocabulary.criteria().get(i);
            inForce.addAll(rules(i, indicator.rules(), null, inForce.size()));
            for (Interpretation interpretation : indicator.interpretations()) {
                for (Interpretation.OtherReading other : interpretation.others()) {
                    RuleText text = other.rules();
                    if (text != null) {
                        rejected.addAll(rules(i, text, other.id(), rejected.size()));
                    }
                }
            }
        }
        problems.throwIfAny(RulesetReader.INVALID);
        return new RuleBook(inForce, rejected);
    }

    private List<Rule> rules(int indicator, RuleText text, @Nullable String reading, int firstNumber) {
        List<Rule> rules = new Gate(
                        vocabulary,
                        indicator,
                        phrases.expand(text, problems),
                        calls,
                        phrases.phrases(),
                        reading,
                        problems)
                .rules(firstNumber);
        Map<String, String> names = new HashMap<>();
        rules.forEach(rule -> {
            boolean splits =
                    rules.stream().anyMatch(one -> one.perGoal() && one.award().decides());
            if (splits && !rule.award().decides() && !rule.perGoal()) {
                problems.add(
                        "DEDUCTION_MIXED",
                        rule.place(),
                        "this indicator's points are split over its goals, so a deduction names the goal",
                        "本指标的分值已分给各个目标，扣分也须写明是哪个目标（“该目标扣……分且扣完为止”）");
            }
            @Nullable String alike = names.putIfAbsent(Names.skeleton(rule.name()), rule.name());
            if (alike != null) {
                boolean same = alike.equals(rule.name());
                problems.add(
                        same ? "DUPLICATE" : "NAME_CONFUSABLE",
                        rule.place(),
                        same
                                ? "a second rule `" + rule.name() + "` in this file"
                                : "the rule's name `" + rule.name() + "` looks like `" + alike + "`",
                        same
                                ? "规则名称“" + rule.name() + "”在本文件中重复"
                                : "规则名称“" + rule.name() + "”与“" + alike + "”看起来一样，请改一个名称");
            }
        });
        OtherwiseCheck.check(rules, problems);
        return Rule.linked(rules);
    }
}
