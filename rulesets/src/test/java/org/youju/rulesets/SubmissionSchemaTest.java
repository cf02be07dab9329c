package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.document.Diagnostic;
import org.youju.document.ProblemsException;
import org.youju.rendering.Json;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.schema.Beyond;
import org.youju.schema.SubmissionSchema;
import org.youju.scoring.Format;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year's schema and the server's readers never disagree, as a validator of another house sees it: what one takes the
 * other takes, but for the rules that {@link Beyond} lists.
 */
class SubmissionSchemaTest {

    private static final long SEED = 20231123L;
    private static final int SHEETS = 250 * Integer.getInteger("youju.samples", 1);
    private static final RulesetFiles SHIPPED = RulesetFiles.in(Path.of("").toAbsolutePath());
    private static final Youju YOUJU = Youju.open(SHIPPED);
    private static final Map<Ruleset, Youju> ALONE = YOUJU.years().stream()
            .map(YearRules::ruleset)
            .collect(Collectors.toMap(
                    one -> one, one -> Youju.open(SHIPPED.only(one.id().folder()))));
    /** The only ones of these rules that the random sheets below can break. */
    private static final Set<String> BEYOND = Set.of(Beyond.NAME_INVALID.name());

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Ruleset> years() {
        return YOUJU.years().stream().map(YearRules::ruleset).toList();
    }

