package org.youju.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.exact.Rank;
import org.youju.rendering.StaffWords;
import org.youju.ruleset.InputDeclaration;
import org.youju.submission.Submission;
import org.youju.submission.Submission.Answer;
import org.youju.workbook.Key.Part;
import org.youju.workbook.SheetWriter.Column;
import org.youju.workbook.Template.Pages;

/** What is given once: the department and its words, and the year's inputs. */
final class SinglePages {

    /** What stands before each field of the department, by its key. */
    static final Map<String, String> LABELS = Map.of(
            "department/name", "部门名称（必填）",
            "department/code", "部门代码",
            "department/region", "所在地区",
            "narrative/goal", "年度总目标",
            "narrative/completion", "完成状况",
            "narrative/unfinished", "未完成原因");

    private final Pages pages;
    private final Looks looks;
    private final @Nullable Submission submission;

    SinglePages(Pages pages, @Nullable Submission submission) {
        this.pages = pages;
        this.looks = pages.looks();
        this.submission = submission;
    }

    void write() {
        department();
        inputs();
    }

    private void department() {
        SheetWriter page =
                pages.page(Part.DEPARTMENT, List.of(new Column("name", "项目", 16), new Column("value", "填写", 90)));
        page.title("部门与叙述", looks.title);
        page.headings(looks.heading);
        Submission.@Nullable Department department = submission == null ? null : submission.department();
        Submission.Narrative narrative = submission == null ? Submission.Narrative.NONE : submission.narrative();
        line(page, "department/name", department == null ? null : department.name());
        line(page, "department/code", department == null ? null : department.code());
        line(page, "department/region", department == null ? null : department.region());
        line(page, "narrative/goal", narrative.goal());
        line(page, "narrative/completion", narrative.completion());
        line(page, "narrative/unfinished", narrative.unfinished());
        page.finish();
    }

    private void line(SheetWriter page, String key, @Nullable String value) {
        page.key(key);
        page.text("name", Objects.requireNonNull(LABELS.get(key)), looks.printed);
        page.text("value", Objects.requireNonNullElse(value, ""), looks.typedText);
        page.nextRow();
    }

    private void inputs() {
        SheetWriter page = pages.page(
                Part.INPUTS,
                List.of(
                        new Column("name", "填报项", 28),
                        new Column("value", "填写", 18),
                        new Column("unit", "单位", 8),
                        new Column("description", "说明", 70)));
        page.title("填报项", looks.title);
        page.headings(looks.heading);
        pages.ruleset().inputs().forEach(input -> input(page, input));
        page.finish();
    }

    private void input(SheetWriter page, InputDeclaration input) {
        page.key(input.name());
        page.text("name", input.name(), looks.printed);
        page.text("unit", Objects.requireNonNullElse(input.unit(), ""), looks.printedMiddle);
        page.text(
                "description",
                StaffWords.zh(input.description())
                        + (input.notApplicable() ? "；不适用的填“" + Values.NOT_APPLICABLE + "”" : ""),
                looks.printed);
        restrict(page, input);
        Answer answer = submission == null ? null : submission.inputs().get(input.name());
        value(page, input, answer);
        page.nextRow();
    }

    private void restrict(SheetWriter page, InputDeclaration input) {
        List<String> none = input.notApplicable() ? List.of(Values.NOT_APPLICABLE) : List.of();
        switch (input.type()) {
            case YES_NO -> page.choose("value", pages.choices().range(joined(List.of("是", "否"), none)), 1);
            case CHOICE -> page.choose("value", pages.choices().range(joined(input.choices(), none)), 1);
            case NUMBER -> number(page, input);
            case TEXT -> {
                // any words are good
            }
            case DATE ->
                page.when("value", orNotApplicable(page, input, "AND(ISNUMBER(@),@>=17899)"), "请填写日期，例如 2023-05-31。");
        }
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static void number(SheetWriter page, InputDeclaration input) {
        String low = Numbers.plain(input.min() == null ? Rank.LIMIT.negate() : input.min());
        String high = Numbers.plain(input.max() == null ? Rank.LIMIT : input.max());
        String hint = "请填写" + (input.whole() ? "整数" : "数字")
                + (input.min() == null ? "" : "，不小于 " + low)
                + (input.max() == null ? "" : "，不大于 " + high)
                + (input.unit() == null ? "" : "；单位：" + input.unit()) + "。";
        if (input.notApplicable()) {
            page.when("value", orNotApplicable(page, input, "AND(ISNUMBER(@),@>=" + low + ",@<=" + high + ")"), hint);
        } else {
            page.between("value", low, high, input.whole(), hint);
        }
    }

    private static String orNotApplicable(SheetWriter page, InputDeclaration input, String formula) {
        String here = formula.replace("@", page.address("value"));
        return input.notApplicable()
                ? "OR(" + page.address("value") + "=\"" + Values.NOT_APPLICABLE + "\"," + here + ")"
                : here;
    }

    private void value(SheetWriter page, InputDeclaration input, @Nullable Answer answer) {
        if (answer == null) {
            page.empty("value", style(input));
        } else if (answer instanceof Answer.NotApplicable) {
            page.text("value", Values.NOT_APPLICABLE, style(input));
        } else if (answer instanceof Answer.YesNo yesNo) {
            page.text("value", yesNo.yes() ? "是" : "否", style(input));
        } else if (answer instanceof Answer.Amount amount) {
            page.measured("value", amount.value(), "%".equals(input.unit()), looks.typedNumber);
        } else if (answer instanceof Answer.Text text) {
            page.text("value", text.text(), style(input));
        }
    }

    private XSSFCellStyle style(InputDeclaration input) {
        return switch (input.type()) {
            case NUMBER -> looks.typedNumber;
            case DATE -> looks.typedDate;
            default -> looks.typedText;
        };
    }
}
