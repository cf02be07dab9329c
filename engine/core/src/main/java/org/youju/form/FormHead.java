package org.youju.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.document.JsonPointer;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.form.Sheet.Cell;
import org.youju.form.Sheet.Row;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.FormLayout.NumberRow;
import org.youju.ruleset.FormLayout.TextRow;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Narrative;

/** Reads what stands above the scoring table: department, free text, numbers. */
final class FormHead {

    private final List<Row> rows;
    private final FormLayout form;
    private final String file;
    private final Problems problems;

    FormHead(List<Row> rows, FormLayout form, String file, Problems problems) {
        this.rows = rows;
        this.form = form;
        this.file = file;
        this.problems = problems;
    }

    /** What stands below its heading. No other cell is taken: beside it there are labels that nobody listed. */
    String department() {
        String label = form.departmentLabel();
        List<Row> from =
                rows.stream().dropWhile(row -> row.labelled(label).isEmpty()).toList();
        Optional<Cell> heading = from.stream().findFirst().flatMap(row -> row.labelled(label));
        return from.stream()
                .skip(1)
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .filter(cell ->
                        heading.isPresent() && cell.column() == heading.get().column())
                .filter(this::maybeName)
                .findFirst()
                .map(Cell::text)
                .orElseGet(() -> {
                    int line = from.isEmpty() ? 1 : from.get(0).line();
                    problems.add(
                            "MISSING_FIELD",
                            new Place(file, line, "/department/name"),
                            from.isEmpty()
                                    ? "there is no cell `" + label + "`"
                                    : "line " + line + ": no name stands below the cell `" + label + "`",
                            from.isEmpty() ? "表中没有“" + label + "”这一格" : "第 " + line + " 行“" + label + "”下面没有填写名称");
                    return "";
                });
    }

    private boolean maybeName(Cell cell) {
        Stream<String> labels = Stream.concat(
                form.narratives().stream().map(TextRow::label),
                form.numbers().stream().map(NumberRow::label));
        return !cell.key().isEmpty()
                && Words.number(cell.text()).isEmpty()
                && labels.map(Words::key).noneMatch(cell.key()::equals);
    }

    Narrative narrative() {
        Map<String, String> parts = new LinkedHashMap<>();
        form.narratives()
                .forEach(narrative -> rows.stream()
                        .filter(row -> row.cells().get(0).key().equals(Words.key(narrative.label())))
                        .findFirst()
                        .ifPresent(row -> split(row, narrative.parts(), parts)));
        return new Narrative(parts.get("goal"), parts.get("completion"), parts.get("unfinished"));
    }

    /** A paragraph for each part; what is left over belongs to the last. */
    private static void split(Row row, List<String> parts, Map<String, String> found) {
        List<String> paragraphs = row.after(row.cells().get(0)).stream()
                .flatMap(cell -> cell.text().lines())
                .toList();
        for (int i = 0; i < parts.size() && i < paragraphs.size(); i++) {
            List<String> own =
                    i == parts.size() - 1 ? paragraphs.subList(i, paragraphs.size()) : List.of(paragraphs.get(i));
            found.put(parts.get(i), String.join("\n", own));
        }
    }

    Map<String, Answer> inputs() {
        Map<String, Answer> inputs = new LinkedHashMap<>();
        form.numbers().forEach(numbers -> {
            List<Row> filled = rows.stream()
                    .filter(row -> row.labelled(numbers.label()).isPresent())
                    .filter(row -> values(row, numbers.label()).findAny().isPresent())
                    .toList();
            if (filled.size() == 1) {
                read(filled.get(0), numbers, inputs);
            } else if (filled.size() > 1) {
                int line = filled.get(1).line();
                problems.add(
                        "AMBIGUOUS",
                        new Place(file, line, "/inputs"),
                        "line " + line + ": a second row `" + numbers.label() + "` with numbers, after line "
                                + filled.get(0).line(),
                        "“" + numbers.label() + "”有不止一行数字（第 " + filled.get(0).line() + " 行和第 " + line + " 行），请只保留一行");
            }
        });
        return inputs;
    }

    /** The cells behind the label that do not plainly say something in words. */
    private static Stream<Cell> values(Row row, String label) {
        return row.after(row.labelled(label).orElseThrow()).stream()
                .filter(cell -> Words.startsLikeNumber(cell.text()));
    }

    private void read(Row row, NumberRow numbers, Map<String, Answer> inputs) {
        List<Cell> values = values(row, numbers.label()).toList();
        List<Optional<BigDecimal>> read =
                values.stream().map(cell -> Words.number(cell.text())).toList();
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).isEmpty()) {
                String text = ScoringTable.shortened(values.get(i).text());
                problems.add(
                        "NOT_A_NUMBER",
                        values.get(i).place(file, row, "/inputs"),
                        "line " + row.line() + ", row `" + numbers.label() + "`: `" + text
                                + "` is not a decimal number",
                        "第 " + row.line() + " 行“" + numbers.label() + "”中的“" + text + "”不是数字，请只填数字（不带单位和文字）");
            }
        }
        if (read.size() != numbers.inputs().size()) {
            problems.add(
                    "NUMBER_COUNT",
                    new Place(file, row.line(), "/inputs"),
                    "line " + row.line() + ": the row `" + numbers.label() + "` holds " + read.size()
                            + " numbers where " + numbers.inputs().size() + " belong: " + numbers.inputs(),
                    "第 " + row.line() + " 行“" + numbers.label() + "”有 " + read.size() + " 个数字，应有 "
                            + numbers.inputs().size() + " 个，依次为：" + String.join("、", numbers.inputs()));
            return;
        }
        for (int i = 0; i < read.size(); i++) {
            String name = numbers.inputs().get(i);
            Place place = values.get(i).place(file, row, JsonPointer.field("/inputs", name));
            read.get(i).ifPresent(number -> inputs.put(name, new Answer.Amount(number, place)));
        }
    }
}
