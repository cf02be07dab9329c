package org.youju.api.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.youju.scoring.Youju;

/** {@code /openapi.json}, which is made when it is first asked for and not while the server starts. */
@Configuration
class ContractSettings {

    @Bean
    OpenAPI begun() {
        return new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info()
                        .title("有据 Youju")
                        .version(Youju.engineRelease())
                        .contact(new Contact().name("有据 Youju"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                Contract.BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A key made with `youju keys new`, the key of this run, or a token of the"
                                                        + " OpenID Connect issuer that the server was told of.")));
    }

    /** Some bodies are read from the request and written to the answer themselves, where springdoc does not look for them. */
    @Bean
    OperationCustomizer bodies(RecordSchemas schemas) {
        return (operation, handler) -> {
            schemas.returned(handler.getMethod().getGenericReturnType());
            return withBodies(operation, handler);
        };
    }

    private static Operation withBodies(Operation operation, HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (mapping != null && mapping.consumes().length > 0) {
            operation.requestBody(new RequestBody().content(of(mapping.consumes())));
        }
        if (mapping != null && handler.isVoid()) {
            operation.getResponses().values().forEach(response -> response.content(of(mapping.produces())));
        }
        return operation;
    }

    private static Content of(String... types) {
        Content content = new Content();
        for (String type : types) {
            content.addMediaType(type, new MediaType());
        }
        return content;
    }

    @Bean
    OpenApiCustomizer complete(RecordSchemas schemas) {
        return document -> Contract.complete(document, schemas);
    }
}
