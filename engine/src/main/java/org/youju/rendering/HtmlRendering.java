package org.youju.rendering;

import java.util.List;

/** A report as one HTML page that prints well on A4 and loads nothing. */
public final class HtmlRendering {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm }
            body { font: 10.5pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #1a1a1a;
                   max-width: 178mm; margin: 2em auto; padding: 0 1em }
            h1 { font-size: 16pt; text-align: center }
            h2 { font-size: 12.5pt; border-bottom: 1px solid #999; margin-top: 1.6em; break-after: avoid }
            h3 { font-size: 11pt; margin: 1.1em 0 .3em; break-after: avoid }
            dl { display: grid; grid-template-columns: 6.5em 1fr; gap: .15em .8em; margin: .3em 0 }
            dt { color: #555 } dd { margin: 0; overflow-wrap: anywhere }
            table { border-collapse: collapse; width: 100%; margin: .6em 0; font-size: 9.5pt }
            th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top;
                     overflow-wrap: anywhere }
            th { background: #f0f0f0 } tr { break-inside: avoid }
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlRendering() {}

    public static String render(Report report) {
        HtmlRendering rendering = new HtmlRendering();
        String title = escaped(report.title());
        rendering
                .out
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n");
        report.blocks().forEach(rendering::block);
        return rendering.out.append("</body>\n</html>\n").toString();
    }

    private void block(Report.Block block) {
        if (block instanceof Report.Heading heading) {
            element("h" + (heading.level() + 1), heading.text());
        } else if (block instanceof Report.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Report.Pairs pairs) {
            out.append("<dl>\n");
            pairs.pairs().forEach(pair -> {
                element("dt", pair.name());
                element("dd", pair.value());
            });
            out.append("</dl>\n");
        } else if (block instanceof Report.Bullets bullets) {
            out.append("<ul>\n");
            bullets.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Report.Table table) {
            out.append("<table>\n");
            row("th", table.head());
            table.rows().forEach(row -> row("td", row));
            out.append("</table>\n");
        }
    }

    private void row(String cell, List<String> texts) {
        out.append("<tr>");
        texts.forEach(text -> element(cell, text));
        out.append("</tr>\n");
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
