package org.youju.facts;

import java.util.Arrays;
import java.util.List;
import org.youju.ruleset.Indicator;

/**
 * What was found, in the order of the indicators. What the compiled rules ask of it stands side by side, since they ask it of
 * every sheet: the methods that take a position among all are for them.
 */
public final class Findings {

    private final FindingFact[] all;
    /** For each indicator the position of its first, and after them how many there are. */
    private final int[] first;
    /** Of each the position of its kind among its indicator's. */
    private final int[] kinds;
    /** Of each the position of its reason among its kind's, -1 where it has none. */
    private final int[] reasons;

    /** @param byIndicator those of each of the criteria */
    Findings(List<Indicator> criteria, List<List<FindingFact>> byIndicator) {
        this.first = new int[byIndicator.size() + 1];
        for (int i = 0; i < byIndicator.size(); i++) {
            first[i + 1] = first[i] + byIndicator.get(i).size();
        }
        this.all = new FindingFact[first[byIndicator.size()]];
        this.kinds = new int[all.length];
        this.reasons = new int[all.length];
        int next = 0;
        for (List<FindingFact> own : byIndicator) {
            for (FindingFact finding : own) {
                all[next] = finding;
                kinds[next] = criteria.get(finding.indicator()).findings().indexOf(finding.declared());
                reasons[next] = finding.reason();
                next++;
            }
        }
    }

    /** @param indicator its position in the ruleset */
    public List<FindingFact> of(int indicator) {
        return List.of(Arrays.copyOfRange(all, first[indicator], first[indicator + 1]));
    }

    public int size() {
        return all.length;
    }

    /** The position of the first of an indicator, whose others follow it up to the {@link #end}. */
    public int begin(int indicator) {
        return first[indicator];
    }

    public int end(int indicator) {
        return first[indicator + 1];
    }

    public FindingFact get(int position) {
        return all[position];
    }

    /**
     * Whether it is of a kind, and counts.
     *
     * @param except a bit for each reason for which it does not count
     * @param only a bit for each reason for which alone it counts, or none of them where it counts for any
     */
    public boolean counts(int position, int kind, long except, long only) {
        int reason = reasons[position];
        return kinds[position] == kind
                && (reason < 0
                        ? only == 0
                        : (except & (1L << reason)) == 0 && (only == 0 || (only & (1L << reason)) != 0));
    }
}
