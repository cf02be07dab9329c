package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** @param levels how many names the table's other indicators have; 0 where they are not known */
    Indicator read(byte[] bytes, int levels) {
        Fields fields = Fields.of(Documents.yaml(bytes, folder + "/indicator.yaml", problems), problems);
        BigDecimal points = points(fields);
        Indicator indicator = read(fields, path(fields, levels), points);
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
        Provenance provenance = Provenance.read(fields).orElseGet(() -> {
            fields.problem(
                    "MISSING_FIELD", "provenance", "the field `provenance` is required", "缺少必填字段“provenance”（出处）");
            return Provenance.SAMPLE;
        });
        Beside beside = Beside.read(fields);
        CriterionReader criterion = new CriterionReader(files, folder, fields, code, provenance);
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
                ValuesReader.read(fields),
                directions(fields),
                otherBases(fields),
                criterion.clauses(),
                criterion.interpretations(),
                criterion.rules(fields, "rules.dslr"));
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

    private static List<String> path(Fields fields, int levels) {
        List<String> path = fields.texts("path");
        if (path.size() < Levels.LEAST || path.size() > Levels.MOST) {
            fields.problem(
                    "OUT_OF_RANGE",
                    "path",
                    "`path` has the names of two, three or four levels",
                    "“path”应依次写出各级指标名称，两级、三级或四级，例如 [一级名称, 二级名称, 三级名称]");
        } else if (levels > 0 && path.size() != levels) {
            fields.problem(
                    "LEVELS_DIFFER",
                    "path",
                    "`path` has " + path.size() + " names, those of the indicators before it have " + levels,
                    "这里写了 " + path.size() + " 级名称，前面的指标是 " + levels + " 级；一张表的级数要一样，没有下一级的把本级名称再写一遍");
        } else {
            return path;
        }
        return List.of(path.isEmpty() ? "" : path.get(path.size() - 1));
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
}
