package org.youju.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.cases.GoldenCase.Part;
import org.youju.document.Fields;
import org.youju.ledger.Entry;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;

/**
 * What a case expects of one indicator. Score, lost, range and missing are compared where they are written; entries, where
 * they are written, all of them and in order.
 */
record Expectation(
        String status,
        Optional<BigDecimal> score,
        Optional<BigDecimal> lost,
        Optional<Range> range,
        @Nullable List<String> missing,
        @Nullable List<ExpectedEntry> entries) {

    record Range(BigDecimal low, BigDecimal high) {

        private static Optional<Range> of(Fields fields) {
            if (!fields.has("range")) {
                return Optional.empty();
            }
            Fields range = fields.group("range");
            Range read = new Range(range.requiredNumber("low"), range.requiredNumber("high"));
            range.refuseOthers();
            return Optional.of(read);
        }
    }

    /** Optional parts are compared where they are written. */
    record ExpectedEntry(
            @Nullable String rule,
            String kind,
            String cause,
            BigDecimal points,
            Optional<String> item,
            Optional<String> arithmetic,
            Optional<String> reason) {

        private static ExpectedEntry of(Fields fields) {
            ExpectedEntry read = new ExpectedEntry(
                    fields.text("rule").orElse(null),
                    fields.requiredText("kind"),
                    fields.text("cause").orElse("RULE"),
                    fields.requiredNumber("points"),
                    fields.text("item"),
                    fields.text("arithmetic"),
                    fields.text("reason"));
            fields.refuseOthers();
            return read;
        }

        /** What is otherwise, field by field, in words. */
        private List<String> differences(EntryLine entry) {
            List<String> differences = new ArrayList<>();
            String name = entry.rule() == null ? null : entry.rule().name();
            if (!Objects.equals(rule, name) && (rule != null || entry.cause() != Entry.Cause.ROUNDING)) {
                compare(differences, "规则", String.valueOf(rule), String.valueOf(name));
            }
            compare(differences, "性质", kind, entry.kind().name());
            compare(differences, "原因", cause, entry.cause().name());
            if (points.compareTo(entry.points()) != 0) {
                compare(
                        differences,
                        "分数",
                        points.toPlainString(),
                        entry.points().toPlainString());
            }
            item.ifPresent(text -> compare(differences, "对象", text, entry.item()));
            arithmetic.ifPresent(text -> compare(differences, "算式", text, entry.arithmetic()));
            reason.ifPresent(text -> compare(differences, "理由", text, entry.reason()));
            return differences;
        }

        private String text() {
            return kind + " " + points.toPlainString() + (rule == null ? "" : "（" + rule + "）");
        }
    }

    static Expectation ofIndicator(Fields fields) {
        boolean unscored = blank(
                fields,
                "score",
                "`score` is left blank: fill in what the criterion says that this sheet gets",
                "“score”（得分）还空着，请按评分标准填上这种情况应得的分");
        boolean unexplained = blank(
                fields,
                "entries",
                "`entries` is left blank: fill in by which rule this sheet gets or loses how many points",
                "“entries”（记录）还空着，请按评分标准填上由哪条规则给了或扣了多少分");
        boolean unbounded = blank(
                fields,
                "range",
                "`range` is left blank: fill in the least and the most that this sheet may get",
                "“range”（可能的范围）还空着，请填上最少（low）和最多（high）可能得几分");
        Expectation read = new Expectation(
                fields.requiredText("status"),
                unscored ? Optional.empty() : fields.number("score"),
                fields.number("lost"),
                unbounded ? Optional.empty() : Range.of(fields),
                fields.has("missing") ? fields.texts("missing") : null,
                fields.has("entries") && !unexplained
                        ? fields.groups("entries").stream()
                                .map(ExpectedEntry::of)
                                .toList()
                        : null);
        fields.refuseOthers();
        return read;
    }

    /** A suggested case leaves open what only a person can say who has read the paper. */
    private static boolean blank(Fields fields, String name, String message, String messageZh) {
        if (!fields.isBlank(name)) {
            return false;
        }
        // asked for, so that nobody calls it unknown
        fields.isGiven(name);
        fields.problem("EXPECTATION_BLANK", name, message, messageZh);
        return true;
    }

    /** What it says beside the status. */
    Set<Part> asserted() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (score.isPresent() || lost.isPresent()) {
            parts.add(Part.SCORE);
        }
        if (range.isPresent()) {
            parts.add(Part.RANGE);
        }
        if (missing != null) {
            parts.add(Part.MISSING);
        }
        if (entries != null) {
            parts.add(Part.ENTRIES);
        }
        return parts;
    }

    List<String> differences(IndicatorScore actual) {
        List<String> differences = new ArrayList<>();
        compare(differences, "状态", status, actual.status().name());
        score.ifPresent(number -> compare(differences, "得分", number, actual.score()));
        lost.ifPresent(number -> compare(differences, "失分", number, actual.lost()));
        range.ifPresent(expected -> {
            compare(differences, "最低可能得分", expected.low(), actual.range().low());
            compare(differences, "最高可能得分", expected.high(), actual.range().high());
        });
        List<String> names =
                actual.missing().stream().map(Scorecard.Missing::name).toList();
        if (missing != null && !missing.equals(names)) {
            differences.add("缺少的数据应为 " + missing + "，实际为 " + names);
        }
        if (entries != null) {
            entries(differences, entries, actual.entries());
        }
        return differences;
    }

    private static void entries(List<String> differences, List<ExpectedEntry> expected, List<EntryLine> actual) {
        for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
            String number = "第 " + (i + 1) + " 笔";
            if (i >= actual.size()) {
                differences.add(number + "应为 " + expected.get(i).text() + "，实际没有");
            } else if (i >= expected.size()) {
                EntryLine entry = actual.get(i);
                differences.add(number + "没有预期，实际为 " + entry.kind() + " "
                        + entry.points().toPlainString()
                        + (entry.rule() == null ? "" : "（" + entry.rule().name() + "）"));
            } else {
                expected.get(i).differences(actual.get(i)).forEach(one -> differences.add(number + one));
            }
        }
    }

    static void compare(List<String> differences, String what, BigDecimal expected, @Nullable BigDecimal actual) {
        if (actual == null || expected.compareTo(actual) != 0) {
            differences.add(what + "应为 " + expected.toPlainString() + "，实际为 " + actual);
        }
    }

    static void compare(List<String> differences, String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            differences.add(what + "应为 " + expected + "，实际为 " + actual);
        }
    }

    /** What a case expects of a whole sheet; {@code audit} lists every finding's code, in any order. */
    record OfSheet(
            Expectation whole,
            Optional<String> grade,
            @Nullable List<String> audit,
            Map<String, Expectation> indicators) {

        Map<String, Set<Part>> asserted() {
            Map<String, Set<Part>> asserted = new LinkedHashMap<>();
            asserted.put("", whole.asserted());
            indicators.forEach((code, one) -> asserted.put(code, one.asserted()));
            return asserted;
        }

        List<String> differences(Scorecard actual) {
            List<String> differences = new ArrayList<>();
            compare(differences, "状态", whole.status(), actual.status().name());
            whole.score().ifPresent(number -> compare(differences, "总分", number, actual.score()));
            whole.lost().ifPresent(number -> compare(differences, "失分", number, actual.lost()));
            whole.range().ifPresent(expected -> {
                compare(differences, "最低可能总分", expected.low(), actual.range().low());
                compare(differences, "最高可能总分", expected.high(), actual.range().high());
            });
            grade.ifPresent(one -> compare(differences, "等级", one, String.valueOf(actual.grade())));
            List<String> codes = actual.audit().stream()
                    .map(Scorecard.AuditFinding::code)
                    .sorted()
                    .toList();
            if (audit != null && !audit.stream().sorted().toList().equals(codes)) {
                differences.add("自评核对应为 " + audit + "，实际为 " + codes);
            }
            indicators.forEach((code, expected) -> Stream.concat(
                            actual.indicators().stream(), Optional.ofNullable(actual.total()).stream())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> expected.differences(one)
                                    .forEach(difference -> differences.add(code + " " + difference)),
                            () -> differences.add("没有指标 " + code)));
            return differences;
        }
    }

    static OfSheet ofSheet(Fields fields) {
        Map<String, Expectation> indicators = new LinkedHashMap<>();
        Fields given = fields.group("indicators");
        given.all().keySet().forEach(code -> indicators.put(code, ofIndicator(given.group(code))));
        Optional<String> grade = fields.text("grade");
        List<String> audit = fields.has("audit") ? fields.texts("audit") : null;
        return new OfSheet(ofIndicator(fields), grade, audit, indicators);
    }
}
