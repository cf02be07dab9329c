package org.youju.assurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.youju.document.Diagnostic;
import org.youju.ruleset.RulesetFiles;

/** A year made up of as little as a test of the check needs: some inputs, and one or more indicators of ten points each. */
final class SmallYear {

    static final String FOLDER = "toy/2023";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> more = new ArrayList<>();
    private int phrases = 1;

    SmallYear() {
        files.put("phrases/1.dsl", book(1));
    }

    /** @param declaration without its description: {@code name: 完成数, type: number, min: 0} */
    SmallYear input(String declaration) {
        inputs.add("  - {" + declaration + ", description: 示例}\n");
        return this;
    }

    /** By the second phrase book. */
    SmallYear secondBook() {
        phrases = 2;
        files.put("phrases/2.dsl", book(2));
        return this;
    }

    private static byte[] book(int number) {
        try {
            return Files.readAllBytes(Path.of("../../rulesets/phrases/" + number + ".dsl"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param figure as declared, without name: {@code unit: 万元} */
    SmallYear figure(String name, String figure, String value) {
        more.add("reference:\n  - {name: " + name + ", " + figure + "}\n");
        files.put(
                FOLDER + "/reference.yaml",
                GoodRuleset.bytes("figures:\n  - {name: " + name + ", " + value + ", year: 2023, source: 示例}\n"));
        return this;
    }

    SmallYear calendar() {
        files.put(
                FOLDER + "/calendar.yaml",
                GoodRuleset.bytes("source: 示例\nprovenance: sample\nfrom: 2023-01-01\nto: 2023-12-31\n"
                        + "holidays: [\"2023-05-01\"]\nworkdays: [\"2023-04-23\"]\n"));
        return this;
    }

    /**
     * @param more lines of {@code indicator.yaml}
     * @param rules each: its conditions, line by line, then an arrow and its consequence
     */
    SmallYear indicator(String more, String... rules) {
        String code = "1.1." + (codes.size() + 1);
        codes.add(code);
        files.put(
                FOLDER + "/" + code + "/indicator.yaml",
                GoodRuleset.bytes("code: \"" + code + "\"\npath: [一级, 二级, 指标" + codes.size()
                        + "]\npoints: 10\nprovenance: sample\n" + more
                        + "\nclauses:\n  - {id: \"1\", text: 示例条款, source: 示例}\n"));
        files.put(FOLDER + "/" + code + "/rules.dslr", GoodRuleset.bytes(written(code, rules)));
        return this;
    }

    private static String written(String code, String... rules) {
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String rule : rules) {
            String[] parts = rule.split(" -> ");
            text.append("规则 \"规则")
                    .append(++number)
                    .append("\"\n  依据条款 ")
                    .append(code)
                    .append("/1\n当\n");
            for (String condition : parts[0].split("; ")) {
                text.append("  ").append(condition).append('\n');
            }
            text.append("则\n  ").append(parts[1]).append("\n结束\n\n");
        }
        return text.toString();
    }

    /**
     * A reading that the last indicator did not take.
     *
     * @param rules as of an indicator
     */
    SmallYear reading(String... rules) {
        String code = codes.get(codes.size() - 1);
        String indicator = FOLDER + "/" + code + "/indicator.yaml";
        files.put(
                indicator,
                GoodRuleset.bytes(new String(Objects.requireNonNull(files.get(indicator)), StandardCharsets.UTF_8)
                        + "interpretations:\n  - {id: I1, question: 示例, texts: [{source: 示例, text: 示例}], taken: 示例, reason: 示例,"
                        + " decidedBy: 示例, others: [{id: a, reading: 示例, rules: readings/a.dslr}]}\n"));
        files.computeIfPresent(
                FOLDER + "/" + code + "/rules.dslr",
                (path, text) -> GoodRuleset.bytes(new String(text, StandardCharsets.UTF_8)
                        .replace("依据条款 " + code + "/1\n", "依据条款 " + code + "/1\n  依据解释 " + code + "/I1\n")));
        files.put(FOLDER + "/" + code + "/readings/a.dslr", GoodRuleset.bytes(written(code, rules)));
        return this;
    }

    SmallYear cases(String yaml) {
        files.put(FOLDER + "/1.1.1/cases.yaml", GoodRuleset.bytes(yaml));
        return this;
    }

    RulesetFiles files() {
        files.put(
                FOLDER + "/ruleset.yaml",
                GoodRuleset.bytes("scheme: toy\nyear: 2023\nrevision: 1\nphrases: " + phrases
                        + "\ntitle: 示例\nissuer: 示例\n"
                        + "sources: [{id: s, title: 示例, date: \"2023\", provenance: sample}]\n"
                        + "rounding: {decimals: 2, mode: HALF_UP}\ngrades: {outOf: " + 10 * codes.size()
                        + ", provenance: sample, bands: [{name: 优, from: 9}, {name: 差, from: 0}]}\n"
                        + String.join("", more)
                        + (inputs.isEmpty() ? "" : "inputs:\n" + String.join("", inputs)) + "indicators: " + codes
                        + "\ninvariants:\n  - {keep: score-within-points}\n  - {keep: clause-once}\n"));
        return RulesetFiles.of(files);
    }

    /** What the check finds in the rules, without the cases. */
    List<Diagnostic> findings() {
        return Checker.checkRules(files(), FOLDER, LocalDate.of(2024, 1, 1)).findings();
    }

    /** What it finds with these cases. */
    List<Diagnostic> findingsWith(String cases) {
        return cases(cases).all();
    }

    private List<Diagnostic> all() {
        return Checker.check(files(), FOLDER, LocalDate.of(2024, 1, 1)).findings();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        files().below(FOLDER)
                .forEach(path -> text.append("# ")
                        .append(path)
                        .append('\n')
                        .append(new String(files.get(path), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
