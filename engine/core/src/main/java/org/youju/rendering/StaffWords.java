package org.youju.rendering;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.youju.document.Diagnostic;

/**
 * What is said to those who fill in sheets, without the names that only programs know: the contract's fields, its values for
 * nothing and for not applicable, and pointers into it. Who sends sheets by program reads these in the English message.
 */
public final class StaffWords {

    /** Whole sentences, which cannot be put together from words. */
    private static final Map<String, String> SENTENCES = Map.of(
            "true（是）或 false（否）", "是或否",
            "是否值（true/false）", "是或否",
            "填报项只能是 true、false、数字、文字或 null", "填报项只能是：是、否、数字、文字或不适用",
            "higher（越高越好）或 lower（越低越好）", "“越高越好”或“越低越好”",
            "没有发现问题的，请写空列表 []", "没有发现问题的，也请说明检查发现已报全",
            "请写空列表 []", "请说明没有",
            "填 null", "填“不适用”");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("scheme", "评分方案"),
            Map.entry("year", "年度"),
            Map.entry("revision", "规则版次"),
            Map.entry("department", "填报部门"),
            Map.entry("narrative", "文字叙述"),
            Map.entry("inputs", "填报数据"),
            Map.entry("goals", "绩效目标"),
            Map.entry("findings", "检查发现"),
            Map.entry("evidence", "佐证材料"),
            Map.entry("selfScores", "自评分"),
            Map.entry("indicator", "指标编号"),
            Map.entry("name", "名称"),
            Map.entry("code", "代码"),
            Map.entry("region", "地区"),
            Map.entry("unit", "单位"),
            Map.entry("planned", "年初目标值"),
            Map.entry("actual", "实际完成值"),
            Map.entry("start", "起始日"),
            Map.entry("finish", "完成日"),
            Map.entry("better", "方向"),
            Map.entry("higher", "越高越好"),
            Map.entry("lower", "越低越好"),
            Map.entry("weight", "权重"),
            Map.entry("level", "达成程度"),
            Map.entry("note", "说明"),
            Map.entry("kind", "检查发现的种类"),
            Map.entry("reason", "情形"),
            Map.entry("count", "次数"),
            Map.entry("amount", "金额"),
            Map.entry("title", "材料名称"),
            Map.entry("reference", "编号或附件"),
            Map.entry("points", "分数"),
            Map.entry("basis", "自评依据"),
            Map.entry("goal", "年度总目标"),
            Map.entry("completion", "完成状况"),
            Map.entry("unfinished", "未完成原因"),
            Map.entry("grounds", "异议理由"),
            Map.entry("corrections", "更正的事实"),
            Map.entry("notApplicable", "不适用的填报项"),
            Map.entry("undeterminedReason", "改为未确定的理由"),
            Map.entry("text", "理由"),
            Map.entry("to", "下一步"),
            Map.entry("null", "不适用"),
            Map.entry("true", "是"),
            Map.entry("false", "否"),
            Map.entry("FILED", "已提出"),
            Map.entry("ACCEPTED", "受理"),
            Map.entry("REFUSED", "不予受理"),
            Map.entry("REVIEWED", "复核"),
            Map.entry("UPHELD", "维持"),
            Map.entry("ADJUSTED", "调整"));

    private static final String ANY = String.join(
            "|",
            WORDS.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .toList());

    /** A name in brackets behind its Chinese: 年初目标值（planned）. */
    private static final Pattern BRACKETED = Pattern.compile("（(?:" + ANY + "|calendar\\.yaml)(?:/(?:" + ANY + "))*）");

    /** A name by itself; not a part of what somebody has typed. */
    private static final Pattern NAMED = Pattern.compile("(?<![A-Za-z0-9_./·-])(?:" + ANY + ")(?![A-Za-z0-9_./·-])");

    private static final Pattern POINTER = Pattern.compile(
            "(?<![\\w/])/(?:inputs|goals|findings|evidence|selfScores|narrative|department)(?:/[^\\s/，。；：、）”]+)*");

    private static final String KNOWN_HERE = "此处可用的字段：";

    private StaffWords() {}

    /** What is wrong, in the words of the form. */
    public static String zh(Diagnostic problem) {
        return zh(problem.messageZh());
    }

    /** A message in the words of the form. */
    public static String zh(String message) {
        String text = message;
        for (Map.Entry<String, String> one : SENTENCES.entrySet().stream()
                .sorted((first, second) ->
                        second.getKey().length() - first.getKey().length())
                .toList()) {
            text = text.replace(one.getKey(), one.getValue());
        }
        text = POINTER.matcher(text).replaceAll(found -> quoted(Places.zh(found.group())));
        text = BRACKETED.matcher(text).replaceAll("");
        text = NAMED.matcher(text).replaceAll(StaffWords::word);
        return text.replace("“[]”", "空列表");
    }

    /**
     * What is wrong with a file that somebody has written by hand: each name of a field as it is typed there, with its Chinese.
     * {@code planned（年初目标值）}
     */
    public static String typed(Diagnostic problem) {
        String message = problem.messageZh();
        int known = message.indexOf(KNOWN_HERE);
        if (known < 0) {
            return zh(problem);
        }
        String named = message.substring(0, known + KNOWN_HERE.length());
        List<String> names = List.of(message.substring(named.length()).split(", "));
        // files of rules have names of their own, for which the form has no words
        return WORDS.keySet().containsAll(names)
                ? named
                        + names.stream()
                                .map(name -> name + "（" + WORDS.get(name) + "）")
                                .collect(Collectors.joining("、"))
                : message;
    }

    private static String word(MatchResult found) {
        return quoted(WORDS.getOrDefault(found.group(), found.group()));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /**
     * Where it is, in the words of the form: {@code 绩效目标第 4 项的实际完成值}.
     *
     * @param pointer RFC 6901 into a submission or into what an appeal says; what is no place of these stays away
     * @return "" for the whole
     */
    public static String where(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        List<String> steps = List.of(pointer.substring(1).split("/", -1));
        if (steps.get(0).equals("corrections") && steps.size() > 1) {
            return where(pointer.substring("/corrections".length()));
        }
        if (steps.get(0).equals("grounds") && steps.size() > 1 && steps.get(1).matches("\\d{1,6}")) {
            return "异议理由第 " + (Integer.parseInt(steps.get(1)) + 1) + " 条"
                    + (steps.size() > 2 ? "的" + WORDS.getOrDefault(steps.get(2), steps.get(2)) : "");
        }
        String place = Places.zh(pointer);
        return place.startsWith("/") ? WORDS.getOrDefault(steps.get(0), "") : place;
    }
}
