package org.youju.ruleset;

/** @param revision counted from 1; a correction of a published year is a new revision */
public record RulesetId(String scheme, int year, int revision) implements Comparable<RulesetId> {

    /** The folder of this ruleset below the folder of rulesets: {@code scheme/2023}, or {@code scheme/2023-r2}. */
    public String folder() {
        return scheme + "/" + year + (revision == 1 ? "" : "-r" + revision);
    }

    @Override
    public int compareTo(RulesetId other) {
        int byScheme = scheme.compareTo(other.scheme);
        int byYear = Integer.compare(year, other.year);
        return byScheme != 0 ? byScheme : byYear != 0 ? byYear : Integer.compare(revision, other.revision);
    }
}
