package org.youju.ruleset;

import java.util.List;

/**
 * Something that may be found and costs points.
 *
 * @param name as findings write it
 * @param unit what one of it is counted in, for example 次
 * @param reasons the circumstances that a finding of this kind may be put down to
 */
public record FindingKind(String name, String unit, List<String> reasons, String description) {

    /** The compiled rules have a bit for each. */
    public static final int MOST_REASONS = 60;

    public FindingKind {
        reasons = List.copyOf(reasons);
    }
}
