package org.youju.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.youju.api.documents.DocumentForm;
import org.youju.api.problems.ProblemDetails;
import org.youju.api.problems.ProblemKind;
import org.youju.batch.Batch;

/**
 * Completes what springdoc finds in the controllers, which answer bytes: bodies are those of records, examples were
 * answered to real sheets, errors are {@link ProblemKind}s, and all words come from {@link Words}.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as Swagger's models are
final class Contract {

    static final String BEARER = "bearer";

    private final Words words = Words.read();
    private final RecordSchemas schemas = new RecordSchemas(words);
    private final OpenAPI document;

    private Contract(OpenAPI document) {
        this.document = document;
    }

    static void complete(OpenAPI document) {
        new Contract(document).complete();
    }

    private void complete() {
        Paths sorted = new Paths();
        new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
        document.setPaths(sorted);
        sorted.forEach((path, item) ->
                item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        words.tags()
                .forEach((name, says) ->
                        document.addTagsItem(new Tag().name(name).description(says)));
        schemas.all().forEach(document.getComponents()::addSchemas);
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        Words.OfOperation said = words.operations().get(method + " " + path);
        if (said == null) {
            return; // a test asks for the words of every operation; until it is asked, the others are there
        }
        operation.operationId(said.id()).tags(List.of(said.tag())).summary(said.summary());
        operation.description(said.says() + roles(said));
        operation.security(security(said));
        if (said.roles() != null) {
            operation.addExtension("x-roles", said.roles());
        }
        if (operation.getParameters() != null) {
            // said by the media types of the answer
            operation.getParameters().removeIf(parameter -> parameter.getName().equals(HttpHeaders.ACCEPT));
            operation
                    .getParameters()
                    .forEach(parameter -> describe(parameter, said.parameter(parameter.getName(), words)));
        }
        Words.Body request = said.request();
        if (request != null) {
            RequestBody body = operation.getRequestBody();
            body.required(true).description(request.says()).content(content(body.getContent(), request));
        }
        operation.responses(responses(operation, said));
    }

    private static String roles(Words.OfOperation said) {
        if (said.roles() == null) {
            return "";
        }
        return "\n\nTakes a key or token with one of the roles " + String.join(", ", said.roles())
                + (said.open() ? "; while the server has neither keys nor an issuer, none." : ".");
    }

    private static List<SecurityRequirement> security(Words.OfOperation said) {
        List<SecurityRequirement> any = new ArrayList<>();
        if (said.open()) {
            any.add(new SecurityRequirement());
        }
        any.add(new SecurityRequirement().addList(BEARER));
        return any;
    }

    private static void describe(Parameter parameter, Words.OfField said) {
        parameter.description(said.says());
        JsonNode example = said.example();
        if (example != null) {
            parameter.example(example);
        }
        if (said.choices() != null) {
            // springdoc uses one schema for all parameters of a type
            Schema<Object> choice = new JsonSchema().types(Set.of("string"));
            choice.setEnum(new ArrayList<>(said.choices()));
            choice.setDefault(parameter.getSchema().getDefault());
            parameter.setSchema(choice);
        }
    }

    private ApiResponses responses(Operation operation, Words.OfOperation said) {
        Words.Body answer = said.answer();
        Content found = operation.getResponses().values().iterator().next().getContent();
        ApiResponse good = new ApiResponse().description(answer.says()).content(content(found, answer));
        if (answer.headers() != null) {
            answer.headers()
                    .forEach((name, header) -> good.addHeaderObject(
                            name,
                            new Header()
                                    .description(header.says())
                                    .schema(new JsonSchema().types(Set.of("string")))
                                    .example(header.example())));
        }
        ApiResponses all = new ApiResponses();
        all.addApiResponse(String.valueOf(answer.status()), good);
        byStatus(said).forEach((status, kinds) -> all.addApiResponse(String.valueOf(status), problem(kinds)));
        return all;
    }

    private Map<Integer, List<ProblemKind>> byStatus(Words.OfOperation said) {
        Set<String> codes = new LinkedHashSet<>(words.every());
        if (said.roles() != null) {
            codes.addAll(words.withKey());
        }
        if (said.request() != null) {
            codes.addAll(words.withBody());
        }
        if (said.errors() != null) {
            codes.addAll(said.errors());
        }
        Map<Integer, List<ProblemKind>> byStatus = new TreeMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            if (codes.contains(kind.name())) {
                byStatus.computeIfAbsent(kind.status(), status -> new ArrayList<>())
                        .add(kind);
            }
        }
        return byStatus;
    }

    private ApiResponse problem(List<ProblemKind> kinds) {
        StringBuilder says = new StringBuilder();
        MediaType body = new MediaType().schema(schemas.named(ProblemDetails.class.getName()));
        for (ProblemKind kind : kinds) {
            says.append(says.isEmpty() ? "" : "; ")
                    .append('`')
                    .append(kind.name())
                    .append("`: ")
                    .append(kind.title());
            example(body, "problems/" + kind.name(), kind.name());
        }
        ApiResponse response = new ApiResponse()
                .description(says.toString())
                .content(new Content().addMediaType(ProblemDetails.MEDIA_TYPE, body));
        response.addExtension("x-codes", kinds.stream().map(ProblemKind::name).toList());
        return response;
    }

    /** The media types are those of the code; what they hold is said. */
    private Content content(Content found, Words.Body said) {
        Content content = new Content();
        Set<String> types = new LinkedHashSet<>(found.keySet());
        if (said.documents()) {
            types.clear();
            for (DocumentForm form : DocumentForm.values()) {
                types.add(form.mediaType().toString());
            }
        }
        types.forEach(type -> content.addMediaType(type, body(type, said)));
        return content;
    }

    private MediaType body(String type, Words.Body said) {
        String record = said.record();
        MediaType body = new MediaType();
        if (type.equals(Batch.MEDIA_TYPE) && record != null) {
            Schema<?> lines = new JsonSchema().types(Set.of("string")).description("Each line is JSON by itself.");
            lines.addExtension("x-line", schemas.named(record).get$ref());
            body.schema(lines);
        } else if (type.matches("application/(\\w+\\+)?json|application/yaml") && record != null) {
            Schema<?> one = said.either() == null
                    ? schemas.named(record)
                    : new JsonSchema().oneOf(List.of(schemas.named(record), schemas.named(said.either())));
            body.schema(said.list() ? new JsonSchema().types(Set.of("array")).items(one) : one);
        } else if (type.matches("application/(\\w+\\+)?json")) {
            return body.schema(new JsonSchema().types(Set.of("object")));
        } else {
            Schema<?> bytes = new JsonSchema().types(Set.of("string"));
            return body.schema(type.startsWith("text/") ? bytes : bytes.format("binary"));
        }
        if (said.example() != null && !type.equals("application/yaml")) {
            example(body, said.example(), said.example());
        }
        return body;
    }

    /** Written once, and spread over the fields. */
    private void example(MediaType body, String recorded, String name) {
        Examples.of(recorded).ifPresent(value -> {
            document.getComponents().addExamples(name, new Example().value(value));
            body.addExamples(name, new Example().$ref("#/components/examples/" + name));
            if (body.getSchema() != null && !value.isTextual()) {
                Examples.spread(value, body.getSchema(), schemas.all());
            }
        });
    }
}
