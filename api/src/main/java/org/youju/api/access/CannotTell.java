package org.youju.api.access;

import org.springframework.security.core.AuthenticationException;
import org.youju.api.problems.ProblemDetails;

/** Who is calling cannot be determined at the moment: neither let in nor turned away, but asked to come back. */
final class CannotTell extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    static final String RETRY_SECONDS = "5";

    private final transient ProblemDetails problem;

    CannotTell(ProblemDetails problem, Throwable because) {
        super(problem.code(), because);
        this.problem = problem;
    }

    ProblemDetails problem() {
        return problem;
    }
}
