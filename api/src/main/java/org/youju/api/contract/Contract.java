package org.youju.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;

/**
 * Completes what springdoc finds in the controllers and the records that they return: what is sent, and answered in several
 * forms, is named in {@link ContractTexts}, examples were answered to real sheets, errors are {@link org.youju.api.problems.ProblemKind}s, and all words come from {@link ContractTexts}.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as Swagger's models are
final class Contract {

    static final String BEARER = "bearer";

    /** Said once for all operations, and not where a controller happens to read them. */
    private static final Set<String> ELSEWHERE = Set.of(HttpHeaders.ACCEPT, HttpHeaders.IF_NONE_MATCH);

    private final OpenAPI document;
    private final ContractTexts words;
    private final Bodies bodies;
    private final Responses responses;

    private Contract(OpenAPI document, RecordSchemas schemas) {
        this.document = document;
        this.words = schemas.words();
        this.bodies = new Bodies(document.getComponents(), schemas);
        this.responses = new Responses(document.getComponents(), words, bodies);
    }

    static void complete(OpenAPI document, RecordSchemas schemas) {
        new Contract(document, schemas).complete();
    }

    private void complete() {
        document.getInfo().description(words.about());
        Paths sorted = new Paths();
        new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
        document.setPaths(sorted);
        document.getComponents()
                .addParameters(HttpHeaders.IF_NONE_MATCH, header(HttpHeaders.IF_NONE_MATCH, words.parameters()));
        sorted.forEach((path, item) ->
                item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
        words.tags()
                .forEach((name, says) ->
                        document.addTagsItem(new Tag().name(name).description(says)));
        bodies.addSchemas();
    }

    private static Parameter header(String name, Map<String, ContractTexts.OfField> said) {
        Parameter parameter = new Parameter().in("header").name(name).schema(text());
        describe(parameter, said.getOrDefault(name, ContractTexts.OfField.NOTHING));
        return parameter;
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        ContractTexts.OfOperation said = words.operations().get(method + " " + path);
        if (said == null) {
            return; // a test asks for the words of every operation; until it is asked, the others are there
        }
        operation.operationId(said.id()).tags(List.of(said.tag())).summary(said.summary());
        operation.description(said.says() + roles(said));
        operation.security(security(said));
        operation.addExtension("x-roles", said.roles());
        operation.setParameters(parameters(operation, said));
        ContractTexts.Body request = said.request();
        if (request != null) {
            RequestBody body = operation.getRequestBody();
            body.required(true).description(request.says()).content(bodies.content(body.getContent(), request));
        }
        operation.responses(responses.of(operation, said));
    }

    private static String roles(ContractTexts.OfOperation said) {
        String key = said.takesAnyKey()
                ? "any key or token"
                : "a key or token with one of the roles " + String.join(", ", said.roles());
        return "\n\nTakes " + key + (said.open() ? "; while the server has neither keys nor an issuer, none." : ".");
    }

    private static List<SecurityRequirement> security(ContractTexts.OfOperation said) {
        List<SecurityRequirement> any = new ArrayList<>();
        if (said.open()) {
            any.add(new SecurityRequirement());
        }
        any.add(new SecurityRequirement().addList(BEARER));
        return any;
    }

    private List<Parameter> parameters(Operation operation, ContractTexts.OfOperation said) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(one -> !ELSEWHERE.contains(one.getName()))
                    .forEach(parameters::add);
        }
        parameters.forEach(one -> describe(one, said.parameter(one.getName(), words)));
        if (said.answer().tagged()) {
            parameters.add(new Parameter().$ref("#/components/parameters/" + HttpHeaders.IF_NONE_MATCH));
        }
        return parameters;
    }

    private static void describe(Parameter parameter, ContractTexts.OfField said) {
        parameter.description(said.says());
        JsonNode example = said.example();
        if (example != null) {
            parameter.example(example);
        }
        if (said.limit() != null) {
            // springdoc uses one schema for all parameters of a type
            Schema<Object> own = copy(parameter.getSchema());
            said.limit().put(own);
            parameter.setSchema(own);
        }
        if (said.choices() != null) {
            Schema<Object> choice = text();
            choice.setEnum(new ArrayList<>(said.choices()));
            if (parameter.getSchema().getDefault() != null) {
                choice.setDefault(parameter.getSchema().getDefault());
            }
            parameter.setSchema(choice);
        }
    }

    private static Schema<Object> copy(Schema<?> given) {
        Schema<Object> own = new JsonSchema().types(given.getTypes()).format(given.getFormat());
        own.setItems(given.getItems());
        if (given.getDefault() != null) {
            own.setDefault(given.getDefault());
        }
        return own;
    }

    private static Schema<Object> text() {
        return new JsonSchema().types(Set.of("string"));
    }
}
