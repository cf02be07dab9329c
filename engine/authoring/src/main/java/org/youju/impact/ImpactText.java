package org.youju.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.exact.Numbers;
import org.youju.rendering.Labels;
import org.youju.rendering.Report;
import org.youju.rendering.Report.Block;
import org.youju.rendering.Report.Bullets;
import org.youju.rendering.Report.Heading;
import org.youju.rendering.Report.Pair;
import org.youju.rendering.Report.Pairs;
import org.youju.rendering.Report.Table;

/** Lays out what a change of rules does to a population, and its rows as CSV. */
public final class ImpactText {

    private static final Map<String, String> COUNTS = Map.of(
            "sheets", "自评表", "up", "得分提高", "down", "得分降低", "same", "得分不变", "undetermined", "未确定", "unreadable", "无法计分");

    private ImpactText() {}

    /**
     * What a cell must not begin with: a spreadsheet takes it for a formula, in China the full-width sign as well; some leave
     * spaces before it out.
     */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)(?:[\\s\\u00A0\\u3000\\uFEFF]*[=+@\\-＝＋－＠]|[\\t\\r\\n]).*");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** The first line of the CSV, behind the mark by which a spreadsheet knows that it is UTF-8. */
    public static String csvHead() {
        return "\uFEFF位置,部门,原得分,新得分,变化,原等级,新等级,哪些指标、哪些规则,无法计分的原因,"
                + Stream.of(Part.values()).map(Part::zh).collect(Collectors.joining(",")) + "\r\n";
    }

    /** One row as a line of CSV (RFC 4180). */
    public static String csv(Row row) {
        if (row instanceof Row.Unreadable bad) {
            return line(
                    Arrays.asList(bad.place(), "", null, null, null, null, null, "", bad.message()), Map.of(), false);
        }
        Row.Scored one = (Row.Scored) row;
        return line(
                Arrays.asList(
                        one.place(),
                        one.department(),
                        one.from(),
                        one.to(),
                        one.change(),
                        one.fromGrade(),
                        one.toGrade(),
                        moves(one),
                        ""),
                one.parts(),
                one.change() != null);
    }

    /** @param determined whether there is a change to be taken apart; else its parts are left open */
    private static String line(List<@Nullable Object> first, Map<Part, BigDecimal> parts, boolean determined) {
        List<@Nullable Object> cells = new ArrayList<>(first);
        for (Part part : Part.values()) {
            cells.add(determined ? Numbers.plain(parts.getOrDefault(part, BigDecimal.ZERO)) : null);
        }
        List<String> quoted = new ArrayList<>();
        for (Object cell : cells) {
            String text = cell == null ? "" : cell.toString();
            boolean formula =
                    FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
            String safe = formula ? "'" + text : text;
            quoted.add(safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe);
        }
        return String.join(",", quoted) + "\r\n";
    }

    private static String moves(Row.Scored one) {
        return one.moved().stream()
                .map(move ->
                        move.code() + " " + Labels.signed(move.change()) + "（" + String.join("、", move.rules()) + "）")
                .collect(Collectors.joining("；"));
    }

    public static Report of(String from, String to, Summary.Result result) {
        List<Block> blocks = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        result.counts().forEach((what, count) -> pairs.add(new Pair(COUNTS.getOrDefault(what, what), count + " 份")));
        pairs.add(new Pair("平均变化", Labels.signed(result.mean())));
        pairs.add(new Pair("最大降幅、最大升幅", Labels.signed(result.least()) + "，" + Labels.signed(result.most())));
        blocks.add(new Pairs(pairs));
        blocks.add(new Heading(1, "变化的分布（每档一分）"));
        blocks.add(new Table(
                List.of("变化", "份数"),
                result.histogram().entrySet().stream()
                        .map(one -> List.of(one.getKey() + " 至 " + (one.getKey() + 1) + " 分", one.getValue() + ""))
                        .toList()));
        blocks.add(new Heading(1, "等级变化"));
        blocks.add(new Bullets(result.grades().entrySet().stream()
                .map(one -> one.getKey() + "：" + one.getValue() + " 份")
                .toList()));
        blocks.add(new Heading(1, "各指标得分变化合计"));
        blocks.add(new Bullets(result.indicators().entrySet().stream()
                .map(one -> one.getKey() + "：" + Labels.signed(one.getValue()))
                .toList()));
        blocks.add(new Heading(1, "变化从哪里来（合计与各指标的合计相同）"));
        blocks.add(new Bullets(result.parts().entrySet().stream()
                .map(one -> one.getKey().zh() + "：" + Labels.signed(one.getValue()))
                .toList()));
        blocks.add(new Heading(1, "变化最大的自评表"));
        blocks.add(new Table(
                List.of("位置", "部门", "原得分", "新得分", "变化", "哪些指标、哪些规则"),
                result.movers().stream()
                        .map(one -> List.of(
                                one.place(),
                                one.department(),
                                Labels.orDash(one.from() == null ? null : Numbers.points(one.from())),
                                Labels.orDash(one.to() == null ? null : Numbers.points(one.to())),
                                Labels.signed(one.change()),
                                moves(one)))
                        .toList()));
        if (!result.unreadable().isEmpty()) {
            blocks.add(new Heading(1, "无法计分的自评表（最多列 20 份）"));
            blocks.add(new Bullets(result.unreadable().stream()
                    .map(one -> one.place() + " [" + one.code() + "] " + one.message())
                    .toList()));
        }
        return new Report("从 " + from + " 到 " + to + "，对现有自评表的影响", blocks);
    }
}
