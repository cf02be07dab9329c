package org.youju.api.access;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.youju.api.problems.ProblemDetails;

/** Sends a page of another origin away in the same form as every other refusal. */
final class CorsRefusal extends DefaultCorsProcessor {

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().set(HttpHeaders.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE);
        response.getBody().write(ProblemDetails.originRefused().bytes());
        response.flush();
    }
}
