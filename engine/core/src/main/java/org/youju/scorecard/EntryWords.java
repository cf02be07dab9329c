package org.youju.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.document.JsonPointer;
import org.youju.exact.Numbers;
import org.youju.facts.DerivedValue;
import org.youju.facts.Doubt;
import org.youju.facts.Facts;
import org.youju.facts.GoalFact;
import org.youju.facts.Subject;
import org.youju.ledger.Entry;
import org.youju.rules.Rule;
import org.youju.rules.Trial;
import org.youju.ruleset.Indicator;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Sentence.Literal;
import org.youju.scorecard.Sentence.Part;
import org.youju.scorecard.Sentence.Slot;
import org.youju.submission.Submission.Answer;

/** The Chinese words of entries and of what is missing, made from rules and facts as data. */
final class EntryWords {

    private static final Sentence ROUNDED = Sentence.of(new Literal("本指标得分按规定保留小数，由此产生的进位或舍去"));
    private static final Sentence CAPPED = Sentence.of(new Literal("超过满分的部分不计，得满为止"));
    private static final Sentence FLOORED = Sentence.of(new Literal("扣分以本项分值为限，扣完为止"));
    private static final Sentence PENALTY_FLOORED = Sentence.of(new Literal("扣分以本指标最多可扣的分数为限，超出部分不扣"));
    private static final Literal BONUS_CAPPED = new Literal("；超过本指标最多可加的分数，超出部分不计");
    private static final Literal DEDUCTION_CAPPED = new Literal("；超过最多可扣的分数，超出部分不扣");
    private static final Literal BEYOND_NOT_COUNTED = new Literal("，超出部分不计");
    private static final Literal NEXT = new Literal("；");
    private static final Literal JUDGED = new Literal("由评审人判定（");
    private static final Literal THEN_JUDGED = new Literal("；由评审人判定（");
    private static final Literal CLOSED = new Literal("）");
    private static final Literal BECAUSE = new Literal("，理由：");

    private final Facts facts;

    EntryWords(Facts facts) {
        this.facts = facts;
    }

    /** @param said of the entry's rule */
    Sentence reason(Entry entry, RuleWords said) {
        Rule rule = entry.rule();
        if (rule == null || entry.cause() == Entry.Cause.ROUNDING) {
            return ROUNDED;
        } else if (entry.cause() == Entry.Cause.RULE
                || rule.award().floor().isPresent()
                || rule.award().countsOnlyHighest()) {
            return said.sentence() != null ? said.sentence() : new Sentence(grounds(said, entry.subject()));
        } else if (entry.cause() == Entry.Cause.CAP && entry.kind() == Entry.Kind.BONUS) {
            return new Sentence(List.of(said.award(), BONUS_CAPPED));
        } else if (entry.cause() == Entry.Cause.CAP && rule.award().counted().isPresent()) {
            return new Sentence(List.of(said.award(), DEDUCTION_CAPPED));
        } else if (entry.cause() == Entry.Cause.CAP && rule.award().limit().isEmpty()) {
            return CAPPED;
        } else if (entry.cause() == Entry.Cause.FLOOR && entry.kind() == Entry.Kind.PENALTY) {
            return PENALTY_FLOORED;
        } else if (entry.cause() == Entry.Cause.FLOOR) {
            return FLOORED;
        }
        List<Part> parts = grounds(said, entry.subject());
        parts.add(BEYOND_NOT_COUNTED);
        return new Sentence(parts);
    }

    /** The conditions that held, those on one number together with its value; and what the rule does then. */
    private List<Part> grounds(RuleWords said, @Nullable Subject subject) {
        List<Part> parts = new ArrayList<>(4);
        for (int i = 0; i < said.grounds().size(); i++) {
            RuleWords.Ground ground = said.grounds().get(i);
            if (!parts.isEmpty()) {
                parts.add(NEXT);
            }
            RuleWords.Around around = ground.subject();
            if (around == null || subject == null) {
                parts.add(ground.text());
            } else {
                add(around, subject.name(), parts);
            }
        }
        for (int i = 0; i < said.numbers().size(); i++) {
            RuleWords.Figure number = said.numbers().get(i);
            DerivedValue value = Trial.value(number.quantity(), facts, subject);
            if (value != null) {
                if (!parts.isEmpty()) {
                    parts.add(NEXT);
                }
                add(number.shown(), shown(value), parts);
            }
        }
        if (subject instanceof GoalFact goal && goal.goal().level() != null) {
            parts.add(parts.isEmpty() ? JUDGED : THEN_JUDGED);
            parts.add(new Slot(goal.goal().level() + "，理由：" + goal.goal().note()));
            parts.add(CLOSED);
        }
        parts.add(parts.isEmpty() ? said.award() : said.thenAward());
        String why = judged(said);
        if (why != null) {
            parts.add(BECAUSE);
            parts.add(new Slot(why));
        }
        return parts;
    }

