package org.overturn.api.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.user.TokenScope;
import org.springframework.http.HttpMethod;

/**
 * What a token must be for, for a request: {@code GET /api/v1/denials/7} needs {@code
 * read:denials}, any other method {@code write:denials}, but for a search. What has no scope of its
 * own no token may call, but for what is the same for every token; nor may one answer for a person.
 */
public final class RequiredScope {

    private static final Pattern RESOURCE = Pattern.compile("/api/v1/([a-z-]+)(?:/.*)?");
    private static final Pattern FREE = Pattern.compile("/api/v1/(me|openapi\\.(json|yaml))");

    private RequiredScope() {}

    static boolean isMet(Bearer bearer, HttpMethod method, String path) {
        return isFree(path)
                || find(method, path)
                        .filter(scope -> bearer.token().scopes().contains(scope))
                        .isPresent();
    }

    /** Whether any token will do. */
    public static boolean isFree(String path) {
        return FREE.matcher(path).matches();
    }

    /** The scope a token must have; empty where none will do, and where any will. */
    public static Optional<TokenScope> find(HttpMethod method, String path) {
        boolean reads =
                method.equals(HttpMethod.GET)
                        || method.equals(HttpMethod.HEAD)
                        || path.endsWith("/search"); // a POST, to keep what is sought out of URLs
        if (path.startsWith("/actuator/") && reads) {
            return Optional.of(TokenScope.READ_METRICS);
        }
        boolean asksPeople = path.endsWith("/proposed-labels") || path.endsWith("/patient-doubt");
        if (asksPeople && !reads) {
            return Optional.empty(); // what a document is, and whose, only a person says
        }
        Matcher resource = RESOURCE.matcher(path);
        return resource.matches()
                ? TokenScope.find((reads ? "read:" : "write:") + resource.group(1))
                : Optional.empty();
    }
}
