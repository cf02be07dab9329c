package org.youju.api.appeals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.youju.document.Fields;
import org.youju.document.Node;
import org.youju.document.Problems;

/**
 * Contested facts as they should be: an RFC 7386 merge patch of a submission. In it {@code null} takes something away, and
 * a list takes the place of the whole list.
 */
final class Corrections {

    /** No fact is contested. */
    static final String NONE = "{}";

    private static final String FIELD = "corrections";

    /** What a correction must not touch: another department or another table is another decision. */
    private static final List<String> FIXED = List.of("scheme", "year", "revision", "department");

    private Corrections() {}

    /** Looks at the field {@code corrections} of a request; what is wrong with it goes to {@code problems}. */
    static void check(Fields request, Problems problems) {
        if (!request.has(FIELD)) {
            return;
        }
        request.group(FIELD).all().forEach((name, node) -> {
            if (FIXED.contains(name)) {
                fixed(name, node, problems);
            }
        });
    }

    private static void fixed(String name, Node node, Problems problems) {
        problems.add(
                "NOT_CORRECTABLE",
                node.place(),
                "`" + name + "` stays as it was decided: another department or table is another decision",
                "“" + name + "”不能在异议里更改；换部门、换年度的，应另行评分");
    }

    /** @param request a body that was read without a problem already */
    static String text(byte[] request) {
        JsonObject fields = object(new String(request, StandardCharsets.UTF_8));
        JsonValue corrections = fields.getOrDefault(FIELD, JsonValue.NULL);
        return corrections.equals(JsonValue.NULL) ? NONE : corrections.toString();
    }

    /** The submission with the corrections made. */
    static byte[] apply(String corrections, String submission) {
        JsonValue corrected = Json.createMergePatch(object(corrections)).apply(object(submission));
        return corrected.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
