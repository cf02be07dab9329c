package org.youju.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.exact.Rank;

/** Reads what people type: full-width letters, stray spaces, numbers with thousands separators. */
public final class Words {

    /** No label, name or number is longer. */
    private static final int LONGEST = 300;

    private static final int MOST_DECIMALS = 10;
    // a separator has three digits behind it: "6 6" is two numbers and "1,5" a slip, neither is 66 nor 15
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}|\\d{1,3}(, ?\\d{3}){1,6}|\\d{1,3}( \\d{3}){1,6})(\\.\\d{1,20})?");

    private Words() {}

    /** For comparing: half-width, without any white space; "" for what is too long to be a label. */
    public static String key(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder key = new StringBuilder(text.length());
        plain(text).chars().filter(c -> c != ' ').forEach(c -> key.append((char) c));
        return key.toString();
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
    static boolean startsLikeNumber(String text) {
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
