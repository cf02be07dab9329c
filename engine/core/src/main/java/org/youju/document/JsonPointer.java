package org.youju.document;

import java.util.Arrays;
import java.util.List;

/** RFC 6901 pointers, written and taken apart; the one place where a name in a pointer is escaped. */
public final class JsonPointer {

    private JsonPointer() {}

    /**
     * The pointer of a field.
     *
     * @param pointer of the group that the field stands in, "" for the whole document
     * @param name as it is written in the document, such as {@code a/b}
     */
    public static String field(String pointer, String name) {
        return pointer + "/" + escaped(name);
    }

    /**
     * The names and positions that lead to a place.
     *
     * @param pointer "" or one that begins with a slash
     */
    public static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Arrays.stream(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }
}
