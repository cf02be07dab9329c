package org.youju.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.JsonPointer;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.explanation.Explanation;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
import org.youju.scoring.Sheet;
import org.youju.scoring.YearRules;
import org.youju.scoring.Youju;
import org.youju.submission.Submission;
import org.youju.submission.SubmissionReader;

/** Runs the golden cases of a year: {@code cases.yaml} of each indicator, and the whole sheets under {@code sheets/}. */
public final class CaseRunner {

    /** Code of the exception for a file of cases that cannot be read. */
    public static final String INVALID = "CASES_INVALID";

    private final RulesetFiles files;
    private final Youju youju;
    private final YearRules year;

    public CaseRunner(RulesetFiles files, Youju youju, YearRules year) {
        this.files = files;
        this.youju = youju;
        this.year = year;
    }

    /** How many cases a year has: those of its indicators and its whole sheets; none of them is run. */
    public static int count(RulesetFiles files, Ruleset ruleset) {
        Problems problems = new Problems();
        int cases = (int) files.below(ruleset.id().folder() + "/sheets").stream()
                .filter(path -> !path.endsWith(".expected.yaml"))
                .count();
        for (Indicator indicator : ruleset.criteria()) {
            String file = casesOf(indicator);
            cases += files.bytes(file)
                    .map(bytes -> cases(bytes, file, problems).size())
                    .orElse(0);
        }
        return cases;
    }

    private static List<Fields> cases(byte[] bytes, String file, Problems problems) {
        Node root = Documents.yaml(bytes, file, problems);
        return Fields.of(new Node(root.place(), Map.of("cases", root)), problems)
                .groups("cases");
    }

    private static String casesOf(Indicator indicator) {
        return indicator.rules().file().replace("rules.dslr", "cases.yaml");
    }

    /**
     * The cases of one indicator, run.
     *
     * @throws ProblemsException MALFORMED or CASES_INVALID; none where the file is missing
     */
    public List<GoldenCase> ofIndicator(Indicator indicator) {
        String file = casesOf(indicator);
        Problems problems = new Problems();
        List<GoldenCase> cases = new ArrayList<>();
        files.bytes(file).ifPresent(bytes -> {
            for (Fields one : cases(bytes, file, problems)) {
                cases.add(run(one, indicator, problems));
            }
        });
        problems.throwIfAny(INVALID);
        return cases;
    }

    private GoldenCase run(Fields given, Indicator indicator, Problems problems) {
        String name = given.requiredText("name");
        Fields expect = given.group("expect");
        int before = problems.list().size();
        Submission submission = SubmissionReader.of(submission(given, indicator), problems);
        Expectation expectation = Expectation.ofIndicator(expect);
        given.refuseOthers();
        if (problems.list().size() > before) {
            return new GoldenCase(name, given.place(), List.of("案例写法有误"), Set.of(), Map.of(), null);
        }
        try {
            Sheet sheet = youju.sheet(submission, new Problems());
            int position = sheet.year().ruleset().criteria().stream()
                    .map(Indicator::code)
                    .toList()
                    .indexOf(indicator.code());
            // explained, so that each case also shows that rules as compiled and rules as text agree
            Explanation.OfIndicator explained = youju.grounds(sheet, position);
            return new GoldenCase(
                    name,
                    given.place(),
                    expectation.differences(explained.score()),
                    Set.copyOf(explained.applied()),
                    Map.of("", expectation.asserted()),
                    sheet.facts());
        } catch (ProblemsException refused) {
            return new GoldenCase(name, given.place(), refused(refused), Set.of(), Map.of(), null);
        }
    }

    /** Sheets are explained whole, what it would take included. */
    private static Set<Scorecard.RuleRef> fired(Explanation explained) {
        return Stream.concat(explained.indicators().stream(), Optional.ofNullable(explained.total()).stream())
                .flatMap(one -> one.applied().stream())
                .collect(Collectors.toSet());
    }

