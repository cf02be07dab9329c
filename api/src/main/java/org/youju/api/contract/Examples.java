package org.youju.api.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Answers that the server gave to real sheets, recorded by a test that holds them against what it answers now. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as Swagger's models are
final class Examples {

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Examples() {}

    /**
     * @param name of the file without what its name ends with
     * @return JSON as a tree, other text as it is; empty where nothing was recorded
     */
    static Optional<JsonNode> of(String name) {
        return read(name + ".json")
                .map(Examples::tree)
                .or(() -> read(name + ".ndjson").map(EXACT.getNodeFactory()::textNode));
    }

    private static Optional<String> read(String file) {
        try (InputStream recorded = Examples.class.getResourceAsStream("/contract/examples/" + file)) {
            return recorded == null
                    ? Optional.empty()
                    : Optional.of(new String(recorded.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return EXACT.readTree(json);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /** Gives each field that has no example yet the first value that it has in this document. */
    static void spread(JsonNode document, Schema<?> schema, Map<String, Schema> all) {
        if (document.isNull()) {
            return;
        }
        Schema<?> plain = plain(document, schema, all);
        if (plain.getItems() != null) {
            document.forEach(item -> spread(item, plain.getItems(), all));
        } else if (plain.getProperties() != null) {
            plain.getProperties().forEach((name, field) -> {
                if (document.has(name)) {
                    spread(document.get(name), field, all);
                }
            });
        } else if (plain.getAdditionalProperties() instanceof Schema<?> values) {
            document.forEach(value -> spread(value, values, all));
        } else if (plain.getExamples() == null) {
            ((Schema<Object>) plain).setExamples(List.of(document));
        }
    }

    /** The schema itself where this one only refers to it, also where null may stand instead or it is one of several. */
    private static Schema<?> plain(JsonNode document, Schema<?> schema, Map<String, Schema> all) {
        if (schema.getOneOf() != null) {
            return schema.getOneOf().stream()
                    .<Schema<?>>map(one -> plain(document, one, all))
                    .filter(one -> one.getRequired().stream().allMatch(document::has))
                    .findFirst()
                    .orElseThrow();
        }
        Schema<?> one = schema.getAnyOf() == null ? schema : schema.getAnyOf().get(0);
        String reference = one.get$ref();
        return reference == null
                ? one
                : Objects.requireNonNull(all.get(reference.substring(reference.lastIndexOf('/') + 1)), reference);
    }
}
