package org.overturn.api.owasp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.remittance.RemittanceSummaries;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.remittance.RemittanceSummary;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistQuery;

/** Attacks that are tried on every route, also on those that are added later. */
class EveryRouteTest {

    /** Their pages propose a number for a draft of one's own; another's is in EntryDraftsTest. */
    private static final String ENTRIES = "/remittances/entries/";

    private static Office office;
    private static List<Routes> routes;

    /** Its own: an attacker asks more often than the limit lets people. */
    @BeforeAll
    static void open() {
        office = Office.ownSample("--overturn.security.requests=1000000");
        routes = Routes.of(office);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void nothingIsChangedByAFormOfAnotherSite() {
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

        assertThat(routes)
                .filteredOn(route -> !route.isGet())
                .hasSizeGreaterThan(20)
                .allSatisfy(route ->
                        assertThat(administrator.bare(route.method(), route.with("1")).statusCode())
                                .as(route.toString())
                                .isEqualTo(403));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noIdOfAnotherFacilityOpensAnything(Role role) {
        Caller stranger = stranger(role, "ids");
        for (Routes route : routes) {
            if (!route.hasId() || route.path().startsWith("/settings")) {
                continue; // settings are the office's, not a facility's
            }
            for (String id : ids()) {
                HttpResponse<String> answer =
                        route.isGet()
                                ? stranger.get(route.with(id))
                                : stranger.call(
                                        route.method(), route.with(id), "If-Match", "\"1\"");
                if (route.path().startsWith("/worklist/views")) {
                    assertThat(answer.statusCode()).isNotEqualTo(200); // one's own only
                } else if (!route.path().startsWith(ENTRIES)) {
                    assertThat(answer.statusCode()).as(route + " " + id).isIn(400, 403, 404, 415);
                }
                assertTellsNothing(answer, route);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BILLER", "ADVOCATE", "PROVIDER"})
    void noListOrFigureTellsOfAnotherFacility(Role role) {
        Caller stranger = stranger(role, "lists");
        for (Routes route : routes) {
            if (route.isGet() && !route.hasId() && !route.isStream()) {
                assertTellsNothing(stranger.get(route.path()), route);
            }
        }
        assertThat(stranger.get("/api/v1/denials").body()).contains("\"total\":0");
        String account = item().claim().accountNumber();
        assertThat(
                        stranger.send(
                                        "POST",
                                        "/api/v1/denials/search",
                                        "{\"search\":\"" + account + "\"}")
                                .body())
                .contains("\"total\":0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2f..%2fetc%2fpasswd",
                "..%5c..%5cetc%5cpasswd",
                "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                "%252e%252e%252fetc%252fpasswd",
                "..;/..;/etc/passwd",
                "%c0%ae%c0%ae%c0%afetc%c0%afpasswd",
                "....//....//etc/passwd",
                "1%00.835"
            })
    void noPathLeadsToAFileOfTheMachine(String path) {
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);
        Stream<String> mapped =
                routes.stream()
                        .filter(route -> route.isGet() && route.hasId())
                        .map(route -> route.with(path));
        Stream<String> files =
                Stream.of("/", "/webjars/htmx.org/", "/overturn.css/", "/actuator/health/")
                        .map(folder -> folder + path);
        Stream.concat(mapped, files)
                .forEach(asked -> {
                    HttpResponse<String> answer = administrator.get(asked);
                    assertThat(answer.statusCode()).as(asked).isIn(400, 403, 404);
                    assertThat(answer.body()).as(asked).doesNotContain("root:", "jdbc:");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' OR '1'='1",
                "1' UNION SELECT password_hash FROM app_user -- ",
                "1; DROP TABLE denial",
                "\\'; SHUTDOWN; --",
                "id` DESC, (SELECT 1)",
                "1) OR SLEEP(5) -- "
            })
    void noParameterIsRunAsSql(String attack) {
        Caller administrator = Caller.as(Role.ADMINISTRATOR, office);
        int before = count();
        String value = URLEncoder.encode(attack, StandardCharsets.UTF_8);
        for (Routes route : routes) {
            if (!route.isGet() || route.isStream()) {
                continue;
            }
            for (String name : route.parameters()) {
                HttpResponse<String> answer =
                        administrator.get(route.with("1") + "?" + name + "=" + value);
                assertThat(answer.statusCode()).as(route + " " + name).isLessThan(500);
                assertThat(answer.body())
                        .as(route + " " + name)
                        .doesNotContain("$argon2", "org.jooq");
            }
        }
        String json = "{\"search\":\"" + attack.replace("\\", "\\\\") + "\"}";
        assertThat(administrator.send("POST", "/api/v1/denials/search", json).body())
                .contains("\"total\":0");
        assertThat(administrator.post("/worklist/search", "search", attack).statusCode())
                .isLessThan(500);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void everyAnswerTellsTheBrowserToKeepNothingAndLoadNothingFromElsewhere() {
        for (Caller caller :
                List.of(Caller.as(Role.ADMINISTRATOR, office), Caller.nobody(office))) {
            for (Routes route : routes) {
                if (route.isGet() && !route.isStream()) {
                    assertProtects(caller.get(route.with("1")), route.toString());
                }
            }
            assertProtects(caller.get("/unheard/of"), "not there");
            assertProtects(caller.get("/api/v1/unheard/of"), "not there");
            assertProtects(caller.get("/api/v1/denials?size=x"), "not understood");
        }
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        Caller biller = Caller.as(Role.BILLER, office);
        String body = "{\"search\":\"" + "x".repeat(2 << 20) + "\"}";

        assertThat(biller.send("POST", "/api/v1/denials/search", body).statusCode()).isEqualTo(413);
    }

    private static void assertProtects(HttpResponse<String> answer, String what) {
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .as(what)
                .contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(what)
                .contains("default-src 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(what)
                .hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(what).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(what).hasValue("SAMEORIGIN");
    }

    private Caller stranger(Role role, String purpose) {
        String name = "stranger-" + purpose + "-" + Office.nameOf(role);
        office.add(name, role, Scope.of("0000000000"), Scope.ALL);
        return Caller.as(name, office);
    }

    private void assertTellsNothing(HttpResponse<String> answer, Routes route) {
        assertThat(answer.body())
                .as(route.toString())
                .doesNotContain(item().claim().accountNumber(), remittance().traceNumber());
    }

    private Set<String> ids() {
        return Set.of(
                String.valueOf(item().id()),
                String.valueOf(item().claim().adjudicationId()),
                String.valueOf(remittance().id()));
    }

    private WorkItem item() {
        return office.bean(Worklist.class)
                .list(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .items()
                .getFirst();
    }

    private int count() {
        return office.bean(Worklist.class)
                .total(WorklistQuery.of(WorklistFilter.STANDARD), Access.ALL)
                .count();
    }

    private RemittanceSummary remittance() {
        return office.bean(RemittanceSummaries.class).list(Set.of(), 0, 1, Scopes.ALL).getFirst();
    }
}
