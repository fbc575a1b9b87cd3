package org.overturn.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Versions that callers name to say what they saw (If-Match). */
public final class Versions {

    private Versions() {}

    /** The version of an If-Match header; without one the change is refused (RFC 6585, 428). */
    public static String seen(@Nullable String match) {
        if (match == null || match.isBlank()) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "If-Match must name the version that was seen");
        }
        return match.replaceFirst("^W/", "").replace("\"", "").strip();
    }
}
