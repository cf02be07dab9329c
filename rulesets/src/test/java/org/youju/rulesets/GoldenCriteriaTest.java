package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.rulesets.Criteria.Row;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scoring.Format;
import org.youju.scoring.Youju;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each printed criterion on sheets whose points were worked out by hand from its text: golden-criteria.yaml. */
class GoldenCriteriaTest {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A case.
     *
     * @param row number of the criterion
     * @param name what it shows
     * @param given inputs, findings and goals, written as in a sheet
     */
    record Case(String row, String name, ObjectNode given, Expected expect) {

        @Override
        public String toString() {
            return row + " " + name;
        }
    }

    /**
     * What a case comes to.
     *
     * @param says what reasons of the entries say, each in one of them; none where nothing moves and there is no entry
     */
    record Expected(BigDecimal score, List<String> says) {}

    static List<Case> cases() throws IOException {
        try (InputStream file = GoldenCriteriaTest.class.getResourceAsStream("golden-criteria.yaml")) {
            return YAML.readValue(Objects.requireNonNull(file), new TypeReference<List<Case>>() {});
        }
    }

    static Stream<Row> rows() {
        return Criteria.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void earnsWhatItsTextSaysAndSaysSo(Case one) throws IOException {
        Row row = rows().filter(criterion -> criterion.number().equals(one.row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no criterion " + one.row));
        Youju youju = CriteriaYear.open(List.of(row));
        Scorecard card = youju.score(youju.read(CriteriaYear.bytes(sheet(one)), Format.JSON, ""));
        IndicatorScore score = CriteriaYear.of(row, card);

        assertThat(score.score()).as("%s: %s", row, score.missing()).isEqualByComparingTo(one.expect.score);
        List<String> reasons =
                score.entries().stream().map(Scorecard.EntryLine::reason).toList();
        assertThat(reasons.isEmpty())
                .as("no entry, where the case expects no words")
                .isEqualTo(one.expect.says.isEmpty());
        for (String said : one.expect.says) {
            assertThat(reasons).as("reasons for %s", row).anyMatch(reason -> reason.contains(said));
        }
    }

    /** Cases that all come to the same would show no edge. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void hasCasesOnBothSidesOfAnEdge(Row row) throws IOException {
        List<Case> cases =
                cases().stream().filter(one -> one.row.equals(row.number())).toList();

        assertThat(cases).as("cases of %s", row).hasSizeGreaterThanOrEqualTo(2);
        assertThat(cases.stream().map(Case::name).toList()).doesNotHaveDuplicates();
        assertThat(cases.stream()
                        .map(one -> one.expect.score.stripTrailingZeros())
                        .collect(Collectors.toSet()))
                .as("scores of %s", row)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private static String sheet(Case one) {
        ObjectNode sheet = one.given.deepCopy();
        sheet.put("scheme", "criteria").put("year", 2030);
        sheet.putObject("department").put("name", "甲局");
        if (!sheet.has("findings")) {
            sheet.putArray("findings");
        }
        return sheet.toString();
    }
}
