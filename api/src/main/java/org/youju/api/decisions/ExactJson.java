package org.youju.api.decisions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.document.JsonPointer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stored JSON as a tree that keeps every digit, 30.00 among them, and writes it as it was. */
public final class ExactJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ExactJson() {}

    /**
     * A value that differs.
     *
     * @param pointer RFC 6901
     * @param then null where it was not there
     * @param now null where it is not there
     */
    public record Difference(
            String pointer,
            @Nullable JsonNode then,
            @Nullable JsonNode now) {}

    public static ObjectNode read(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Where two trees differ, to the deepest value; none where they are the same to the letter. */
    public static List<Difference> differences(JsonNode then, JsonNode now) {
        List<Difference> differences = new ArrayList<>();
        compare("", then, now, differences);
        return differences;
    }

    private static void compare(
            String pointer, @Nullable JsonNode then, @Nullable JsonNode now, List<Difference> differences) {
        if (then != null && now != null && then.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>(then.propertyNames());
            names.addAll(now.propertyNames());
            names.forEach(
                    name -> compare(JsonPointer.field(pointer, name), then.get(name), now.get(name), differences));
        } else if (then != null && now != null && then.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                compare(pointer + "/" + i, then.get(i), now.get(i), differences);
            }
        } else if (then == null || now == null || !then.toString().equals(now.toString())) {
            differences.add(new Difference(pointer, then, now));
        }
    }
}
