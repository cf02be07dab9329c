package org.youju.form;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.form.FormTable.Cell;
import org.youju.form.FormTable.Row;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.Ruleset;
import org.youju.text.TypedText;

/** Finds out of title and year which ruleset's form a sheet is. */
final class FormFinder {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\d{4}年度?");

    private final FormTable sheet;
    private final String file;
    private final List<Ruleset> rulesets;

    FormFinder(FormTable sheet, String file, List<Ruleset> rulesets) {
        this.sheet = sheet;
        this.file = file;
        this.rulesets = rulesets;
    }

    /** @throws ProblemsException FORM_UNKNOWN or RULESET_NOT_FOUND, naming the forms or years there are */
    Ruleset find() {
        List<Ruleset> titled = mostSpecific(
                rulesets.stream().filter(ruleset -> titleOn(ruleset) != null).toList());
        if (titled.isEmpty()) {
            String forms = rulesets.stream()
                    .map(ruleset -> title(ruleset).isEmpty()
                            ? ""
                            : title(ruleset) + " " + ruleset.id().year())
                    .filter(form -> !form.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
            throw unfit(
                    "FORM_UNKNOWN",
                    1,
                    "the sheet holds the title of no known form; known: " + forms,
                    "表中找不到已知评分表的标题，无法判断是哪种表；已知的表：" + forms);
        }
        SortedSet<Integer> there =
                titled.stream().map(ruleset -> ruleset.id().year()).collect(Collectors.toCollection(TreeSet::new));
        SortedSet<Integer> years = years(titled.get(0));
        int line = sheet.rows().get(0).line();
        if (years.size() != 1) {
            throw unfit(
                    "FORM_UNKNOWN",
                    line,
                    (years.isEmpty() ? "no cell names the year" : "the cells name several years, " + years)
                            + "; a cell such as `" + there.last() + "年` is needed; years there are: " + there,
                    (years.isEmpty() ? "表头没有写明年度" : "表头写了不止一个年度 " + years) + "，请在表头单独一格写明，例如“" + there.last()
                            + "年”；现有年度：" + there);
        }
        List<Ruleset> fit = titled.stream()
                .filter(ruleset -> ruleset.id().year() == years.first())
                .toList();
        if (fit.stream().map(ruleset -> ruleset.id().scheme()).distinct().count() > 1) {
            throw unfit(
                    "FORM_UNKNOWN",
                    line,
                    "several schemes have a form of this title: "
                            + fit.stream()
                                    .map(one -> one.id().scheme())
                                    .distinct()
                                    .toList(),
                    "不止一个方案使用这个标题的评分表，无法判断是哪一个");
        }
        return fit.stream()
                .max(Comparator.comparing(Ruleset::id))
                .orElseThrow(() -> unfit(
                        "RULESET_NOT_FOUND",
                        line,
                        "there is no ruleset of the year " + years.first() + " for this form; there are: " + there,
                        "没有 " + years.first() + " 年度的评分规则；现有年度：" + there));
    }

    private List<Ruleset> mostSpecific(List<Ruleset> titled) {
        int longest = titled.stream().mapToInt(one -> title(one).length()).max().orElse(0);
        return titled.stream().filter(one -> title(one).length() == longest).toList();
    }

    private static String title(Ruleset ruleset) {
        FormLayout form = ruleset.form();
        return form == null ? "" : form.title();
    }

    private @Nullable Cell titleOn(Ruleset ruleset) {
        String title = TypedText.key(title(ruleset));
        return title.isEmpty()
                ? null
                : sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.key().contains(title))
                        .findFirst()
                        .orElse(null);
    }

    /** The years that stand alone in a cell above the scoring table, or in the title's. */
    private SortedSet<Integer> years(Ruleset ruleset) {
        FormLayout form = ruleset.form();
        Stream<Row> above = form == null
                ? Stream.of()
                : sheet.rows().stream()
                        .takeWhile(
                                row -> row.labelled(form.columns().indicator()).isEmpty());
        Cell title = titleOn(ruleset);
        return above.flatMap(row -> row.cells().stream())
                .filter(cell ->
                        cell.equals(title) || YEAR_ALONE.matcher(cell.key()).matches())
                .flatMap(cell -> YEAR.matcher(cell.key()).results())
                .map((MatchResult found) -> Integer.parseInt(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private ProblemsException unfit(String code, int line, String message, String messageZh) {
        return ProblemsException.of(code, Place.inFile(file, line), message, messageZh);
    }
}
