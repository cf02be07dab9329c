package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that a text of a table says, and on which side of one it counts the number itself. */
final class Figures {

    /** What is numbered and does not count anything: articles, years, papers, items of a list. */
    private static final Pattern NUMBERING = Pattern.compile(
            "第[零一二三四五六七八九十百\\d]+[章节条款项号批期]|[〔\\[(]\\d{4}[〕\\])]\\d*号?|\\d{4}(?:-\\d{1,2}-\\d{1,2}|年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)"
                    + "|(?:^|[;。:\\n])\\s*\\(?\\d{1,2}[.、)](?!\\d)|\\(\\d{1,2}\\)");

    private static final String UNITS = "个?(?:工作日|日|天|个月|月|次|项|处|件|倍|个|分|成|档)";
    /** Spans, times and points; what is merely counted off (五档, 两项) compares with nothing. */
    private static final Pattern CHINESE = Pattern.compile("[二两三四五六七八九十百]+(?=个?(?:工作日|日|天|月|次|倍)|分(?!之))");

    private static final Pattern PART = Pattern.compile("([一二三四五六七八九十百]+|百)分之([一二三四五六七八九十百]+)");

    private static final String NUMBER = "(?<![A-Za-z\\d.])\\d+(?:\\.\\d+)?(?![\\d.])";
    private static final String UNIT = "\\s*(?:%|个百分点|" + UNITS + "|万元|元)?";

    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern BEFORE = Pattern.compile(
            "(不超过|不高于|不大于|不多于|超过|高于|大于|多于|不低于|不少于|不小于|达到|低于|不足|小于|少于|>=|<=|≥|≤|>|<)\\s*(" + NUMBER + ")");
    private static final Pattern BEHIND = Pattern.compile("(" + NUMBER + ")" + UNIT + "\\s*\\((含|不含)\\)");

    private static final Set<String> UPWARDS =
            Set.of("不低于", "不少于", "不小于", "达到", "低于", "不足", "小于", "少于", ">=", "≥", "<");

    private Figures() {}

    /** A number and whether it belongs to what lies above it, as {@code 不低于 60} and {@code 不足 60} both say. */
    record End(BigDecimal number, boolean above) {}

    /** Each number once, in whichever width and script; those that only number something are left out. */
    static Set<BigDecimal> of(String text) {
        Set<BigDecimal> numbers = new TreeSet<>();
        Matcher found = PLAIN.matcher(plain(text));
        while (found.find()) {
            numbers.add(new BigDecimal(found.group()).stripTrailingZeros());
        }
        return numbers;
    }

    /**
     * The ends that are said outright, by a word before the number or 含 and 不含 behind it. 以上, 以下 and a dash between two
     * numbers leave it open in these tables, whatever the law says of them: such a number has no end here.
     */
    static List<End> ends(String text) {
        List<End> ends = new ArrayList<>();
        String plain = plain(text);
        Matcher before = BEFORE.matcher(plain);
        while (before.find()) {
            ends.add(new End(number(before.group(2)), UPWARDS.contains(before.group(1))));
        }
        Matcher behind = BEHIND.matcher(plain);
        while (behind.find()) {
            String rest = plain.substring(behind.end());
            boolean with = behind.group(2).equals("含");
            if (rest.startsWith("以上")) {
                ends.add(new End(number(behind.group(1)), with));
            } else if (rest.startsWith("以下") || rest.startsWith("以内")) {
                ends.add(new End(number(behind.group(1)), !with));
            }
        }
        return ends;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text).stripTrailingZeros();
    }

    /** The same text in half width, without what numbers only, and with its Chinese numbers in figures. */
    private static String plain(String text) {
        String half = NUMBERING
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(" ");
        String parts = PART.matcher(half).replaceAll(Figures::percent);
        return CHINESE.matcher(parts).replaceAll(found -> Integer.toString(figures(found.group())));
    }

    /** 四分之一 is 25, as 百分之二十五 is. */
    private static String percent(MatchResult part) {
        return BigDecimal.valueOf(100L * figures(part.group(2)))
                        .divide(BigDecimal.valueOf(figures(part.group(1))), 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    private static int figures(String chinese) {
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < chinese.length(); i++) {
            char one = chinese.charAt(i);
            if (one == '百' || one == '十') {
                sum += Math.max(digit, 1) * (one == '百' ? 100 : 10);
                digit = 0;
            } else {
                digit = one == '两' ? 2 : "零一二三四五六七八九".indexOf(one);
            }
        }
        return sum + digit;
    }
}
