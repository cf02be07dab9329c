package org.youju.rendering;

import java.util.List;

/** A report as one HTML page that prints well on A4 and loads nothing. */
public final class HtmlRendering {

    /** The families that the page asks for, the best first. */
    public static final List<String> FONTS = List.of("Noto Serif CJK SC", "Source Han Serif SC", "SimSun");

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 16mm;
                    @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页";
                                     font-family: "Noto Serif CJK SC", serif; font-size: 9pt } }
            body { font: 10.5pt/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; color: #1a1a1a;
                   max-width: 178mm; margin: 2em auto; padding: 0 1em;
                   word-wrap: break-word; overflow-wrap: anywhere }
            @media print { body { margin: 0; padding: 0 } }
            h1 { font-size: 16pt; text-align: center }
            h2 { font-size: 12.5pt; border-bottom: 1px solid #999; margin-top: 1.6em; page-break-after: avoid }
            h3 { font-size: 11pt; margin: 1.1em 0 .3em; page-break-after: avoid }
            h4 { font-size: 10.5pt; margin: .9em 0 .2em; page-break-after: avoid }
            table { border-collapse: collapse; table-layout: fixed; width: 100%; margin: .6em 0; font-size: 9pt;
                    -fs-table-paginate: paginate }
            th, td { border: 1px solid #999; padding: .25em .5em; text-align: left; vertical-align: top;
                     word-wrap: break-word; overflow-wrap: anywhere }
            thead { display: table-header-group } th { background: #f0f0f0 } tr { page-break-inside: avoid }
            .pairs { font-size: inherit } .pairs th, .pairs td { border: 0; padding: .1em .4em .1em 0; background: none }
            .pairs th { font-weight: normal; color: #555 }
            .signatures td { border: 0; padding: 1.2em 0; font-size: 12pt }
            """;

    private final StringBuilder out = new StringBuilder();

    private HtmlRendering() {}

    /** All that stands in a page's only {@code style}, for whoever must allow it by its hash. No other style is in a page. */
    public static String style() {
        return "\n" + STYLE;
    }

    public static String render(Report exact) {
        Report report = exact.shown();
        HtmlRendering rendering = new HtmlRendering();
        String title = escaped(report.title());
        rendering
                .out
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>")
                .append(title)
                .append("</title>\n<style>")
                .append(style())
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
            opened("pairs", 145, 855);
            pairs.pairs().forEach(pair -> {
                out.append("<tr>");
                element("th", pair.name());
                element("td", pair.value());
                out.append("</tr>\n");
            });
            out.append("</table>\n");
        } else if (block instanceof Report.Bullets bullets) {
            out.append("<ul>\n");
            bullets.items().forEach(item -> element("li", item));
            out.append("</ul>\n");
        } else if (block instanceof Report.Table table) {
            opened("", Columns.perMille(table));
            out.append("<thead>\n");
            row("th", table.head());
            out.append("</thead>\n<tbody>\n");
            table.rows().forEach(row -> row("td", row));
            out.append("</tbody>\n</table>\n");
        } else if (block instanceof Report.Signatures signatures) {
            opened("signatures", 500, 500);
            List<String> places =
                    signatures.places().stream().map(place -> place + "：").toList();
            for (int i = 0; i < places.size(); i += 2) {
                row("td", places.subList(i, Math.min(i + 2, places.size())));
            }
            out.append("</table>\n");
        }
    }

    private void opened(String kind, int... perMille) {
        out.append(kind.isEmpty() ? "<table>\n" : "<table class=\"" + kind + "\">\n")
                .append("<colgroup>");
        for (int share : perMille) {
            out.append("<col width=\"")
                    .append(share / 10)
                    .append('.')
                    .append(share % 10)
                    .append("%\"/>");
        }
        out.append("</colgroup>\n");
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
