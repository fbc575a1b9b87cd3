package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Identities;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/** Signing in at a real OpenID provider, with the provider's own page and password. */
class OpenIdProviderTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static OpenIdProvider provider;
    private static Office office;

    @BeforeAll
    static void openBoth() {
        provider = new OpenIdProvider();
        String registration = "--spring.security.oauth2.client.registration.office.";
        office =
                Office.with(
                        registration + "client-id=" + OpenIdProvider.CLIENT,
                        registration + "client-secret=" + OpenIdProvider.CLIENT_SECRET,
                        registration + "scope=openid",
                        registration + "client-name=Wrenfield",
                        "--spring.security.oauth2.client.provider.office.issuer-uri="
                                + provider.issuer());
    }

    @AfterAll
    static void closeBoth() {
        office.close();
        provider.close();
    }

    @Test
    void whoSignsInAtTheProviderIsTheUserLinkedToThatName() throws Exception {
        User user = office.add("ada.marsh", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        office.bean(Identities.class).link(user, provider.issuer().toString(), "marsh");
        Caller caller = Caller.nobody(office);

        String next = through(caller, "marsh", OpenIdProvider.PASSWORD);

        assertThat(next).endsWith("/");
        assertThat(newest("ada.marsh")).isEqualTo("SIGN_IN DONE ");
        assertThat(caller.get("/api/v1/me").body()).contains("\"ada.marsh\"");
        assertThat(caller.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsKnownToTheProviderOnlyIsNobodyHere() throws Exception {
        Caller caller = Caller.nobody(office);

        assertThat(through(caller, "stranger", OpenIdProvider.PASSWORD)).endsWith("/sign-in");

        assertThat(caller.get("/sign-in").body()).contains("linked to no user", "stranger");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(newest("through the provider"))
                .isEqualTo("SIGN_IN_FAILED REFUSED not linked to a user");
    }

    /** Each of them is linked: without what is wrong with the token they would be let in. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                OpenIdProvider.FORGED,
                OpenIdProvider.EXPIRED,
                OpenIdProvider.FOR_ANOTHER,
                OpenIdProvider.OF_ANOTHER,
                OpenIdProvider.REPLAYED
            })
    void aTokenThatIsNotForThisSignInIsRefused(String name) throws Exception {
        User user = office.add("user." + name, Role.BILLER, Scope.ALL, Scope.ALL);
        office.bean(Identities.class).link(user, provider.issuer().toString(), name);
        Caller caller = Caller.nobody(office);

        assertThat(through(caller, name, OpenIdProvider.PASSWORD)).endsWith("/sign-in");

        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(newest("through the provider"))
                .isEqualTo("SIGN_IN_FAILED REFUSED the provider's answer was no good");
    }

    @Test
    void whomTheProviderRefusesNeverComesBack() throws Exception {
        Caller caller = Caller.nobody(office);

        assertThat(answerOfTheProvider(caller, "marsh", "wrong")).contains("/login?error");

        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        Caller caller = Caller.nobody(office);
        String back = path(answerOfTheProvider(caller, "stranger", OpenIdProvider.PASSWORD));

        caller.get(back);

        assertThat(caller.get(back).headers().firstValue("Location").orElse(""))
                .contains("sign-in");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private static String newest(String actor) {
        AuditEntry entry =
                office.bean(AuditLog.class).list(AuditQuery.newest(1).by(actor)).getFirst();
        return entry.action() + " " + entry.outcome() + " " + entry.reason();
    }

    private static String through(Caller caller, String name, String password) throws Exception {
        String back = path(answerOfTheProvider(caller, name, password));
        return URI.create(caller.get(back).headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    /** Where the provider sends a browser that signed in there. */
    private static String answerOfTheProvider(Caller caller, String name, String password)
            throws Exception {
        String asked =
                caller.get("/oauth2/authorization/office")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        assertThat(asked).startsWith(provider.issuer() + "/oauth2/authorize");
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = location(browser.send(page(asked), BodyHandlers.ofString()));
        Matcher token = TOKEN.matcher(browser.send(page(page), BodyHandlers.ofString()).body());
        assertThat(token.find()).isTrue();
        String form =
                "username=%s&password=%s&_csrf=%s"
                        .formatted(encode(name), encode(password), encode(token.group(1)));
        HttpRequest signIn =
                HttpRequest.newBuilder(URI.create(page))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        String next = location(browser.send(signIn, BodyHandlers.ofString()));
        return next.contains("/oauth2/authorize")
                ? location(browser.send(page(next), BodyHandlers.ofString()))
                : next;
    }

    private static HttpRequest page(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElse("none"))
                .toString();
    }

    private static String path(String address) {
        URI back = URI.create(address);
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
