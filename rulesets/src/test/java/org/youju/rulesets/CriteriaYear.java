package org.youju.rulesets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.ruleset.RulesetFiles;
import org.youju.rulesets.Criteria.Row;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Youju;

/** A year made of {@link Criteria}, of which each criterion is an indicator under its number. */
final class CriteriaYear {

    private CriteriaYear() {}

    static Youju open(List<Row> rows) throws IOException {
        return Youju.open(files(rows));
    }

    static RulesetFiles files(List<Row> rows) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("phrases/2.dsl", Files.readAllBytes(Path.of("phrases/2.dsl")));
        files.put("criteria/2030/ruleset.yaml", bytes(manifest(rows)));
        files.put("criteria/2030/reference.yaml", bytes(MoreCriteria.FIGURES));
        for (Row row : rows) {
            files.put(folder(row) + "/indicator.yaml", bytes(indicator(row)));
            files.put(folder(row) + "/rules.dslr", bytes(rules(row)));
        }
        return RulesetFiles.of(files);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String folder(Row row) {
        return "criteria/2030/c"
                + Criteria.rows().stream().map(Row::number).toList().indexOf(row.number());
    }

    private static String manifest(List<Row> rows) {
        String inputs = Criteria.rows().stream()
                .map(Row::inputs)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(","));
        String indicators = rows.stream()
                .map(row -> folder(row).replace("criteria/2030/", ""))
                .collect(Collectors.joining(", "));
        return """
                {scheme: criteria, year: 2030, revision: 1, phrases: 2, title: 各种评分标准, issuer: 示例, sources: [],
                 rounding: {decimals: 2, mode: HALF_UP},
                 grades: {outOf: 100, provenance: sample, bands: [{name: 优, from: 90}, {name: 良, from: 75}, {name: 差, from: 0}]},
                 reference: %s, indicators: [%s], inputs: [%s]}
                """.formatted(MoreCriteria.DECLARED, indicators, inputs);
    }

    private static String indicator(Row row) {
        return "code: '" + row.number() + "'\npath: [示例, 示例, '" + row.text() + "']\n"
                + (row.points() == null ? "" : "points: " + row.points() + "\n")
                + "provenance: sample\nclauses: [{id: '1', text: '" + row.text() + "', source: 示例}]\n" + row.fields()
                + "\n";
    }

    private static String rules(Row row) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < row.rules().size(); i++) {
            rules.append("规则 \"第 ").append(i + 1).append(" 条\"\n  依据条款 ").append(row.number());
            rules.append("/1\n当\n").append(row.rules().get(i)).append("\n结束\n\n");
        }
        return rules.toString();
    }

    /** What a scorecard of this year says of the criterion. */
    static IndicatorScore of(Row row, Scorecard card) {
        return card.indicators().stream()
                .filter(one -> one.code().equals(row.number()))
                .findFirst()
                .orElseThrow();
    }
}
