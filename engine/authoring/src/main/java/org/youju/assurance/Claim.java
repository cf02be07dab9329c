package org.youju.assurance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.proof.Verdict;
import org.youju.proof.Way;
import org.youju.proof.World;
import org.youju.rules.Rule;

/**
 * Something about the rules of an indicator that was put to the proof: that a sheet of this kind can be.
 *
 * @param rules the rules that it is about
 * @param alternatives what has to be at once, one way of each
 * @param verdict where it is not decided because of something that the proof does not know, that is undecided too
 * @param uncovered what the proof does not know; null where it knows everything
 */
record Claim(
        Kind kind,
        List<Rule> rules,
        World world,
        List<List<Way>> alternatives,
        Verdict verdict,
        @Nullable String uncovered) {

    enum Kind {
        /** No rule gives points, and nothing is missing. */
        GAP,
        /** Two rules give points. */
        OVERLAP,
        /** A rule applies. */
        APPLIES
    }

    Claim {
        rules = List.copyOf(rules);
        alternatives = List.copyOf(alternatives);
    }

    boolean isUndecided() {
        return verdict instanceof Verdict.Undecided;
    }
}
