package org.youju.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.ruleset.RulesetId;

/**
 * What stands hidden in the corner of each sheet of a template: of which year it is and what its columns are for. The row
 * right of it and the column below it hold the keys of columns and rows, so that nothing depends on where they stand or
 * what they are called.
 */
record Key(Part part, RulesetId year) {

    /** The parts of a submission, each a sheet. */
    enum Part {
        SCORES("scores", "评分表"),
        DEPARTMENT("department", "部门与叙述"),
        INPUTS("inputs", "填报项"),
        GOALS("goals", "目标"),
        FINDINGS("findings", "检查发现"),
        EVIDENCE("evidence", "佐证材料");

        private final String word;
        private final String sheet;

        Part(String word, String sheet) {
            this.word = word;
            this.sheet = sheet;
        }

        /** Whether a column is there to be filled in, not printed. */
        boolean isTyped(String column) {
            return switch (this) {
                case SCORES -> column.equals("points") || column.equals("basis");
                case DEPARTMENT, INPUTS -> column.equals("value");
                case GOALS, FINDINGS, EVIDENCE -> true;
            };
        }

        /** The sheet's name in a template. */
        String sheet() {
            return sheet;
        }
    }

    private static final String START = "youju-template/1";
    private static final Pattern TEXT = Pattern.compile(START + " ([a-z]+) ([A-Za-z0-9._-]+)/([0-9]{4}) r([0-9]{1,6})");

    String text() {
        return START + " " + part.word + " " + year.scheme() + "/" + year.year() + " r" + year.revision();
    }

    /** None where the text is no such key. */
    static Optional<Key> read(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        RulesetId year =
                new RulesetId(parts.group(2), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)));
        for (Part part : Part.values()) {
            if (part.word.equals(parts.group(1))) {
                return Optional.of(new Key(part, year));
            }
        }
        return Optional.empty();
    }
}
