package org.overturn.api.security;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.user.TokenScope;
import org.springframework.http.HttpMethod;

/**
 * What a token must be for, for a request: {@code GET /api/v1/denials/7} needs {@code
 * read:denials}, any other method {@code write:denials}, but for a search. What has no scope of its
 * own no token may call, but for what is the same for every token; nor may one answer for a person,
 * or open a way in to one.
 */
public final class RequiredScope {

    private static final Pattern RESOURCE = Pattern.compile("/api/v1/([a-z-]+)(?:/.*)?");
    private static final Pattern FREE = Pattern.compile("/api/v1/(me|openapi\\.(json|yaml))");

    /** Secrets, second factors, permissions: whoever changes them may act as somebody else. */
    private static final Pattern WAYS_IN =
            Pattern.compile("/api/v1/users/[^/]+/(link|clearances|security(/.*)?)");

    /** What a document is and whose, and what a letter says, a person answers for. */
    private static final Pattern IN_PERSON =
            Pattern.compile(
                    "/api/v1/(documents/[^/]+/(proposed-labels|patient-doubt|label)"
                            + "|appeals/[^/]+/page-questions"
                            + "|letters/[^/]+/(approval|signature))");

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
                        || path.endsWith("/search") // a POST, to keep what is sought out of URLs
                        || path.equals("/api/v1/audit/export");
        if (path.startsWith("/actuator/") && reads) {
            return Optional.of(TokenScope.READ_METRICS);
        }
        if (WAYS_IN.matcher(path).matches() || (!reads && IN_PERSON.matcher(path).matches())) {
            return Optional.empty();
        }
        Matcher resource = RESOURCE.matcher(path);
        return resource.matches()
                ? TokenScope.find((reads ? "read:" : "write:") + resource.group(1))
                : Optional.empty();
    }
}
