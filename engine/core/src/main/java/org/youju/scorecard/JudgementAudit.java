package org.youju.scorecard;

import java.util.List;
import java.util.Objects;
import org.youju.facts.GoalFact;
import org.youju.facts.Measure;
import org.youju.ledger.Account;
import org.youju.ledger.Ledger;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Severity;

/** Says of which indicators the points were given by a reviewer's judgement. */
final class JudgementAudit {

    private JudgementAudit() {}

    static List<AuditFinding> findings(Ledger ledger) {
        return ledger.accounts().stream()
                .filter(JudgementAudit::isJudged)
                .map(account -> account.indicator().code())
                .map(code ->
                        new AuditFinding("JUDGED", Severity.INFO, code, "指标 " + code + " 的得分由评审人在规定的范围内酌情给出，理由见各笔的说明"))
                .toList();
    }

    private static boolean isJudged(Account account) {
        return account.entries().stream()
                .anyMatch(entry -> (entry.rule() != null
                                && Objects.requireNonNull(entry.rule()).award().isJudged())
                        || (entry.subject() instanceof GoalFact goal && goal.value(Measure.DEGREE) != null));
    }
}
