package org.youju.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.cases.CaseRunner;
import org.youju.document.Diagnostic;
import org.youju.document.JsonPointer;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetReader;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import org.youju.submission.SubmissionReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas that editors check files with say the same as the readers: every shipped file is good by both, and every
 * small change of one is refused by both or by neither.
 */
class SchemaTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final RulesetFiles FILES = RulesetFiles.in(ROOT);
    private static final Youju YOUJU = Youju.open(FILES);
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What only the files together can tell, and no schema of one file. */
    private static final Set<String> BETWEEN_FIELDS = Set.of(
            "INPUT_UNDECLARED",
            "CALENDAR_MISSING",
            "DUPLICATE",
            "ORDER",
            "RULESET_NOT_FOUND",
            "CLASSES_UNDECLARED",
            "CLASS_WITHOUT_POINTS",
            "CLASS_TOTAL");

    /** The schema lists the words; the reader takes any text, and the case then fails for want of such a status. */
    private static final String WORDS_OF_CASES = ".*(/status|/entries/\\d+/(kind|cause))";

    enum Kind {
        RULESET("[^/]+/[^/]+/ruleset\\.yaml"),
        INDICATOR("[^/]+/[^/]+/[^/]+/indicator\\.yaml"),
        CALENDAR("[^/]+/[^/]+/calendar\\.yaml"),
        CASES("[^/]+/[^/]+/[^/]+/cases\\.yaml"),
        EXPECTED("[^/]+/[^/]+/sheets/.*\\.expected\\.yaml"),
        SHEET("[^/]+/[^/]+/sheets/[^.]+\\.yaml");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        private List<String> files() {
            return YOUJU.years().stream()
                    .flatMap(year -> FILES.below(year.ruleset().id().folder()).stream())
                    .filter(file -> file.matches(path))
                    .toList();
        }

        private Schema schema() {
            try {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        ROOT.resolve("schema/" + name().toLowerCase(Locale.ROOT) + ".schema.json"),
                                        StandardCharsets.UTF_8),
                                InputFormat.JSON);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static String text(String file) {
        return new String(FILES.bytes(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void everyShippedFileIsGood(Kind kind) {
        Schema schema = kind.schema();

        assertThat(kind.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(schema.validate(text(file), InputFormat.YAML))
                        .as(file)
                        .isEmpty());
    }

    /** A single place of a file, changed. */
    private record Change(String what, JsonNode changed) {}

    @ParameterizedTest
    @EnumSource
    void whateverIsChangedSchemaAndReaderAgree(Kind kind) {
        Schema schema = kind.schema();
        Set<String> seen = new HashSet<>();
        List<String> disagreements = new ArrayList<>();
        int refused = 0;
        for (String file : kind.files()) {
            for (JsonNode root :
                    kind == Kind.CASES ? each(YAML.readTree(text(file))) : List.of(YAML.readTree(text(file)))) {
                List<Change> changes = new ArrayList<>();
                walk(root.deepCopy(), "", "", seen, changes);
                for (Change change : changes) {
                    boolean bySchema = !schema.validate(change.changed().toString(), InputFormat.JSON)
                            .isEmpty();
                    List<String> byReader =
                            refusals(kind, file, change.changed().toString());
                    refused += bySchema ? 1 : 0;
                    if (bySchema == byReader.isEmpty()) {
                        disagreements.add(file + change.what() + ": schema " + (bySchema ? "refuses" : "takes it")
                                + ", reader " + byReader);
                    }
                }
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(refused).isGreaterThan(10);
    }

    /** The cases of a file one by one: a reader that runs a case needs its time. */
    private static List<JsonNode> each(JsonNode cases) {
        List<JsonNode> each = new ArrayList<>();
        cases.forEach(one -> each.add(NODES.arrayNode().add(one)));
        return each;
    }

    /** Every change of a kind that was not made before at such a place. */
    private static void walk(JsonNode root, String pointer, String place, Set<String> seen, List<Change> changes) {
        JsonNode node = pointer.isEmpty() ? root : root.at(pointer);
        if (node instanceof ObjectNode object) {
            // whose names are not the schema's but the year's
            boolean open = place.matches("(/\\*|)/inputs|/indicators");
            if (!open && seen.add(place + " + ")) {
                object.put("unknown", 1);
                changes.add(new Change(pointer + " with another field", root.deepCopy()));
                object.remove("unknown");
            }
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                String at = JsonPointer.field(pointer, name);
                String below = place + "/" + (open ? "*" : name);
                if (seen.add(below + " - ")) {
                    object.remove(name);
                    changes.add(new Change(at + " left out", root.deepCopy()));
                }
                for (JsonNode other : others(at, below, seen)) {
                    object.set(name, other);
                    changes.add(new Change(at + " = " + other, root.deepCopy()));
                }
                object.set(name, value);
                walk(root, at, below, seen, changes);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                String at = pointer + "/" + i;
                for (JsonNode other : others(at, place + "/*", seen)) {
                    array.set(i, other);
                    changes.add(new Change(at + " = " + other, root.deepCopy()));
                }
                array.set(i, value);
                walk(root, at, place + "/*", seen, changes);
            }
        }
    }

    /** What else may be written there. */
    private static List<JsonNode> others(String at, String place, Set<String> seen) {
        return Stream.<JsonNode>of(
                        NODES.booleanNode(true),
                        NODES.numberNode(1),
                        NODES.numberNode(-1),
                        NODES.numberNode(new BigDecimal("0.5")),
                        NODES.stringNode("字"),
                        NODES.stringNode(""),
                        NODES.arrayNode(),
                        NODES.objectNode())
                .filter(other -> !(other.isString() && at.matches(WORDS_OF_CASES)))
                .filter(other -> seen.add(place + " = " + other))
                .toList();
    }

    /** What depends on another field beside it, or on how a text is written. */
    static Stream<Arguments> combinations() {
        String days = "days: {from: 预算批复日期, to: 预算公开日期, counting: calendar}";
        return Stream.of(
                change(Kind.INDICATOR, "2.3.1-budget-disclosure", days, days + ", of: [年初预算-合计]"),
                change(Kind.INDICATOR, "2.3.1-budget-disclosure", days, days + ", less: [年初预算-合计]"),
                change(Kind.INDICATOR, "2.3.1-budget-disclosure", days, days + ", per: [年初预算-合计]"),
                change(Kind.INDICATOR, "2.6.6-asset-use", "of: [在用固定资产总额]", "of: []"),
                change(Kind.INDICATOR, "2.6.6-asset-use", "points: 1", "points: 0"),
                change(Kind.INDICATOR, "2.6.6-asset-use", "points: 1", "points: 1\nname: 名称"),
                change(Kind.INDICATOR, "2.6.6-asset-use", "code: \"2.6.6\"", "code: 2.66"),
                change(Kind.INDICATOR, "1.1.2-output-goals", "rules: readings/", "rules: ../readings/"),
                change(Kind.RULESET, "", "type: yes-no, list:", "type: date, list:"),
                change(Kind.RULESET, "", "revision: 1", "revision: 1\nreviewBy: 2025年"),
                change(Kind.RULESET, "", "revision: 1", "revision: 1\neditedBy: [张三]"),
                change(Kind.RULESET, "", "revision: 1", "revision: 1\nreviewBy: 2025-13-01"),
                change(Kind.RULESET, "", "date: \"2023\"", "date: 2023"),
                change(Kind.RULESET, "", "  - 1.1.2-output-goals", "  - 1.1.1-key-tasks/../1.1.2-output-goals"),
                change(Kind.RULESET, "", "columns:", "columns:\n    more: 别的"),
                change(Kind.RULESET, "", "{label: 完成状况,", "{label: 完成状况, more: 别的,"),
                change(Kind.CALENDAR, "", "  - 2022-01-01", "  - 2022-1-1"),
                change(Kind.CALENDAR, "", "to: 2024-12-31", "to: 2024年底"));
    }

    private static Arguments change(Kind kind, String folder, String from, String to) {
        String year = "huangjiang-department/2023/" + (folder.isEmpty() ? "" : folder + "/");
        return Arguments.of(kind, year + kind.name().toLowerCase(Locale.ROOT) + ".yaml", from, to);
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void whatTheReaderRefusesTheSchemaRefuses(Kind kind, String file, String from, String to) {
        String text = text(file);
        assertThat(text).contains(from);
        String changed = text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));

        assertThat(refusals(kind, file, changed)).as("the reader").isNotEmpty();
        assertThat(kind.schema().validate(changed, InputFormat.YAML))
                .as("the schema")
                .isNotEmpty();
    }

    @Test
    void aDateForReviewIsGoodByBoth() {
        String file = "huangjiang-department/2023/ruleset.yaml";
        String changed = text(file).replace("revision: 1\n", "revision: 1\nreviewBy: 2025-12-31\neditedBy: 张三\n");

        assertThat(refusals(Kind.RULESET, file, changed)).isEmpty();
        assertThat(Kind.RULESET.schema().validate(changed, InputFormat.YAML)).isEmpty();
    }

    @Test
    void theFolderOfSchemasIsNoYear() {
        assertThat(FILES.below("schema")).isEmpty();
        assertThat(ROOT.resolve("schema/ruleset.schema.json")).isRegularFile();
    }

    /** Codes of what the reader has against a file's form. */
    private static List<String> refusals(Kind kind, String file, String text) {
        String folder = file.replaceFirst("([^/]+/[^/]+)/.*", "$1");
        Map<String, byte[]> files = new TreeMap<>();
        FILES.below(folder).forEach(path -> files.put(path, FILES.bytes(path).orElseThrow()));
        if (kind == Kind.EXPECTED) {
            // one sheet is enough, and running all of them takes long
            files.keySet()
                    .removeIf(path -> path.contains("/sheets/") && !path.startsWith(file.replace("expected.yaml", "")));
        }
        FILES.below("phrases").forEach(book -> files.put(book, FILES.bytes(book).orElseThrow()));
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        List<Diagnostic> problems = new ArrayList<>();
        try {
            read(kind, file, RulesetFiles.of(files), problems);
        } catch (ProblemsException refused) {
            problems.addAll(refused.problems());
        }
        return problems.stream()
                .map(Diagnostic::code)
                .filter(code -> !BETWEEN_FIELDS.contains(code))
                .toList();
    }

    private static void read(Kind kind, String file, RulesetFiles files, List<Diagnostic> found) {
        if (kind == Kind.SHEET) {
            Problems problems = new Problems();
            SubmissionReader.yaml(files.bytes(file).orElseThrow(), file, problems);
            found.addAll(problems.list());
        } else if (kind == Kind.CASES || kind == Kind.EXPECTED) {
            YearRules year = YOUJU.years().stream()
                    .filter(one -> file.startsWith(one.ruleset().id().folder() + "/"))
                    .findFirst()
                    .orElseThrow();
            CaseRunner runner = new CaseRunner(files, YOUJU, year);
            if (kind == Kind.EXPECTED) {
                runner.ofSheets();
            } else {
                year.ruleset().criteria().stream()
                        .filter(one -> one.rules().file().equals(file.replace("cases.yaml", "rules.dslr")))
                        .forEach(runner::ofIndicator);
            }
        } else {
            RulesetReader.all(files);
        }
    }
}
