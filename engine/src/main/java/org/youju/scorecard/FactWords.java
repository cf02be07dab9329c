package org.youju.scorecard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.CheckFact;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Reckoned;
import org.youju.facts.Subject;
import org.youju.rules.Quantity;
import org.youju.rules.Trial;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.submission.Submission.Answer;

/** The facts that a rule held on, each with its place in the submission. */
final class FactWords {

    private final Facts facts;
    private final List<FactRead> read = new ArrayList<>();

    private FactWords(Facts facts) {
        this.facts = facts;
    }

    /** What the conditions of a rule read, and what its award is reckoned from. */
    static List<FactRead> of(Facts facts, RuleWords rule, @Nullable Subject subject) {
        FactWords words = new FactWords(facts);
        words.read(rule, subject);
        return words.read;
    }

    private void read(RuleWords rule, @Nullable Subject subject) {
        rule.inputs().forEach(this::input);
        if (subject instanceof GoalFact goal) {
            goal(goal);
        } else if (subject instanceof FindingFact finding) {
            finding(finding);
        } else if (subject instanceof CheckFact check && !rule.inputs().contains(check.name())) {
            input(check.name());
        }
        for (RuleWords.Figure number : rule.numbers()) {
            quantity(number, subject);
        }
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
    private void quantity(RuleWords.Figure number, @Nullable Subject subject) {
        Quantity quantity = number.quantity();
        number.inputs().forEach(this::input);
        Reckoned value = Trial.value(quantity, facts.sheet(), subject).orElse(null);
        if (value != null) {
            read.add(new FactRead(
                    quantity.zh(),
                    value.percent()
                            ? Numbers.atLeastTwoDecimals(value.decimal())
                            : value.decimal().stripTrailingZeros(),
                    quantity.unit(),
                    subject instanceof GoalFact goal && quantity instanceof Quantity.OfGoal
                            ? goal.goal().place().pointer()
                            : "/inputs"));
        }
    }
}
