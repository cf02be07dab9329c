package org.youju.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.exact.Numbers;
import org.youju.rendering.Json;
import org.youju.ruleset.ReferenceFigure;
import org.youju.ruleset.Ruleset;

/** Writes {@code reference.yaml}: the figures found, and those that come from elsewhere as they stand. */
public final class ReferenceText {

    private ReferenceText() {}

    /**
     * The whole file.
     *
     * @param found of each figure that comes of the sheets; one without a number is left out, and its absence is an error
     *     when the year is read
     */
    public static String of(Ruleset ruleset, List<SharedFigures.Found> found) {
        List<String> figures = new ArrayList<>();
        for (ReferenceFigure figure : ruleset.reference()) {
            Optional<SharedFigures.Found> own =
                    found.stream().filter(one -> one.figure().equals(figure)).findFirst();
            if (own.isEmpty()) {
                figures.add(entry(figure, figure.numbers(), figure.year(), figure.source()));
            } else if (!own.get().numbers().isEmpty()) {
                figures.add(entry(
                                figure,
                                own.get().numbers(),
                                ruleset.id().year(),
                                ruleset.id().year() + " 年度 "
                                        + own.get().sheets().size() + " 份表的“" + figure.of() + "”")
                        + "    sheets: " + Json.write(own.get().sheets()) + "\n"
                        + (own.get().leftOut().isEmpty()
                                ? ""
                                : "    leftOut: " + Json.write(own.get().leftOut()) + "\n"));
            }
        }
        return "# 各表共用的数。有 sheets 的由 ./youju reference 从各表算出，重新算会整个重写本文件。\nfigures:\n" + String.join("", figures);
    }

    private static String entry(ReferenceFigure figure, List<ReferenceFigure.Exact> numbers, int year, String source) {
        return "  - name: " + Json.write(figure.name()) + "\n"
                + (figure.isList()
                        ? "    values: ["
                                + numbers.stream().map(ReferenceText::number).collect(Collectors.joining(", ")) + "]\n"
                        : "    value: " + number(numbers.get(0)) + "\n")
                + "    year: " + year + "\n    source: " + Json.write(source) + "\n";
    }

    private static String number(ReferenceFigure.Exact number) {
        String dividend = Numbers.plain(number.dividend());
        return number.divisor().compareTo(java.math.BigDecimal.ONE) == 0
                ? dividend
                : "\"" + dividend + " ÷ " + Numbers.plain(number.divisor()) + "\"";
    }

    /** What was found, for reading on a terminal. */
    public static String of(SharedFigures.Found found) {
        ReferenceFigure figure = found.figure();
        String unit = figure.isPercent() ? "%" : " " + figure.unit();
        String result = found.numbers().isEmpty()
                ? "没有一份表填了“" + Objects.requireNonNull(figure.of()) + "”，没有算出"
                : found.numbers().stream().map(one -> one.text() + unit).collect(Collectors.joining("、"));
        return figure.name() + "：" + result + "\n  取自 " + found.sheets().size() + " 份表："
                + String.join("、", found.sheets())
                + (found.leftOut().isEmpty() ? "" : "\n  没有计入：" + String.join("、", found.leftOut()));
    }
}
