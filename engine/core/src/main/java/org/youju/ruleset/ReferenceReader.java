package org.youju.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.youju.document.Documents;
import org.youju.document.Fields;
import org.youju.document.Node;
import org.youju.document.Problems;
import org.youju.ruleset.ReferenceFigure.Take;

/** Reads the figures that all sheets share: what the year declares, and what its {@code reference.yaml} gives. */
final class ReferenceReader {

    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d{1,40}(?:\\.\\d{1,20})?)(?:\\s*[÷/]\\s*(\\d{1,40}(?:\\.\\d{1,20})?))?");
    private static final ReferenceFigure.Exact NONE = new ReferenceFigure.Exact(BigDecimal.ONE, BigDecimal.ONE);

    private final RulesetFiles files;
    private final String folder;
    private final Problems problems;

    ReferenceReader(RulesetFiles files, String folder, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.problems = problems;
    }

    /** What the file gives of a figure. */
    private record Given(Fields fields, List<ReferenceFigure.Exact> numbers, int year, String source) {}

    List<ReferenceFigure> read(Fields manifest, int year) {
        String file = folder + "/" + RulesetFiles.REFERENCE;
        Map<String, Given> given = new LinkedHashMap<>();
        files.bytes(file).ifPresent(bytes -> given(Fields.of(Documents.yaml(bytes, file, problems), problems), given));
        List<ReferenceFigure> figures = new ArrayList<>();
        for (Fields group : manifest.groups("reference")) {
            figures.add(figure(group, given, year));
            group.refuseOthers();
        }
        given.forEach((name, one) -> {
            if (figures.stream().noneMatch(figure -> figure.name().equals(name))) {
                one.fields.problem(
                        "REFERENCE_UNDECLARED",
                        "name",
                        "the figure `" + name + "` is not declared under `reference` in ruleset.yaml",
                        "“" + name + "”没有在 ruleset.yaml 的 reference 中声明");
            }
        });
        return figures;
    }

    private void given(Fields fields, Map<String, Given> given) {
        for (Fields group : fields.groups("figures")) {
            String name = group.requiredText("name");
            List<Node> nodes = group.has("values")
                    ? group.list("values")
                    : group.node("value").stream().toList();
            List<ReferenceFigure.Exact> numbers = nodes.stream()
                    .map(node -> number(group, written(node.value())))
                    .toList();
            if (numbers.isEmpty()) {
                group.problem(
                        "MISSING_FIELD",
                        "value",
                        "a figure needs `value`, or `values`",
                        "“" + name + "”要写 value（一个数，或者 800 ÷ 3 这样的除式）或 values（各表的数）");
            }
            Given one = new Given(group, numbers, group.requiredInteger("year"), group.requiredText("source"));
            group.texts("sheets");
            group.texts("leftOut");
            group.refuseOthers();
            if (given.put(name, one) != null) {
                group.problem("DUPLICATE", "name", "`" + name + "` is given twice", "“" + name + "”重复");
            }
        }
        fields.refuseOthers();
    }

    private static String written(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    private static ReferenceFigure.Exact number(Fields group, String text) {
        Matcher number = NUMBER.matcher(text.strip());
        BigDecimal divisor =
                number.matches() && number.group(2) != null ? new BigDecimal(number.group(2)) : BigDecimal.ONE;
        if (!number.matches() || divisor.signum() == 0) {
            group.problem(
                    "WRONG_TYPE",
                    "value",
                    "`" + text + "` is no number, and no division such as 800 ÷ 3",
                    "“" + text + "”不是数，也不是 800 ÷ 3 这样的除式；单位写在 ruleset.yaml 里，这里不写");
            return NONE;
        }
        return new ReferenceFigure.Exact(new BigDecimal(number.group(1)), divisor);
    }

    private ReferenceFigure figure(Fields group, Map<String, Given> given, int year) {
        String name = group.requiredText("name");
        String unit = group.requiredText("unit");
        @Nullable String of = group.text("of").orElse(null);
        @Nullable Take take = group.text("take").map(word -> take(group, word)).orElse(null);
        @Nullable BigDecimal within = group.number("within").orElse(null);
        int earliest = group.integer("notBefore").orElse(year);
        if ((of == null) != (take == null)) {
            group.problem(
                    "MISSING_FIELD", "take", "`of` and `take` go together", "of（取各表的哪一项）和 take（怎样取）要一起写；数从别处来的，两样都不写");
        }
        if ((take == Take.MEAN_WITHOUT_OUTLIERS) != (within != null) || (within != null && within.signum() <= 0)) {
            group.problem(
                    "OUT_OF_RANGE",
                    "within",
                    "`within` goes with mean-without-outliers, and is above zero",
                    "within（与平均数相差百分之几以内的才算）只和 mean-without-outliers 一起写，大于零，例如 within: 30");
        }
        Given found = files.isWithoutFigures() && take != null ? null : given.get(name);
        if (found == null && files.isWithoutFigures() && take != null) {
            return new ReferenceFigure(name, unit, of, take, within, List.of(NONE), year, "", group.place());
        } else if (found == null) {
            group.problem(
                    "REFERENCE_MISSING",
                    "name",
                    "reference.yaml gives no figure `" + name + "`",
                    "reference.yaml 里没有“" + name + "”"
                            + (take == null
                                    ? "，请写上 value、year（哪一年的数）和 source（出处）"
                                    : "，请先由各表算出，见 rulesets/README.md 的“各表共用的数”"));
            return new ReferenceFigure(name, unit, of, take, within, List.of(NONE), year, "", group.place());
        }
        if (found.year < earliest || found.year > year) {
            found.fields.problem(
                    "REFERENCE_OLD",
                    "year",
                    "`" + name + "` is of " + found.year + ", and this table is of " + year,
                    "“" + name + "”是 " + found.year + " 年的数，本表是 " + year + " 年度"
                            + "；请换成本年度的数，规定就用以前年度的，在 ruleset.yaml 里写 notBefore: " + found.year);
        }
        if (take != Take.ALL && found.numbers.size() > 1) {
            found.fields.problem(
                    "OUT_OF_RANGE", "values", "`" + name + "` is one number", "“" + name + "”只有一个数，写 value");
        }
        return new ReferenceFigure(
                name,
                unit,
                of,
                take,
                within,
                found.numbers.isEmpty() ? List.of(NONE) : found.numbers,
                found.year,
                found.source,
                group.place());
    }

    private static @Nullable Take take(Fields group, String word) {
        Optional<Take> take = List.of(Take.values()).stream()
                .filter(one -> one.word().equals(word))
                .findFirst();
        if (take.isEmpty()) {
            group.problem(
                    "OUT_OF_RANGE",
                    "take",
                    "`take` is highest, lowest, mean, mean-without-outliers or all",
                    "“take”只能是 highest（最高）、lowest（最低）、mean（平均）、mean-without-outliers（剔除后平均）或 all（全部，用于名次）");
        }
        return take.orElse(null);
    }
}
