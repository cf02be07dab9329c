package org.youju.api.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a new OpenAPI document takes away from those who build on the old one. openapi-diff does not do: of OpenAPI 3.1 it
 * misses changes of types behind references (its issue 910).
 */
final class Breaks {

    private final Published before;
    private final Published after;
    private final Set<String> found = new LinkedHashSet<>();

    private Breaks(Published before, Published after) {
        this.before = before;
        this.after = after;
    }

    /** In words; none where everything that was can go on as it was. */
    static List<String> between(Published before, Published after) {
        Breaks breaks = new Breaks(before, after);
        before.operations().forEach(name -> {
            if (after.operation(name).isMissingNode()) {
                breaks.found.add(name + " is gone");
            } else {
                breaks.operation(name, before.operation(name), after.operation(name));
            }
        });
        return List.copyOf(breaks.found);
    }

    private void operation(String name, JsonNode old, JsonNode now) {
        parameters(name, old, now);
        if (!old.has("requestBody") && now.at("/requestBody/required").asBoolean(false)) {
            found.add(name + " now takes a body");
        }
        contents(name + ": what is sent", old.path("requestBody"), now.path("requestBody"), true);
        old.path("responses").properties().forEach(one -> {
            JsonNode response = now.path("responses").path(one.getKey());
            if (response.isMissingNode()) {
                found.add(name + " no longer answers " + one.getKey());
            } else {
                contents(name + ": the answer " + one.getKey(), one.getValue(), response, false);
                one.getValue().path("headers").propertyNames().stream()
                        .filter(header -> !response.path("headers").has(header))
                        .forEach(header ->
                                found.add(name + ": the answer " + one.getKey() + " no longer has " + header));
                missing(texts(one.getValue().path("x-codes")), texts(response.path("x-codes")))
                        .forEach(code -> found.add(name + " no longer answers the code " + code));
            }
        });
        if (!old.path("security").toString().equals(now.path("security").toString())) {
            found.add(name + " takes another key than before");
        }
    }

    private void parameters(String name, JsonNode old, JsonNode now) {
        old.path("parameters").forEach(parameter -> {
            String called = parameter.path("name").asString();
            JsonNode same = parameter(now, called);
            if (same.isMissingNode()) {
                found.add(name + " no longer takes the parameter " + called);
            } else {
                schema(name + ": the parameter " + called, parameter.path("schema"), same.path("schema"), true);
            }
        });
        now.path("parameters").forEach(parameter -> {
            String called = parameter.path("name").asString();
            boolean wasRequired = parameter(old, called).path("required").asBoolean(false);
            if (parameter.path("required").asBoolean(false) && !wasRequired) {
                found.add(name + " now requires the parameter " + called);
            }
        });
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElse(operation.path("no such parameter"));
    }

    private void contents(String where, JsonNode old, JsonNode now, boolean sent) {
        old.path("content").properties().forEach(one -> {
            JsonNode same = now.path("content").path(one.getKey());
            if (same.isMissingNode()) {
                found.add(where + " is no longer had as " + one.getKey());
            } else {
                schema(where, one.getValue().path("schema"), same.path("schema"), sent);
            }
        });
    }

    /** Both are followed to where they say something; a record is compared once for each way, under its name. */
    private void schema(String where, JsonNode old, JsonNode now, boolean sent) {
        String reference = old.path("$ref").asString("");
        if (!reference.isEmpty() && reference.equals(now.path("$ref").asString(""))) {
            if (compared.add(reference + sent)) {
                schema(
                        reference.substring(reference.lastIndexOf('/') + 1),
                        before.behind(old),
                        after.behind(now),
                        sent);
            }
            return;
        }
        if (old.has("$ref") || now.has("$ref")) {
            schema(where, before.behind(old), after.behind(now), sent);
            return;
        }
        types(where, old, now, sent);
        List<String> lost = missing(texts((sent ? old : now).path("enum")), texts((sent ? now : old).path("enum")));
        if (old.has("enum") == now.has("enum") && !lost.isEmpty()) {
            found.add(where + (sent ? " no longer takes " : " may now be ") + String.join(", ", lost));
        } else if (sent && !old.has("enum") && now.has("enum")) {
            found.add(where + " takes certain values only");
        }
        fields(where, old, now, sent);
        if (old.has("items")) {
            schema(where + "[]", old.path("items"), now.path("items"), sent);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            for (int i = 0; i < old.path(choice).size(); i++) {
                schema(where, old.path(choice).path(i), now.path(choice).path(i), sent);
            }
        }
        if (old.path("additionalProperties").isObject()) {
            schema(where + ".*", old.path("additionalProperties"), now.path("additionalProperties"), sent);
        }
    }

    private final Set<String> compared = new LinkedHashSet<>();

    private void types(String where, JsonNode old, JsonNode now, boolean sent) {
        List<String> types = Published.types(old);
        List<String> others = Published.types(now);
        List<String> lost = sent ? missing(types, others) : missing(others, types);
        if (types.isEmpty() != others.isEmpty() || !lost.isEmpty()) {
            found.add(where + (sent ? " may be " : " was ") + types + " and is now " + others);
        }
        if (!old.path("format").equals(now.path("format"))) {
            found.add(where + " has another format");
        }
    }

    private void fields(String where, JsonNode old, JsonNode now, boolean sent) {
        old.path("properties").properties().forEach(field -> {
            JsonNode same = now.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                found.add(where + "." + field.getKey() + " is gone");
            } else {
                schema(where + "." + field.getKey(), field.getValue(), same, sent);
            }
        });
        List<String> was = texts(old.path("required"));
        List<String> is = texts(now.path("required"));
        if (sent) {
            missing(is, was).forEach(name -> found.add(where + "." + name + " must now be given"));
        } else {
            missing(was, is).stream()
                    .filter(name -> now.path("properties").has(name))
                    .forEach(name -> found.add(where + "." + name + " may now be left out"));
        }
        boolean closes = now.path("additionalProperties").isBoolean()
                && !now.path("additionalProperties").asBoolean();
        if (sent && closes && !old.path("additionalProperties").isBoolean()) {
            found.add(where + " no longer takes other fields");
        }
    }

    private static List<String> missing(List<String> all, List<String> among) {
        List<String> missing = new ArrayList<>(all);
        missing.removeAll(among);
        return missing;
    }

    private static List<String> texts(JsonNode list) {
        Stream<JsonNode> values = list.isArray() ? list.valueStream() : Stream.empty();
        return values.map(one -> one.isNull() ? "null" : one.asString()).toList();
    }
}
