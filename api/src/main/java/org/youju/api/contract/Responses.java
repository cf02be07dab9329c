package org.youju.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.youju.api.problems.ProblemDetails;
import org.youju.api.problems.ProblemKind;
import org.youju.api.problems.RequestId;

/** What operations answer: what was asked for, that nothing changed since, or one of the refusals; each said once. */
final class Responses {

    private static final List<String> ALWAYS = List.of(RequestId.HEADER, "RateLimit", "RateLimit-Policy");
    private static final List<String> TAGGED = List.of(HttpHeaders.ETAG, HttpHeaders.CACHE_CONTROL);
    private static final Map<Integer, String> OF_STATUS = Map.of(
            401, HttpHeaders.WWW_AUTHENTICATE,
            405, HttpHeaders.ALLOW,
            429, HttpHeaders.RETRY_AFTER,
            503, HttpHeaders.RETRY_AFTER);

    private final Components components;
    private final ContractTexts words;
    private final Bodies bodies;

    Responses(Components components, ContractTexts words, Bodies bodies) {
        this.components = components;
        this.words = words;
        this.bodies = bodies;
        words.headers()
                .forEach((name, said) -> components.addHeaders(
                        name,
                        new Header()
                                .description(said.says())
                                .schema(new JsonSchema().types(Set.of("string")))
                                .example(said.example())));
    }

    ApiResponses of(Operation operation, ContractTexts.OfOperation said) {
        ContractTexts.Body answer = said.answer();
        Content found = operation.getResponses().values().iterator().next().getContent();
        ApiResponse good = new ApiResponse().description(answer.says()).content(bodies.content(found, answer));
        withHeaders(good, answer.headers() == null ? List.of() : answer.headers());
        ApiResponses all = new ApiResponses();
        all.addApiResponse(String.valueOf(answer.status()), good);
        if (answer.tagged()) {
            withHeaders(good, TAGGED);
            all.addApiResponse("304", unchanged());
        }
        byStatus(said).forEach((status, kinds) -> all.addApiResponse(String.valueOf(status), problem(kinds)));
        return all;
    }

    private void withHeaders(ApiResponse response, List<String> names) {
        Stream.concat(names.stream(), ALWAYS.stream())
                .forEach(name -> response.addHeaderObject(name, new Header().$ref("#/components/headers/" + name)));
    }

    private ApiResponse unchanged() {
        ApiResponse response = new ApiResponse().description("It is still what the caller has.");
        withHeaders(response, TAGGED);
        return once("unchanged", response);
    }

    private Map<Integer, List<ProblemKind>> byStatus(ContractTexts.OfOperation said) {
        Stream<String> role = said.takesAnyKey() ? Stream.of("every", "key") : Stream.of("every", "key", "role");
        Set<String> codes = Stream.concat(role, said.errors() == null ? Stream.empty() : said.errors().stream())
                .flatMap(words::codes)
                .collect(Collectors.toSet());
        Map<Integer, List<ProblemKind>> byStatus = new TreeMap<>();
        for (ProblemKind kind : ProblemKind.values()) {
            if (codes.remove(kind.name())) {
                byStatus.computeIfAbsent(kind.status(), status -> new ArrayList<>())
                        .add(kind);
            }
        }
        if (!codes.isEmpty()) {
            throw new IllegalStateException("no such codes: " + codes);
        }
        return byStatus;
    }

    private ApiResponse problem(List<ProblemKind> kinds) {
        List<String> codes = kinds.stream().map(ProblemKind::name).toList();
        ApiResponse response = new ApiResponse()
                .description(kinds.stream()
                        .map(kind -> "`" + kind + "`: " + kind.title())
                        .collect(Collectors.joining("; ")))
                .content(new Content().addMediaType(ProblemDetails.MEDIA_TYPE, bodies.problem(codes)));
        withHeaders(
                response,
                Stream.ofNullable(OF_STATUS.get(kinds.get(0).status())).toList());
        response.addExtension("x-codes", codes);
        return once(String.join(".", codes), response);
    }

    /** Many operations answer the same. */
    private ApiResponse once(String name, ApiResponse response) {
        components.addResponses(name, response);
        return new ApiResponse().$ref("#/components/responses/" + name);
    }
}
