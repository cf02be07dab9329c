package org.youju.text;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.exact.Rank;

/** Reads what people type: full-width letters, stray spaces, numbers with thousands separators. */
public final class TypedText {

    /** No label, name or number is longer. */
    private static final int LONGEST = 300;

    private static final int MOST_DECIMALS = 10;
    // a separator has three digits behind it: "6 6" is two numbers and "1,5" a slip, neither is 66 nor 15
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}|\\d{1,3}(, ?\\d{3}){1,6}|\\d{1,3}( \\d{3}){1,6})(\\.\\d{1,20})?");

    private static final Set<String> SUMS = Set.of("合计", "总计", "小计", "共计", "总和", "总分", "平均", "平均值", "total", "sum");

    private static final String SEPARATORS = "、，,;；";
    private static final String OPENING = "（([【《“‘\"「『〔";
    private static final String CLOSING = "）)]】》”’\"」』〕";

    private TypedText() {}

    /**
     * For comparing: half-width, without any white space, and with the usual characters for those that only look like them,
     * such as the radicals that copying out of a PDF gives; "" for what is too long to be a label.
     */
    public static String key(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = plain(text.charAt(i));
            if (c != ' ') {
                key.append(LookAlikes.usual(c));
            }
        }
        return key.toString();
    }

    /** What a sum calls itself in a table; by its {@link #key}. */
    public static boolean isSum(String key) {
        return SUMS.contains(key);
    }

    /** The one of some names that somebody means by what he wrote; what he wrote where it is none, or more than one. */
    public static String among(List<String> names, String written) {
        if (names.contains(written)) {
            return written;
        }
        String key = key(written);
        List<String> meant =
                names.stream().filter(name -> key(name).equals(key)).toList();
        return meant.size() == 1 ? meant.get(0) : written;
    }

    /**
     * Shows where a name that somebody wrote differs from the one that it looks like.
     *
     * @param meant in English
     * @param meantZh in Chinese
     */
    public record Hint(String meant, String meantZh) {

        private static final Hint NONE = new Hint("", "");
    }

    /** Empty words where what was written looks like none of the names. */
    public static Hint hint(List<String> names, String written) {
        String name = among(names, written);
        if (name.equals(written)) {
            return Hint.NONE;
        }
        int[] wrote = written.codePoints().toArray();
        int[] right = name.codePoints().toArray();
        int at = 0;
        while (at < wrote.length && at < right.length && wrote[at] == right[at]) {
            at++;
        }
        String one = at < wrote.length ? shown(wrote[at]) : "nothing";
        String other = at < right.length ? shown(right[at]) : "nothing";
        return new Hint(
                "; did you mean `" + name + "`: character " + (at + 1) + " is " + one + " and should be " + other,
                "；是不是“" + name + "”？第 " + (at + 1) + " 个字写的是 " + one.replace("nothing", "空") + "，应为 "
                        + other.replace("nothing", "空"));
    }

    /** Shows the first character of a sentence that only looks like a usual one; empty words where it has none. */
    public static Hint lookAlike(String sentence) {
        for (int i = 0; i < sentence.length(); i++) {
            String usual = LookAlikes.usual(sentence.charAt(i));
            if (!usual.equals(sentence.substring(i, i + 1))) {
                String wrote = shown(sentence.charAt(i));
                String meant = shown(usual.codePointAt(0));
                return new Hint(
                        "; character " + (i + 1) + " is " + wrote + " and looks like " + meant,
                        "第 " + (i + 1) + " 个字 " + wrote + " 看着像 " + meant + "，是另一个字符，请改过来。");
            }
        }
        return Hint.NONE;
    }

    private static String shown(int character) {
        return Character.toString(character) + String.format(" (U+%04X)", character);
    }

    /** The items of a list in words: parted by commas, semicolons and line ends, but not inside brackets or quotation marks. */
    public static List<String> listed(String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        Deque<Character> open = new ArrayDeque<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int bracket = OPENING.indexOf(c);
            if (!open.isEmpty() && open.peek() == c) {
                open.pop();
            } else if (bracket >= 0 && text.indexOf(CLOSING.charAt(bracket), i + 1) >= 0) {
                open.push(CLOSING.charAt(bracket));
            }
            boolean parts = c == '\n' || (open.isEmpty() && SEPARATORS.indexOf(c) >= 0);
            if (parts) {
                open.clear();
                items.add(trimmed(item.toString()));
                item.setLength(0);
            } else {
                item.append(c);
            }
        }
        items.add(trimmed(item.toString()));
        return items.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** A decimal number within ±10¹² of at most ten decimals, or none. */
    public static Optional<BigDecimal> number(String text) {
        String plain = text.length() > LONGEST ? "" : plain(text).strip();
        if (!NUMBER.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(plain.replace(",", "").replace(" ", "")))
                .filter(number -> number.abs().compareTo(Rank.LIMIT) <= 0)
                .filter(number -> number.stripTrailingZeros().scale() <= MOST_DECIMALS);
    }

    /** Whether somebody seems to have meant a number. */
    public static boolean startsLikeNumber(String text) {
        String key = key(text);
        return !key.isEmpty() && "0123456789+-.".indexOf(key.charAt(0)) >= 0;
    }

    /** Without the white space around it, and without the invisible characters there. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(plain((char) c)));
        return plain.toString();
    }

    private static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '“', '”' -> '"';
            case '‘', '’' -> '\'';
            case '−', '–' -> '-';
            default -> isBlank(c) ? ' ' : c;
        };
    }

    /** White space, and the characters of no width that copying from pages and documents leaves behind. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
