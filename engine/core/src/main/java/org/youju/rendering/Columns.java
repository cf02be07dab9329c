package org.youju.rendering;

import java.util.List;
import java.util.stream.IntStream;
import org.youju.rendering.Report.Table;

/** How the width of a page is shared among a table's columns, by what stands in them. */
public final class Columns {

    /** As many half-width characters stand side by side on A4 in the size of a table's text. */
    private static final int LINE = 98;

    /** What a cell's margins take, in half-width characters. */
    private static final int MARGINS = 3;

    private static final int LEAST = 4;

    private Columns() {}

    /** The columns' shares of the width; they add up to a thousand. */
    public static int[] perMille(Table table) {
        int[] needed = IntStream.range(0, table.head().size())
                .map(column -> needed(table, column))
                .toArray();
        int[] given = fits(needed) ? needed : shared(needed);
        int[] shares = new int[given.length];
        int sum = IntStream.of(given).sum();
        int left = 1000;
        for (int i = 0; i < given.length; i++) {
            shares[i] = i == given.length - 1 ? left : given[i] * 1000 / sum;
            left -= shares[i];
        }
        return shares;
    }

    private static boolean fits(int[] needed) {
        return IntStream.of(needed).sum() <= LINE;
    }

    private static int needed(Table table, int column) {
        int widest = table.rows().stream()
                .mapToInt(row -> TextRendering.width(row.get(column)))
                .max()
                .orElse(0);
        return Math.max(LEAST, Math.max(widest, TextRendering.width(table.head().get(column)))) + MARGINS;
    }

    /** Narrow columns get what they want, the others share what is left by how much text they have. */
    private static int[] shared(int[] needed) {
        int[] given = new int[needed.length];
        List<Integer> byWidth = IntStream.range(0, needed.length)
                .boxed()
                .sorted((one, other) -> Integer.compare(needed[one], needed[other]))
                .toList();
        int left = LINE;
        int weights = IntStream.of(needed).map(Columns::weight).sum();
        for (int column : byWidth) {
            int weight = weight(needed[column]);
            given[column] = Math.min(needed[column], left * weight / weights);
            left -= given[column];
            weights -= weight;
        }
        return given;
    }

    /** A long text may be broken, and needs less than its length; a short one stands better on one line. */
    private static int weight(int needed) {
        return needed <= 12 ? 2 * needed : 24 + (Math.min(needed, 120) - 12) / 4;
    }
}
