package org.youju.api.appeals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.Fields;
import org.youju.document.Node;
import org.youju.document.Problems;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contested facts as they should be.
 *
 * @param patch RFC 7386 merge patch of a submission. In it {@code null} takes something away, and a list takes the place of
 *     the whole list; so it cannot say that an input does not apply
 * @param notApplicable names of the inputs that do not apply
 */
public record Corrections(String patch, List<String> notApplicable) {

    /** No fact is contested. */
    static final Corrections NONE = new Corrections("{}", List.of());

    private static final String PATCH = "corrections";
    private static final String NOT_APPLICABLE = "notApplicable";
    private static final String INPUTS = "inputs";

    /** What a correction must not touch: another department or another table is another decision. */
    private static final List<String> FIXED = List.of("scheme", "year", "revision", "department");

    public Corrections {
        notApplicable = List.copyOf(notApplicable);
    }

    static boolean areGiven(Fields request) {
        return request.isGiven(PATCH) || request.isGiven(NOT_APPLICABLE);
    }

    /**
     * Reads the fields {@code corrections} and {@code notApplicable} of a request.
     *
     * @param body of the request
     * @param problems takes what is wrong with them; then what is given is nothing to go by
     */
    static Corrections read(Fields request, byte[] body, Problems problems) {
        Set<String> corrected = patched(request, problems);
        List<String> names = request.texts(NOT_APPLICABLE);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (corrected.contains(name) || !seen.add(name)) {
                problems.add(
                        "DUPLICATE",
                        request.list(NOT_APPLICABLE).get(i).place(),
                        "`" + name + "` is corrected twice: an input has a value, or does not apply",
                        "填报项“" + name + "”更正了两次；要么写出值，要么写为不适用，只能写一处");
            }
        }
        return problems.isEmpty() ? new Corrections(text(body), names) : NONE;
    }

    /** The inputs that the patch names. */
    private static Set<String> patched(Fields request, Problems problems) {
        if (!request.has(PATCH)) {
            return Set.of();
        }
        Fields patch = request.group(PATCH);
        Map<String, Node> fields = patch.all();
        fields.forEach((name, node) -> {
            if (FIXED.contains(name)) {
                fixed(name, node, problems);
            }
        });
        return fields.containsKey(INPUTS) ? Set.copyOf(patch.group(INPUTS).all().keySet()) : Set.of();
    }

    private static void fixed(String name, Node node, Problems problems) {
        problems.add(
                "NOT_CORRECTABLE",
                node.place(),
                "`" + name + "` stays as it was decided: another department or table is another decision",
                "“" + name + "”不能在异议里更改；换部门、换年度的，应另行评分");
    }

    private static String text(byte[] request) {
        JsonObject fields = object(new String(request, StandardCharsets.UTF_8));
        JsonValue corrections = fields.getOrDefault(PATCH, JsonValue.NULL);
        return corrections.equals(JsonValue.NULL) ? NONE.patch : corrections.toString();
    }

    /** As the archive keeps them. */
    void addTo(Map<String, String> content) {
        content.put(PATCH, patch);
        if (!notApplicable.isEmpty()) {
            content.put(NOT_APPLICABLE, JsonMapper.shared().writeValueAsString(notApplicable));
        }
    }

    /** As they were kept; null where none were. */
    static @Nullable Corrections of(Map<String, String> content) {
        String patch = content.get(PATCH);
        String names = content.get(NOT_APPLICABLE);
        return patch == null
                ? null
                : new Corrections(
                        patch,
                        names == null ? List.of() : JsonMapper.shared().readValue(names, new TypeReference<>() {}));
    }

    /** The submission with the corrections made. */
    byte[] apply(String submission) {
        JsonObject corrected =
                Json.createMergePatch(object(patch)).apply(object(submission)).asJsonObject();
        return (notApplicable.isEmpty() ? corrected : withNotApplicable(corrected))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonObject withNotApplicable(JsonObject submission) {
        JsonValue given = submission.getOrDefault(INPUTS, JsonValue.NULL);
        JsonObjectBuilder inputs = given.getValueType() == JsonValue.ValueType.OBJECT
                ? Json.createObjectBuilder(given.asJsonObject())
                : Json.createObjectBuilder();
        notApplicable.forEach(inputs::addNull);
        return Json.createObjectBuilder(submission).add(INPUTS, inputs).build();
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
