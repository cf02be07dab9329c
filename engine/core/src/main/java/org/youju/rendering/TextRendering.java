package org.youju.rendering;

import java.util.List;

/** A report for the terminal. */
public final class TextRendering {

    private final StringBuilder out = new StringBuilder();

    private TextRendering() {}

    public static String render(Report exact) {
        Report report = exact.shown();
        TextRendering rendering = new TextRendering();
        rendering.line(report.title());
        rendering.line("=".repeat(width(report.title())));
        report.blocks().forEach(rendering::block);
        return rendering.out.toString();
    }

    private void line(String text) {
        out.append(safe(text).stripTrailing()).append('\n');
    }

    /** Control characters in a sheet must not reach somebody's terminal. */
    public static String safe(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\n]]", " ").replace("\n", " ");
    }

    private void block(Report.Block block) {
        if (block instanceof Report.Heading heading) {
            line("");
            line((heading.level() == 1 ? "■ " : "  ● ") + heading.text());
        } else if (block instanceof Report.Paragraph paragraph) {
            line("  " + paragraph.text());
        } else if (block instanceof Report.Pairs pairs) {
            pairs.pairs().forEach(pair -> line("    " + pair.name() + "：" + pair.value()));
        } else if (block instanceof Report.Bullets bullets) {
            bullets.items().forEach(item -> line("    - " + item));
        } else if (block instanceof Report.Table table) {
            table(table);
        } else if (block instanceof Report.Signatures signatures) {
            signatures.places().forEach(place -> line("    " + place + "："));
        }
    }

    private void table(Report.Table table) {
        int[] widths = new int[table.head().size()];
        measure(widths, table.head());
        table.rows().forEach(row -> measure(widths, row));
        row(widths, table.head());
        table.rows().forEach(row -> row(widths, row));
    }

    private static void measure(int[] widths, List<String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], width(safe(row.get(i))));
        }
    }

    private void row(int[] widths, List<String> row) {
        StringBuilder text = new StringBuilder("    ");
        for (int i = 0; i < widths.length; i++) {
            String cell = safe(row.get(i));
            text.append(cell).append(" ".repeat(widths[i] - width(cell) + 2));
        }
        line(text.toString());
    }

    /** Columns on a terminal: Chinese characters and their punctuation take two. */
    public static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
