package org.youju.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.youju.ledger.Entry;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Paragraph;
import org.youju.rendering.Report.Table;
import org.youju.scorecard.Scorecard;
import org.youju.scorecard.Scorecard.EntryLine;
import org.youju.scorecard.Scorecard.IndicatorScore;
import org.youju.scorecard.Scorecard.RuleRef;

/** Lays out one sheet's scorecards by the tables of several years, side by side. */
public final class Comparison {

    private Comparison() {}

    /**
     * @param card by the year's table
     * @param leftOut what of the sheet the year does not ask for
     */
    public record ByYear(Scorecard card, List<String> leftOut) {

        public ByYear {
            leftOut = List.copyOf(leftOut);
        }
    }

    public static Report of(List<ByYear> years) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Pairs(List.of(
                new Pair("部门", years.get(0).card().department().name()),
                new Pair("方案", years.get(0).card().ruleset().scheme()))));
        blocks.add(new Heading(1, "各年度得分 / 分值"));
        blocks.add(table(years));
        for (ByYear year : years) {
            blocks.addAll(of(year));
        }
        return new Report("同一份自评表按各年度评分表计分", blocks);
    }

    private static Table table(List<ByYear> years) {
        Map<String, String> names = new LinkedHashMap<>();
        years.stream()
                .flatMap(year -> year.card().indicators().stream())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .forEach(one -> names.putIfAbsent(one.code(), one.name()));
        List<List<String>> rows = new ArrayList<>();
        names.forEach((code, name) -> rows.add(row(
                code, name, years.stream().map(year -> cell(year.card(), code)).toList())));
        rows.add(row(
                "",
                "总分",
                years.stream()
                        .map(year ->
                                Labels.score(year.card().score(), year.card().range()) + " / "
                                        + year.card().points())
                        .toList()));
        rows.add(row(
                "",
                "等级",
                years.stream().map(year -> Labels.orDash(year.card().grade())).toList()));
        return new Table(
                row(
                        "编号",
                        Labels.level(years.stream()
                                .flatMap(year -> year.card().indicators().stream())
                                .toList()),
                        years.stream()
                                .map(year -> year.card().ruleset().year() + " 年")
                                .toList()),
                rows);
    }

    private static List<String> row(String code, String name, List<String> cells) {
        return Stream.concat(Stream.of(code, name), cells.stream()).toList();
    }

    private static String cell(Scorecard card, String code) {
        return card.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> Labels.score(one.score(), one.range()) + " / " + one.points())
                .orElse("—");
    }

    /** Where a year takes points, and by which rule. */
    private static List<Block> of(ByYear year) {
        List<Block> blocks = new ArrayList<>();
        Scorecard card = year.card();
        blocks.add(
                new Heading(1, card.ruleset().year() + " 年的失分（" + card.ruleset().digest() + "）"));
        List<String> lost = Stream.concat(card.indicators().stream(), Optional.ofNullable(card.total()).stream())
                .flatMap(Comparison::lost)
                .toList();
        blocks.add(lost.isEmpty() ? new Paragraph("没有失分") : new Bullets(lost));
        if (!year.leftOut().isEmpty()) {
            blocks.add(new Paragraph("本年度不采用的填报内容：" + String.join("、", year.leftOut())));
        }
        return blocks;
    }

    private static Stream<String> lost(IndicatorScore indicator) {
        return indicator.score() == null
                ? Stream.of(indicator.code() + " 未确定，尚缺填报数据")
                : indicator.entries().stream()
                        .filter(entry -> entry.kind() == Entry.Kind.LOST)
                        .map(entry -> line(indicator, entry));
    }

    private static String line(IndicatorScore indicator, EntryLine entry) {
        RuleRef rule = entry.rule();
        return indicator.code() + " 失分 " + entry.points() + Labels.cause(entry.cause())
                + (entry.itemName().isEmpty() ? "" : " ｜ " + entry.itemName()) + "：" + entry.reason() + "；算式 "
                + entry.arithmetic() + (rule == null ? "" : "（" + rule.file() + ":" + rule.line() + "）");
    }
}
