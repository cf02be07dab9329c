package org.youju.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Node;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.RulesetFiles;
import org.youju.ruleset.RulesetId;
import org.youju.scorecard.Scorecard;
import org.youju.scoring.Format;
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

    /**
     * The cases of one indicator, run.
     *
     * @throws ProblemsException MALFORMED or CASES_INVALID; none where the file is missing
     */
    public List<GoldenCase> ofIndicator(Indicator indicator) {
        String file = indicator.rules().file().replace("rules.dslr", "cases.yaml");
        Problems problems = new Problems();
        List<GoldenCase> cases = new ArrayList<>();
        files.bytes(file).ifPresent(bytes -> {
            Node root = Documents.yaml(bytes, file, problems);
            Fields all = Fields.of(new Node(root.place(), Map.of("cases", root)), problems);
            for (Fields one : all.groups("cases")) {
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
            return new GoldenCase(name, given.place(), List.of("案例写法有误"), Set.of());
        }
        try {
            Scorecard card = youju.score(youju.sheet(submission, new Problems()));
            Scorecard.IndicatorScore score = card.indicators().stream()
                    .filter(one -> one.code().equals(indicator.code()))
                    .findFirst()
                    .orElseThrow();
            return new GoldenCase(name, given.place(), expectation.differences(score), fired(List.of(score)));
        } catch (ProblemsException refused) {
            return new GoldenCase(name, given.place(), refused(refused), Set.of());
        }
    }

    private static Set<String> fired(List<Scorecard.IndicatorScore> scores) {
        return scores.stream()
                .flatMap(score -> score.entries().stream())
                .flatMap(entry -> Optional.ofNullable(entry.rule()).stream())
                .map(Scorecard.RuleRef::name)
                .collect(Collectors.toSet());
    }

    private static List<String> refused(ProblemsException refused) {
        return refused.problems().stream()
                .map(problem -> "[" + problem.code() + "] " + problem.messageZh())
                .toList();
    }

    /** A case says only what matters to it; year, department and the goals' indicator are filled in. */
    private Node submission(Fields given, Indicator indicator) {
        Place place = given.place();
        RulesetId id = year.ruleset().id();
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("scheme", new Node(place, id.scheme()));
        fields.put("year", new Node(place, BigDecimal.valueOf(id.year())));
        fields.put("revision", new Node(place, BigDecimal.valueOf(id.revision())));
        fields.put("department", new Node(place, Map.of("name", new Node(place, "案例"))));
        fields.put("inputs", new Node(place, given.group("inputs").all()));
        List<Node> goals = given.list("goals");
        List<Node> filled = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            filled.add(goal(goals.get(i), i, indicator));
        }
        fields.put("goals", new Node(place, filled));
        return new Node(place, fields);
    }

    @SuppressWarnings("unchecked")
    private static Node goal(Node goal, int position, Indicator indicator) {
        Place place = new Place(goal.place().file(), goal.place().line(), "/goals/" + position);
        if (!(goal.value() instanceof Map)) {
            return new Node(place, goal.value());
        }
        Map<String, Node> fields = new LinkedHashMap<>((Map<String, Node>) goal.value());
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
            Scorecard card = youju.score(youju.read(files.bytes(path).orElseThrow(), format, path));
            return new GoldenCase(
                    path, new Place(path, 0, ""), expectation.differences(card), fired(card.indicators()));
        } catch (ProblemsException refused) {
            return new GoldenCase(path, new Place(path, 0, ""), refused(refused), Set.of());
        }
    }
}
