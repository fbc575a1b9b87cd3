package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Identities;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Telephone;
import org.overturn.core.user.User;

/** Signing in through an OpenID provider that runs beside: discovery, code, signed tokens. */
class ProviderSignInTest {

    private static final String ISSUER = "office";

    private static MockOAuth2Server provider;
    private static Office office;

    @BeforeAll
    static void openTheOffice() {
        provider = new MockOAuth2Server();
        provider.start();
        String registration = "--spring.security.oauth2.client.registration.office.";
        office =
                Office.with(
                        registration + "client-id=overturn",
                        registration + "client-secret=kept by both",
                        registration + "scope=openid",
                        registration + "client-name=Wrenfield",
                        "--spring.security.oauth2.client.provider.office.issuer-uri="
                                + provider.issuerUrl(ISSUER));
    }

    @AfterAll
    static void closeIt() {
        office.close();
        provider.shutdown();
    }

    @Test
    void aLinkedUserIsLetInAsThatUser() throws Exception {
        User user = office.add("linked", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Identities.class).link(user, issuer(), "subject-1");
        Caller caller = Caller.nobody(office);
        String planted = session(caller);

        assertThat(through(caller, "subject-1")).endsWith("/");

        assertThat(caller.get("/api/v1/me").body()).contains("\"linked\"");
        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(403);
        assertThat(caller.cookies().get("overturn")).isNotEqualTo(planted);
        assertThat(
                        office.bean(AuditLog.class)
                                .list(AuditQuery.newest(1).by("linked").of(AuditAction.SIGN_IN)))
                .hasSize(1);
    }

    @Test
    void whoIsNotLinkedIsNobodyWhateverNameTheProviderGives() throws Exception {
        Caller caller = Caller.nobody(office);

        String next =
                through(
                        caller,
                        "subject-2",
                        Map.of(
                                "preferred_username", "administrator",
                                "email", "administrator@wrenfield.example"));

        assertThat(next).endsWith("/sign-in");
        assertThat(caller.get("/sign-in").body())
                .contains("linked to no user", issuer(), "subject-2");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(newest("through the provider")).isEqualTo("SIGN_IN_FAILED REFUSED");
    }

    @Test
    void whoHasASecondFactorHereGivesACodeToo() throws Exception {
        User user = office.add("careful", Role.BILLER, Scope.ALL, Scope.ALL);
        office.bean(Identities.class).link(user, issuer(), "subject-3");
        SecondFactors factors = office.bean(SecondFactors.class);
        Telephone telephone = new Telephone(factors.begin(user).secret());
        Instant now = Today.now();
        factors.confirm(user, telephone.code(now.minusSeconds(30)));
        Caller caller = Caller.nobody(office);

        assertThat(through(caller, "subject-3")).endsWith("/sign-in/code");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
        caller.post("/sign-in/code", "code", telephone.code(Today.now()));

        assertThat(caller.get("/api/v1/me").body()).contains("\"careful\"");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        User user = office.add("forged", Role.BILLER, Scope.ALL, Scope.ALL);
        office.bean(Identities.class).link(user, issuer(), "subject-4");
        String answer = answerOfTheProvider(Caller.nobody(office));

        Caller victim = Caller.nobody(office);
        session(victim);

        assertThat(path(victim.get(answer))).endsWith("/sign-in");
        assertThat(victim.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void theSignInPageOffersTheProviderAndThePasswordStays() {
        Caller caller = Caller.nobody(office);

        assertThat(caller.get("/sign-in").body())
                .contains("Sign in with Wrenfield", "/oauth2/authorization/office", "Password");
        assertThat(Caller.as(Role.BILLER, office).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutAProviderThereIsNoOtherWayIn() {
        Caller caller = Caller.nobody(Office.withUsers());

        assertThat(caller.get("/sign-in").body()).doesNotContain("oauth2");
        assertThat(caller.get("/oauth2/authorization/office").statusCode()).isEqualTo(404);
    }

    private static String issuer() {
        return provider.issuerUrl(ISSUER).toString();
    }

    private static String session(Caller caller) {
        caller.get("/sign-in");
        return String.valueOf(caller.cookies().get("overturn"));
    }

    private static String through(Caller caller, String subject) throws Exception {
        return through(caller, subject, Map.of());
    }

    /** Goes the way a browser goes, and says where it ends. */
    private static String through(Caller caller, String subject, Map<String, String> more)
            throws Exception {
        provider.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        ISSUER, subject, "JWT", List.of("overturn"), Map.copyOf(more), 3600));
        return path(caller.get(answerOfTheProvider(caller)));
    }

    private static String answerOfTheProvider(Caller caller)
            throws IOException, InterruptedException {
        String asked = location(caller.get("/oauth2/authorization/office"));
        assertThat(asked).startsWith(issuer() + "/authorize").contains("state=", "nonce=");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    browser.send(
                            HttpRequest.newBuilder(URI.create(asked)).build(),
                            HttpResponse.BodyHandlers.ofString());
            URI back = URI.create(location(answer));
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, " + answer.statusCode());
    }

    private static String path(HttpResponse<String> answer) {
        return URI.create(location(answer)).getPath();
    }

    private static String newest(String actor) {
        var entry = office.bean(AuditLog.class).list(AuditQuery.newest(1).by(actor)).getFirst();
        return entry.action() + " " + entry.outcome();
    }
}
