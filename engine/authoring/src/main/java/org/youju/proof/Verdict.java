package org.youju.proof;

import java.util.Map;
import java.util.SortedMap;
import org.youju.exact.Ratio;

/** Whether something can be. */
public sealed interface Verdict {

    /**
     * It can: like this.
     *
     * @param choices of everything that can be chosen what was
     * @param numbers of every unknown that matters
     */
    record Possible(Map<String, String> choices, SortedMap<String, Ratio> numbers) implements Verdict {}

    /** It cannot, and this shows why. */
    record Impossible(Tree tree) implements Verdict {}

    /** It was not found out. */
    record Undecided() implements Verdict {}
}
