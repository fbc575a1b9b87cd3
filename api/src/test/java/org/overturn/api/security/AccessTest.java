package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Every mapped route and method, called by every role and by nobody, against {@code access.csv}: a
 * new route needs a row there, and a rule in {@link AccessRules}.
 */
class AccessTest {

    private static final Path TABLE = Path.of("src/test/resources/access.csv");

    private static final List<String> METHODS = List.of("DELETE", "PUT", "PATCH", "POST", "GET");

    /** Its own: some routes start a run. */
    private final Office office = Office.own();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void everyRouteAdmitsJustTheRolesOfTheTable() throws IOException {
        List<String> expected = Files.readAllLines(TABLE);
        List<String> columns = List.of(expected.getFirst().split(",")).subList(2, 8);
        List<Caller> callers = columns.stream().map(this::caller).toList();

        List<String> found = new ArrayList<>();
        for (Route route : routes()) {
            List<String> row = new ArrayList<>(List.of(route.method(), route.path()));
            for (int i = 0; i < callers.size(); i++) {
                row.add(admits(route, callers, i) ? "yes" : "no");
            }
            found.add(String.join(",", row));
        }

        assertThat(String.join("\n", found))
                .isEqualTo(String.join("\n", expected.subList(1, expected.size())));
    }

    @Test
    void whatNoRuleCoversIsThereForNobody() {
        assertThat(Caller.nobody(office).get("/unheard/of").headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/sign-in"));
        HttpResponse<String> answer = Caller.as(Role.ADMINISTRATOR, office).get("/unheard/of");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsToldToEveryRoleAndToNobodyElse() {
        Caller nobody = Caller.nobody(office);
        List<Caller> roles = Stream.of(Role.values()).map(role -> Caller.as(role, office)).toList();
        for (String path : routes().stream().map(Route::example).distinct().toList()) {
            Set<String> has = methods(path);
            if (!office.bean(AccessRules.class).know(path) || has.contains("*")) {
                continue;
            }
            String lacking = METHODS.stream().filter(one -> !has.contains(one)).findFirst().get();
            roles.forEach(role -> assertLacks(role.call(lacking, path), lacking, path));
            METHODS.stream()
                    .filter(one -> !has.contains(one))
                    .forEach(one -> assertLacks(roles.getFirst().bare(one, path), one, path));
            assertThat(nobody.call(lacking, path).statusCode()).as(path).isIn(302, 401);
        }
    }

    private static void assertLacks(HttpResponse<String> answer, String method, String path) {
        assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", "))
                .as(path)
                .isSubsetOf("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
                .isNotEmpty()
                .doesNotContain(method);
    }

    /** Of all routes that an address may mean, with those that are answered ahead of them. */
    private Set<String> methods(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return Stream.concat(
                        routes().stream(),
                        Stream.of("/sign-in", "/sign-in/code", "/sign-out")
                                .map(one -> new Route("POST", one)))
                .filter(route ->
                        PathPatternParser.defaultInstance.parse(route.path()).matches(asked))
                .map(Route::method)
                .collect(Collectors.toSet());
    }

    @Test
    void allowNamesWhatThePathHas() {
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

        assertThat(administrator.call("DELETE", "/").headers().firstValue("Allow"))
                .hasValue("GET, HEAD");
        assertThat(administrator.call("PUT", "/remittances/1").headers().firstValue("Allow"))
                .hasValue("GET, HEAD");
        assertThat(administrator.get("/worklist/assign").headers().firstValue("Allow"))
                .hasValue("POST");
        assertThat(administrator.call("POST", "/overturn.css").headers().firstValue("Allow"))
                .hasValue("GET, HEAD");
    }

    private record Route(String method, String path) {

        String verb() {
            return method.equals("*") ? "GET" : method;
        }

        String example() {
            return path.replaceAll("/\\*\\*$", "").replaceAll("\\{[^}]+}", "1");
        }
    }

    private List<Route> routes() {
        Set<Route> all =
                new TreeSet<>(Comparator.comparing(Route::path).thenComparing(Route::method));
        office.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTest::routes)
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Stream<Route> routes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        List<String> names =
                methods.isEmpty()
                        ? List.of("*")
                        : methods.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(name -> new Route(name, path)));
    }

    private Caller caller(String column) {
        return column.equals("nobody")
                ? Caller.nobody(office)
                : Caller.as(Role.valueOf(column), office);
    }

    private boolean admits(Route route, List<Caller> callers, int who) {
        if (!office.bean(AccessRules.class).know(route.example())) {
            assertThat(callers.get(who).call(route.verb(), route.example()).statusCode())
                    .isIn(302, 404);
            return false;
        }
        HttpResponse<String> answer = callers.get(who).call(route.verb(), route.example());
        boolean toSignIn = answer.headers().firstValue("Location").orElse("").endsWith("/sign-in");
        return !toSignIn && answer.statusCode() != 401 && answer.statusCode() != 403;
    }
}
