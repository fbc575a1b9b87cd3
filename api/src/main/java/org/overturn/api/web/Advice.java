package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.overturn.api.security.Remedy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What to do about a refusal of which nothing nearer is known than its status. */
final class Advice {

    private static final Map<Integer, String> TEXTS =
            Map.of(
                    400,
                    "The request can't be read: nothing was done. Hold it against the description"
                            + " at /api/v1/openapi.json.",
                    401,
                    "Nobody is signed in: call with Authorization: Bearer and a token made under"
                            + " Settings, Security, or with the session of a page.",
                    403,
                    "Your role, or the scope of the token, doesn't allow this; nothing was done."
                            + " If it is needed, ask an administrator.",
                    404,
                    "There is no such thing within what you may see: look at the path, and at the"
                            + " list it was taken from.",
                    405,
                    "This method is none of this path: nothing was done. The header Allow names"
                            + " those it has.",
                    409,
                    "The state it is in doesn't allow this: nothing was done. Read it anew.",
                    412,
                    "It was changed since the version that If-Match names: nothing was done. Read"
                            + " it anew, and send the change with its new ETag.",
                    422,
                    "What was sent can't be taken over: nothing was done.",
                    429,
                    "Too many requests: nothing was done. Try again after the seconds in"
                            + " Retry-After.",
                    500,
                    "It failed on our side. Look whether it was done before you repeat it; the"
                            + " administrator finds the reference in the log.");

    private Advice() {}

    /** Adds it to a problem that says nothing yet. */
    static void addTo(ProblemDetail problem) {
        if (problem.getDetail() == null) {
            problem.setDetail(TEXTS.get(problem.getStatus()));
        }
    }

    /** The problem of a request that was refused ahead of a controller. */
    static ProblemDetail problem(HttpStatus status, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        Remedy.of(request).ifPresent(problem::setDetail);
        addTo(problem);
        return problem;
    }
}