    private static List<String> refused(ProblemsException refused) {
        return refused.problems().stream()
                .map(problem -> "[" + problem.code() + "] " + problem.messageZh())
                .toList();
    }

    /** A case says only what matters to it; year, department and the indicator of goals and findings are filled in. */
    private Node submission(Fields given, Indicator indicator) {
        Place place = given.place();
        RulesetId id = year.ruleset().id();
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("scheme", new Node(place, id.scheme()));
        fields.put("year", new Node(place, BigDecimal.valueOf(id.year())));
        fields.put("revision", new Node(place, BigDecimal.valueOf(id.revision())));
        fields.put("department", new Node(place, Map.of("name", new Node(place, "案例"))));
        Map<String, Node> inputs = new LinkedHashMap<>();
        given.group("inputs").all().forEach((name, input) -> {
            Place at = new Place(place.file(), input.place().line(), JsonPointer.field("/inputs", name));
            inputs.put(name, new Node(at, input.value()));
        });
        fields.put("inputs", new Node(place, inputs));
        fields.put("goals", new Node(place, filled(given, "goals", indicator)));
        if (given.has("findings")) {
            fields.put("findings", new Node(place, filled(given, "findings", indicator)));
        }
        return new Node(place, fields);
    }

    private static List<Node> filled(Fields given, String list, Indicator indicator) {
        List<Node> items = given.list(list);
        List<Node> filled = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            filled.add(filled(items.get(i), "/" + list + "/" + i, indicator));
        }
        return filled;
    }

    @SuppressWarnings("unchecked")
    private static Node filled(Node item, String pointer, Indicator indicator) {
        Place place = new Place(item.place().file(), item.place().line(), pointer);
        if (!(item.value() instanceof Map)) {
            return new Node(place, item.value());
        }
        Map<String, Node> fields = new LinkedHashMap<>((Map<String, Node>) item.value());
        fields.putIfAbsent("indicator", new Node(place, indicator.code()));
        return new Node(place, fields);
    }

    /**
     * The whole sheets of the year, run; each stands beside a file {@code <name>.expected.yaml}.
     *
     * @throws ProblemsException MALFORMED or CASES_INVALID
     */
    public List<GoldenCase> ofSheets() {
        String folder = year.ruleset().id().folder() + "/sheets";
        Problems problems = new Problems();
        List<GoldenCase> cases = new ArrayList<>();
        for (String path : files.below(folder)) {
            if (!path.endsWith(".expected.yaml")) {
                String expected = path.replaceFirst("\\.[a-z]+$", ".expected.yaml");
                if (files.bytes(expected).isEmpty()) {
                    problems.add(
                            "FILE_MISSING",
                            new Place(path, 0, ""),
                            "there is no file " + expected,
                            "整表案例缺少预期结果文件 " + expected);
                } else {
                    cases.add(run(path, expected, problems));
                }
            }
        }
        problems.throwIfAny(INVALID);
        return cases;
    }

    private GoldenCase run(String path, String expected, Problems problems) {
        Fields fields = Fields.of(Documents.yaml(files.bytes(expected).orElseThrow(), expected, problems), problems);
        Expectation.OfSheet expectation = Expectation.ofSheet(fields);
        Format format = path.endsWith(".yaml") ? Format.YAML : path.endsWith(".json") ? Format.JSON : Format.FORM;
        try {
            Sheet sheet = youju.read(files.bytes(path).orElseThrow(), format, path);
            Explanation explained = youju.explain(sheet);
            return new GoldenCase(
                    path,
                    new Place(path, 0, ""),
                    expectation.differences(explained.scorecard()),
                    fired(explained),
                    expectation.asserted(),
                    sheet.facts());
        } catch (ProblemsException refused) {
            return new GoldenCase(path, new Place(path, 0, ""), refused(refused), Set.of(), Map.of(), null);
        }
    }
}
