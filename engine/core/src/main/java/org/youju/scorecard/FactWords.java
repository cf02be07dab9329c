package org.youju.scorecard;

import java.math.BigDecimal;
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
import org.youju.submission.Submission.Answer;
import org.youju.wording.Lasting;

/** The facts that a rule held on, each with its place in the submission. */
final class FactWords {

    private static final Lasting<FactName> PLANNED = name("年初目标值");
    private static final Lasting<FactName> ACTUAL = name("实际完成值");
    private static final Lasting<FactName> START = name("起始日");
    private static final Lasting<FactName> FINISH = name("完成日");
    private static final Lasting<FactName> REASON = name("原因");
    private static final Lasting<FactName> EVIDENCE = name("佐证");

    private final Facts facts;
    private final FactTeller to;

    static Lasting<FactName> name(String name) {
        return new Lasting<>(new FactName(name));
    }

    private FactWords(Facts facts, FactTeller to) {
        this.facts = facts;
        this.to = to;
    }

    /** Tells what the conditions of a rule read, and what its award is reckoned from. */
    static void tell(Facts facts, RuleWords rule, @Nullable Subject subject, FactTeller to) {
        new FactWords(facts, to).tell(rule, subject);
    }

    private void tell(RuleWords rule, @Nullable Subject subject) {
        boolean named = false;
        for (int i = 0; i < rule.inputs().size(); i++) {
            RuleWords.Input input = rule.inputs().get(i);
            input(input);
            named |= subject instanceof CheckFact check && check.name().equals(input.name());
        }
        if (subject instanceof GoalFact goal) {
            goal(goal);
        } else if (subject instanceof FindingFact finding) {
            finding(finding, rule.kind(finding));
        } else if (subject instanceof CheckFact check && !named) {
            String from = check.answer().place().pointer();
            to.fact(name(check.name()), null, check.answer().yes(), from);
        }
        for (int i = 0; i < rule.numbers().size(); i++) {
            quantity(rule.numbers().get(i), subject);
        }
    }

    private void input(RuleWords.Input input) {
        Answer answer = facts.sheet().answer(input.position());
        if (answer instanceof Answer.Amount amount) {
            input(input, input.number(), amount.value(), amount);
        } else if (answer instanceof Answer.YesNo yesNo) {
            input(input, input.other(), yesNo.yes(), yesNo);
        } else if (answer != null) {
            input(input, input.other(), answer instanceof Answer.Text text ? text.text() : "不适用", answer);
        }
    }

    private void input(RuleWords.Input input, Lasting<FactHead> head, Object value, Answer answer) {
        if (facts.sheet().isInPlace(input.position())) {
            to.fact(head, value);
        } else {
            to.fact(
                    name(input.name()),
                    head.value().unit(),
                    value,
                    answer.place().pointer());
        }
    }

    private void goal(GoalFact fact) {
        var goal = fact.goal();
        String from = goal.place().pointer();
        given(PLANNED, goal.unit(), goal.planned(), from + "/planned");
        given(ACTUAL, goal.unit(), goal.actual(), from + "/actual");
        given(START, null, goal.start(), from + "/start");
        given(FINISH, null, goal.finish(), from + "/finish");
    }

    private void given(Lasting<FactName> name, @Nullable String unit, @Nullable Object value, String from) {
        if (value != null) {
            to.fact(name, unit, value instanceof BigDecimal ? value : value.toString(), from);
        }
    }

    private void finding(FindingFact fact, Lasting<FactName> kind) {
        var finding = fact.finding();
        String from = finding.place().pointer();
        to.fact(kind, fact.declared().unit(), fact.count(), from + "/count");
        given(REASON, null, finding.reason(), from + "/reason");
        if (!finding.evidence().isEmpty()) {
            to.fact(EVIDENCE, null, String.join("、", finding.evidence()), from + "/evidence");
        }
    }

    /** A value worked out from inputs stands after them, as does a goal's after the goal's own figures. */
    private void quantity(RuleWords.Figure number, @Nullable Subject subject) {
        for (int i = 0; i < number.inputs().size(); i++) {
            input(number.inputs().get(i));
        }
        Reckoned value = Trial.value(number.quantity(), facts.sheet(), subject);
        if (value != null) {
            Object shown = value.percent()
                    ? Numbers.atLeastTwoDecimals(value.decimal())
                    : value.decimal().stripTrailingZeros();
            if (subject instanceof GoalFact goal && number.quantity() instanceof Quantity.OfGoal) {
                to.fact(
                        number.name(),
                        number.quantity().unit(),
                        shown,
                        goal.goal().place().pointer());
            } else {
                to.fact(number.fact(), shown);
            }
        }
    }
}
