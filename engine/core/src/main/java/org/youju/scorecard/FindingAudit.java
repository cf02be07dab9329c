package org.youju.scorecard;

import java.util.ArrayList;
import java.util.List;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.facts.Findings;
import org.youju.ledger.Ledger;
import org.youju.rules.Activation;
import org.youju.scorecard.Scorecard.AuditFinding;
import org.youju.scorecard.Scorecard.Severity;

/** Says which findings cost nothing, so that none is passed over in silence. */
final class FindingAudit {

    private FindingAudit() {}

    static List<AuditFinding> findings(Facts facts, Ledger ledger) {
        List<AuditFinding> findings = new ArrayList<>();
        Findings found = facts.findings();
        for (int i = 0; found != null && i < found.size(); i++) {
            FindingFact finding = found.get(i);
            if (!isUsed(finding, ledger.accounts().get(finding.indicator()).activations())) {
                findings.add(notUsed(finding, ledger));
            }
        }
        return findings;
    }

    private static boolean isUsed(FindingFact finding, List<Activation> activations) {
        for (Activation activation : activations) {
            if (finding.equals(activation.subject())) {
                return true;
            }
        }
        return false;
    }

    private static AuditFinding notUsed(FindingFact finding, Ledger ledger) {
        String reason = finding.finding().reason();
        return new AuditFinding(
                "FINDING_NOT_DEDUCTED",
                Severity.INFO,
                ledger.accounts().get(finding.indicator()).indicator().code(),
                "检查发现“" + finding.name() + "”（/" + finding.pointer() + "）没有扣分"
                        + (reason == null ? "：没有适用的扣分规则" : "：原因为“" + reason + "”"));
    }
}
