package org.youju.api.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.youju.api.problems.ProblemDetails;

/** The answer of a filter, which no controller sees. */
final class Answer {

    private Answer() {}

    static void write(HttpServletResponse response, ProblemDetails problem) throws IOException {
        byte[] body = problem.bytes();
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
