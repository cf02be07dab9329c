package org.youju.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.FindingKind;
import org.youju.submission.Submission;

/**
 * A finding as rules see it. What nearly every rule about one asks is precomputed: what was submitted is far to go for.
 */
public final class FindingFact implements Subject {

    private final int indicator;
    private final FindingKind declared;
    private final Submission.Finding finding;
    private final BigDecimal count;
    private final String name;

    /**
     * @param indicator the position of the indicator in the ruleset
     * @param declared its kind among the indicator's
     */
    FindingFact(int indicator, FindingKind declared, Submission.Finding finding) {
        this.indicator = indicator;
        this.declared = declared;
        this.finding = finding;
        this.count = finding.count();
        this.name = finding.note() == null ? declared.name() : declared.name() + "：" + finding.note();
    }

    /** The position of the indicator in the ruleset. */
    public int indicator() {
        return indicator;
    }

    public FindingKind declared() {
        return declared;
    }

    public Submission.Finding finding() {
        return finding;
    }

    public BigDecimal count() {
        return count;
    }

    /** Null where it says none. */
    public @Nullable DerivedValue amount() {
        return finding.amount() == null ? null : DerivedValue.given(finding.amount(), false);
    }

    /** The position of its reason among the kind's, -1 where it has none. */
    int reason() {
        String reason = finding.reason();
        return reason == null ? -1 : declared.reasons().indexOf(reason);
    }

    @Override
    public String pointer() {
        return finding.place().pointer().substring(1);
    }

    @Override
    public String name() {
        return name;
    }
}
