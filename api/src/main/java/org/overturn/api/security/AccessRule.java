package org.overturn.api.security;

import java.util.Set;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call the routes of a pattern.
 *
 * @param open everybody, also who is not signed in
 * @param roles otherwise whoever has one of these
 */
record AccessRule(HttpMethod method, PathPattern pattern, boolean open, Set<Role> roles) {

    static AccessRule open(HttpMethod method, String pattern) {
        return new AccessRule(method, parse(pattern), true, Set.of());
    }

    static AccessRule only(HttpMethod method, String pattern, Role... roles) {
        return new AccessRule(method, parse(pattern), false, Set.of(roles));
    }

    static AccessRule signedIn(HttpMethod method, String pattern) {
        return only(method, pattern, Role.values());
    }

    private static PathPattern parse(String pattern) {
        return PathPatternParser.defaultInstance.parse(pattern);
    }

    boolean coversPath(PathContainer path) {
        return pattern.matches(path);
    }

    boolean covers(HttpMethod asked, PathContainer path) {
        return method.equals(asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked)
                && coversPath(path);
    }

    boolean admits(Set<Role> whose) {
        return open || whose.stream().anyMatch(roles::contains);
    }
}
