package org.youju.bench.defects;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidatorFactory;

/** KIE's analysis of DMN decision tables: gaps, overlaps, rows that others mask or contain. */
final class DmnCheck implements Check {

    /** That a table was looked at, and that nothing was found there. */
    private static final Set<String> NOTHING = Set.of("ANALYSIS", "ANALYSIS_EMPTY");

    /** Made once: it compiles its own rules. */
    private final DMNValidator validator = DMNValidatorFactory.newValidator();

    @Override
    public String name() {
        return "KIE DMN";
    }

    @Override
    public Set<String> findings(Defect.Table table) {
        List<DMNMessage> messages =
                validator.validate(new StringReader(text(table)), DMNValidator.Validation.ANALYZE_DECISION_TABLE);
        Set<String> findings = new TreeSet<>();
        messages.stream()
                .map(one -> one.getMessageType().name().replace("DECISION_TABLE_", ""))
                .filter(one -> !NOTHING.contains(one))
                .forEach(findings::add);
        return findings;
    }

    static String text(Defect.Table table) {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/DMN/20180521/MODEL/" id="d" name="table" namespace="urn:table">
                """);
        StringBuilder needed = new StringBuilder();
        StringBuilder columns = new StringBuilder();
        for (Defect.Input input : table.inputs()) {
            String type = switch (input.type()) {
                case "boolean" -> "boolean";
                case "String" -> "string";
                default -> "number";
            };
            String id = "i_" + input.name();
            text.append("<inputData id=\"")
                    .append(id)
                    .append("\" name=\"")
                    .append(input.name())
                    .append("\"><variable name=\"")
                    .append(input.name())
                    .append("\" typeRef=\"")
                    .append(type)
                    .append("\"/></inputData>\n");
            needed.append("<informationRequirement><requiredInput href=\"#")
                    .append(id)
                    .append("\"/></informationRequirement>\n");
            columns.append("<input><inputExpression typeRef=\"")
                    .append(type)
                    .append("\"><text>")
                    .append(input.name())
                    .append("</text></inputExpression>")
                    .append(
                            input.values().isEmpty()
                                    ? ""
                                    : "<inputValues><text>" + input.values() + "</text></inputValues>")
                    .append("</input>\n");
        }
        text.append("<decision id=\"points\" name=\"points\"><variable name=\"points\" typeRef=\"number\"/>\n")
                .append(needed)
                .append("<decisionTable hitPolicy=\"UNIQUE\" outputLabel=\"points\">\n")
                .append(columns)
                .append("<output typeRef=\"number\"/>\n");
        for (Defect.Row row : table.rows()) {
            text.append("<rule>");
            row.dmn()
                    .forEach(cell -> text.append("<inputEntry><text>")
                            .append(cell.replace("<", "&lt;").replace(">", "&gt;"))
                            .append("</text></inputEntry>"));
            text.append("<outputEntry><text>").append(row.points()).append("</text></outputEntry></rule>\n");
        }
        return text.append("</decisionTable></decision></definitions>\n").toString();
    }
}
