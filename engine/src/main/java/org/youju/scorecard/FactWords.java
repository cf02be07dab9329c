package org.youju.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.CheckFact;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.facts.Vocabulary;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.submission.Submission.Answer;

/** The facts that a rule held on, each with its place in the submission. */
final class FactWords {

    private final Facts facts;
    private final Set<FactRead> read = new LinkedHashSet<>();

    private FactWords(Facts facts) {
        this.facts = facts;
    }

    /** What the conditions of a rule read, and what its award is reckoned from. */
    static List<FactRead> of(Facts facts, @Nullable Rule rule, @Nullable Subject subject) {
        FactWords words = new FactWords(facts);
        if (rule != null) {
            words.read(rule, subject);
        }
        return List.copyOf(words.read);
    }

    private void read(Rule rule, @Nullable Subject subject) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput onInput) {
                input(onInput.name());
            } else if (condition instanceof Condition.NotApplicable notApplicable) {
                input(notApplicable.name());
            }
        }
        if (subject instanceof GoalFact goal) {
            goal(goal);
        } else if (subject instanceof FindingFact finding) {
            finding(finding);
        } else if (subject instanceof CheckFact check) {
            input(check.name());
        }
        rule.quantities().forEach(quantity -> quantity(quantity, subject));
    }

    private void input(String name) {
        facts.sheet().answer(name).ifPresent(answer -> read.add(read(name, answer)));
    }

    private FactRead read(String name, Answer answer) {
        String from = answer.place().pointer();
        if (answer instanceof Answer.YesNo yesNo) {
            return new FactRead(name, yesNo.yes(), null, from);
        } else if (answer instanceof Answer.Amount amount) {
            return new FactRead(
                    name, amount.value(), facts.sheet().vocabulary().input(name).unit(), from);
        } else if (answer instanceof Answer.Text text) {
            return new FactRead(name, text.text(), null, from);
        }
        return new FactRead(name, "不适用", null, from);
    }

    private void goal(GoalFact goal) {
        String from = goal.goal().place().pointer();
        number("年初目标值", goal.goal().planned(), goal.goal().unit(), from + "/planned");
        number("实际完成值", goal.goal().actual(), goal.goal().unit(), from + "/actual");
        date("起始日", goal.goal().start(), from + "/start");
        date("完成日", goal.goal().finish(), from + "/finish");
    }

    private void number(String name, @Nullable BigDecimal value, @Nullable String unit, String from) {
        if (value != null) {
            read.add(new FactRead(name, value, unit, from));
        }
    }

    private void date(String name, @Nullable LocalDate value, String from) {
        if (value != null) {
            read.add(new FactRead(name, value.toString(), null, from));
        }
    }

    private void finding(FindingFact fact) {
        var finding = fact.finding();
        String from = finding.place().pointer();
        read.add(new FactRead(finding.kind(), finding.count(), fact.declared().unit(), from + "/count"));
        if (finding.reason() != null) {
            read.add(new FactRead("原因", finding.reason(), null, from + "/reason"));
        }
        if (!finding.evidence().isEmpty()) {
            read.add(new FactRead("佐证", String.join("、", finding.evidence()), null, from + "/evidence"));
        }
    }

    /** A value worked out from inputs stands after them, as does a goal's after the goal's own figures. */
    private void quantity(Quantity quantity, @Nullable Subject subject) {
        String from = "/inputs";
        if (quantity instanceof Quantity.OfSheet ofSheet) {
            Vocabulary vocabulary = facts.sheet().vocabulary();
            List<String> inputs = new ArrayList<>();
            vocabulary.value(ofSheet.name()).ifPresent(declared -> inputs.addAll(declared.inputs()));
            inputs.forEach(this::input);
        } else if (subject instanceof GoalFact goal) {
            from = goal.goal().place().pointer();
        }
        String at = from;
        Trial.value(quantity, facts.sheet(), subject)
                .ifPresent(value -> read.add(new FactRead(
                        quantity.zh(),
                        value.percent()
                                ? Numbers.atLeastTwoDecimals(value.inUnit().decimal())
                                : value.inUnit().decimal().stripTrailingZeros(),
                        quantity.unit(),
                        at)));
    }
}
