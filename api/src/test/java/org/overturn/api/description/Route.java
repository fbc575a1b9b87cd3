package org.overturn.api.description;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.api.harness.Office;
import org.overturn.api.security.AccessRules;
import org.overturn.core.user.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and path of REST, and what answers it. */
record Route(HttpMethod method, String path, HandlerMethod handler) {

    /** All that the server maps under {@code /api/v1}, in their order. */
    static List<Route> of(Office office) {
        return office.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .filter(route -> route.path().startsWith("/api/v1"))
                .sorted(Comparator.comparing(Route::key))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(verb -> new Route(verb.asHttpMethod(), path, handler)));
    }

    /** As the description names it: {@code get}. */
    String verb() {
        return method.name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return path + " " + method;
    }

    /** {@code denials}. */
    String resource() {
        return path.split("/")[3].replaceAll("\\..*", "");
    }

    /** {@code denials.show}. */
    String id() {
        return resource() + "." + handler.getMethod().getName();
    }

    /** The path with this in place of each variable. */
    String pathWith(String value) {
        return path.replaceAll("\\{[^}]+}", value);
    }

    List<Role> roles(AccessRules rules) {
        return Arrays.stream(Role.values())
                .filter(role -> rules.admit(method, pathWith("1"), Set.of(role)))
                .toList();
    }

    boolean takes(Class<?> type) {
        return Arrays.asList(handler.getMethod().getParameterTypes()).contains(type);
    }
}
