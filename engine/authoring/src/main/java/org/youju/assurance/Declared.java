package org.youju.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.ruleset.AppealPeriods;
import org.youju.ruleset.Classes;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.GradeScale;
import org.youju.ruleset.InputDeclaration;
import org.youju.ruleset.Invariant;
import org.youju.ruleset.ReferenceFigure;
import org.youju.ruleset.Ruleset;
import org.youju.ruleset.WorkCalendar;

/**
 * What a year declares as a whole, in words: everything that a score, a deadline, a check or the reading of a sheet depends on.
 */
final class Declared {

    private final Map<String, String> words = new LinkedHashMap<>();

    private Declared() {}

    static Map<String, String> of(Ruleset ruleset) {
        Declared all = new Declared();
        all.say("得分保留的小数", ruleset.decimals() + " 位，" + rounding(ruleset.rounding()));
        all.say("词句本", ruleset.phrases().file());
        all.grades(ruleset.grades());
        ruleset.inputs().forEach(input -> all.say("填报项 " + input.name(), input(input)));
        ruleset.checks().forEach(check -> all.say("核对 " + check.total(), "等于 " + String.join(" + ", check.parts())));
        ruleset.invariants().forEach(one -> all.say("道理 " + invariant(one), range(null, one.most())));
        ruleset.limits().forEach(limit -> all.say("合计限制 " + limit.section(), range(limit.least(), limit.most())));
        ruleset.reference().forEach(all::figure);
        all.classes(ruleset.classes());
        all.appeals(ruleset.appeals());
        all.calendar(ruleset.calendar());
        all.form(ruleset.form());
        return all.words;
    }

    private void say(String name, String text) {
        words.put(name, text);
    }

    private void grades(GradeScale grades) {
        say("等级", grades.provenance().zh() + "，满分 " + Numbers.plain(grades.outOf()) + " 分");
        grades.bands().forEach(band -> say("等级 " + band.name(), Numbers.plain(band.from()) + " 分起"));
    }

    private static String input(InputDeclaration input) {
        InputDeclaration.Plausible plausible = input.plausible();
        String type = switch (input.type()) {
            case YES_NO -> "是否";
            case NUMBER -> "数";
            case CHOICE -> "选项";
            case DATE -> "日期";
            case TEXT -> "文字";
        };
        return type
                + (input.whole() ? "（整数）" : "")
                + (input.choices().isEmpty() ? "" : " " + String.join("、", input.choices()))
                + (input.unit() == null ? "" : "，单位 " + input.unit())
                + (input.min() == null && input.max() == null ? "" : "，" + range(input.min(), input.max()))
                + (plausible == null
                        ? ""
                        : "，通常 " + Numbers.plain(plausible.from()) + " 至 " + Numbers.plain(plausible.to()))
                + (input.notApplicable() ? "，可以不适用" : "")
                + (input.list() == null ? "" : "，清单 " + input.list())
                + (input.reasonIn() == null ? "" : "，理由写在 " + input.reasonIn());
    }

    private static String invariant(Invariant one) {
        return one.kind().word() + (one.section() == null ? "" : " " + one.section());
    }

    private void figure(ReferenceFigure figure) {
        String numbers = figure.numbers().stream()
                .map(one -> Numbers.plain(one.dividend())
                        + (one.divisor().compareTo(BigDecimal.ONE) == 0 ? "" : "/" + Numbers.plain(one.divisor())))
                .collect(Collectors.joining("、"));
        say(
                "参考数 " + figure.name(),
                numbers + (figure.unit().isEmpty() ? "" : " " + figure.unit()) + "（" + figure.year() + "，"
                        + figure.source() + "）");
        ReferenceFigure.Take take = figure.take();
        String how = (take == null ? "" : take.word())
                + (figure.of() == null ? "" : " " + figure.of())
                + (figure.within() == null ? "" : "，相差不超过 " + Numbers.plain(figure.within()) + "%");
        if (!how.isEmpty()) {
            say("参考数 " + figure.name() + " 取自", how);
        }
    }

    private void classes(@Nullable Classes classes) {
        if (classes != null) {
            say("分类计分", "按“" + classes.by() + "”" + (classes.totals().isEmpty() ? "" : "：" + points(classes.totals())));
        }
    }

    private void appeals(@Nullable AppealPeriods appeals) {
        if (appeals != null) {
            say(
                    "异议期限",
                    "提出 " + appeals.file() + " 日，受理 " + appeals.accept() + " 日，复核 " + appeals.review() + " 日（"
                            + appeals.provenance().zh() + "，" + appeals.note() + "）");
        }
    }

    private void calendar(@Nullable WorkCalendar calendar) {
        if (calendar != null) {
            say(
                    "日历",
                    calendar.from() + " 至 " + calendar.to() + "，" + calendar.source() + "，"
                            + calendar.provenance().zh());
            say("日历 假日", days(calendar.holidays()));
            say("日历 调休上班", days(calendar.workdays()));
        }
    }

    /** What a paper form is read by. */
    private void form(@Nullable FormLayout form) {
        if (form != null) {
            FormLayout.Columns columns = form.columns();
            say("纸质表", form.title() + "，部门见 " + form.departmentLabel());
            say(
                    "纸质表 各栏",
                    String.join("、", columns.indicator(), columns.points(), columns.selfScore(), columns.basis()));
            form.narratives().forEach(row -> say("纸质表 “" + row.label() + "”", String.join("、", row.parts())));
            form.numbers().forEach(row -> say("纸质表 “" + row.label() + "”的数", String.join("、", row.inputs())));
        }
    }

    private static String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return (least == null ? "" : "不低于 " + Numbers.plain(least))
                + (least == null || most == null ? "" : "，")
                + (most == null ? "" : "不超过 " + Numbers.plain(most));
    }

    static String points(Map<String, BigDecimal> points) {
        return points.entrySet().stream()
                .map(one -> one.getKey() + " " + Numbers.plain(one.getValue()) + " 分")
                .collect(Collectors.joining("，"));
    }

    private static String days(Set<LocalDate> days) {
        return days.stream().sorted().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static String rounding(RoundingMode mode) {
        return switch (mode) {
            case HALF_UP -> "四舍五入";
            case HALF_EVEN -> "四舍六入五成双";
            case DOWN -> "舍去";
            case UP -> "进一";
            case HALF_DOWN -> "五舍六入";
            case FLOOR -> "向下舍去";
            case CEILING -> "向上进一";
            case UNNECESSARY -> "不取舍";
        };
    }
}
