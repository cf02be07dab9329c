package org.youju.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.rendering.Labels;
import org.youju.ruleset.FormLayout;
import org.youju.ruleset.Indicator;
import org.youju.ruleset.Levels;
import org.youju.ruleset.Ruleset;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.submission.Submission;
import org.youju.workbook.Key.Part;
import org.youju.workbook.SheetWriter.Column;
import org.youju.workbook.Template.Pages;

/** The scoring table in the columns of the official one; when scored, four more columns say what it is awarded and why. */
final class ScoresPage {

    private final Pages pages;
    private final Ruleset ruleset;
    private final @Nullable Submission submission;
    private final @Nullable Scorecard card;
    private final SheetWriter page;

    ScoresPage(Pages pages, @Nullable Submission submission, @Nullable Scorecard card) {
        this.pages = pages;
        this.ruleset = pages.ruleset();
        this.submission = submission;
        this.card = card;
        this.page = pages.page(Part.SCORES, columns());
    }

    private List<Column> columns() {
        FormLayout.Columns headings = Optional.ofNullable(ruleset.form())
                .map(FormLayout::columns)
                .orElse(new FormLayout.Columns(Levels.name(ruleset.levels()), "分值", "得分/自评分", "评分依据、未达标原因、改进措施"));
        List<Column> columns = new ArrayList<>();
        for (int level = 1; level < ruleset.levels(); level++) {
            columns.add(new Column(key(level), Levels.name(level), 8));
        }
        columns.addAll(List.of(
                new Column(key(ruleset.levels()), headings.indicator(), 16),
                new Column("full", headings.points(), 7),
                new Column("points", headings.selfScore(), 9),
                new Column("basis", headings.basis(), 30),
                new Column("explanation", "指标解释", 22),
                new Column("evidence", "佐证材料说明", 22),
                new Column("criterion", "评分标准", 40),
                new Column("source", "数据来源", 12),
                new Column("remarks", "备注", 10)));
        if (card != null) {
            columns.add(new Column("score", "评定得分", 9));
            columns.add(new Column("difference", "自评减得分", 9));
            columns.add(new Column("verdict", "核对", 9));
            columns.add(new Column("reasons", "得失分理由", 44));
        }
        return columns;
    }

    private static String key(int level) {
        return "level" + level;
    }

    void write() {
        page.title(ruleset.title() + "（" + ruleset.id().year() + " 年）", pages.looks().title);
        page.line(head(), pages.looks().note);
        page.headings(pages.looks().heading);
        int first = page.rowNumber();
        ruleset.indicators().forEach(this::row);
        for (int level = 1; level < ruleset.levels(); level++) {
            names(level, first);
        }
        total();
        page.finish();
    }

    private String head() {
        String scope = Objects.requireNonNullElse(ruleset.scope(), "");
        if (card == null) {
            return ("只需填写黄色单元格；没有的数据请留空，不要填 0。" + scope).trim();
        }
        return "部门：" + card.department().name() + "　总分：" + Labels.score(card.score(), card.range()) + " / "
                + card.points() + "　等级：" + Labels.orDash(card.grade()) + "　规则："
                + ruleset.id().folder() + "，"
                + ruleset.digest() + "　" + scope;
    }

    private void row(Indicator indicator) {
        Looks looks = pages.looks();
        page.key(indicator.code());
        page.text(key(ruleset.levels()), indicator.name(), looks.printed);
        if (card == null && !indicator.pointsByClass().isEmpty()) {
            page.text("full", byClass(indicator), looks.printed);
        } else {
            page.number("full", indicator.points(), looks.printedNumber);
        }
        selfScore(indicator);
        page.text("explanation", Objects.requireNonNullElse(indicator.explanation(), ""), looks.printed);
        page.text("evidence", Objects.requireNonNullElse(indicator.evidence(), ""), looks.printed);
        page.text("criterion", criterion(indicator), looks.printed);
        page.text("source", Objects.requireNonNullElse(indicator.dataSource(), ""), looks.printed);
        page.text("remarks", indicator.provenance().zh(), looks.printed);
        if (card != null) {
            card.indicators().stream()
                    .filter(one -> one.code().equals(indicator.code()))
                    .forEach(this::score);
        }
        page.nextRow();
    }

    /** The points of each class, in a template that is of no class yet; empty where all have the same. */
    static String byClass(Indicator indicator) {
        return indicator.pointsByClass().entrySet().stream()
                .map(one -> one.getKey() + " " + Numbers.plain(one.getValue()))
                .collect(Collectors.joining("；"));
    }

    private static String criterion(Indicator indicator) {
        return indicator.clauses().stream()
                .map(clause -> "〔" + clause.id() + "〕" + clause.text())
                .collect(Collectors.joining("\n"));
    }

    private void selfScore(Indicator indicator) {
        Looks looks = pages.looks();
        BigDecimal most = card == null
                ? indicator.printedPoints().stream().reduce(BigDecimal.ZERO, BigDecimal::max)
                : indicator.points();
        String points = Numbers.plain(indicator.bonus() == null ? most : most.add(indicator.bonus()));
        String least = Numbers.plain(indicator.leastScore());
        page.between("points", least, points, false, "请填写 " + least + " 至 " + points + " 之间的数字。");
        Optional<Submission.SelfScore> given = Optional.ofNullable(submission)
                .flatMap(one -> one.selfScores().stream()
                        .filter(self -> self.indicator().equals(indicator.code()))
                        .findFirst());
        given.ifPresentOrElse(
                self -> page.number("points", self.points(), looks.typedNumber),
                () -> page.empty("points", looks.typedNumber));
        page.text(
                "basis",
                given.flatMap(self -> Optional.ofNullable(self.basis())).orElse(""),
                looks.typedText);
    }

    private void score(IndicatorScore score) {
        Looks looks = pages.looks();
        if (score.score() == null) {
            page.text("score", Labels.score(null, score.range()), looks.printedMiddle);
        } else {
            page.number("score", score.score(), looks.printedNumber);
        }
        page.text("difference", Labels.signed(score.selfScore().difference()), looks.printedMiddle);
        page.text("verdict", Labels.verdict(score.selfScore().verdict()), looks.printedMiddle);
        page.text("reasons", reasons(score), looks.printed);
    }

    private static String reasons(IndicatorScore score) {
        if (score.score() == null) {
            return score.missing().stream().map(one -> "尚缺：" + one.message()).collect(Collectors.joining("\n"));
        }
        return score.entries().stream()
                .map(entry -> Labels.kind(entry.kind()) + " " + Numbers.points(entry.points())
                        + Labels.cause(entry.cause())
                        + (entry.itemName().isEmpty() ? "" : "｜" + entry.itemName())
                        + "：" + entry.reason() + "；算式 " + entry.arithmetic())
                .collect(Collectors.joining("\n"));
    }

    /** One cell for the indicators that stand one after the other under the same name. */
    private void names(int level, int first) {
        List<Indicator> indicators = ruleset.indicators();
        int start = 0;
        for (int i = 1; i <= indicators.size(); i++) {
            List<String> name = indicators.get(start).path().subList(0, level);
            if (i == indicators.size()
                    || !indicators.get(i).path().subList(0, level).equals(name)) {
                page.down(key(level), first + start, first + i - 1, name.get(level - 1), pages.looks().printedMiddle);
                start = i;
            }
        }
    }

    private void total() {
        Looks looks = pages.looks();
        page.text(key(1), "合计", looks.printedMiddle);
        page.number("full", ruleset.points(), looks.printedNumber);
        if (card != null && card.score() != null) {
            page.number("score", card.score(), looks.printedNumber);
        }
        page.nextRow();
    }
}
