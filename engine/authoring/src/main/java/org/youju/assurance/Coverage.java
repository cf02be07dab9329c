package org.youju.assurance;

import java.util.List;

/**
 * What of an indicator's rules was put to the proof.
 *
 * @param reads what its rules read
 * @param decided how many questions were decided: whether a sheet is left without points, given them twice, makes a rule
 *     apply
 * @param open how many were not
 */
public record Coverage(String indicator, List<String> reads, int decided, int open) {

    public Coverage {
        reads = List.copyOf(reads);
    }

    /** Whether nothing was left open: then no sheet was passed over. */
    public boolean isWhole() {
        return open == 0;
    }
}
