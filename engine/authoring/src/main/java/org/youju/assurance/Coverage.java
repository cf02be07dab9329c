package org.youju.assurance;

import java.util.List;

/**
 * What of an indicator's rules was put to the proof.
 *
 * @param reads what its rules read
 * @param decided how many questions were decided: whether a sheet is left without points, given them twice, makes a rule
 *     apply
 * @param open how many were not, directions among them
 * @param undirected the numbers that they read and of which no direction is declared, so that nobody asks which is better
 */
public record Coverage(String indicator, List<String> reads, int decided, int open, List<String> undirected) {

    public Coverage {
        reads = List.copyOf(reads);
        undirected = List.copyOf(undirected);
    }

    /** Whether nothing was left open: then no sheet was passed over. */
    public boolean isWhole() {
        return open == 0;
    }
}
