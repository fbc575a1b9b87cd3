package org.overturn.api.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.user.TokenScope;
import org.springframework.http.HttpMethod;

/**
 * What a token must be for, for a request: {@code GET /api/v1/denials/7} needs {@code
 * read:denials}, any other method {@code write:denials}, but for a search. What has no scope of its
 * own no token may call.
 */
final class RequiredScope {

    private static final Pattern RESOURCE = Pattern.compile("/api/v1/([a-z-]+)(?:/.*)?");
    private static final String WHO_CALLS = "me";

    private RequiredScope() {}

    static boolean isMet(Bearer bearer, HttpMethod method, String path) {
        Matcher resource = RESOURCE.matcher(path);
        if (resource.matches() && resource.group(1).equals(WHO_CALLS)) {
            return true;
        }
        return find(method, path, resource)
                .filter(scope -> bearer.token().scopes().contains(scope))
                .isPresent();
    }

    private static Optional<TokenScope> find(HttpMethod method, String path, Matcher resource) {
        boolean reads =
                method.equals(HttpMethod.GET)
                        || method.equals(HttpMethod.HEAD)
                        || path.endsWith("/search"); // a POST, to keep what is sought out of URLs
        if (path.startsWith("/actuator/") && reads) {
            return Optional.of(TokenScope.READ_METRICS);
        }
        return resource.matches()
                ? TokenScope.find((reads ? "read:" : "write:") + resource.group(1))
                : Optional.empty();
    }
}
