package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** Sessions, their cookie, the token against forged requests, and what browsers are told. */
class SessionTest {

    private static final String COOKIE = "overturn";

    private final Office office = Office.withUsers();

    @Test
    void aSessionFromBeforeSigningInIsGoodForNothing() {
        Caller caller = Caller.nobody(office);
        caller.get("/sign-in");
        String planted = caller.cookies().get(COOKIE);

        caller.signIn("biller", Office.PASSWORD);

        assertThat(planted).isNotBlank();
        assertThat(caller.cookies().get(COOKIE)).isNotBlank().isNotEqualTo(planted);
        assertThat(
                        Caller.nobody(office)
                                .call("GET", "/api/v1/me", "Cookie", COOKIE + "=" + planted)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        assertThat(Caller.nobody(office).get("/sign-in").headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie)
                                .contains("HttpOnly", "SameSite=Lax")
                                .doesNotContain("Max-Age", "Expires"));
    }

    @Test
    void aFormOfAPageThatIsTooOldIsToldAsThatAndNotAsALackOfRights() {
        Caller caller = Caller.as(Role.BILLER, office);

        HttpResponse<String> answer = caller.postBare("/worklist/search", Map.of("search", "x"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("was too old", "Nothing was done", "reload the page")
                .doesNotContain("Your role", "ask an administrator");
    }

    @Test
    void afterSigningOutTheSessionIsGone() {
        Caller caller = Caller.as(Role.BILLER, office);
        String session = caller.cookies().get(COOKIE);

        caller.post("/sign-out");

        assertThat(
                        Caller.nobody(office)
                                .call("GET", "/api/v1/me", "Cookie", COOKIE + "=" + session)
                                .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRequestWithoutThePagesTokenIsRefused() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);

        HttpResponse<String> answer =
                caller.postBare("/settings/users", Map.of("name", "forged", "roles", "BILLER"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(office.bean(Users.class).list()).noneMatch(user -> user.name().equals("forged"));
    }

    @Test
    void whatIsSentAfterTheSessionEndedLeadsBackToSigningIn() {
        Caller caller = Caller.nobody(office);

        HttpResponse<String> answer = caller.postBare("/settings/users", Map.of("name", "late"));

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(next -> assertThat(next).endsWith("/sign-in"));
        assertThat(caller.get("/sign-in").body()).contains("it was not done");
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndANewRoleCountsAtOnce() {
        Users users = office.bean(Users.class);
        User user = office.add("changes", Role.BILLER, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("changes", office);
        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(403);

        user = users.change(user, profile(user, Role.ADMINISTRATOR, false));
        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(200);

        users.change(user, profile(user, Role.ADMINISTRATOR, true));
        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(302);
    }

    private static Profile profile(User user, Role role, boolean disabled) {
        return new Profile(
                user.profile().displayName(), "", Set.of(role), Scope.ALL, Scope.ALL, disabled);
    }

    @Test
    void pagesAreNeitherKeptNorFramedNorMayTheyLoadAnythingFromElsewhere() {
        Map<String, List<String>> headers = Caller.as(Role.BILLER, office).get("/").headers().map();

        assertThat(headers.get("cache-control").getFirst()).contains("no-store");
        assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
        assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
        assertThat(headers.get("permissions-policy").getFirst()).contains("camera=()");
        assertThat(headers.get("content-security-policy").getFirst())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*", "data:");
    }

    @Test
    void whatIsTheSameForEverybodyMayBeKept() {
        String page = Caller.nobody(office).get("/sign-in").body();
        String style = page.replaceAll("(?s).*href=\"(/overturn-[0-9a-f]+\\.css)\".*", "$1");

        HttpResponse<String> answer = Caller.nobody(office).get(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
    }

    @Test
    void restAnswersRefusalsWithProblemDocuments() {
        HttpResponse<String> refused = Caller.as(Role.BILLER, office).get("/api/v1/users");
        HttpResponse<String> missing = Caller.as(Role.ADMINISTRATOR, office).get("/api/v1/users/1");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no user 1.", "\"status\":404");
        assertThat(List.of(refused, missing))
                .allSatisfy(answer ->
                        assertThat(answer.headers().firstValue("Content-Type"))
                                .hasValue("application/problem+json"));
    }
}
