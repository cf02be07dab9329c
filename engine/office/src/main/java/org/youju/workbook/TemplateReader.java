package org.youju.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.document.JsonPointer;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.exact.Numbers;
import org.youju.intake.Percentages;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Ruleset;
import org.youju.text.TypedText;
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

    private static final Set<String> NONE = Set.of(NONE_FOUND, "没有", "无", "未发现", "未发现问题", "没有发现", "没有问题");
    private static final Set<String> SOME = Set.of(TypedText.key(SOME_FOUND), "有", "见下表", "有问题", "发现问题");

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
            new Oddities(block, ruleset, values).tell();
            switch (block.key().part()) {
                case DEPARTMENT -> sheet.putAll(department(block, values));
                case INPUTS -> sheet.put("inputs", inputs(block, values));
                case SCORES -> sheet.put("selfScores", selfScores(block, values));
                case GOALS -> sheet.put("goals", goals(block, values));
                case FINDINGS -> findings(block, values).ifPresent(found -> sheet.put("findings", found));
                case EVIDENCE -> sheet.put("evidence", evidence(block, values));
            }
        }
        return Percentages.ofGoals(node("", sheet), problems);
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
            Optional<Cell> cell = value(block, row);
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

    private static Optional<Cell> value(Block block, Row row) {
        return block.at(row, "value");
    }

    private Node inputs(Block block, Values values) {
        Map<String, Node> inputs = new LinkedHashMap<>();
        for (Row row : block.rows()) {
            String pointer = JsonPointer.field("/inputs", row.key());
            value(block, row)
                    .flatMap(cell -> input(row.key(), cell, pointer, values))
                    .ifPresent(node -> inputs.put(row.key(), node));
        }
        return node("/inputs", inputs);
    }

    private Optional<Node> input(String name, Cell cell, String pointer, Values values) {
        Optional<InputDeclaration> declared = ruleset.input(name);
        // descriptions of inputs call it by the word of the contract
        boolean calledNull = TypedText.key(cell.raw()).equalsIgnoreCase("null")
                && declared.filter(InputDeclaration::notApplicable).isPresent();
        if (calledNull || TypedText.key(cell.raw()).equals(Values.NOT_APPLICABLE)) {
            return Optional.of(new Node(values.place(cell, pointer), null));
        }
        return declared.isEmpty()
                ? values.text(cell, pointer)
                : switch (declared.get().type()) {
                    case YES_NO -> values.yesNo(cell, pointer);
                    case NUMBER -> values.number(cell, pointer);
                    case DATE -> values.date(cell, pointer);
                    case TEXT -> values.text(cell, pointer);
                    case CHOICE ->
                        values.text(cell, pointer)
                                .map(text -> new Node(
                                        text.place(),
                                        TypedText.among(declared.get().choices(), String.valueOf(text.value()))));
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
                        .number("points")
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
        Optional<Indicator> right = ruleset.indicator(row.key());
        if (cell.isEmpty()
                || right.isEmpty()
                || ScoresPage.byClass(right.get()).equals(cell.get().raw())) {
            return;
        }
        boolean agrees = values.number(cell.get(), pointer)
                .filter(found -> found.value() instanceof BigDecimal points
                        && right.get().isWorth(points))
                .isPresent();
        if (!agrees) {
            String points =
                    right.get().printedPoints().stream().map(Numbers::plain).collect(Collectors.joining("、"));
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
        int number = 0;
        for (Row row : block.filled()) {
            new RowFields(block, row, "/goals/" + number++, values)
                    .indicator(ruleset)
                    .text("name", "unit")
                    .number("planned", "actual")
                    .date("start", "finish")
                    .direction("better")
                    .number("weight")
                    .text("level", "note")
                    .addTo(goals);
        }
        return list(block, "/goals", goals);
    }

    private Optional<Node> findings(Block block, Values values) {
        List<Node> findings = new ArrayList<>();
        int number = 0;
        for (Row row : block.filled()) {
            new RowFields(block, row, "/findings/" + number++, values)
                    .finding(ruleset)
                    .text("reason")
                    .number("count", "amount")
                    .text("note")
                    .texts("evidence")
                    .addTo(findings);
        }
        Optional<Cell> said = block.row(DECLARED).flatMap(row -> block.at(row, "indicator"));
        if (said.isEmpty()) {
            return findings.isEmpty() ? Optional.empty() : Optional.of(list(block, "/findings", findings));
        }
        String word = TypedText.key(said.get().raw());
        boolean none = NONE.contains(word);
        if (!none && !SOME.contains(word)) {
            values.problem(
                    "CHOICE_UNKNOWN",
                    said.get(),
                    "/findings",
                    "does not say whether anything was found; write " + NONE_FOUND + " or " + SOME_FOUND,
                    "看不出有没有检查发现，请选“" + NONE_FOUND + "”或“" + SOME_FOUND + "”");
        } else if (none != block.filled().isEmpty()) {
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
        int number = 0;
        for (Row row : block.filled()) {
            new RowFields(block, row, "/evidence/" + number++, values)
                    .indicator(ruleset)
                    .text("title", "reference")
                    .addTo(evidence);
        }
        return list(block, "/evidence", evidence);
    }
}
