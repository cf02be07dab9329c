package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.Range;
import org.youju.scorecard.Scorecard.SelfScore;
import org.youju.scorecard.Scorecard.Severity;
import org.youju.scorecard.Scorecard.Verdict;
import org.youju.submission.Submission;

/** Holds the department's own scores against the ledger. It reports and never changes a score. */
final class SelfScoreAudit {

    private static final List<String> NOTHING_UNFINISHED = List.of("无", "没有", "无。", "暂无");

    private static final SelfScore NOT_GIVEN = new SelfScore(null, null, Verdict.NONE, null);

    private final Ruleset ruleset;
    private final Submission submission;
    private final Map<String, Submission.SelfScore> given = new HashMap<>();

    SelfScoreAudit(Ruleset ruleset, Submission submission) {
        this.ruleset = ruleset;
        this.submission = submission;
        submission.selfScores().forEach(one -> given.putIfAbsent(one.indicator(), one));
    }

    private Optional<Submission.SelfScore> given(String code) {
        return given.isEmpty() ? Optional.empty() : Optional.ofNullable(given.get(code));
    }

    SelfScore compare(Indicator indicator, @Nullable BigDecimal score, Range range) {
        Optional<Submission.SelfScore> given = given(indicator.code());
        if (given.isEmpty()) {
            return NOT_GIVEN;
        }
        BigDecimal points = given.get().points();
        return new SelfScore(
                Numbers.atLeastTwoDecimals(points),
                score == null ? null : Numbers.atLeastTwoDecimals(points.subtract(score)),
                otherBasis(indicator, given.get()).isPresent() ? Verdict.OTHER_BASIS : verdict(points, score, range),
                given.get().basis());
    }

    private static Verdict verdict(BigDecimal points, @Nullable BigDecimal score, Range range) {
        if (points.compareTo(range.high()) > 0) {
            return Verdict.HIGHER;
        } else if (points.compareTo(range.low()) < 0) {
            return Verdict.LOWER;
        }
        return score == null ? Verdict.NONE : Verdict.EQUAL;
    }

    private static Optional<Indicator.OtherBasis> otherBasis(Indicator indicator, Submission.SelfScore given) {
        String basis = given.basis();
        return basis == null || indicator.otherBases().isEmpty()
                ? Optional.empty()
                : indicator.otherBases().stream()
                        .filter(one -> basis.contains(one.word()))
                        .findFirst();
    }

    List<AuditFinding> findings(List<IndicatorScore> indicators) {
        List<AuditFinding> findings = new ArrayList<>(new SumAudit(submission).findings(ruleset.checks()));
        if (given.isEmpty()) {
            return findings;
        }
        StatedArithmetic stated = new StatedArithmetic(submission);
        indicators.forEach(scored -> given(scored.code()).ifPresent(one -> about(scored, one, stated, findings)));
        narrative(findings);
        total(findings);
        return findings;
    }

    private void about(
            IndicatorScore scored, Submission.SelfScore given, StatedArithmetic stated, List<AuditFinding> findings) {
        String code = scored.code();
        Indicator indicator = ruleset.indicator(code).orElseThrow();
        String self = Numbers.points(given.points());
        if (given.points().compareTo(indicator.points()) > 0) {
            warn(findings, "SELF_SCORE_ABOVE_POINTS", code, "自评分 " + self + " 超过本指标分值 " + scored.points());
        }
        otherBasis(indicator, given)
                .ifPresentOrElse(
                        other -> warn(
                                findings,
                                "SELF_SCORE_OTHER_BASIS",
                                code,
                                "自评分 " + self + " 依据的是" + other.measures() + "，而评分标准要求按" + other.asked() + "计分"),
                        () -> compared(scored, self, findings));
        findings.addAll(stated.findings(given));
    }

    private static void compared(IndicatorScore scored, String self, List<AuditFinding> findings) {
        String against = scored.score() == null
                ? "目前可能的范围 " + scored.range().low() + " 至 " + scored.range().high()
                : "规则得分 " + scored.score();
        switch (scored.selfScore().verdict()) {
            case HIGHER -> warn(findings, "SELF_SCORE_HIGHER", scored.code(), "自评分 " + self + " 高于" + against);
            case LOWER -> warn(findings, "SELF_SCORE_LOWER", scored.code(), "自评分 " + self + " 低于" + against);
            case EQUAL ->
                findings.add(new AuditFinding(
                        "SELF_SCORE_EQUAL", Severity.INFO, scored.code(), "自评分 " + self + " 与" + against + " 一致"));
            case OTHER_BASIS, NONE -> {
                // the one is reported by itself, the other leaves nothing to compare
            }
        }
    }

    /** 未完成原因 says that nothing is unfinished, and yet points were given up. */
    private void narrative(List<AuditFinding> findings) {
        String unfinished = submission.narrative().unfinished();
        List<String> below = submission.selfScores().stream()
                .filter(given -> ruleset.indicator(given.indicator())
                        .filter(indicator -> given.points().compareTo(indicator.points()) < 0)
                        .isPresent())
                .map(given -> given.indicator() + "（自评 " + Numbers.points(given.points()) + "）")
                .toList();
        if (unfinished != null && NOTHING_UNFINISHED.contains(unfinished.strip()) && !below.isEmpty()) {
            findings.add(new AuditFinding(
                    "NARRATIVE_CONTRADICTION",
                    Severity.WARNING,
                    null,
                    "未完成原因填“" + unfinished.strip() + "”，但这些指标自评未得满分：" + String.join("、", below)));
        }
    }

    private void total(List<AuditFinding> findings) {
        BigDecimal total = submission.selfScores().stream()
                .map(Submission.SelfScore::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        findings.add(new AuditFinding(
                "SELF_SCORE_TOTAL",
                Severity.INFO,
                null,
                "自评分合计 " + Numbers.points(total) + "，本表分值合计 " + Numbers.points(ruleset.points())));
    }

    private static void warn(List<AuditFinding> findings, String code, String indicator, String message) {
        findings.add(new AuditFinding(code, Severity.WARNING, indicator, message));
    }
}
