package org.youju.api.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.util.ServletRequestPathUtils;

/** The path of a request as the router sees it: decoded, and without parameters in it. */
final class Paths {

    private Paths() {}

    static PathContainer router(HttpServletRequest request) {
        RequestPath known = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request)
                : ServletRequestPathUtils.parseAndCache(request);
        return known.pathWithinApplication();
    }

    static String of(HttpServletRequest request) {
        StringBuilder path = new StringBuilder();
        for (PathContainer.Element element : router(request).elements()) {
            path.append(
                    element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value());
        }
        return path.toString();
    }
}
