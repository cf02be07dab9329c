package org.youju.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.document.JsonPointer;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.form.FormTable.Cell;
import org.youju.form.FormTable.Row;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.FormLayout.NumberRow;
import org.youju.ruleset.FormLayout.TextRow;
import org.youju.submission.Submission.Answer;
import org.youju.submission.Submission.Narrative;
import org.youju.text.TypedText;

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
        List<Optional<Cell>> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Cell> heading = rows.get(i).labelled(form.departmentLabel());
            if (heading.isPresent()) {
                names.add(below(i, heading.get()));
            }
        }
        List<Cell> given = names.stream().flatMap(Optional::stream).toList();
        if (given.isEmpty()) {
            missing(names.isEmpty());
            return "";
        }
        Cell name = given.get(0);
        int heading = rows.indexOf(rowOf(form.departmentLabel()).orElseThrow());
        Optional<Cell> beside = beside(rows.get(heading));
        boolean several = given.stream().map(Cell::key).distinct().count() > 1;
        if (several || FormLabels.isLabel(name.key()) || beside.isPresent()) {
            doubtful(rows.get(heading).line(), name, several ? Optional.of(given.get(1)) : beside);
            return "";
        }
        return name.text();
    }

    private Optional<Cell> below(int heading, Cell label) {
        return rows.stream()
                .skip(heading + 1L)
                .limit(1)
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.column() == label.column())
                .filter(cell -> cell.isSure(problems, "/department/name"))
                .filter(this::maybeName)
                .findFirst();
    }

    private Optional<Row> rowOf(String label) {
        return rows.stream().filter(row -> row.labelled(label).isPresent()).findFirst();
    }

    /** What stands right of the heading and is no other heading: where names stand beside labels, the one below is another. */
    private Optional<Cell> beside(Row row) {
        return row.after(row.labelled(form.departmentLabel()).orElseThrow()).stream()
                .findFirst()
                .filter(cell -> !FormLabels.isLabel(cell.key()) && !FormLabels.isHeading(cell.key()));
    }

    private void missing(boolean label) {
        String name = form.departmentLabel();
        int line = rowOf(name).map(Row::line).orElse(1);
        problems.add(
                "MISSING_FIELD",
                new Place(file, line, "/department/name"),
                label
                        ? "there is no cell `" + name + "`"
                        : "line " + line + ": no name stands below the cell `" + name + "`",
                label ? "表中没有“" + name + "”这一格" : "第 " + line + " 行“" + name + "”下面没有填写名称");
    }

    private void doubtful(int line, Cell name, Optional<Cell> other) {
        String label = form.departmentLabel();
        String found = ScoringTable.shortened(name.text());
        String beside = other.map(cell -> ScoringTable.shortened(cell.text())).orElse("");
        problems.add(
                "DEPARTMENT_UNCLEAR",
                new Place(file, line, "/department/name", name.address()),
                "line " + line + ": below `" + label + "` stands `" + found + "`"
                        + (beside.isEmpty() ? ", which looks like a label" : ", and there is `" + beside + "` as well")
                        + "; write the name below its label and nothing else that could be one",
                "第 " + line + " 行“" + label + "”下面是“" + found + "”"
                        + (beside.isEmpty() ? "，像是另一栏的标题" : "，另有一处是“" + beside + "”")
                        + "，无法确定哪一个是部门名称；请把名称填在“" + label + "”的正下方，旁边不要填别的名称");
    }

    private boolean maybeName(Cell cell) {
        Stream<String> labels = Stream.concat(
                form.narratives().stream().map(TextRow::label),
                form.numbers().stream().map(NumberRow::label));
        return !cell.key().isEmpty()
                && TypedText.number(cell.text()).isEmpty()
                && labels.map(TypedText::key).noneMatch(cell.key()::equals);
    }

    Narrative narrative() {
        Map<String, String> parts = new LinkedHashMap<>();
        form.narratives()
                .forEach(narrative -> rows.stream()
                        .filter(row -> row.cells().get(0).key().equals(TypedText.key(narrative.label())))
                        .findFirst()
                        .ifPresent(row -> split(row, narrative.parts(), parts)));
        return new Narrative(parts.get("goal"), parts.get("completion"), parts.get("unfinished"));
    }

    /** A paragraph for each part; what is left over belongs to the last. */
    private void split(Row row, List<String> parts, Map<String, String> found) {
        List<String> paragraphs = row.after(row.cells().get(0)).stream()
                .filter(cell -> cell.isSure(problems, "/narrative"))
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
                .filter(cell -> cell.doubt() != null || TypedText.startsLikeNumber(cell.text()));
    }

    private void read(Row row, NumberRow numbers, Map<String, Answer> inputs) {
        List<Cell> values = values(row, numbers.label()).toList();
        List<Optional<Answer>> read = values.stream().map(this::number).toList();
        for (int i = 0; i < read.size(); i++) {
            if (values.get(i).isSure(problems, "/inputs") && read.get(i).isEmpty()) {
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
            read.get(i).ifPresent(number -> inputs.put(name, at(number, place)));
        }
    }

    /** A percentage stays a text: whether it is one depends on the input's unit. */
    private Optional<Answer> number(Cell cell) {
        Place nowhere = new Place(file, 0, "");
        return TypedText.number(cell.text())
                .<Answer>map(number -> new Answer.Amount(number, nowhere))
                .or(() -> cell.key().endsWith("%")
                        ? Optional.of(new Answer.Text(cell.text(), nowhere))
                        : Optional.empty());
    }

    private static Answer at(Answer answer, Place place) {
        return answer instanceof Answer.Amount amount
                ? new Answer.Amount(amount.value(), place)
                : new Answer.Text(((Answer.Text) answer).text(), place);
    }
}
