package org.youju.assurance;

import java.util.List;

/**
 * What of an indicator's possible sheets was tried.
 *
 * @param variables what its rules read, each with the number of ways it can be
 * @param tried how many combinations could be made into a sheet and were tried
 * @param skipped how many combinations no sheet could be made for, and which were therefore not tried
 * @param exhaustive whether these are all there are, as far as the rules can tell
 * @param why in Chinese: why this is all there is, or by what bound it is not
 */
public record Coverage(
        String indicator, List<String> variables, long tried, long skipped, boolean exhaustive, String why) {

    public Coverage {
        variables = List.copyOf(variables);
    }
}
