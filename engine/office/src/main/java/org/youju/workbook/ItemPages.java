package org.youju.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.youju.ruleset.GoalReading;
import org.youju.ruleset.Indicator;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Better;
import org.youju.submission.Submission.Evidence;
import org.youju.submission.Submission.Finding;
import org.youju.submission.Submission.Goal;
import org.youju.workbook.Key.Part;
import org.youju.workbook.SheetWriter.Column;
import org.youju.workbook.Template.Pages;

/** The lists: goals, findings and evidence, a row each, with room for more. */
final class ItemPages {

    private static final int ROOM = 200;

    private final Pages pages;
    private final Looks looks;
    private final @Nullable Submission submission;

    ItemPages(Pages pages, @Nullable Submission submission) {
        this.pages = pages;
        this.looks = pages.looks();
        this.submission = submission;
    }

    void write() {
        goals();
        findings();
        evidence();
    }

    private static String named(Indicator indicator) {
        return indicator.code() + " " + indicator.name();
    }

    private String named(String code) {
        return pages.ruleset().indicator(code).map(ItemPages::named).orElse(code);
    }

    private void goals() {
        List<Goal> given = submission == null ? List.of() : submission.goals();
        List<String> levels = pages.ruleset().indicators().stream()
                .flatMap(one -> one.goalReading().levels().stream())
                .map(GoalReading.Level::name)
                .distinct()
                .toList();
        List<Column> columns = new ArrayList<>(List.of(
                new Column("indicator", "指标", 34),
                new Column("name", "目标名称", 30),
                new Column("unit", "计量单位", 9),
                new Column("planned", "年初目标值", 11),
                new Column("actual", "实际完成值", 11),
                new Column("start", "起始日", 12),
                new Column("finish", "完成日", 12),
                new Column("better", "方向", 11),
                new Column("weight", "权重", 8)));
        if (!levels.isEmpty()) {
            columns.add(new Column("level", "达成程度", 11));
        }
        columns.add(new Column("note", "说明", 30));
        SheetWriter page = pages.page(Part.GOALS, columns);
        page.title("目标", looks.title);
        page.line(
                "每项目标一行。按日期计分的指标填起始日和完成日，其他指标填年初目标值和实际完成值；方向不填为“越高越好”。"
                        + (levels.isEmpty() ? "" : "由评审人判定的，填达成程度，实际完成值填评审给的比例（单位 %），说明填理由。"),
                looks.note);
        page.headings(looks.heading);
        List<String> taking = pages.ruleset().indicators().stream()
                .filter(one -> one.goals() != null)
                .map(ItemPages::named)
                .toList();
        int rows = given.size() + ROOM;
        choose(page, "indicator", taking, rows);
        choose(page, "better", List.of(TemplateReader.HIGHER, TemplateReader.LOWER), rows);
        choose(page, "level", levels, rows);
        given.forEach(goal -> goal(page, goal, !levels.isEmpty()));
        room(
                page,
                levels.isEmpty()
                        ? List.of("indicator", "name", "unit", "better", "note")
                        : List.of("indicator", "name", "unit", "better", "level", "note"),
                List.of("planned", "actual", "weight"),
                List.of("start", "finish"));
        page.finish();
    }

    private void goal(SheetWriter page, Goal goal, boolean judged) {
        page.text("indicator", named(goal.indicator()), looks.typedText);
        page.text("name", goal.name(), looks.typedText);
        page.text("unit", Objects.requireNonNullElse(goal.unit(), ""), looks.typedText);
        boolean percent = "%".equals(goal.unit());
        number(page, "planned", goal.planned(), percent);
        number(page, "actual", goal.actual(), percent);
        date(page, "start", goal.start());
        date(page, "finish", goal.finish());
        page.text("better", goal.better() == Better.LOWER ? TemplateReader.LOWER : "", looks.typedText);
        number(page, "weight", goal.weight(), false);
        if (judged) {
            page.text("level", Objects.requireNonNullElse(goal.level(), ""), looks.typedText);
        }
        page.text("note", Objects.requireNonNullElse(goal.note(), ""), looks.typedText);
        page.nextRow();
    }

