package org.youju.rendering;

/** A report for the terminal. */
public final class TextRendering {

    private TextRendering() {}

    public static String render(Report report) {
        return report.title() + "\n";
    }
}
