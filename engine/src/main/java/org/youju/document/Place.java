package org.youju.document;

/**
 * Where something stands.
 *
 * @param file the file's path, or "" for a request body
 * @param line counted from 1, or 0 where only the pointer is known
 * @param pointer RFC 6901 JSON pointer inside the document, "" for the whole
 */
public record Place(String file, int line, String pointer) {

    public static Place inFile(String file, int line) {
        return new Place(file, line, "");
    }

    /** The place of a field of the group that stands here. */
    public Place field(String name) {
        return new Place(file, line, pointer + "/" + name);
    }

    /** {@code rules.dslr:12}, {@code sheet.yaml:8 /goals/3/actual}, or just the pointer. */
    public String text() {
        String start = line > 0 ? file + ":" + line : file;
        return (start + " " + pointer).trim();
    }
}