    /** What a reviewer gives as the reason for points by judgement; null where there are none. */
    private @Nullable String judged(RuleWords said) {
        for (int i = 0; i < said.numbers().size(); i++) {
            RuleWords.Input reason = said.numbers().get(i).reason();
            if (reason != null && facts.sheet().answer(reason.position()) instanceof Answer.Text text) {
                return text.text();
            }
        }
        return null;
    }

    /** Why the points of an entry were given by judgement; empty where they follow of a rule alone. */
    Optional<String> judgement(Entry entry, RuleWords said) {
        if (entry.subject() instanceof GoalFact goal && goal.goal().level() != null) {
            return Optional.ofNullable(goal.goal().note());
        }
        return Optional.ofNullable(judged(said));
    }

    private static void add(RuleWords.Around around, String said, List<Part> parts) {
        parts.add(around.before());
        parts.add(new Slot(said));
        parts.add(around.after());
    }

    /** With at least two decimals where it is a rate: {@code 89.50%}. */
    private static String shown(DerivedValue value) {
        return value.percent() ? Numbers.points(value.decimal()) : Numbers.plain(value.decimal());
    }

    Missing missing(Trial.Missing missing) {
        if (missing instanceof Trial.Missing.Input input) {
            Optional<String> reason = facts.sheet().lackedReason(input.name());
            if (reason.isPresent()) {
                return new Missing(
                        reason.get(),
                        JsonPointer.field("/inputs", reason.get()),
                        "填报项“" + reason.get() + "”：“" + input.name() + "”是评审人酌情给的分，要写明理由才计入");
            }
            Doubt doubt = facts.sheet().doubt(input.name());
            return new Missing(
                    input.name(),
                    JsonPointer.field("/inputs", input.name()),
                    "填报项“" + input.name() + "”：" + (doubt == null ? kind(input.name()) : why(doubt)));
        } else if (missing instanceof Trial.Missing.GoalValue value) {
            String name = value.goal().name();
            return new Missing(
                    name + " 的 " + value.field(),
                    value.goal().goal().place().pointer() + "/" + value.field(),
                    "“" + name + "”的" + field(value) + why(value));
        } else if (missing instanceof Trial.Missing.FindingAmount amount) {
            String name = amount.finding().name();
            return new Missing(
                    name + " 的 amount", "/" + amount.finding().pointer() + "/amount", "检查发现“" + name + "”的金额（amount）");
        } else if (missing instanceof Trial.Missing.Findings) {
            return new Missing("检查发现", "/findings", "检查发现（findings）：逐条填写；没有发现问题的，请写空列表 []");
        }
        int position = ((Trial.Missing.Goals) missing).indicator();
        Indicator indicator = facts.sheet().vocabulary().criteria().get(position);
        return new Missing(
                "目标",
                "/goals",
                "至少一项" + indicator.goals() + "，写明"
                        + (indicator.datedGoals()
                                ? "起始日（start）和完成日（finish）"
                                : indicator.goalReading().isJudged()
                                        ? "达成程度（level）、评审给的比例（actual）和理由（note）"
                                        : "年初目标值（planned）和实际完成值（actual）"));
    }

    private String why(Trial.Missing.GoalValue value) {
        Doubt doubt = value.goal().doubt(value.field());
        return doubt == null ? "（" + value.field() + "）" : "：" + why(doubt);
    }

    /** Something is given and is of no use: nobody need look for what is missing. */
    private String why(Doubt doubt) {
        return switch (doubt) {
            case ZERO -> "填的是 0，无法计算完成率；本年度规则没有规定这种情况如何计分，请核对";
            case END_BEFORE_START -> "早于起算日，无法计算用时，请核对两个日期";
            case BEYOND_CALENDAR -> {
                var calendar = facts.sheet().vocabulary().ruleset().calendar();
                yield "超出本年度工作日历"
                        + (calendar == null ? "" : "（" + calendar.from() + " 至 " + calendar.to() + "）")
                        + "，无法计算工作日；须由本年度规则补充日历或另行规定";
            }
        };
    }

    private String field(Trial.Missing.GoalValue value) {
        boolean judged = facts.sheet()
                .vocabulary()
                .criteria()
                .get(value.goal().indicator())
                .goalReading()
                .isJudged();
        return switch (value.field()) {
            case "level" -> "达成程度";
            case "actual" -> judged ? "评审给的比例" : "实际完成值";
            case "planned" -> "年初目标值";
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
            case TEXT -> "文字";
        };
    }
}
