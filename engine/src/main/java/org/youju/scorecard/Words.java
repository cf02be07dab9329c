package org.youju.scorecard;

import java.math.BigDecimal;
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

    /** @param said of the entry's rule; null where it has none */
    String reason(Entry entry, @Nullable RuleWords said) {
        Rule rule = entry.rule();
        if (rule == null || said == null || entry.cause() == Entry.Cause.ROUNDING) {
            return "本指标得分按规定保留小数，由此产生的进位或舍去";
        } else if (entry.cause() == Entry.Cause.CAP && rule.award() instanceof Award.AtMost) {
            return grounds(said, entry.subject()).append("，超出部分不计").toString();
        } else if (entry.cause() == Entry.Cause.CAP) {
            return "超过满分的部分不计，得满为止";
        } else if (entry.cause() == Entry.Cause.FLOOR) {
            return "扣分以本项分值为限，扣完为止";
        }
        return grounds(said, entry.subject()).toString();
    }

    /** The conditions that held, those on one number together with its value; and what the rule does then. */
    private StringBuilder grounds(RuleWords said, @Nullable Subject subject) {
        StringBuilder text = new StringBuilder(100);
        for (RuleWords.Ground ground : said.grounds()) {
            next(text);
            if (ground.ofSubject() && subject != null) {
                found(text, ground.condition(), subject);
            } else {
                text.append(ground.text());
            }
        }
        for (RuleWords.Figure number : said.numbers()) {
            Reckoned value =
                    Trial.value(number.quantity(), facts.sheet(), subject).orElse(null);
            if (value != null) {
                next(text)
                        .append(number.before())
                        .append(shown(number.quantity(), value))
                        .append(number.after());
            }
        }
        return text.append(text.length() == 0 ? "" : "，").append(said.award());
    }

    private static StringBuilder next(StringBuilder text) {
        return text.append(text.length() == 0 ? "" : "；");
    }

    private static void found(StringBuilder text, Condition condition, Subject subject) {
        if (condition instanceof Condition.Found found) {
            text.append("检查发现“").append(subject.name()).append('”');
            if (!found.except().isEmpty()) {
                text.append("，不属于").append(String.join("、", found.except()));
            }
        } else if (condition instanceof Condition.Lacking lacking) {
            text.append("清单“")
                    .append(lacking.list())
                    .append("”缺“")
                    .append(subject.name())
                    .append('”');
        }
    }

    /** With at least two decimals where it is a rate: {@code 89.50%}. */
    private static String shown(Quantity quantity, Reckoned value) {
        BigDecimal number = value.decimal();
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
