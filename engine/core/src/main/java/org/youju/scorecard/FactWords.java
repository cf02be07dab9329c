package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.CheckFact;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.rules.Quantity;
import org.youju.rules.Trial;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.submission.Submission.Answer;

/** The facts that a rule held on, each with its place in the submission. */
final class FactWords {

    private final Facts facts;
    private final @Nullable Subject subject;
    private final List<FactRead> read = new ArrayList<>(4);

    private FactWords(Facts facts, @Nullable Subject subject) {
        this.facts = facts;
        this.subject = subject;
    }

    /** What the conditions of a rule read, and what its award is calculated from. */
    static List<FactRead> read(Facts facts, RuleWords rule, @Nullable Subject subject) {
        return new FactWords(facts, subject).read(rule);
    }

    private List<FactRead> read(RuleWords rule) {
        boolean named = false;
        for (int i = 0; i < rule.inputs().size(); i++) {
            RuleWords.Input input = rule.inputs().get(i);
            input(input);
            named |= subject instanceof CheckFact check && check.name().equals(input.name());
        }
        if (subject instanceof GoalFact goal) {
            goal(goal);
        } else if (subject instanceof FindingFact finding) {
            finding(finding);
        } else if (subject instanceof CheckFact check && !named) {
            add(check.name(), check.answer().yes(), null, check.answer().place().pointer());
        }
        for (int i = 0; i < rule.numbers().size(); i++) {
            quantity(rule.numbers().get(i));
        }
        return List.copyOf(read);
    }

    private void add(String name, Object value, @Nullable String unit, String from) {
        read.add(new FactRead(name, value, unit, from));
    }

    private void input(RuleWords.Input input) {
        Answer answer = facts.sheet().answer(input.position());
        if (answer instanceof Answer.Amount amount) {
            add(input.name(), amount.value(), input.unit(), from(input, amount));
        } else if (answer instanceof Answer.YesNo yesNo) {
            add(input.name(), yesNo.yes(), null, from(input, yesNo));
        } else if (answer != null) {
            add(input.name(), answer instanceof Answer.Text text ? text.text() : "不适用", null, from(input, answer));
        }
    }

    private String from(RuleWords.Input input, Answer answer) {
        return facts.sheet().isInPlace(input.position())
                ? input.from()
                : answer.place().pointer();
    }

    private void goal(GoalFact fact) {
        var goal = fact.goal();
        String from = goal.place().pointer();
        given("达成程度", goal.level(), null, from + "/level");
        if (goal.level() != null) {
            given("评审给的比例", goal.actual(), "%", from + "/actual");
            given("评审理由", goal.note(), null, from + "/note");
            return;
        }
        given("年初目标值", goal.planned(), goal.unit(), from + "/planned");
        given("实际完成值", goal.actual(), goal.unit(), from + "/actual");
        if (fact.isReadOfZero()) {
            given("本年度对 0 的规定", "目标值或完成值为 0，完成率按规定的百分比算", null, from);
        }
        given("起始日", goal.start(), null, from + "/start");
        given("完成日", goal.finish(), null, from + "/finish");
    }

    private void given(String name, @Nullable Object value, @Nullable String unit, String from) {
        if (value != null) {
            add(name, value instanceof BigDecimal ? value : value.toString(), unit, from);
        }
    }

    private void finding(FindingFact fact) {
        var finding = fact.finding();
        String from = finding.place().pointer();
        add(fact.declared().name(), fact.count(), fact.declared().unit(), from + "/count");
        given("原因", finding.reason(), null, from + "/reason");
        if (!finding.evidence().isEmpty()) {
            add("佐证", String.join("、", finding.evidence()), null, from + "/evidence");
        }
    }

    /** A value worked out from inputs stands after them, as does a goal's after the goal's own figures. */
    private void quantity(RuleWords.Figure number) {
        for (int i = 0; i < number.inputs().size(); i++) {
            input(number.inputs().get(i));
        }
        RuleWords.Input reason = number.reason();
        if (reason != null) {
            input(reason);
        }
        Quantity quantity = number.quantity();
        DerivedValue value = Trial.value(quantity, facts, subject);
        if (value != null) {
            Object shown = value.percent()
                    ? Numbers.atLeastTwoDecimals(value.decimal())
                    : value.decimal().stripTrailingZeros();
            boolean ofGoal = quantity instanceof Quantity.OfGoal;
            add(
                    quantity.zh(),
                    shown,
                    quantity.unit(),
                    ofGoal && subject instanceof GoalFact goal
                            ? goal.goal().place().pointer()
                            : "/inputs");
        }
    }
}
