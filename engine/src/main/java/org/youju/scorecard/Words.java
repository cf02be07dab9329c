package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.ledger.Entry;
import org.youju.ledger.Item;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scorecard.Scorecard.FactRead;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.submission.Submission.Answer;

/** The Chinese words of entries and of what is missing, made from rules and facts as data. */
final class Words {

    private final Facts facts;

    Words(Facts facts) {
        this.facts = facts;
    }

    /** What the conditions of a rule read, and what its award is reckoned from. */
    List<FactRead> facts(@Nullable Rule rule, Item item) {
        if (rule == null) {
            return List.of();
        }
        Set<FactRead> read = new LinkedHashSet<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnInput onInput) {
                facts.inputs().answer(onInput.name()).ifPresent(answer -> read.add(input(onInput.name(), answer)));
            }
        }
        GoalFact goal = item.goal();
        if (rule.perGoal() && goal != null) {
            read.addAll(goal(goal, rule));
        }
        return List.copyOf(read);
    }

    private FactRead input(String name, Answer answer) {
        String unit = facts.inputs().declaration(name).unit();
        String from = answer.place().pointer();
        if (answer instanceof Answer.YesNo yesNo) {
            return new FactRead(name, yesNo.yes(), null, from);
        } else if (answer instanceof Answer.Amount amount) {
            return new FactRead(name, amount.value(), unit, from);
        } else if (answer instanceof Answer.Choice choice) {
            return new FactRead(name, choice.text(), null, from);
        }
        return new FactRead(name, "不适用", null, from);
    }

    private static List<FactRead> goal(GoalFact goal, Rule rule) {
        List<FactRead> read = new ArrayList<>();
        String from = goal.goal().place().pointer();
        String unit = goal.goal().unit();
        BigDecimal planned = goal.goal().planned();
        BigDecimal actual = goal.goal().actual();
        if (planned != null) {
            read.add(new FactRead("年初目标值", planned, unit, from + "/planned"));
        }
        if (actual != null) {
            read.add(new FactRead("实际完成值", actual, unit, from + "/actual"));
        }
        for (Measure measure : measures(rule)) {
            goal.quotient(measure)
                    .ifPresent(quotient -> read.add(new FactRead(measure.zh(), percent(quotient), "%", from)));
        }
        return read;
    }

    private static Set<Measure> measures(Rule rule) {
        Set<Measure> measures = new LinkedHashSet<>();
        rule.conditions().forEach(condition -> {
            if (condition instanceof Condition.OnGoal onGoal) {
                measures.add(onGoal.measure());
            }
        });
        if (rule.award() instanceof Award.InProportion inProportion) {
            measures.add(inProportion.measure());
        }
        return measures;
    }

    private static BigDecimal percent(GoalFact.Quotient quotient) {
        return Numbers.atLeastTwoDecimals(quotient.value().inPercent().decimal());
    }

    String reason(Entry entry) {
        Rule rule = entry.rule();
        if (rule == null || entry.cause() == Entry.Cause.ROUNDING) {
            return "本指标得分按规定保留小数，由此产生的进位或舍去";
        } else if (entry.cause() == Entry.Cause.CAP) {
            return "超过满分的部分不计，得满为止";
        } else if (entry.cause() == Entry.Cause.FLOOR) {
            return "扣分以本项分值为限，扣完为止";
        }
        List<String> grounds = new ArrayList<>();
        Map<Measure, List<String>> onGoal = new TreeMap<>();
        measures(rule).forEach(measure -> onGoal.put(measure, new ArrayList<>()));
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnGoal one) {
                onGoal.getOrDefault(one.measure(), new ArrayList<>())
                        .add(one.operator().zh() + " " + Numbers.plain(one.literal()) + "%");
            } else {
                grounds.add(condition.text());
            }
        }
        GoalFact goal = entry.item().goal();
        if (goal != null) {
            onGoal.forEach((measure, comparisons) -> goal.quotient(measure)
                    .ifPresent(quotient ->
                            grounds.add(measure.zh() + " " + percent(quotient).toPlainString() + "%"
                                    + (comparisons.isEmpty() ? "" : "，" + String.join("、", comparisons)))));
        }
        return String.join("；", grounds)
                + (grounds.isEmpty() ? "" : "，")
                + rule.award().text();
    }

    Missing missing(Trial.Missing missing, Indicator indicator) {
        if (missing instanceof Trial.Missing.Input input) {
            return new Missing(
                    input.name(), "/inputs/" + input.name(), "填报项“" + input.name() + "”：" + kind(input.name()));
        } else if (missing instanceof Trial.Missing.GoalValue value) {
            String zh = value.field().equals("planned") ? "年初目标值（planned）" : "实际完成值（actual）";
            String name = value.goal().goal().name();
            return new Missing(
                    name + " 的 " + value.field(),
                    value.goal().goal().place().pointer() + "/" + value.field(),
                    "“" + name + "”的" + zh);
        }
        return new Missing("目标", "/goals", "至少一项" + indicator.goals() + "，写明年初目标值（planned）和实际完成值（actual）");
    }

    private String kind(String input) {
        var declared = facts.inputs().declaration(input);
        return switch (declared.type()) {
            case YES_NO -> "是或否";
            case NUMBER -> "数字" + (declared.unit() == null ? "" : "（" + declared.unit() + "）");
            case CHOICE -> String.join("、", declared.choices());
        };
    }
}
