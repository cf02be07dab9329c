package org.youju.rendering;

import java.util.List;
import java.util.stream.Collectors;

/** A report as Markdown (CommonMark with tables). */
public final class MarkdownRendering {

    private final StringBuilder out = new StringBuilder();

    private MarkdownRendering() {}

    public static String render(Report exact) {
        Report report = exact.shown();
        MarkdownRendering rendering = new MarkdownRendering();
        rendering.out.append("# ").append(escaped(report.title())).append('\n');
        report.blocks().forEach(rendering::block);
        return rendering.out.toString();
    }

    private void block(Report.Block block) {
        out.append('\n');
        if (block instanceof Report.Heading heading) {
            out.append("#".repeat(heading.level() + 1))
                    .append(' ')
                    .append(escaped(heading.text()))
                    .append('\n');
        } else if (block instanceof Report.Paragraph paragraph) {
            out.append(escaped(paragraph.text())).append('\n');
        } else if (block instanceof Report.Pairs pairs) {
            pairs.pairs()
                    .forEach(pair -> out.append("- **")
                            .append(escaped(pair.name()))
                            .append("**：")
                            .append(escaped(pair.value()))
                            .append('\n'));
        } else if (block instanceof Report.Bullets bullets) {
            bullets.items()
                    .forEach(item -> out.append("- ").append(escaped(item)).append('\n'));
        } else if (block instanceof Report.Table table) {
            row(table.head());
            row(table.head().stream().map(cell -> "---").toList(), false);
            table.rows().forEach(this::row);
        } else if (block instanceof Report.Signatures signatures) {
            signatures
                    .places()
                    .forEach(place -> out.append("- ").append(escaped(place)).append("：\n"));
        }
    }

    private void row(List<String> cells) {
        row(cells.stream().map(MarkdownRendering::escaped).toList(), true);
    }

    private void row(List<String> cells, boolean spaced) {
        String space = spaced ? " " : "";
        out.append(cells.stream().collect(Collectors.joining(space + "|" + space, "|" + space, space + "|")))
                .append('\n');
    }

    /** What a sheet says is text: it can open neither markup, nor HTML, nor a link. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cc}]+", " ").replaceAll("([\\\\`*_\\[\\]<>#|!~&])", "\\\\$1");
    }
}
