package org.youju.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;
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
                inside(files.hashes(folder, phraseBook)),
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
        new ReferenceCheck(folder, ruleset, fields, problems).check();
        problems.throwIfAny(INVALID);
        return ruleset;
    }

    private SortedMap<String, String> inside(SortedMap<String, String> hashes) {
        SortedMap<String, String> inside = new TreeMap<>();
        hashes.forEach((path, hash) ->
                inside.put(path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : path, hash));
        return inside;
    }

    private List<Ruleset.Source> sources(Fields fields) {
        return fields.groups("sources").stream()
                .map(source -> {
                    var read = new Ruleset.Source(
                            source.requiredText("id"),
                            source.requiredText("title"),
                            source.requiredText("date"),
                            Provenance.read(source).orElse(Provenance.SAMPLE));
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
                fields.requiredNumber("outOf"), Provenance.read(fields).orElse(Provenance.SAMPLE), bands);
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
            int levels = indicators.stream()
                    .mapToInt(one -> one.path().size())
                    .filter(size -> size >= Levels.LEAST)
                    .findFirst()
                    .orElse(0);
            indicatorFile(fields, "indicators", name)
                    .ifPresent(bytes -> indicators.add(reader(name).read(bytes, levels)));
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
}
