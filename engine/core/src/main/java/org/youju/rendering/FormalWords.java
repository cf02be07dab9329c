package org.youju.rendering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.rendering.Report.Pair;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.ClauseRef;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.Missing;
import org.youju.scorecard.Scorecard.RuleRef;

/** How formal documents say what records hold: Chinese only, but for the identifiers that have to be cited. */
final class FormalWords {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Pattern POINTED = Pattern.compile("（(/(?:inputs|goals|findings|selfScores)/[^）]*)）");

    private FormalWords() {}

    /** {@code 2026年1月31日08时05分}, in China. */
    static String time(Instant moment) {
        OffsetDateTime there = moment.atOffset(CHINA);
        return day(there.toLocalDate()) + String.format(Locale.ROOT, "%02d时%02d分", there.getHour(), there.getMinute());
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** On whose behalf something was done, as the archive keeps it. */
    static String caller(String caller) {
        if (caller.equals("local")) {
            return "本机";
        } else if (caller.startsWith("key:")) {
            return "密钥“" + caller.substring("key:".length()) + "”";
        } else if (caller.startsWith("oidc:")) {
            return "统一身份“" + caller.substring("oidc:".length()) + "”";
        }
        return caller;
    }

    /** In brackets, or nothing where there is nothing to say. */
    static String bracketed(String text) {
        return text.equals("—") ? "" : "（" + text + "）";
    }

    static String rule(RuleRef rule) {
        return rule.name() + "（规则文件 " + rule.file() + " 第 " + rule.line() + " 行）";
    }

    static String heading(EntryLine entry) {
        return "第 " + entry.seq() + " 笔：" + Labels.kind(entry.kind()) + " " + entry.points()
                + Labels.cause(entry.cause()) + (entry.itemName().isEmpty() ? "" : "，" + entry.itemName());
    }

    /** What a message to those who fill the sheet in says beyond its Chinese are names of fields. */
    static String missing(Missing missing) {
        return StaffWords.zh(missing.message()) + "（" + Places.zh(missing.pointer()) + "）";
    }

    /** What an audit says points into the submission where it is about one item of it. */
    static String finding(AuditFinding one) {
        String message = POINTED.matcher(one.message())
                .replaceAll(found -> Matcher.quoteReplacement("（" + Places.zh(found.group(1)) + "）"));
        return "【" + Labels.severity(one.severity()) + "：" + Labels.audit(one.code()) + "】"
                + (one.indicator() == null ? "" : code(one.indicator()) + " ") + message;
    }

    /** The criterion for the total has no code of its own in the table. */
    static String code(String code) {
        return code.equals("total") ? "总分" : code;
    }

    /** The id of a clause or an interpretation, which begins with its indicator's code. */
    static String id(String id) {
        return id.startsWith("total/") ? "总分" + id.substring("total".length()) : id;
    }

    static List<Pair> grounds(EntryLine entry) {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair("理由", entry.reason()));
        RuleRef rule = entry.rule();
        if (rule != null) {
            pairs.add(new Pair("适用规则", rule(rule)));
        }
        ClauseRef clause = entry.clause();
        if (clause != null) {
            pairs.add(new Pair(
                    "条款原文",
                    id(clause.id()) + "（" + clause.source() + "，" + Labels.provenance(clause.provenance()) + "）"
                            + clause.text().strip()));
        }
        if (!entry.facts().isEmpty()) {
            pairs.add(new Pair("事实及来源", entry.facts().stream().map(Labels::fact).collect(Collectors.joining("；"))));
        }
        if (!entry.interpretations().isEmpty()) {
            pairs.add(new Pair(
                    "所据解释",
                    entry.interpretations().stream().map(FormalWords::id).collect(Collectors.joining("、"))));
        }
        String share = entry.share();
        pairs.add(new Pair("算式", entry.arithmetic() + (share == null ? "" : "（本目标分值 " + share + "）")));
        pairs.add(new Pair("记后余额", entry.balance().toPlainString()));
        return pairs;
    }
}
