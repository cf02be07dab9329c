package org.youju.document;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands.
 *
 * @param file the file's path, or "" for a request body
 * @param line counted from 1, or 0 where only the pointer is known
 * @param pointer RFC 6901 JSON pointer inside the document, "" for the whole
 * @param cell in a workbook the sheet and cell, such as {@code 填报项!C7}; null elsewhere
 * @param column where in the line it starts, counted from 1 in UTF-16 code units; 0 where the whole line is meant
 * @param length how many code units it spans; 0 where the whole line is meant
 */
public record Place(
        String file, int line, String pointer, @Nullable String cell, int column, int length) {

    public Place(String file, int line, String pointer) {
        this(file, line, pointer, null);
    }

    public Place(String file, int line, String pointer, @Nullable String cell) {
        this(file, line, pointer, cell, 0, 0);
    }

    public static Place inFile(String file, int line) {
        return new Place(file, line, "");
    }

    /** These characters of a line. */
    public static Place span(String file, int line, int column, int length) {
        return new Place(file, line, "", null, column, length);
    }

    /** The place of a field of the group that stands here. */
    public Place field(String name) {
        return new Place(file, line, JsonPointer.field(pointer, name), cell);
    }

    /** {@code rules.dslr:12}, {@code sheet.yaml:8 /goals/3/actual}, {@code 填报项!C7 /inputs/人数}, or just the pointer. */
    public String text() {
        String start = cell != null ? (file + " " + cell).trim() : line > 0 ? file + ":" + line : file;
        return (start + " " + pointer).trim();
    }
}
