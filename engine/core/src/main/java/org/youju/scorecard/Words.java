package org.youju.scorecard;

import org.jspecify.annotations.Nullable;
import org.youju.document.JsonPointer;
import org.youju.facts.Facts;
import org.youju.facts.Reckoned;
import org.youju.facts.Subject;
import org.youju.ledger.Entry;
import org.youju.rules.Award;
import org.youju.rules.Condition;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.wording.Lasting;
import org.youju.wording.Teller;

/** The Chinese words of entries and of what is missing, made from rules and facts as data. */
final class Words {

    private static final Lasting<String> ROUNDED = new Lasting<>("本指标得分按规定保留小数，由此产生的进位或舍去");
    private static final Lasting<String> BEYOND_NOT_COUNTED = new Lasting<>("，超出部分不计");
    private static final Lasting<String> CAPPED = new Lasting<>("超过满分的部分不计，得满为止");
    private static final Lasting<String> FLOORED = new Lasting<>("扣分以本项分值为限，扣完为止");
    private static final Lasting<String> NEXT = new Lasting<>("；");
    private static final Lasting<String> FOUND = new Lasting<>("检查发现“");
    private static final Lasting<String> NOT_AMONG = new Lasting<>("，不属于");
    private static final Lasting<String> LIST = new Lasting<>("清单“");
    private static final Lasting<String> LACKS = new Lasting<>("”缺“");
    private static final Lasting<String> QUOTED = new Lasting<>("”");

    private final Facts facts;

    Words(Facts facts) {
        this.facts = facts;
    }

    /** @param said of the entry's rule */
    void reason(Entry entry, RuleWords said, Teller to) {
        Rule rule = entry.rule();
        if (rule == null || entry.cause() == Entry.Cause.ROUNDING) {
            to.say(ROUNDED);
        } else if (entry.cause() == Entry.Cause.CAP && rule.award() instanceof Award.AtMost) {
            grounds(said, entry.subject(), to);
            to.say(BEYOND_NOT_COUNTED);
        } else if (entry.cause() == Entry.Cause.CAP) {
            to.say(CAPPED);
        } else if (entry.cause() == Entry.Cause.FLOOR) {
            to.say(FLOORED);
        } else {
            grounds(said, entry.subject(), to);
        }
    }

    /** The conditions that held, those on one number together with its value; and what the rule does then. */
    private void grounds(RuleWords said, @Nullable Subject subject, Teller to) {
        boolean begun = false;
        for (int i = 0; i < said.grounds().size(); i++) {
            RuleWords.Ground ground = said.grounds().get(i);
            next(begun, to);
            if (ground.ofSubject() && subject != null) {
                found(ground.condition(), subject, to);
            } else {
                to.say(ground.text());
            }
            begun = true;
        }
        for (int i = 0; i < said.numbers().size(); i++) {
            RuleWords.Figure number = said.numbers().get(i);
            Reckoned value = Trial.value(number.quantity(), facts.sheet(), subject);
            if (value != null) {
                next(begun, to);
                shown(value, to.say(number.before())).say(number.after());
                begun = true;
            }
        }
        to.say(begun ? said.thenAward() : said.award());
    }

    private static void next(boolean begun, Teller to) {
        if (begun) {
            to.say(NEXT);
        }
    }

    private static void found(Condition condition, Subject subject, Teller to) {
        if (condition instanceof Condition.Found found) {
            to.say(FOUND).say(subject.name()).say(QUOTED);
            if (!found.except().isEmpty()) {
                to.say(NOT_AMONG).say(String.join("、", found.except()));
            }
        } else if (condition instanceof Condition.Lacking lacking) {
            to.say(LIST).say(lacking.list()).say(LACKS).say(subject.name()).say(QUOTED);
        }
    }

    /** With at least two decimals where it is a rate: {@code 89.50%}. */
    private static Teller shown(Reckoned value, Teller to) {
        return value.percent() ? to.points(value.decimal()) : to.plain(value.decimal());
    }

    Missing missing(Trial.Missing missing) {
        if (missing instanceof Trial.Missing.Input input) {
            return new Missing(
                    input.name(),
                    JsonPointer.field("/inputs", input.name()),
                    "填报项“" + input.name() + "”：" + kind(input.name()));
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
