package org.youju.rendering;

/** A report as Markdown. */
public final class MarkdownRendering {

    private MarkdownRendering() {}

    public static String render(Report report) {
        return report.title() + "\n";
    }
}
