package org.youju.rendering;

/** A report as Html. */
public final class HtmlRendering {

    private HtmlRendering() {}

    public static String render(Report report) {
        return report.title() + "\n";
    }
}
