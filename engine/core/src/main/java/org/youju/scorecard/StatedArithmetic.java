package org.youju.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Severity;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;

/**
 * Checks what a self-score's basis states in figures: products such as {@code 30×89.50%=26.85}, and whether each
 * percentage is the quotient of two numbers of the sheet.
 */
final class StatedArithmetic {

    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,6})?)";
    private static final Pattern PRODUCT =
            Pattern.compile(NUMBER + "\\s?[×xX*＊]\\s?" + NUMBER + "\\s?[%％]\\s?[=＝]\\s?" + NUMBER);
    private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + "\\s?[%％]");
    /** Pairs are tried against each other; a sheet with more numbers is compared by its first ones only. */
    private static final int MOST_NUMBERS = 200;

    private final Submission submission;
    private @Nullable NavigableSet<BigDecimal> numbers;

    StatedArithmetic(Submission submission) {
        this.submission = submission;
    }

    List<AuditFinding> findings(Submission.SelfScore given) {
        List<AuditFinding> findings = new ArrayList<>();
        String basis = given.basis();
        if (basis != null && hasPercentSign(basis)) {
            products(given, basis, findings);
            percentages(given, basis, findings);
        }
        return findings;
    }

    /** There is none in most bases, and neither pattern matches without one. */
    private static boolean hasPercentSign(String basis) {
        return basis.indexOf('%') >= 0 || basis.indexOf('％') >= 0;
    }

    private static void products(Submission.SelfScore given, String basis, List<AuditFinding> findings) {
        Matcher matcher = PRODUCT.matcher(basis);
        while (matcher.find()) {
            Ratio exact =
                    Ratio.of(new BigDecimal(matcher.group(1))).times(Ratio.ofPercent(new BigDecimal(matcher.group(2))));
            BigDecimal stated = new BigDecimal(matcher.group(3));
            boolean right = exact.rounded(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
            findings.add(
                    right
                            ? finding(
                                    given,
                                    "STATED_ARITHMETIC_AGREES",
                                    Severity.INFO,
                                    "依据中的算式 " + matcher.group() + " 计算无误")
                            : finding(
                                    given,
                                    "STATED_ARITHMETIC_WRONG",
                                    Severity.WARNING,
                                    "依据中的算式 " + matcher.group() + " 计算有误，应为 " + Numbers.points(exact.decimal())));
            if (stated.compareTo(given.points()) != 0) {
                findings.add(finding(
                        given,
                        "STATED_SCORE_DIFFERS",
                        Severity.WARNING,
                        "依据中的算式得 " + Numbers.points(stated) + "，自评分却填 " + Numbers.points(given.points())));
            }
        }
    }

    private void percentages(Submission.SelfScore given, String basis, List<AuditFinding> findings) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher matcher = PERCENTAGE.matcher(basis);
        while (matcher.find()) {
            String stated = matcher.group(1);
            if (seen.add(stated) && !isQuotient(new BigDecimal(stated))) {
                findings.add(finding(
                        given,
                        "STATED_RATE_UNSUPPORTED",
                        Severity.WARNING,
                        "依据中的 " + stated + "% 无法由本表复核：表中任何两个数字相除都得不到这个比率，请补充计算所用的数据"));
            }
        }
    }

    /**
     * Whether one number of the sheet, divided by another, comes to this percentage rounded half up. Nothing is divided: the
     * quotient is within half a unit of the last place where the dividend is within as much of the divisor, and the numbers
     * are in order.
     */
    private boolean isQuotient(BigDecimal percent) {
        BigDecimal half = BigDecimal.valueOf(5, percent.scale() + 1);
        NavigableSet<BigDecimal> all = numbers();
        for (BigDecimal divisor : all) {
            BigDecimal one = percent.subtract(half).multiply(divisor).movePointLeft(2);
            BigDecimal other = percent.add(half).multiply(divisor).movePointLeft(2);
            // half a unit below nothing is rounded away from it
            boolean withOne = percent.signum() != 0;
            NavigableSet<BigDecimal> dividends = switch (divisor.signum()) {
                case 1 -> all.subSet(one, withOne, other, false);
                case -1 -> all.subSet(other, false, one, withOne);
                default -> Collections.emptyNavigableSet();
            };
            for (BigDecimal dividend : dividends) {
                if (dividend.compareTo(divisor) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The sheet's numbers, each once. */
    private NavigableSet<BigDecimal> numbers() {
        if (numbers == null) {
            List<BigDecimal> all = new ArrayList<>();
            submission.inputs().values().forEach(answer -> {
                if (answer instanceof Answer.Amount amount) {
                    all.add(amount.value());
                }
            });
            submission.goals().forEach(goal -> {
                if (goal.planned() != null && goal.actual() != null) {
                    all.add(goal.planned());
                    all.add(goal.actual());
                }
            });
            numbers = new TreeSet<>(all.size() > MOST_NUMBERS ? all.subList(0, MOST_NUMBERS) : all);
        }
        return numbers;
    }

    private static AuditFinding finding(Submission.SelfScore given, String code, Severity severity, String message) {
        return new AuditFinding(code, severity, given.indicator(), message);
    }
}
