package org.youju.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.document.JsonPointer;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.form.Words;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.workbook.Block.Row;
import org.youju.workbook.Grid.Cell;

/** Makes of a filled template the same document that a portal would send as JSON, each value with its cell. */
final class TemplateReader {

    // row keys and words that the template prints
    static final String HEADER = "header";
    static final String DECLARED = "declared";
    static final String NONE_FOUND = "没有发现问题";
    static final String SOME_FOUND = "有，见下表";
    static final String HIGHER = "越高越好";
    static final String LOWER = "越低越好";

    private final Ruleset ruleset;
    private final boolean from1904;
    private final String file;
    private final Problems problems;

    TemplateReader(Ruleset ruleset, boolean from1904, String file, Problems problems) {
        this.ruleset = ruleset;
        this.from1904 = from1904;
        this.file = file;
        this.problems = problems;
    }

    Node read(List<Block> blocks) {
        Map<String, Node> sheet = new LinkedHashMap<>();
        sheet.put("scheme", node("/scheme", ruleset.id().scheme()));
        sheet.put("year", node("/year", new BigDecimal(ruleset.id().year())));
        sheet.put("revision", node("/revision", new BigDecimal(ruleset.id().revision())));
        for (Block block : blocks) {
            Values values = new Values(block.grid(), from1904, file, problems);
            refuseHidden(block, values);
            switch (block.key().part()) {
                case DEPARTMENT -> sheet.putAll(department(block, values));
                case INPUTS -> sheet.put("inputs", inputs(block, values));
                case SCORES -> sheet.put("selfScores", selfScores(block, values));
                case GOALS -> sheet.put("goals", goals(block, values));
                case FINDINGS -> findings(block, values).ifPresent(found -> sheet.put("findings", found));
                case EVIDENCE -> sheet.put("evidence", evidence(block, values));
            }
        }
        return node("", sheet);
    }

    private static void refuseHidden(Block block, Values values) {
        block.grid().cells().filter(block.grid()::isHidden).forEach(values::hidden);
    }

    private Node node(String pointer, Object value) {
        return new Node(new Place(file, 0, pointer), value);
    }

    private Node list(Block block, String pointer, List<Node> items) {
        return new Node(new Place(file, 0, pointer, block.grid().name()), items);
    }

    private Map<String, Node> department(Block block, Values values) {
        Map<String, Node> department = new LinkedHashMap<>();
        Map<String, Node> narrative = new LinkedHashMap<>();
        for (Row row : block.rows()) {
            Optional<Cell> cell = block.at(row, "value");
            String field = row.key().substring(row.key().indexOf('/') + 1);
            boolean ofDepartment = row.key().startsWith("department/");
            cell.flatMap(found -> values.text(found, "/" + row.key()))
                    .ifPresent(text -> (ofDepartment ? department : narrative).put(field, text));
        }
        return Map.of(
                "department",
                new Node(new Place(file, 0, "/department", block.grid().name()), department),
                "narrative",
                node("/narrative", narrative));
    }

    private Node inputs(Block block, Values values) {
        Map<String, Node> inputs = new LinkedHashMap<>();
        for (Row row : block.rows()) {
            String pointer = JsonPointer.field("/inputs", row.key());
            block.at(row, "value")
                    .flatMap(cell -> input(row.key(), cell, pointer, values))
                    .ifPresent(node -> inputs.put(row.key(), node));
        }
        return node("/inputs", inputs);
    }

    private Optional<Node> input(String name, Cell cell, String pointer, Values values) {
        if (Words.key(cell.raw()).equals(Values.NOT_APPLICABLE)) {
            return Optional.of(new Node(values.place(cell, pointer), null));
        }
        Optional<InputDeclaration> declared = ruleset.input(name);
        return declared.isEmpty()
                ? values.text(cell, pointer)
                : switch (declared.get().type()) {
                    case YES_NO -> values.yesNo(cell, pointer);
                    case NUMBER ->
                        values.number(cell, pointer, "%".equals(declared.get().unit()));
                    case DATE -> values.date(cell, pointer);
                    case CHOICE -> values.text(cell, pointer);
                };
    }

