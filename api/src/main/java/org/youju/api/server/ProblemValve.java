package org.youju.api.server;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.youju.api.problems.ProblemDetails;

/** Answers what Tomcat refuses before any of our code sees it, such as a URL that is none. */
class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response, ProblemDetails.ofStatus(response.getStatus()));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("the error could not be reported", gone);
        }
    }

    static void write(Response response, ProblemDetails problem) throws IOException {
        byte[] body = problem.bytes();
        SecurityHeaders.ALL.forEach(response::setHeader);
        response.setStatus(problem.status());
        response.setContentType(ProblemDetails.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
