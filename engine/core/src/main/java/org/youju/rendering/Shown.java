package org.youju.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers as people read them: what has no end as a decimal, and was cut after ten digits, is shown with two decimals. What
 * somebody reported or a table says has fewer digits and stays as it is; the exact values are in the JSON.
 */
final class Shown {

    /** More decimals than anybody writes by hand. */
    private static final Pattern LONG = Pattern.compile("(= |≈ )?(?<![\\d.])(-?)(\\d+\\.\\d{7,})(?![\\d.])");

    private Shown() {}

    static String text(String text) {
        return text.indexOf('.') < 0 ? text : LONG.matcher(text).replaceAll(Shown::two);
    }

    private static String two(MatchResult found) {
        BigDecimal two = new BigDecimal(found.group(3)).setScale(2, RoundingMode.HALF_UP);
        // nothing is never below zero
        String sign = two.signum() == 0 ? "" : found.group(2);
        return (found.group(1) == null ? "" : "≈ ") + sign + two.toPlainString();
    }
}
