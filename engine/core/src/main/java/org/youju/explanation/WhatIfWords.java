package org.youju.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.facts.DerivedValue;
import org.youju.facts.Facts;
import org.youju.facts.Subject;
import org.youju.ledger.Account;
import org.youju.rules.Quantity;
import org.youju.rules.Rule;
import org.youju.rules.Trial;

/** What one change would gain, as a Chinese sentence. */
record WhatIfWords(List<Rule> rules, Facts before, Facts after, Change change) {

    String sentence(BigDecimal gain, Account then, @Nullable BigDecimal total) {
        String points = Numbers.points(gain);
        String sum = total == null ? "" : "，总分 " + Numbers.points(total) + " 分";
        BigDecimal score = then.score();
        return "若" + what() + effect() + "，则"
                + (score == null
                        ? "本指标仍可能的得分上下限各可再提高 " + points + " 分（" + Numbers.points(then.low()) + " 至 "
                                + Numbers.points(then.high()) + " 分" + sum + "）"
                        : "可再得 " + points + " 分（" + then.indicator().name() + " " + Numbers.points(score) + " 分" + sum
                                + "）");
    }

    private String what() {
        Change.Value value = change.value();
        if (value.name().equals("检查发现")) {
            return change.to() instanceof BigDecimal count && count.signum() == 0
                    ? "没有检查发现“" + value.itemName() + "”（现为 " + shown(value.from()) + "）"
                    : "检查发现“" + value.itemName() + "”由 " + shown(value.from()) + "减为 " + shown(change.to());
        }
        String name = value.item().isEmpty() ? "“" + value.name() + "”" : "“" + value.itemName() + "”的" + value.name();
        return name + "由 " + shown(value.from()) + " 变为 " + shown(change.to()) + step();
    }

    private String step() {
        BigDecimal step = change.step();
        return step == null ? "" : "（按所填数字的小数位数，最小变动 " + Numbers.plain(step) + "）";
    }

    private String shown(Object value) {
        if (value instanceof BigDecimal number) {
            String unit = change.value().unit();
            return Numbers.plain(number) + (unit == null ? "" : unit.equals("%") ? "%" : " " + unit);
        }
        return value instanceof Boolean yes ? (yes ? "“是”" : "“否”") : value.toString();
    }

    /** What the rules calculate from it: 完成率再提高 10.50 个百分点（至 100.00%）. */
    private String effect() {
        String effects = rules.stream()
                .flatMap(rule -> rule.quantities().stream())
                .distinct()
                .flatMap(quantity -> effect(quantity).stream())
                .collect(Collectors.joining("、"));
        return effects.isEmpty() ? "" : "，即" + effects;
    }

    private Optional<String> effect(Quantity quantity) {
        Optional<Ratio> old = value(quantity, before);
        Optional<Ratio> now = value(quantity, after);
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return Optional.empty();
        }
        Ratio risen = now.get().minus(old.get());
        Ratio size = risen.max(Ratio.ZERO.minus(risen));
        boolean percent = quantity.unit().equals("%");
        return Optional.of(quantity.zh() + (risen.signum() > 0 ? "再提高 " : "降低 ")
                + (percent ? rate(size) + " 个百分点" : plain(size) + " " + quantity.unit()) + "（至 "
                + (percent ? rate(now.get()) + "%" : plain(now.get()) + " " + quantity.unit()) + "）");
    }

    private Optional<Ratio> value(Quantity quantity, Facts facts) {
        Subject subject = facts.goals().stream()
                .flatMap(List::stream)
                .filter(goal -> goal.pointer().equals(change.value().item()))
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(Trial.value(quantity, facts, subject)).map(DerivedValue::inUnit);
    }

    private static String rate(Ratio value) {
        return about(value) + Numbers.points(value.decimal());
    }

    private static String plain(Ratio value) {
        return about(value) + Numbers.plain(value.decimal());
    }

    private static String about(Ratio value) {
        return value.isDecimal() ? "" : "约 ";
    }
}
