package org.youju.ruleset;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Place;
import org.youju.document.Problems;
import org.youju.document.ProblemsException;

/** Reads the folders of a {@link RulesetFiles} into {@link Ruleset}s; rules stay text, for the safety gate. */
public final class RulesetReader {

    /** Code of the exception that lists what is wrong with a year's folder. */
    public static final String INVALID = "RULESET_INVALID";

    private final RulesetFiles files;
    private final String folder;
    private final Problems problems = new Problems();

    private RulesetReader(RulesetFiles files, String folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * Every year there is, ordered by scheme, year and revision.
     *
     * @throws ProblemsException RULESET_INVALID naming file and line of everything that is wrong in the first bad year
     */
    public static List<Ruleset> all(RulesetFiles files) {
        return files.folders().stream()
                .map(folder -> new RulesetReader(files, folder).read())
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private Ruleset read() {
        String manifest = folder + "/" + RulesetFiles.MANIFEST;
        Fields fields = Fields.of(Documents.yaml(files.bytes(manifest).orElseThrow(), manifest, problems), problems);
        RulesetId id = new RulesetId(
                fields.requiredText("scheme"), fields.requiredInteger("year"), fields.requiredInteger("revision"));
        if (!id.folder().equals(folder)) {
            fields.problem(
                    "WRONG_FOLDER",
                    "year",
                    "scheme, year and revision belong in the folder " + id.folder() + ", not " + folder,
                    "方案、年度和修订号对应的文件夹应是 " + id.folder() + "，实际是 " + folder);
        }
        String phraseBook = "phrases/" + fields.requiredInteger("phrases") + ".dsl";
        Fields rounding = fields.group("rounding");
        Ruleset ruleset = new Ruleset(
                id,
                files.digest(folder, phraseBook),
                fields.requiredText("title"),
                fields.requiredText("issuer"),
                fields.text("scope").orElse(null),
                sources(fields),
                phrases(fields, phraseBook),
                decimals(rounding),
                word(rounding, "mode", List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)),
                grades(fields.group("grades")),
                inputs(fields),
                checks(fields),
                fields.has("form") ? form(fields.group("form")) : null,
                indicators(fields));
        rounding.refuseOthers();
        fields.refuseOthers();
        checkReferences(ruleset, manifest);
        problems.throwIfAny(INVALID);
        return ruleset;
    }

    private List<Ruleset.Source> sources(Fields fields) {
        return fields.groups("sources").stream()
                .map(source -> {
                    var read = new Ruleset.Source(
                            source.requiredText("id"),
                            source.requiredText("title"),
                            source.requiredText("date"),
                            provenance(source).orElse(Provenance.SAMPLE));
                    source.refuseOthers();
                    return read;
                })
                .toList();
    }

    private Ruleset.PhraseBookText phrases(Fields fields, String path) {
        Optional<byte[]> bytes = files.bytes(path);
        if (bytes.isEmpty()) {
            fields.problem("FILE_MISSING", "phrases", "there is no phrase book " + path, "找不到词句本 " + path);
        }
        return new Ruleset.PhraseBookText(
                path, bytes.map(one -> Documents.text(one, path)).orElse(""));
    }

    private static int decimals(Fields rounding) {
        int decimals = rounding.requiredInteger("decimals");
        if (decimals < 0 || decimals > 4) {
            rounding.problem("OUT_OF_RANGE", "decimals", "`decimals` is 0 to 4", "“decimals”（保留小数位数）应为 0 到 4");
            return 2;
        }
        return decimals;
    }

    private static <E extends Enum<E>> E word(Fields fields, String name, List<E> allowed) {
        String word = fields.requiredText(name);
        return allowed.stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    fields.problem(
                            "OUT_OF_RANGE",
                            name,
                            "`" + name + "` is one of " + allowed,
                            "“" + name + "”只能是 " + allowed + " 之一");
                    return allowed.get(0);
                });
    }

    private static GradeScale grades(Fields fields) {
        List<GradeScale.Band> bands = fields.groups("bands").stream()
                .map(band -> {
                    var read = new GradeScale.Band(band.requiredText("name"), band.requiredNumber("from"));
                    band.refuseOthers();
                    return read;
                })
                .toList();
        GradeScale scale = new GradeScale(
                fields.requiredNumber("outOf"), provenance(fields).orElse(Provenance.SAMPLE), bands);
        fields.refuseOthers();
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0) {
                fields.problem("ORDER", "bands", "grades go from the best down", "等级须从高到低排列");
            }
        }
        return scale;
    }

    private static List<InputDeclaration> inputs(Fields fields) {
        return fields.groups("inputs").stream()
                .map(input -> {
                    var read = new InputDeclaration(
                            input.requiredText("name"),
                            type(input),
                            input.text("unit").orElse(null),
                            input.number("min").orElse(null),
                            input.number("max").orElse(null),
                            input.texts("choices"),
                            input.yesNo("notApplicable").orElse(false),
                            input.requiredText("description"));
                    input.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static InputDeclaration.Type type(Fields input) {
        String word = input.requiredText("type");
        for (InputDeclaration.Type type : InputDeclaration.Type.values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        input.problem("OUT_OF_RANGE", "type", "`type` is yes-no, number or choice", "“type”只能是 yes-no、number 或 choice");
        return InputDeclaration.Type.YES_NO;
    }

    private static List<SumCheck> checks(Fields fields) {
        return fields.groups("checks").stream()
                .map(check -> {
                    var read = new SumCheck(check.requiredText("total"), check.texts("sumOf"));
                    check.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static FormLayout form(Fields form) {
        Fields columns = form.group("columns");
        FormLayout layout = new FormLayout(
                form.requiredText("title"),
                form.requiredText("department"),
                form.groups("narratives").stream()
                        .map(row -> new FormLayout.TextRow(row.requiredText("label"), row.texts("parts")))
                        .toList(),
                form.groups("numbers").stream()
                        .map(row -> new FormLayout.NumberRow(row.requiredText("label"), row.texts("inputs")))
                        .toList(),
                new FormLayout.Columns(
                        columns.requiredText("indicator"),
                        columns.requiredText("points"),
                        columns.requiredText("selfScore"),
                        columns.requiredText("basis")));
        columns.refuseOthers();
        form.refuseOthers();
        return layout;
    }

    private List<Indicator> indicators(Fields fields) {
        List<Indicator> indicators = new ArrayList<>();
        for (String name : fields.texts("indicators")) {
            String path = folder + "/" + name + "/indicator.yaml";
            Optional<byte[]> bytes = name.matches("[A-Za-z0-9.-]+") ? files.bytes(path) : Optional.empty();
            if (bytes.isEmpty()) {
                fields.problem("FILE_MISSING", "indicators", "there is no file " + path, "找不到文件 " + path);
            } else {
                indicators.add(new IndicatorReader(files, folder + "/" + name, problems).read(bytes.get()));
            }
        }
        if (indicators.isEmpty()) {
            fields.problem("EMPTY", "indicators", "a ruleset needs an indicator", "评分表至少要有一个指标");
        }
        return indicators;
    }

    private void checkReferences(Ruleset ruleset, String manifest) {
        Place place = new Place(manifest, 0, "");
        unique(place, ruleset.indicators().stream().map(Indicator::code).toList());
        Set<String> inputs = unique(
                place, ruleset.inputs().stream().map(InputDeclaration::name).toList());
        List<String> named = new ArrayList<>();
        ruleset.checks().forEach(check -> {
            named.add(check.total());
            named.addAll(check.parts());
        });
        @Nullable FormLayout form = ruleset.form();
        if (form != null) {
            form.numbers().forEach(row -> named.addAll(row.inputs()));
        }
        named.stream()
                .filter(name -> !inputs.contains(name))
                .forEach(name -> problems.add(
                        "INPUT_UNDECLARED",
                        place,
                        "the input `" + name + "` is not declared",
                        "填报项“" + name + "”没有在 inputs 中声明"));
    }

    private Set<String> unique(Place place, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problems.add("DUPLICATE", place, "`" + name + "` is declared twice", "“" + name + "”重复声明");
            }
        }
        return seen;
    }

    static Optional<Provenance> provenance(Fields fields) {
        Optional<String> word = fields.text("provenance");
        Optional<Provenance> provenance = word.flatMap(Provenance::of);
        if (word.isPresent() && provenance.isEmpty()) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "provenance",
                    "`provenance` is official, recalled or sample",
                    "“provenance”只能是 official（官方原文）、recalled（记忆整理）或 sample（示例）");
        }
        return provenance;
    }
}