    @ParameterizedTest
    @MethodSource("years")
    void takesWhatTheReadersTakeAndNothingElse(Ruleset ruleset) {
        Schema schema = schema(ruleset);
        Random random = new Random(SEED);
        Sheets sheets = new Sheets(ruleset, random);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < SHEETS; i++) {
            String sheet = Json.write(i % 4 == 0 ? sheets.good() : sheets.mutated());
            Set<String> refusals = refusals(ruleset, sheet);
            List<Error> errors = errors(schema, sheet);
            boolean onlyBeyond = !refusals.isEmpty() && BEYOND.containsAll(refusals);

            assertThat(errors.isEmpty())
                    .as("seed " + SEED + ", sheet " + i + ", readers: " + refusals + ", schema: " + errors + "\n"
                            + sheet)
                    .isEqualTo(refusals.isEmpty() || onlyBeyond);
            outcomes.merge(refusals.isEmpty() ? "taken" : "refused", 1, Integer::sum);
        }
        // neither the generator nor the mutations are idle
        assertThat(outcomes.get("taken")).isGreaterThan(SHEETS / 8);
        assertThat(outcomes.get("refused")).isGreaterThan(SHEETS / 8);
    }

    @ParameterizedTest
    @MethodSource("years")
    void itsExamplesAreAccepted(Ruleset ruleset) {
        Map<String, Object> schema = SubmissionSchema.of(ruleset);

        for (Object example : (List<?>) schema.get("examples")) {
            assertThat(errors(schema(ruleset), Json.write(example))).isEmpty();
            assertThat(refusals(ruleset, Json.write(example))).isEmpty();
        }
        Map<String, Object> needed = new LinkedHashMap<>();
        if (ruleset.classes() != null) {
            needed.put(
                    ruleset.classes().by(),
                    ruleset.input(ruleset.classes().by())
                            .orElseThrow()
                            .choices()
                            .get(0));
        }
        for (Map.Entry<String, Map<String, Object>> input : inputs(schema).entrySet()) {
            for (Object example : (List<?>) input.getValue().get("examples")) {
                Map<String, Object> inputs = new LinkedHashMap<>(needed);
                inputs.put(input.getKey(), example);
                String sheet = Json.write(Map.of(
                        "scheme", ruleset.id().scheme(),
                        "year", ruleset.id().year(),
                        "department", Map.of("name", "示例"),
                        "inputs", inputs));
                assertThat(errors(schema(ruleset), sheet)).as(input.getKey()).isEmpty();
                assertThat(refusals(ruleset, sheet)).as(input.getKey()).isEmpty();
            }
        }
    }

    @Test
    void everyInputHasAFormFieldWithItsWordsUnitAndRange() {
        Map<String, Object> budget = inputs(SubmissionSchema.of(ruleset2023())).get("年初预算-合计");

        assertThat(Json.write(budget)).isEqualTo("""
                {
                  "title" : "年初预算-合计",
                  "type" : "number",
                  "minimum" : 0.01,
                  "maximum" : 1000000000000,
                  "description" : "表中“年初预算数”一行；用于核对和计算预算调整率；单位：万元",
                  "x-unit" : "万元",
                  "examples" : [ 0.01 ]
                }""");
    }

    @Test
    void goalsAndFindingsShowTheClauseTheyAreScoredBy() {
        assertThat(Json.write(SubmissionSchema.of(ruleset2023())))
                .contains("\"title\" : \"部门整体绩效目标产出指标完成情况：产出指标\"")
                .contains("完成率60%以下为不及格,不得分;完成率60%-100%的,得一半分;完成率高于150%的,得满分;（官方原文）")
                .contains("\"title\" : \"采购意向公开合规性：未公开采购意向\"");
    }

    /** Each day is one for both; a thing that is no day is none for both. */
    @Test
    void aDayIsADayForBoth() {
        Schema schema = schema(ruleset2023());
        Stream<String> texts = Stream.concat(
                IntStream.range(-500, 40_000)
                        .filter(day -> day % 7 == 0 || day < 600)
                        .mapToObj(day -> LocalDate.of(1949, 1, 1).plusDays(day).toString()),
                Stream.of("1900", "2000", "2100", "2023", "2024", "9996", "9999")
                        .flatMap(year -> Stream.of("-02-28", "-02-29", "-02-30", "-04-31", "-12-31", "-00-10", "-13-01")
                                .map(day -> year + day)));
        Set<Boolean> seen = new HashSet<>();
        texts.forEach(text -> {
            String sheet = """
                    {"scheme": "huangjiang-department", "year": 2023, "department": {"name": "甲"},
                     "inputs": {"预算批复日期": "%s"}}""".formatted(text);
            boolean taken = refusals(ruleset2023(), sheet).isEmpty();

            assertThat(errors(schema, sheet).isEmpty()).as(text).isEqualTo(taken);
            seen.add(taken);
        });
        assertThat(seen).containsExactlyInAnyOrder(true, false);
    }

    /** What the schema leaves to the server, each with a submission that shows it. */
    @Test
    void everyRuleBeyondTheSchemaIsReallyKeptByTheServer() {
        Schema schema = schema(ruleset2023());
        Youju twoSchemes = twoSchemesOf2023();
        for (Beyond rule : Beyond.values()) {
            String sheet = beyond(rule);
            Youju server = rule == Beyond.RULESET_NOT_FOUND ? twoSchemes : ALONE.get(ruleset2023());

            assertThat(errors(schema, sheet)).as(rule.name()).isEmpty();
            assertThat(refusals(server, sheet)).containsExactly(rule.name());
        }
        assertThat(SubmissionSchema.of(ruleset2023()).get("$comment").toString())
                .contains(Arrays.stream(Beyond.values()).map(Enum::name).toList());
    }

    private static Youju twoSchemesOf2023() {
        Map<String, byte[]> files = new HashMap<>();
        for (String path : SHIPPED.below("huangjiang-department/2023")) {
            byte[] file = SHIPPED.bytes(path).orElseThrow();
            files.put(path, file);
            files.put(
                    path.replace("huangjiang-department", "another"),
                    new String(file, StandardCharsets.UTF_8)
                            .replace("scheme: huangjiang-department", "scheme: another")
                            .getBytes(StandardCharsets.UTF_8));
        }
        files.put("phrases/1.dsl", SHIPPED.bytes("phrases/1.dsl").orElseThrow());
        return Youju.open(RulesetFiles.of(files));
    }

    private static String beyond(Beyond rule) {
        String start = "{\"scheme\": \"huangjiang-department\", \"year\": 2023, \"department\": {\"name\": \"甲\"}, ";
        String output = "\"goals\": [{\"indicator\": \"1.1.2\", \"name\": \"乙\", ";
        return switch (rule) {
            case DUPLICATE_FIELD -> start + "\"year\": 2023}";
            case PERCENT_UNCLEAR -> start + output + "\"unit\": \"%\", \"planned\": 95, \"actual\": 0.9}]}";
            case PERCENT_UNEXPECTED -> start + output + "\"unit\": \"次\", \"planned\": \"95%\"}]}";
            case WEIGHTS_MIXED ->
                start + output + "\"weight\": \"30%\"}, {\"indicator\": \"1.1.2\", \"name\": \"丙\"}]}";
            case INPUT_INVALID -> start + "\"inputs\": {\"服务对象满意度\": \"150%\"}}";
            case NUMBER_OUT_OF_RANGE -> start + "\"inputs\": {\"年中调剂金额\": 1.00000000001}}";
            case NOT_A_NUMBER -> start + "\"inputs\": {\"年中调剂金额\": 1." + "0".repeat(61) + "}}";
            case MALFORMED -> start + "\"narrative\": {\"goal\": \"" + "\uD83D\uDE00".repeat(100_001) + "\"}}";
            case NAME_INVALID -> start.replace("甲", "甲\u2060局") + "\"revision\": 1}";
            case TOO_LARGE -> start + "\"narrative\": {\"goal\": \"无\"}" + " ".repeat(8 * 1024 * 1024) + "}";
            case RULESET_NOT_FOUND -> start.replace("\"scheme\": \"huangjiang-department\", ", "") + "\"revision\": 1}";
        };
    }

    private static Schema schema(Ruleset ruleset) {
        JsonNode schema = EXACT.readTree(Json.write(SubmissionSchema.of(ruleset)));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private static List<Error> errors(Schema schema, String sheet) {
        return schema.validate(EXACT.readTree(sheet));
    }

    /** The codes with which a server refuses it that has this year only; none where it takes it. */
    private static Set<String> refusals(Ruleset ruleset, String sheet) {
        return refusals(ALONE.get(ruleset), sheet);
    }

    private static Set<String> refusals(Youju server, String sheet) {
        try {
            assertThat(server.read(sheet.getBytes(StandardCharsets.UTF_8), Format.JSON, ""))
                    .isNotNull();
            return Set.of();
        } catch (ProblemsException refused) {
            return refused.problems().stream().map(Diagnostic::code).collect(Collectors.toSet());
        }
    }

    private static Ruleset ruleset2023() {
        return YOUJU.year("huangjiang-department", 2023, null).ruleset();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> inputs(Map<String, Object> schema) {
        Map<String, Object> fields = (Map<String, Object>) schema.get("properties");
        return (Map<String, Map<String, Object>>) ((Map<String, Object>) fields.get("inputs")).get("properties");
    }
}
