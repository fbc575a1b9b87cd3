package org.overturn.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.Telephone;

/**
 * A second factor over HTTP: setting it up, signing in with it, and what gets around it (nothing).
 */
class SecondFactorTest {

    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([^<]+)</code>");
    private static final String PAGE = "/settings/security";
    private static int users;

    private final Office office = Office.withUsers();
    private String name;

    @BeforeEach
    void addAUser() {
        users++;
        name = "second-factor-" + users;
        office.add(name, Role.BILLER, Scope.ALL, Scope.ALL);
    }

    @Test
    void afterThePasswordACodeIsAskedForAndNothingElseIsOpen() {
        Telephone telephone = enrolled();
        Caller caller = Caller.nobody(office);

        assertThat(location(caller.signIn(name, Office.PASSWORD))).endsWith("/sign-in/code");
        assertThat(location(caller.get("/"))).endsWith("/sign-in/code");
        assertThat(location(caller.get(PAGE))).endsWith("/sign-in/code");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(caller.get("/sign-in/code").body()).contains("One more step");

        String halfway = caller.cookies().get("overturn");
        assertThat(location(give(caller, telephone.code(Today.now())))).endsWith("/");

        assertThat(caller.get("/api/v1/me").body()).contains(name);
        assertThat(caller.cookies().get("overturn"))
                .as("whoever knew the session before has it no longer")
                .isNotEqualTo(halfway);
        assertThat(actions()).startsWith("VIEW DONE", "SIGN_IN DONE");
    }

    @Test
    void aCodeThatWasSeenIsNotGoodAgain() {
        Telephone telephone = enrolled();
        String code = telephone.code(Today.now());
        assertThat(location(give(halfway(), code))).endsWith("/");

        Caller thief = halfway();
        assertThat(location(give(thief, code))).endsWith("/sign-in/code");

        assertThat(thief.get("/sign-in/code").body()).contains("wrong or was used already");
        assertThat(thief.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(actions()).startsWith("SIGN_IN_FAILED REFUSED");
    }

    @Test
    void wrongCodesLockItWhateverSessionTheyComeFrom() {
        Telephone telephone = enrolled();
        for (int i = 0; i < 5; i++) {
            assertThat(location(give(halfway(), "000000"))).endsWith("/sign-in/code");
        }

        Caller caller = halfway();
        give(caller, telephone.code(Today.now()));

        assertThat(caller.get("/sign-in/code").body()).contains("Too many wrong codes");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        Caller caller = Caller.as(name, office);
        String code = secrets(confirmed(caller, begun(caller))).getFirst();

        assertThat(location(give(halfway(), code))).endsWith("/");
        assertThat(location(give(halfway(), code))).endsWith("/sign-in/code");
    }

    @Test
    void takingItAwayNeedsACode() {
        Caller caller = Caller.as(name, office);
        Telephone telephone = begun(caller);
        confirmed(caller, telephone);

        caller.post(PAGE + "/factor/remove", "code", "123456");
        assertThat(caller.get(PAGE).body()).contains("Take it away");
        caller.post(PAGE + "/factor/remove", "code", telephone.code(Today.now()));

        assertThat(caller.get(PAGE).body()).contains("Set it up").doesNotContain("Take it away");
        assertThat(Caller.as(name, office).get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whoWasNeverAskedForACodeCannotGiveOne() {
        Caller caller = Caller.nobody(office);

        assertThat(location(caller.get("/sign-in/code"))).endsWith("/sign-in");
        assertThat(location(give(caller, "000000"))).endsWith("/sign-in");
    }

    @Test
    void theCodePageTakesNothingWithoutItsToken() {
        enrolled();

        HttpResponse<String> answer = halfway().postBare("/sign-in/code", Map.of("code", "000000"));

        assertThat(location(answer)).as("asked again").endsWith("/sign-in/code");
        assertThat(actions()).as("not even a try").doesNotContain("SIGN_IN_FAILED REFUSED");
    }

    @Test
    void whereItIsDemandedNothingIsDoneBefore() {
        try (Office strict = Office.with("--overturn.user.second-factor-for=ADMINISTRATOR")) {
            Caller caller = Caller.as(Role.ADMINISTRATOR, strict);

            assertThat(location(caller.get("/settings/users"))).endsWith(PAGE);
            assertThat(caller.get("/api/v1/users").statusCode()).isEqualTo(403);
            assertThat(caller.get(PAGE).body()).contains("demands a second factor");
            confirmed(caller, begun(caller));

            assertThat(caller.get("/settings/users").statusCode()).isEqualTo(200);
            assertThat(Caller.as(Role.BILLER, strict).get("/").statusCode()).isEqualTo(200);
        }
    }

    private Telephone enrolled() {
        Caller caller = Caller.as(name, office);
        Telephone telephone = begun(caller);
        confirmed(caller, telephone);
        return telephone;
    }

    private static Telephone begun(Caller caller) {
        caller.post(PAGE + "/factor");
        return new Telephone(secrets(caller.get(PAGE).body()).getFirst());
    }

    /** With the code before this one, so that this one is still good afterwards. */
    private static String confirmed(Caller caller, Telephone telephone) {
        Instant before = Today.now().minus(Duration.ofSeconds(30));
        caller.post(PAGE + "/factor/confirm", "code", telephone.code(before));
        String page = caller.get(PAGE).body();
        assertThat(secrets(page)).hasSize(10);
        return page;
    }

    private Caller halfway() {
        Caller caller = Caller.nobody(office);
        caller.signIn(name, Office.PASSWORD);
        return caller;
    }

    private static HttpResponse<String> give(Caller caller, String code) {
        return caller.post("/sign-in/code", "code", code);
    }

    private static List<String> secrets(String page) {
        return SECRET.matcher(page).results().map(result -> result.group(1)).toList();
    }

    private List<String> actions() {
        return office.bean(AuditLog.class).list(AuditQuery.newest(20).by(name)).stream()
                .map(SecondFactorTest::action)
                .toList();
    }

    private static String action(AuditEntry entry) {
        return entry.action() + " " + entry.outcome();
    }

    private static String location(HttpResponse<String> answer) {
        Matcher path =
                Pattern.compile("https?://[^/]+(/.*)")
                        .matcher(answer.headers().firstValue("Location").orElse("none"));
        return path.matches()
                ? path.group(1)
                : answer.headers().firstValue("Location").orElse("none");
    }
}
