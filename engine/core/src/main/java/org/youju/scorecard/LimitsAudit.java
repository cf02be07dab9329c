package org.youju.scorecard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ledger.Account;
import org.youju.ledger.Grading;
import org.youju.ledger.Held;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Severity;

/** What counts beside the points of the table, what limits moved of the total, and why the grade is not that of the score. */
final class LimitsAudit {

    private LimitsAudit() {}

    /** @param grading null while the score is not determined */
    static List<AuditFinding> findings(Ruleset ruleset, Ledger ledger, @Nullable Grading grading) {
        List<AuditFinding> findings = new ArrayList<>();
        for (Account account : ledger.accounts()) {
            beside(findings, account, "BONUS_BESIDE", "在分值之外加 ", account.bonus());
            beside(findings, account, "PENALTY_BESIDE", "在分值之外扣 ", account.penalty());
        }
        for (Held held : ledger.held()) {
            findings.add(new AuditFinding("LIMIT_HELD", Severity.INFO, null, LimitLines.text(held)));
        }
        if (grading != null) {
            grading.limits().forEach(limit -> findings.add(graded(ruleset, ledger, grading, limit)));
        }
        return findings;
    }

    private static void beside(
            List<AuditFinding> findings, Account account, String code, String what, BigDecimal points) {
        if (points.signum() != 0) {
            String indicator = account.indicator().code();
            findings.add(new AuditFinding(
                    code, Severity.INFO, indicator, "指标 " + indicator + " " + what + Numbers.points(points) + " 分"));
        }
    }

    private static AuditFinding graded(Ruleset ruleset, Ledger ledger, Grading grading, Activation limit) {
        String byScore = ruleset.grades().of(ledger.low(), ruleset.points()).orElse("—");
        return new AuditFinding(
                "GRADE_LIMITED",
                Severity.INFO,
                null,
                "按得分应为“" + byScore + "”；适用规则“" + limit.rule().name() + "”（依据条款 "
                        + limit.rule().clause().replaceFirst("^total/", "总分/") + "），"
                        + limit.rule().award().text() + "，等级为“"
                        + grading.grade().orElse("—") + "”，得分不变");
    }
}
