package org.youju.ruleset;

import java.util.List;

/**
 * How this year's paper form is read: by its labels, never by column position, since filled forms shift.
 *
 * @param title the words that show that a sheet is this form
 * @param departmentLabel the heading above the department's name
 * @param narratives labels whose row holds free text
 * @param numbers labels whose row holds numbers
 * @param columns headings of the scoring table
 */
public record FormLayout(
        String title, String departmentLabel, List<TextRow> narratives, List<NumberRow> numbers, Columns columns) {

    public FormLayout {
        narratives = List.copyOf(narratives);
        numbers = List.copyOf(numbers);
    }

    /** @param parts what its paragraphs are, in order: goal, completion or unfinished */
    public record TextRow(String label, List<String> parts) {

        public TextRow {
            parts = List.copyOf(parts);
        }
    }

    /** @param inputs the inputs that its numbers are, in order */
    public record NumberRow(String label, List<String> inputs) {

        public NumberRow {
            inputs = List.copyOf(inputs);
        }
    }

    public record Columns(String indicator, String points, String selfScore, String basis) {}
}
