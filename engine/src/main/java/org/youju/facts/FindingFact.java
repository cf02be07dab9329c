package org.youju.facts;

import java.math.BigDecimal;
import org.youju.ruleset.FindingKind;
import org.youju.submission.Submission;

/**
 * A finding as rules see it. The methods with plain types are for the compiled rules.
 *
 * @param indicator the position of its indicator in the ruleset
 * @param kind the position of its kind among the indicator's
 * @param reason the position of its reason among the kind's, -1 where it has none
 */
public record FindingFact(int indicator, int kind, int reason, FindingKind declared, Submission.Finding finding)
        implements Subject {

    static FindingFact of(int indicator, int kind, FindingKind declared, Submission.Finding finding) {
        String reason = finding.reason();
        return new FindingFact(
                indicator, kind, reason == null ? -1 : declared.reasons().indexOf(reason), declared, finding);
    }

    public BigDecimal count() {
        return finding.count();
    }

    @Override
    public String pointer() {
        return finding.place().pointer().substring(1);
    }

    @Override
    public String name() {
        return finding.note() == null ? finding.kind() : finding.kind() + "：" + finding.note();
    }
}