    private Node selfScores(Block block, Values values) {
        List<Node> scores = new ArrayList<>();
        for (Row row : block.rows()) {
            String pointer = "/selfScores/" + scores.size();
            checkPoints(block, row, values, pointer);
            Optional<Cell> self = block.at(row, "points");
            Optional<Cell> basis = block.at(row, "basis");
            if (self.isPresent()) {
                new RowFields(block, row, pointer, values)
                        .given("indicator", node(pointer + "/indicator", row.key()))
                        .number(false, "points")
                        .text("basis")
                        .addTo(scores);
            } else {
                basis.ifPresent(cell -> values.problem(
                        "MISSING_FIELD", cell, pointer + "/points", "a basis without a self-score", "写了评分依据，但没有填自评分"));
            }
        }
        return list(block, "/selfScores", scores);
    }

    /** The indicator's points are printed and locked: whoever changed them expects something that the rules do not do. */
    private void checkPoints(Block block, Row row, Values values, String pointer) {
        Optional<Cell> cell = block.at(row, "full");
        Optional<BigDecimal> right = ruleset.indicator(row.key()).map(Indicator::points);
        if (cell.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean agrees = values.number(cell.get(), pointer, false)
                .filter(found -> found.value() instanceof BigDecimal points && points.compareTo(right.get()) == 0)
                .isPresent();
        if (!agrees) {
            String points = Numbers.plain(right.get());
            values.problem(
                    "POINTS_DIFFER",
                    cell.get(),
                    pointer,
                    "the indicator has " + points + " points",
                    "本年度该指标的分值是 " + points + "，请不要改动分值");
        }
    }

    private Node goals(Block block, Values values) {
        List<Node> goals = new ArrayList<>();
        for (Row row : block.filled()) {
            boolean percent = block.at(row, "unit")
                    .filter(cell -> Words.key(cell.raw()).equals("%"))
                    .isPresent();
            new RowFields(block, row, "/goals/" + goals.size(), values)
                    .code("indicator", null)
                    .text("name", "unit")
                    .number(percent, "planned", "actual")
                    .date("start", "finish")
                    .word("better", Map.of(HIGHER, "higher", LOWER, "lower"))
                    .number(false, "weight")
                    .text("note")
                    .addTo(goals);
        }
        return list(block, "/goals", goals);
    }

    private Optional<Node> findings(Block block, Values values) {
        List<Node> findings = new ArrayList<>();
        for (Row row : block.filled()) {
            new RowFields(block, row, "/findings/" + findings.size(), values)
                    .code("indicator", "kind")
                    .text("reason")
                    .number(false, "count", "amount")
                    .text("note")
                    .texts("evidence")
                    .addTo(findings);
        }
        Optional<Cell> said = block.row(DECLARED).flatMap(row -> block.at(row, "indicator"));
        if (said.isEmpty()) {
            return findings.isEmpty() ? Optional.empty() : Optional.of(list(block, "/findings", findings));
        }
        boolean none = Words.key(said.get().raw()).equals(NONE_FOUND);
        if (none != block.filled().isEmpty()) {
            values.problem(
                    "CONTRADICTION",
                    said.get(),
                    "/findings",
                    "does not fit the number of findings listed below, " + findings.size(),
                    "与下面列出的检查发现（" + findings.size() + " 项）不一致，请核对");
        }
        return Optional.of(list(block, "/findings", findings));
    }

    private Node evidence(Block block, Values values) {
        List<Node> evidence = new ArrayList<>();
        for (Row row : block.filled()) {
            new RowFields(block, row, "/evidence/" + evidence.size(), values)
                    .code("indicator", null)
                    .text("title", "reference")
                    .addTo(evidence);
        }
        return list(block, "/evidence", evidence);
    }
}