    private void findings() {
        List<Finding> given = submission == null || submission.findings() == null ? List.of() : submission.findings();
        SheetWriter page = pages.page(
                Part.FINDINGS,
                List.of(
                        new Column("indicator", "指标与问题", 44),
                        new Column("reason", "原因", 20),
                        new Column("count", "次数", 8),
                        new Column("amount", "金额", 12),
                        new Column("note", "说明", 40),
                        new Column("evidence", "佐证材料", 30)));
        page.title("检查发现", looks.title);
        page.line("先在下面黄色格中说明有没有检查发现；不填表示尚不清楚，有关指标的得分将不确定。次数不填为 1；多份佐证材料用顿号分开。", looks.note);
        page.key(TemplateReader.DECLARED);
        choose(page, "indicator", List.of(TemplateReader.NONE_FOUND, TemplateReader.SOME_FOUND), 1);
        boolean said = submission != null && submission.findings() != null;
        page.text(
                "indicator",
                !said ? "" : given.isEmpty() ? TemplateReader.NONE_FOUND : TemplateReader.SOME_FOUND,
                looks.typedText);
        page.nextRow();
        page.headings(looks.heading);
        int rows = given.size() + ROOM;
        List<Indicator> indicators = pages.ruleset().indicators();
        choose(
                page,
                "indicator",
                indicators.stream()
                        .flatMap(one -> one.findings().stream().map(kind -> one.code() + " " + kind.name()))
                        .toList(),
                rows);
        choose(
                page,
                "reason",
                indicators.stream()
                        .flatMap(one -> one.findings().stream())
                        .flatMap(kind -> kind.reasons().stream())
                        .distinct()
                        .toList(),
                rows);
        given.forEach(finding -> finding(page, finding));
        room(page, List.of("indicator", "reason", "note", "evidence"), List.of("count", "amount"), List.of());
        page.finish();
    }

    private void finding(SheetWriter page, Finding finding) {
        page.text("indicator", finding.indicator() + " " + finding.kind(), looks.typedText);
        page.text("reason", Objects.requireNonNullElse(finding.reason(), ""), looks.typedText);
        number(page, "count", finding.count(), false);
        number(page, "amount", finding.amount(), false);
        page.text("note", Objects.requireNonNullElse(finding.note(), ""), looks.typedText);
        page.text("evidence", String.join("\n", finding.evidence()), looks.typedText);
        page.nextRow();
    }

    private void evidence() {
        List<Evidence> given = submission == null ? List.of() : submission.evidence();
        SheetWriter page = pages.page(
                Part.EVIDENCE,
                List.of(
                        new Column("indicator", "指标", 40),
                        new Column("title", "材料名称", 50),
                        new Column("reference", "附件号或出处", 24)));
        page.title("佐证材料", looks.title);
        page.headings(looks.heading);
        choose(
                page,
                "indicator",
                pages.ruleset().indicators().stream().map(ItemPages::named).toList(),
                given.size() + ROOM);
        for (Evidence evidence : given) {
            page.text("indicator", named(evidence.indicator()), looks.typedText);
            page.text("title", evidence.title(), looks.typedText);
            page.text("reference", Objects.requireNonNullElse(evidence.reference(), ""), looks.typedText);
            page.nextRow();
        }
        room(page, List.of("indicator", "title", "reference"), List.of(), List.of());
        page.finish();
    }

    private void choose(SheetWriter page, String column, List<String> choices, int rows) {
        if (!choices.isEmpty()) {
            page.choose(column, pages.choices().range(choices), rows);
        }
    }

    private void number(SheetWriter page, String column, @Nullable BigDecimal value, boolean percent) {
        if (value == null) {
            page.empty(column, looks.typedNumber);
        } else {
            page.measured(column, value, percent, looks.typedNumber);
        }
    }

    private void date(SheetWriter page, String column, @Nullable LocalDate day) {
        page.text(column, day == null ? "" : day.toString(), looks.typedDate);
    }

    private static void room(SheetWriter page, XSSFCellStyle style, List<String> columns) {
        columns.forEach(column -> page.empty(column, style));
    }

    private void room(SheetWriter page, List<String> texts, List<String> numbers, List<String> dates) {
        for (int i = 0; i < ROOM; i++) {
            room(page, looks.typedText, texts);
            room(page, looks.typedNumber, numbers);
            room(page, looks.typedDate, dates);
            page.nextRow();
        }
    }
}
