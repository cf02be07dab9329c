package org.youju.scorecard;

import java.util.List;
import java.util.Optional;
import org.youju.facts.Facts;
import org.youju.facts.FindingFact;
import org.youju.ledger.Ledger;
import org.youju.scorecard.Scorecard.Finding;
import org.youju.scorecard.Scorecard.Severity;

/** Says which findings cost nothing, so that none is passed over in silence. */
final class FindingAudit {

    private FindingAudit() {}

    static List<Finding> findings(Facts facts, Ledger ledger) {
        return Optional.ofNullable(facts.findings()).orElse(List.of()).stream()
                .flatMap(List::stream)
                .filter(finding -> ledger.accounts().get(finding.indicator()).firings().stream()
                        .noneMatch(firing -> finding.equals(firing.subject())))
                .map(finding -> notUsed(finding, ledger))
                .toList();
    }

    private static Finding notUsed(FindingFact finding, Ledger ledger) {
        String reason = finding.finding().reason();
        return new Finding(
                "FINDING_NOT_DEDUCTED",
                Severity.INFO,
                ledger.accounts().get(finding.indicator()).indicator().code(),
                "检查发现“" + finding.name() + "”（/" + finding.pointer() + "）没有扣分"
                        + (reason == null ? "：没有适用的扣分规则" : "：原因为“" + reason + "”"));
    }
}
