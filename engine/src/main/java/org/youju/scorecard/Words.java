package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.facts.Facts;
import org.youju.facts.Reckoned;
import org.youju.facts.Subject;
import org.youju.ledger.Entry;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scorecard.Scorecard.Missing;

/** The Chinese words of entries and of what is missing, made from rules and facts as data. */
final class Words {

    private final Facts facts;

    Words(Facts facts) {
        this.facts = facts;
    }

    String reason(Entry entry) {
        Rule rule = entry.rule();
        if (rule == null || entry.cause() == Entry.Cause.ROUNDING) {
            return "本指标得分按规定保留小数，由此产生的进位或舍去";
        } else if (entry.cause() == Entry.Cause.CAP && rule.award() instanceof Award.AtMost) {
            return grounds(rule, entry.subject()) + "，" + rule.award().text() + "，超出部分不计";
        } else if (entry.cause() == Entry.Cause.CAP) {
            return "超过满分的部分不计，得满为止";
        } else if (entry.cause() == Entry.Cause.FLOOR) {
            return "扣分以本项分值为限，扣完为止";
        }
        String grounds = grounds(rule, entry.subject());
        return grounds + (grounds.isEmpty() ? "" : "，") + rule.award().text();
    }

    /** The conditions that held; those on one quantity together, with its value. */
    private String grounds(Rule rule, @Nullable Subject subject) {
        List<String> grounds = new ArrayList<>();
        Map<Quantity, List<String>> compared = new LinkedHashMap<>();
        rule.quantities().forEach(quantity -> compared.put(quantity, new ArrayList<>()));
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.OnQuantity one) {
                compared.getOrDefault(one.quantity(), new ArrayList<>()).add(one.comparison());
            } else if (condition instanceof Condition.Found found && subject != null) {
                grounds.add("检查发现“" + subject.name() + "”"
                        + (found.except().isEmpty() ? "" : "，不属于" + String.join("、", found.except())));
            } else if (condition instanceof Condition.Lacking lacking && subject != null) {
                grounds.add("清单“" + lacking.list() + "”缺“" + subject.name() + "”");
            } else if (!(condition instanceof Condition.Reckonable)) {
                grounds.add(condition.text());
            }
        }
        compared.forEach((quantity, comparisons) -> Trial.value(quantity, facts.sheet(), subject)
                .ifPresent(value -> grounds.add(quantity.zh() + " " + shown(quantity, value)
                        + (comparisons.isEmpty() ? "" : "，" + String.join("、", comparisons)))));
        return String.join("；", grounds);
    }

    /** With at least two decimals where it is a rate: {@code 89.50%}. */
    private static String shown(Quantity quantity, Reckoned value) {
        BigDecimal number = value.inUnit().decimal();
        return value.percent() ? Numbers.atLeastTwoDecimals(number).toPlainString() + "%" : quantity.inUnit(number);
    }

    Missing missing(Trial.Missing missing) {
        if (missing instanceof Trial.Missing.Input input) {
            return new Missing(
                    input.name(), "/inputs/" + input.name(), "填报项“" + input.name() + "”：" + kind(input.name()));
        } else if (missing instanceof Trial.Missing.GoalValue value) {
            String name = value.goal().name();
            return new Missing(
                    name + " 的 " + value.field(),
                    value.goal().goal().place().pointer() + "/" + value.field(),
                    "“" + name + "”的" + field(value.field()) + "（" + value.field() + "）");
        } else if (missing instanceof Trial.Missing.Findings) {
            return new Missing("检查发现", "/findings", "检查发现（findings）：逐条填写；没有发现问题的，请写空列表 []");
        }
        int position = ((Trial.Missing.Goals) missing).indicator();
        Indicator indicator = facts.sheet().vocabulary().criteria().get(position);
        return new Missing(
                "目标",
                "/goals",
                "至少一项" + indicator.goals() + "，写明"
                        + (indicator.datedGoals() ? "起始日（start）和完成日（finish）" : "年初目标值（planned）和实际完成值（actual）"));
    }

    private static String field(String field) {
        return switch (field) {
            case "planned" -> "年初目标值";
            case "actual" -> "实际完成值";
            case "start" -> "起始日";
            default -> "完成日";
        };
    }

    private String kind(String input) {
        var declared = facts.sheet().vocabulary().input(input);
        return switch (declared.type()) {
            case YES_NO -> "是或否";
            case NUMBER -> "数字" + (declared.unit() == null ? "" : "（" + declared.unit() + "）");
            case CHOICE -> String.join("、", declared.choices());
            case DATE -> "日期";
        };
    }
}
