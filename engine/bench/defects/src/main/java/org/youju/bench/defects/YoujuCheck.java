package org.youju.bench.defects;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.youju.assurance.Checker;
import org.youju.document.Diagnostic;
import org.youju.ruleset.RulesetFiles;

/** `ruleset check`, without cases. */
final class YoujuCheck implements Check {

    private static final String FOLDER = "example/2023";

    private final byte[] phrases;

    /** @param rulesets the folder with the phrase books */
    YoujuCheck(Path rulesets) {
        this.phrases = RulesetFiles.in(rulesets).bytes("phrases/1.dsl").orElseThrow();
    }

    @Override
    public String name() {
        return "ruleset check";
    }

    @Override
    public Set<String> findings(Defect.Table table) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("phrases/1.dsl", phrases);
        files.put(FOLDER + "/ruleset.yaml", bytes(manifest(table)));
        files.put(
                FOLDER + "/calendar.yaml",
                bytes(
                        "source: 示例\nprovenance: sample\nfrom: 2023-01-01\nto: 2023-12-31\nholidays: [\"2023-05-01\"]\n"));
        files.put(
                FOLDER + "/1.1.1/indicator.yaml",
                bytes("code: \"1.1.1\"\npath: [一级, 二级, 三级]\npoints: 10\nprovenance: sample\n" + table.indicator()
                        + "clauses:\n  - {id: \"1\", text: 示例条款, source: 示例}\n"));
        files.put(FOLDER + "/1.1.1/rules.dslr", bytes(rules(table)));
        Set<String> findings = new TreeSet<>();
        for (Diagnostic one : Checker.checkRules(RulesetFiles.of(files), FOLDER, LocalDate.of(2024, 1, 1))
                .findings()) {
            if (!one.code().startsWith("CALENDAR")) {
                findings.add(one.code());
            }
        }
        return findings;
    }

    private static String manifest(Defect.Table table) {
        StringBuilder inputs = new StringBuilder();
        table.inputs().stream()
                .flatMap(input -> input.declaration().lines())
                .filter(line -> !line.isEmpty())
                .forEach(line -> inputs.append("  - {").append(line).append(", description: 示例}\n"));
        return "scheme: example\nyear: 2023\nrevision: 1\nphrases: 1\ntitle: 示例\nissuer: 示例\n"
                + "sources: [{id: s, title: 示例, date: \"2023\", provenance: sample}]\n"
                + "rounding: {decimals: 2, mode: HALF_UP}\n"
                + "grades: {outOf: 10, provenance: sample, bands: [{name: 优, from: 9}, {name: 差, from: 0}]}\n"
                + (inputs.isEmpty() ? "" : "inputs:\n" + inputs)
                + "indicators: [\"1.1.1\"]\ninvariants:\n  - {keep: score-within-points}\n  - {keep: clause-once}\n";
    }

    private static String rules(Defect.Table table) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (Defect.Row row : table.rows()) {
            String[] parts = row.youju().split(" -> ");
            text.append("规则 \"规则").append(++number).append("\"\n  依据条款 1.1.1/1\n当\n");
            for (String condition : parts[0].split("; ")) {
                text.append("  ").append(condition).append('\n');
            }
            text.append("则\n  ").append(parts[1]).append("\n结束\n\n");
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
