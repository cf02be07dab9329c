package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Problems;

/** Reads one indicator's folder: {@code indicator.yaml}, {@code rules.dslr} and the rules of readings not taken. */
final class IndicatorReader {

    private final RulesetFiles files;
    private final String folder;
    private final Problems problems;

    IndicatorReader(RulesetFiles files, String folder, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.problems = problems;
    }

    Indicator read(byte[] bytes) {
        Fields fields = Fields.of(Documents.yaml(bytes, folder + "/indicator.yaml", problems), problems);
        BigDecimal points = points(fields);
        Indicator indicator = read(fields, path(fields), points);
        if (indicator.points().signum() <= 0 && !Beside.of(fields).isKind()) {
            fields.problem("OUT_OF_RANGE", "points", "`points` must be above zero", "“points”（分值）必须大于零");
        }
        fields.refuseOthers();
        return indicator;
    }

    /** Those of the first class where the classes have points of their own. */
    private static BigDecimal points(Fields fields) {
        if (Beside.of(fields).isKind()) {
            if (fields.has("pointsByClass")) {
                fields.problem(
                        "OUT_OF_RANGE",
                        "pointsByClass",
                        "an indicator of bonus or penalty has no points of the table, and none by class",
                        "加分项、倒扣项不占评分表的分值，不写 pointsByClass；最多加（扣）多少写在 most");
            }
            return BigDecimal.ZERO;
        } else if (!fields.has("pointsByClass")) {
            return fields.requiredNumber("points");
        }
        Map<String, BigDecimal> byClass = Classes.numbers(fields.group("pointsByClass"));
        if (fields.has("points")
                || byClass.isEmpty()
                || byClass.values().stream().anyMatch(one -> one.signum() <= 0)) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "pointsByClass",
                    "`pointsByClass` gives each class points above zero, and `points` is left out then",
                    "写了“pointsByClass”（各类的分值，都大于零）就不写 points");
        }
        return byClass.isEmpty() ? BigDecimal.ONE : byClass.values().iterator().next();
    }

    /** The criterion for the total, whose points are those of the table and are not said again. */
    Indicator readTotal(byte[] bytes, BigDecimal points) {
        Fields fields = Fields.of(Documents.yaml(bytes, folder + "/indicator.yaml", problems), problems);
        Indicator total = read(fields, List.of(fields.requiredText("name")), points);
        for (String field : List.of("kind", "most", "bonus", "penalty")) {
            if (fields.has(field)) {
                fields.problem(
                        "UNKNOWN_FIELD", field, "the total has no `" + field + "`", "总分的规则不能写“" + field + "”，它只用于指标");
            }
        }
        fields.refuseOthers();
        return total;
    }

    private Indicator read(Fields fields, List<String> path, BigDecimal points) {
        String code = fields.requiredText("code");
        Provenance provenance = RulesetReader.provenance(fields).orElseGet(() -> {
            fields.problem(
                    "MISSING_FIELD", "provenance", "the field `provenance` is required", "缺少必填字段“provenance”（出处）");
            return Provenance.SAMPLE;
        });
        Beside beside = Beside.read(fields);
        return new Indicator(
                code,
                path,
                points,
                Classes.numbers(fields.group("pointsByClass")),
                fields.place(),
                beside.bonus(),
                beside.penalty(),
                provenance,
                fields.text("explanation").orElse(null),
                fields.text("evidence").orElse(null),
                fields.text("dataSource").orElse(null),
                fields.text("goals").orElse(null),
                goalsAreDated(fields),
                GoalReading.read(
                        fields, fields.text("goalsMeasuredBy").orElse("").equals("levels")),
                findings(fields),
                values(fields),
                directions(fields),
                otherBases(fields),
                clauses(fields, code, provenance),
                interpretations(fields, code),
                rules(fields, "rules.dslr"));
    }

    private static boolean goalsAreDated(Fields fields) {
        String measuredBy = fields.text("goalsMeasuredBy").orElse("values");
        if (!List.of("values", "dates", "levels").contains(measuredBy)) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "goalsMeasuredBy",
                    "`goalsMeasuredBy` is values, dates or levels",
                    "“goalsMeasuredBy”只能是 values（目标值和完成值）、dates（起止日期）或 levels（评审人判定的达成程度）");
        }
        return measuredBy.equals("dates");
    }

    private static List<FindingKind> findings(Fields fields) {
        Set<String> kinds = new HashSet<>();
        return fields.groups("findings").stream()
                .map(group -> {
                    var read = new FindingKind(
                            group.requiredText("kind"),
                            group.requiredText("unit"),
                            group.texts("reasons"),
                            group.requiredText("description"));
                    if (read.reasons().size() > FindingKind.MOST_REASONS) {
                        group.problem(
                                "OUT_OF_RANGE",
                                "reasons",
                                "`reasons` has at most " + FindingKind.MOST_REASONS + " items",
                                "“reasons”（原因）最多 " + FindingKind.MOST_REASONS + " 个");
                    }
                    if (!kinds.add(read.name())) {
                        group.problem(
                                "DUPLICATE",
                                "kind",
                                "`" + read.name() + "` is declared twice",
                                "检查发现“" + read.name() + "”重复声明");
                    }
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static List<ValueDeclaration> values(Fields fields) {
        return fields.groups("values").stream()
                .map(group -> {
                    boolean sums = !group.has("days") && !group.has("formula");
                    @Nullable
                    Formula formula = group.text("formula")
                            .map(text -> formula(group, text))
                            .orElse(null);
                    var read = new ValueDeclaration(
                            group.requiredText("name"),
                            group.requiredText("unit"),
                            group.texts("of"),
                            sums ? group.texts("less") : List.of(),
                            sums ? group.texts("per") : List.of(),
                            group.has("days") ? days(group.group("days")) : null,
                            formula,
                            List.of(),
                            group.place());
                    long ways = Stream.of(!read.of().isEmpty(), read.days() != null, group.has("formula"))
                            .filter(Boolean::booleanValue)
                            .count();
                    if (ways != 1) {
                        group.problem(
                                "MISSING_FIELD",
                                "of",
                                "a value has either `of`, `days` or `formula`",
                                "计算项要写 of（由哪些填报项相加）、days（两个日期相隔几天）或 formula（公式），只写其中一种");
                    }
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static Formula formula(Fields group, String text) {
        try {
            return FormulaReader.read(text);
        } catch (FormulaReader.Unreadable unreadable) {
            group.problem(
                    "FORMULA_UNREADABLE",
                    "formula",
                    "`formula` cannot be read: " + text,
                    "公式“" + text + "”读不懂：" + unreadable.getMessage() + "。例如 (非常满意数 × 1 + 比较满意数 × 0.8) ÷ 调查数");
            return new Formula.Literal(BigDecimal.ZERO, false);
        }
    }

    private static ValueDeclaration.Days days(Fields days) {
        String counting = days.requiredText("counting");
        if (!counting.equals("working") && !counting.equals("calendar")) {
            days.problem(
                    "OUT_OF_RANGE",
                    "counting",
                    "`counting` is working or calendar",
                    "“counting”只能是 working（工作日）或 calendar（自然日）");
        }
        var read = new ValueDeclaration.Days(
                days.requiredText("from"), days.requiredText("to"), counting.equals("working"));
        days.refuseOthers();
        return read;
    }

    private static List<String> path(Fields fields) {
        List<String> path = fields.texts("path");
        if (path.size() != 3) {
            fields.problem("OUT_OF_RANGE", "path", "`path` has three levels of names", "“path”应依次写出一级、二级、三级指标名称");
            return List.of("", "", path.isEmpty() ? "" : path.get(path.size() - 1));
        }
        return path;
    }

    private static List<Indicator.Direction> directions(Fields fields) {
        return fields.groups("directions").stream()
                .map(group -> {
                    String better = group.requiredText("better");
                    if (!better.equals("higher") && !better.equals("lower")) {
                        group.problem(
                                "OUT_OF_RANGE",
                                "better",
                                "`better` is higher or lower",
                                "“better”只能是 higher（越高越好）或 lower（越低越好）");
                    }
                    var read = new Indicator.Direction(group.requiredText("of"), better.equals("higher"));
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static List<Indicator.OtherBasis> otherBases(Fields fields) {
        return fields.groups("otherBases").stream()
                .map(group -> {
                    var read = new Indicator.OtherBasis(
                            group.requiredText("word"), group.requiredText("measures"), group.requiredText("asked"));
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static List<Clause> clauses(Fields fields, String code, Provenance provenance) {
        List<Clause> clauses = fields.groups("clauses").stream()
                .map(group -> {
                    var read = new Clause(
                            code + "/" + group.requiredText("id"),
                            group.requiredText("text"),
                            group.requiredText("source"),
                            RulesetReader.provenance(group).orElse(provenance),
                            group.text("informative").orElse(null));
                    group.refuseOthers();
                    return read;
                })
                .toList();
        if (clauses.isEmpty()) {
            fields.problem("EMPTY", "clauses", "an indicator needs a clause", "指标至少要有一条评分标准（clauses）");
        }
        return clauses;
    }

    private List<Interpretation> interpretations(Fields fields, String code) {
        return fields.groups("interpretations").stream()
                .map(group -> {
                    String id = code + "/" + group.requiredText("id");
                    var read = new Interpretation(
                            id,
                            group.requiredText("question"),
                            passages(group),
                            group.requiredText("taken"),
                            group.requiredText("reason"),
                            group.requiredText("decidedBy"),
                            others(group, id));
                    group.refuseOthers();
                    return read;
                })
                .toList();
    }

    private static List<Interpretation.Passage> passages(Fields group) {
        return group.groups("texts").stream()
                .map(text -> {
                    var read = new Interpretation.Passage(text.requiredText("source"), text.requiredText("text"));
                    text.refuseOthers();
                    return read;
                })
                .toList();
    }

    private List<Interpretation.OtherReading> others(Fields group, String id) {
        return group.groups("others").stream()
                .map(other -> {
                    Optional<String> rules = other.text("rules");
                    Optional<String> note = other.text("note");
                    if (rules.isEmpty() && note.isEmpty()) {
                        other.problem(
                                "MISSING_FIELD",
                                "note",
                                "a reading without `rules` needs a `note` that says why",
                                "未采用的解释若不附规则文件（rules），须在 note 中说明原因");
                    }
                    @Nullable
                    RuleText text = rules.map(name -> rules(other, name)).orElse(null);
                    var read = new Interpretation.OtherReading(
                            id + other.requiredText("id"), other.requiredText("reading"), text, note.orElse(null));
                    other.refuseOthers();
                    return read;
                })
                .toList();
    }

    private RuleText rules(Fields from, String name) {
        String path = folder + "/" + name;
        Optional<byte[]> bytes = name.matches("([a-z0-9-]+/)?[a-z0-9-]+\\.dslr") ? files.bytes(path) : Optional.empty();
        if (bytes.isEmpty()) {
            from.problem("FILE_MISSING", "rules", "there is no file of rules " + path, "找不到规则文件 " + path);
        }
        return new RuleText(path, bytes.map(one -> Documents.text(one, path)).orElse(""));
    }
}
