package org.youju.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.exact.Numbers;
import org.youju.exact.Ratio;
import org.youju.scorecard.Scorecard.Finding;
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
    private final Submission.SelfScore given;
    private final String basis;

    StatedArithmetic(Submission submission, Submission.SelfScore given) {
        this.submission = submission;
        this.given = given;
        this.basis = given.basis() == null ? "" : given.basis();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        products(findings);
        percentages(findings);
        return findings;
    }

    private void products(List<Finding> findings) {
        Matcher matcher = PRODUCT.matcher(basis);
        while (matcher.find()) {
            Ratio exact =
                    Ratio.of(new BigDecimal(matcher.group(1))).times(Ratio.ofPercent(new BigDecimal(matcher.group(2))));
            BigDecimal stated = new BigDecimal(matcher.group(3));
            boolean right = exact.rounded(stated.scale(), RoundingMode.HALF_UP).compareTo(stated) == 0;
            findings.add(
                    right
                            ? finding("STATED_ARITHMETIC_AGREES", Severity.INFO, "依据中的算式 " + matcher.group() + " 计算无误")
                            : finding(
                                    "STATED_ARITHMETIC_WRONG",
                                    Severity.WARNING,
                                    "依据中的算式 " + matcher.group() + " 计算有误，应为 " + Numbers.points(exact.decimal())));
            if (stated.compareTo(given.points()) != 0) {
                findings.add(finding(
                        "STATED_SCORE_DIFFERS",
                        Severity.WARNING,
                        "依据中的算式得 " + Numbers.points(stated) + "，自评分却填 " + Numbers.points(given.points())));
            }
        }
    }

    private void percentages(List<Finding> findings) {
        Set<String> seen = new LinkedHashSet<>();
        Matcher matcher = PERCENTAGE.matcher(basis);
        while (matcher.find()) {
            String stated = matcher.group(1);
            if (seen.add(stated) && !isQuotient(new BigDecimal(stated))) {
                findings.add(finding(
                        "STATED_RATE_UNSUPPORTED",
                        Severity.WARNING,
                        "依据中的 " + stated + "% 无法由本表复核：表中任何两个数字相除都得不到这个比率，请补充计算所用的数据"));
            }
        }
    }

    /**
     * Whether one number of the sheet, divided by another, comes to this percentage rounded half up. Every pair is tried, so
     * nothing is divided: the quotient is within half a unit of the last place where the dividend is within as much of the
     * divisor.
     */
    private boolean isQuotient(BigDecimal percent) {
        BigDecimal half = BigDecimal.valueOf(5, percent.scale() + 1);
        // half a unit below nothing is rounded away from it
        int least = percent.signum() == 0 ? 1 : 0;
        List<BigDecimal> numbers = numbers();
        List<BigDecimal> hundredfold =
                numbers.stream().map(number -> number.movePointRight(2)).toList();
        for (BigDecimal divisor : numbers) {
            BigDecimal one = percent.subtract(half).multiply(divisor);
            BigDecimal other = percent.add(half).multiply(divisor);
            for (int i = 0; divisor.signum() != 0 && i < numbers.size(); i++) {
                BigDecimal dividend = hundredfold.get(i);
                boolean within = divisor.signum() > 0
                        ? dividend.compareTo(one) >= least && dividend.compareTo(other) < 0
                        : dividend.compareTo(one) <= -least && dividend.compareTo(other) > 0;
                if (within && numbers.get(i).compareTo(divisor) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>();
        submission.inputs().values().forEach(answer -> {
            if (answer instanceof Answer.Amount amount) {
                numbers.add(amount.value());
            }
        });
        submission.goals().forEach(goal -> {
            if (goal.planned() != null && goal.actual() != null) {
                numbers.add(goal.planned());
                numbers.add(goal.actual());
            }
        });
        return numbers.size() > MOST_NUMBERS ? numbers.subList(0, MOST_NUMBERS) : numbers;
    }

    private Finding finding(String code, Severity severity, String message) {
        return new Finding(code, severity, given.indicator(), message);
    }
}
