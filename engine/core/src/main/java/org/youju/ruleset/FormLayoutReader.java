package org.youju.ruleset;

import org.youju.document.Fields;

/** Reads the part of a manifest that says how the paper form is laid out. */
final class FormLayoutReader {

    private FormLayoutReader() {}

    static FormLayout read(Fields form) {
        Fields columns = form.group("columns");
        FormLayout layout = new FormLayout(
                form.requiredText("title"),
                form.requiredText("department"),
                form.groups("narratives").stream()
                        .map(row -> {
                            var read = new FormLayout.TextRow(row.requiredText("label"), row.texts("parts"));
                            row.refuseOthers();
                            return read;
                        })
                        .toList(),
                form.groups("numbers").stream()
                        .map(row -> {
                            var read = new FormLayout.NumberRow(row.requiredText("label"), row.texts("inputs"));
                            row.refuseOthers();
                            return read;
                        })
                        .toList(),
                new FormLayout.Columns(
                        columns.requiredText("indicator"),
                        columns.requiredText("points"),
                        columns.requiredText("selfScore"),
                        columns.requiredText("basis")));
        columns.refuseOthers();
        form.refuseOthers();
        return layout;
    }
}
