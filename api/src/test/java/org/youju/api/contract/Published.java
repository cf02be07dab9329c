package org.youju.api.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, as a caller's tools take it. */
final class Published {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;

    Published(String openapi) {
        this.document = JSON.readTree(openapi);
    }

    JsonNode document() {
        return document;
    }

    /** What is published to whoever asks for decimals as text. */
    Published withDecimalStrings() {
        return new Published(document.toString()
                .replaceAll("\"type\":\"number\"", "\"type\":\"string\"")
                .replaceAll("(\"type\":\\[[^]]*)\"number\"", "$1\"string\"")
                .replaceAll("(\"type\":\\[[^]]*\"string\"[^]]*),\"string\"", "$1"));
    }

    /** An operation by method and path, such as {@code POST /v1/scores}, with all that it only refers to. */
    JsonNode operation(String name) {
        String[] parts = name.split(" ");
        JsonNode operation = document.path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .deepCopy();
        for (String referring : List.of("responses", "parameters")) {
            if (operation.path(referring) instanceof ObjectNode byName) {
                byName.propertyNames().stream().toList().forEach(key -> byName.set(key, behind(byName.path(key))));
            } else if (operation.path(referring) instanceof ArrayNode inOrder) {
                for (int i = 0; i < inOrder.size(); i++) {
                    inOrder.set(i, behind(inOrder.path(i)));
                }
            }
        }
        return operation;
    }

    /** What this refers to, or itself where it refers to nothing. */
    JsonNode behind(JsonNode one) {
        return one.has("$ref") ? document.at(one.path("$ref").asString().substring(1)) : one;
    }

    /** What is wrong with a body by the schema that is published, with no other fields than those that it names. */
    List<String> mistakes(Answers.Body body) {
        String content = body.file().endsWith(".ndjson") ? "application~1x-ndjson" : "application~1json";
        JsonNode operation = operation(body.operation());
        JsonNode holder = body.sent()
                ? operation.path("requestBody")
                : operation.path("responses").properties().iterator().next().getValue();
        JsonNode schema = holder.at("/content/" + content + "/schema");
        if (body.file().endsWith(".ndjson")) {
            JsonNode line = schema.path("contentSchema");
            return body.text()
                    .lines()
                    .flatMap(one -> mistakes(line, one).stream())
                    .toList();
        }
        return mistakes(schema, body.text());
    }

    List<String> mistakes(JsonNode schema, String text) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", closed(document.path("components").deepCopy()));
        Schema compiled = SCHEMAS.getSchema(whole);
        return compiled.validate(JSON.readTree(text)).stream()
                .map(wrong -> wrong.getInstanceLocation() + ": " + wrong.getMessage())
                .toList();
    }

    /** What is published leaves room for fields to come; what is sent today has no others. */
    private static JsonNode closed(JsonNode components) {
        components.path("schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return components;
    }

    /** All operations, by method and path. */
    Stream<String> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    /** What no words, no unit or no example was found for. */
    List<String> silent() {
        List<String> silent = new ArrayList<>();
        operations().forEach(name -> silent(name, operation(name), silent));
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().path("description").asString("").isEmpty()) {
                silent.add(schema.getKey());
            }
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(field -> silent(schema.getKey() + "." + field.getKey(), field.getValue(), silent, true));
        });
        return silent;
    }

    private static void silent(String name, JsonNode operation, List<String> silent) {
        if (operation.path("summary").asString("").isEmpty()
                || operation.path("description").asString("").isEmpty()) {
            silent.add(name);
        }
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("description").asString("").isEmpty() || !parameter.has("example")) {
                silent.add(name + " " + parameter.path("name").asString());
            }
        });
        operation.path("responses").properties().forEach(response -> {
            if (response.getValue().path("description").asString("").isEmpty()) {
                silent.add(name + " " + response.getKey());
            }
            response.getValue().path("content").properties().forEach(body -> {
                boolean json = body.getKey().matches(".*(json|x-ndjson)")
                        && !body.getKey().contains("schema");
                if (!body.getValue().has("schema")
                        || (json
                                && !body.getValue().has("examples")
                                && !body.getKey().equals("application/json"))) {
                    silent.add(name + " " + response.getKey() + " " + body.getKey());
                }
            });
        });
    }

    private static void silent(String name, JsonNode field, List<String> silent, boolean described) {
        if (described && field.path("description").asString("").isEmpty()) {
            silent.add(name + ": description");
        }
        List<String> types = types(field);
        if (types.contains("array")) {
            silent(name + "[]", field.path("items"), silent, false);
        } else if (!types.isEmpty() && !types.contains("object") && !field.has("examples") && !field.has("enum")) {
            silent.add(name + ": example");
        }
        boolean counted = types.contains("number") || types.contains("integer");
        if (counted && types.size() <= 2 && described && !field.has("x-unit")) {
            silent.add(name + ": unit");
        }
    }

    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type instanceof ArrayNode several
                ? several.valueStream().map(JsonNode::asString).toList()
                : type.isMissingNode() ? List.of() : List.of(type.asString());
    }
}
