package org.youju.ruleset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** @param revision counted from 1; a correction of a published year is a new revision */
public record RulesetId(String scheme, int year, int revision) implements Comparable<RulesetId> {

    private static final Pattern FOLDER = Pattern.compile("([^/]+)/(\\d{4})(?:-r(\\d{1,6}))?");

    /** Whose folder this is by its name, empty where it is named otherwise; what its manifest says is not known. */
    public static Optional<RulesetId> ofFolder(String folder) {
        Matcher parts = FOLDER.matcher(folder);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int revision = parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3));
        return Optional.of(new RulesetId(parts.group(1), Integer.parseInt(parts.group(2)), revision));
    }

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
