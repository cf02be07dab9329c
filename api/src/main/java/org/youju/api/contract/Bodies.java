package org.youju.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.api.documents.DocumentForm;
import org.youju.api.problems.ProblemDetails;
import org.youju.api.source.SheetBody;
import org.youju.batch.Batch;

/** What is sent and answered: the media types are those of the code, what they hold is said by {@link ContractTexts}. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as Swagger's models are
final class Bodies {

    private final Components components;
    private final RecordSchemas schemas;

    Bodies(Components components, RecordSchemas schemas) {
        this.components = components;
        this.schemas = schemas;
    }

    /** Puts the schemas of all that was asked for where it is referred to. */
    void addSchemas() {
        schemas.all().forEach(components::addSchemas);
    }

    /** @param found what the code names */
    Content content(Content found, ContractTexts.Body said) {
        Set<String> types = new LinkedHashSet<>(found.keySet());
        if (said.documents()) {
            types.clear();
            for (DocumentForm form : DocumentForm.values()) {
                types.add(form.mediaType().replaceAll(";.*", ""));
            }
        }
        Content content = new Content();
        types.forEach(type -> content.addMediaType(type, body(type, schema(found.get(type)), said)));
        return content;
    }

    private static @Nullable Schema<?> schema(@Nullable MediaType found) {
        return found == null ? null : found.getSchema();
    }

    /** @param returned the schema of what a controller returns */
    private MediaType body(String type, @Nullable Schema<?> returned, ContractTexts.Body said) {
        String record = said.record();
        MediaType body = new MediaType();
        if (type.equals(Batch.MEDIA_TYPE) && record != null) {
            Schema<?> lines = new JsonSchema().types(Set.of("string")).description("Each line is JSON by itself.");
            lines.contentMediaType("application/json").contentSchema(schemas.named(record));
            body.schema(lines);
        } else if (isTree(type) && record != null) {
            Schema<?> one = said.either() == null
                    ? schemas.named(record)
                    : new JsonSchema().oneOf(List.of(schemas.named(record), schemas.named(said.either())));
            body.schema(said.list() ? new JsonSchema().types(Set.of("array")).items(one) : one);
        } else if (isTree(type) && isResolved(returned)) {
            body.schema(returned);
        } else if (isTree(type)) {
            return body.schema(new JsonSchema().types(Set.of("object")));
        } else {
            Schema<?> bytes = new JsonSchema().types(Set.of("string"));
            return body.schema(type.startsWith("text/") ? bytes : bytes.format("binary"));
        }
        if (said.example() != null && !type.equals(SheetBody.YAML)) {
            example(body, said.example(), said.example());
        }
        return body;
    }

    private static boolean isResolved(@Nullable Schema<?> returned) {
        return returned != null && (returned.get$ref() != null || returned.getItems() != null);
    }

    private static boolean isTree(String type) {
        return type.equals(SheetBody.YAML) || type.matches("application/(\\w+\\+)?json");
    }

    /** @param codes each with an example */
    MediaType problem(List<String> codes) {
        MediaType body = new MediaType().schema(schemas.named(ProblemDetails.class.getName()));
        codes.forEach(code -> example(body, "problems/" + code, code));
        return body;
    }

    /** Written once, and spread over the fields. */
    private void example(MediaType body, String recorded, String name) {
        Examples.of(recorded).ifPresent(value -> {
            components.addExamples(name, new Example().value(value));
            body.addExamples(name, new Example().$ref("#/components/examples/" + name));
            if (!value.isTextual()) {
                Examples.spread(value, body.getSchema(), schemas.all());
            }
        });
    }
}
