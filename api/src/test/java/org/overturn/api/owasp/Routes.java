package org.overturn.api.owasp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.api.harness.Office;
import org.overturn.api.web.StatedFields;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A method and path that the server maps, pages and REST alike. */
record Routes(String method, String path, HandlerMethod handler) {

    private static final String ERRORS = "/error";

    static List<Routes> of(Office office) {
        return office.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .filter(route -> !route.path().equals(ERRORS))
                .sorted(Comparator.comparing(Routes::toString))
                .toList();
    }

    private static Stream<Routes> of(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(verb -> new Routes(verb.name(), path, handler)));
    }

    boolean isGet() {
        return method.equals("GET");
    }

    boolean hasId() {
        return path.contains("{");
    }

    /** Answers only when something has ended. */
    boolean isStream() {
        return path.endsWith("/events");
    }

    String with(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }

    /** The parameters that its address may have. */
    List<String> parameters() {
        Stream<String> named =
                Arrays.stream(handler.getMethodParameters())
                        .filter(one -> one.hasParameterAnnotation(RequestParam.class))
                        .filter(one -> !Map.class.isAssignableFrom(one.getParameterType()))
                        .map(one -> one.getParameter().getName());
        Stream<String> stated =
                Optional.ofNullable(handler.getBeanType().getAnnotation(StatedFields.class))
                        .stream()
                        .flatMap(fields -> Arrays.stream(fields.value()));
        Stream<String> always = Stream.of("sort", "cursor", "payer", "facility", "owner", "status");
        return Stream.of(named, stated, always).flatMap(names -> names).distinct().toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
