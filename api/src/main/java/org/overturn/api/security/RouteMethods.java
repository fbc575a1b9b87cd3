package org.overturn.api.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * By which methods there is something at a path, whoever may call it. The rules of {@link
 * AccessRules} often cover more than there is; what there is, the controllers say.
 */
@Component
class RouteMethods {

    private final AccessRules rules;

    /** Known later than the security they stand behind is made. */
    private final Supplier<List<RequestMappingInfo>> mapped;

    RouteMethods(AccessRules rules, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.rules = rules;
        this.mapped =
                SingletonSupplier.of(() ->
                        mappings.stream()
                                .flatMap(one -> one.getHandlerMethods().keySet().stream())
                                .toList());
    }

    /** Whether there is something at the path, but nothing by this method. */
    boolean lack(HttpMethod method, String path) {
        return rules.know(path) && !list(path).contains(method);
    }

    /** In the order of their names, as the header {@code Allow} has them. */
    Set<HttpMethod> list(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        Set<HttpMethod> methods = new TreeSet<>(rules.ownMethods(asked));
        mapped.get().stream()
                .filter(route -> isAt(route, asked))
                .flatMap(RouteMethods::methods)
                .forEach(methods::add);
        if (methods.isEmpty()) {
            methods.addAll(rules.methods(asked)); // files, and what filters answer
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static boolean isAt(RequestMappingInfo route, PathContainer asked) {
        return route.getPathPatternsCondition() != null
                && route.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(asked));
    }

    private static Stream<HttpMethod> methods(RequestMappingInfo route) {
        return route.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod);
    }
}
