package org.youju.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
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
        files.refuseFaults(folder);
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
        List<InputDeclaration> inputs = InputsReader.inputs(fields);
        List<ReferenceFigure> reference = new ReferenceReader(files, folder, problems).read(fields, id.year());
        List<Indicator> indicators = FormulaNames.resolve(indicators(fields), inputs, reference, problems);
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
                inputs,
                InputsReader.checks(fields),
                InvariantsReader.read(fields),
                fields.has("form") ? FormLayoutReader.read(fields.group("form")) : null,
                fields.date("reviewBy").orElse(null),
                fields.text("editedBy").orElse(null),
                CalendarReader.read(files, folder, problems).orElse(null),
                fields.has("appeals") ? AppealPeriods.read(fields.group("appeals")) : null,
                new LockReader(files, folder, problems).read(phraseBook).orElse(null),
                Classes.read(fields),
                reference,
                SectionLimit.read(fields),
                indicators,
                total(fields, indicators));
        rounding.refuseOthers();
        fields.refuseOthers();
        checkReferences(ruleset, fields);
        checkClasses(ruleset, fields);
        checkLimits(ruleset);
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

    private List<Indicator> indicators(Fields fields) {
        List<Indicator> indicators = new ArrayList<>();
        for (String name : fields.texts("indicators")) {
            indicatorFile(fields, "indicators", name)
                    .ifPresent(bytes -> indicators.add(reader(name).read(bytes)));
        }
        if (indicators.isEmpty()) {
            fields.problem("EMPTY", "indicators", "a ruleset needs an indicator", "评分表至少要有一个指标");
        }
        return indicators;
    }

    private @Nullable Indicator total(Fields fields, List<Indicator> indicators) {
        return fields.text("total")
                .flatMap(name -> indicatorFile(fields, "total", name)
                        .map(bytes -> reader(name)
                                .readTotal(
                                        bytes,
                                        indicators.stream()
                                                .map(Indicator::points)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .orElse(null);
    }

    private IndicatorReader reader(String name) {
        return new IndicatorReader(files, folder + "/" + name, problems);
    }

    private Optional<byte[]> indicatorFile(Fields fields, String field, String name) {
        String path = folder + "/" + name + "/indicator.yaml";
        Optional<byte[]> bytes = name.matches("[A-Za-z0-9.-]+") ? files.bytes(path) : Optional.empty();
        if (bytes.isEmpty()) {
            fields.problem("FILE_MISSING", field, "there is no file " + path, "找不到文件 " + path);
        }
        return bytes;
    }

    private void checkClasses(Ruleset ruleset, Fields fields) {
        Classes classes = ruleset.classes();
        if (classes != null) {
            classes.check(ruleset, fields, problems);
            return;
        }
        ruleset.indicators().stream()
                .filter(indicator -> !indicator.pointsByClass().isEmpty())
                .forEach(indicator -> problems.add(
                        "CLASSES_UNDECLARED",
                        indicator.place(),
                        "`pointsByClass` needs `classes` in ruleset.yaml",
                        "指标 " + indicator.code()
                                + " 写了 pointsByClass，ruleset.yaml 里要写 classes，例如 classes: {by: 地区类别}"));
    }

    private void checkLimits(Ruleset ruleset) {
        ruleset.limits().stream()
                .filter(limit -> ruleset.indicators().stream().noneMatch(limit::covers))
                .forEach(limit -> problems.add(
                        "SECTION_UNKNOWN",
                        limit.place(),
                        "no first- or second-level name is `" + limit.section() + "`",
                        "没有名称为“" + limit.section() + "”的一级或二级指标"));
    }

    private void checkReferences(Ruleset ruleset, Fields fields) {
        checkNames(ruleset, fields);
        unique(ruleset.criteria().stream()
                .map(one -> new Named(one.code(), fields.place("indicators")))
                .toList());
        Set<String> inputs = unique(ruleset.inputs().stream()
                .map(one -> new Named(one.name(), fields.place("inputs")))
                .toList());
        checkReference(ruleset, inputs);
        ruleset.inputs().stream()
                .filter(input -> input.reasonIn() != null)
                .filter(input -> ruleset.input(String.valueOf(input.reasonIn()))
                        .filter(reason -> reason.type() == InputDeclaration.Type.TEXT)
                        .isEmpty())
                .forEach(input -> fields.problem(
                        "INPUT_UNDECLARED",
                        "inputs",
                        "`reasonIn` of `" + input.name() + "` names an input of type text",
                        "填报项“" + input.name() + "”的 reasonIn 要写一个文字类型（text）的填报项，“" + input.reasonIn() + "”不是"));
        unique(ruleset.values().stream()
                .map(one -> new Named(one.name(), one.place()))
                .toList());
        List<Named> named = new ArrayList<>();
        ruleset.checks().forEach(check -> {
            named.add(new Named(check.total(), fields.place("checks")));
            check.parts().forEach(part -> named.add(new Named(part, fields.place("checks"))));
        });
        @Nullable FormLayout form = ruleset.form();
        if (form != null) {
            form.numbers().forEach(row -> row.inputs().forEach(one -> named.add(new Named(one, fields.place("form")))));
        }
        ruleset.values().forEach(value -> {
            value.inputs().forEach(one -> named.add(new Named(one, value.place())));
            checkTypes(ruleset, value);
        });
        named.stream()
                .filter(one -> !inputs.contains(one.name()))
                .forEach(one -> problems.add(
                        "INPUT_UNDECLARED",
                        one.place(),
                        "the input `" + one.name() + "` is not declared",
                        "填报项“" + one.name() + "”没有在 inputs 中声明"));
    }

    /** Its name is nobody else's, and it comes of an input or a value that rests on no other figure. */
    private void checkReference(Ruleset ruleset, Set<String> inputs) {
        unique(ruleset.reference().stream()
                .map(one -> new Named(one.name(), one.place()))
                .toList());
        for (ReferenceFigure figure : ruleset.reference()) {
            String of = figure.of();
            Optional<ValueDeclaration> value = ruleset.values().stream()
                    .filter(one -> one.name().equals(of))
                    .findFirst();
            if (of != null && !inputs.contains(of) && value.isEmpty()) {
                problems.add(
                        "INPUT_UNDECLARED",
                        figure.place(),
                        "`" + of + "` is neither an input nor a value",
                        "“" + figure.name() + "”取的“" + of + "”既不是填报项，也不是计算项");
            }
            if (of != null && restsOnFigures(ruleset, of, new HashSet<>())) {
                problems.add(
                        "REFERENCE_CIRCLE",
                        figure.place(),
                        "`" + figure.name() + "` comes of `" + of + "`, which is itself worked out from such figures",
                        "“" + figure.name() + "”取的计算项“" + of + "”本身又用到共用的数，要先算出它才能算；请改取由填报项算出的计算项");
            }
            boolean taken = inputs.contains(figure.name())
                    || ruleset.values().stream().anyMatch(one -> one.name().equals(figure.name()));
            if (taken) {
                problems.add(
                        "DUPLICATE",
                        figure.place(),
                        "`" + figure.name() + "` is declared twice",
                        "“" + figure.name() + "”与填报项或计算项重名");
            }
        }
    }

    private static boolean restsOnFigures(Ruleset ruleset, String name, Set<String> seen) {
        return seen.add(name)
                && ruleset.values().stream()
                        .filter(value -> value.name().equals(name))
                        .flatMap(value -> Optional.ofNullable(value.formula()).stream())
                        .anyMatch(formula -> !formula.figures().isEmpty()
                                || formula.names().stream().anyMatch(other -> restsOnFigures(ruleset, other, seen)));
    }

    /** A name, and where it is declared or used. */
    record Named(String name, Place place) {}

    /** Numbers are calculated with, and days counted between dates. */
    private void checkTypes(Ruleset ruleset, ValueDeclaration value) {
        InputDeclaration.Type type = value.days() == null ? InputDeclaration.Type.NUMBER : InputDeclaration.Type.DATE;
        value.inputs().stream()
                .flatMap(name -> ruleset.input(name).stream())
                .filter(input -> input.type() != type)
                .forEach(input -> problems.add(
                        "WRONG_TYPE",
                        value.place(),
                        "`" + value.name() + "` is worked out from `" + input.name() + "`, which is no " + type.word(),
                        "计算项“" + value.name() + "”用到的填报项“" + input.name() + "”类型应为 " + type.word()));
        if (value.days() != null && value.days().working() && ruleset.calendar() == null) {
            problems.add(
                    "CALENDAR_MISSING",
                    value.place(),
                    "`" + value.name() + "` counts working days, and there is no calendar.yaml",
                    "计算项“" + value.name() + "”按工作日计算，但本年度没有 calendar.yaml（节假日日历）");
        }
    }

    private Set<String> unique(List<Named> names) {
        Set<String> seen = new HashSet<>();
        for (Named one : names) {
            if (!seen.add(one.name())) {
                problems.add(
                        "DUPLICATE", one.place(), "`" + one.name() + "` is declared twice", "“" + one.name() + "”重复声明");
            }
        }
        new NameCheck(problems).check(names);
        return seen;
    }

    private void checkNames(Ruleset ruleset, Fields fields) {
        NameCheck check = new NameCheck(problems);
        Place inputs = fields.place("inputs");
        check.check(named(ruleset.lists(), inputs));
        ruleset.inputs().forEach(input -> check.check(named(input.choices(), inputs)));
        ruleset.criteria().forEach(criterion -> {
            Place place = new Place(folder + "/" + criterion.code() + "/indicator.yaml", 0, "/findings");
            check.check(
                    named(criterion.findings().stream().map(FindingKind::name).toList(), place));
            criterion.findings().forEach(finding -> check.check(named(finding.reasons(), place)));
        });
    }

    private static List<Named> named(Collection<String> names, Place place) {
        return names.stream().map(name -> new Named(name, place)).toList();
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
