package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** Programs that bring a token. */
class BearerTest {

    private static int users;

    private final Office office = Office.withUsers();

    @Test
    void aTokenLetsInWithoutASession() {
        User omar = user(Role.BILLER);

        HttpResponse<String> answer = ask("/api/v1/me", token(omar, TokenScope.READ_DENIALS));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"" + omar.name() + "\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        AuditEntry entry = newest(omar.name());
        assertThat(entry.action()).isEqualTo("VIEW");
        assertThat(entry.session()).hasSize(64);
    }

    @Test
    void withoutOrWithAWrongTokenNobodyIsLetIn() {
        assertThat(ask("/api/v1/me", "ovt_wrong").statusCode()).isEqualTo(401);
        assertThat(ask("/api/v1/me", "ovt_wrong").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
        assertThat(newest("unknown token").action()).isEqualTo("SIGN_IN_FAILED");
        assertThat(Caller.nobody(office).get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongTokenBesideASessionCountsAndTheSessionDoesNot() {
        Caller caller = Caller.as(Role.ADMINISTRATOR, office);

        assertThat(caller.get("/api/v1/users", "Authorization", "Bearer ovt_wrong").statusCode())
                .isEqualTo(401);
        assertThat(caller.get("/api/v1/users").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() {
        User dana = user(Role.ADMINISTRATOR);

        assertThat(ask("/api/v1/users", token(dana, TokenScope.READ_USERS)).statusCode())
                .isEqualTo(200);
        assertThat(ask("/api/v1/users", token(dana, TokenScope.WRITE_USERS)).statusCode())
                .isEqualTo(403);
        assertThat(ask("/api/v1/audit", token(dana, TokenScope.READ_USERS)).statusCode())
                .isEqualTo(403);
        assertThat(ask("/api/v1/audit", token(dana, TokenScope.READ_AUDIT)).statusCode())
                .isEqualTo(200);
        assertThat(ask("/actuator/prometheus", token(dana, TokenScope.READ_AUDIT)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aScopeGivesNoRole() {
        User omar = user(Role.BILLER);

        assertThat(ask("/api/v1/users", token(omar, TokenScope.values())).statusCode())
                .isEqualTo(403);
        assertThat(newest(omar.name()).action()).isEqualTo("ACCESS_REFUSED");
    }

    @Test
    void aTokenOpensNoPage() {
        User dana = user(Role.ADMINISTRATOR);

        HttpResponse<String> answer = ask("/settings/users", token(dana, TokenScope.values()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/sign-in");
    }

    @Test
    void aRevokedTokenAndThatOfADisabledUserAreDeadAtOnce() {
        User omar = user(Role.BILLER);
        ApiTokens tokens = office.bean(ApiTokens.class);
        String revoked = token(omar, TokenScope.READ_DENIALS);
        tokens.revoke(tokens.find(revoked).orElseThrow().token());
        assertThat(ask("/api/v1/me", revoked).statusCode()).isEqualTo(401);

        String secret = token(omar, TokenScope.READ_DENIALS);
        assertThat(ask("/api/v1/me", secret).statusCode()).isEqualTo(200);
        office.bean(Users.class)
                .change(
                        omar,
                        new Profile("Omar", "", Set.of(Role.BILLER), Scope.ALL, Scope.ALL, true));
        assertThat(ask("/api/v1/me", secret).statusCode()).isEqualTo(401);
    }

    @Test
    void thePageShowsATokenOnceAndOnlyItsOwnerEndsIt() {
        User omar = user(Role.BILLER);
        Caller caller = Caller.as(omar.name(), office);
        caller.post(
                "/settings/security/tokens",
                "name",
                "Upload",
                "days",
                "30",
                "scopes",
                "READ_DENIALS");

        assertThat(caller.get("/settings/security").body()).containsPattern("ovt_[\\w-]{43}");
        assertThat(caller.get("/settings/security").body()).doesNotContainPattern("ovt_[\\w-]{43}");
        long id = office.bean(ApiTokens.class).list(omar).getFirst().id();
        String revoke = "/settings/security/tokens/" + id + "/revoke";

        assertThat(Caller.as(Role.BILLER, office).post(revoke).statusCode()).isEqualTo(404);
        assertThat(caller.post(revoke).statusCode()).isEqualTo(302);
        assertThat(office.bean(ApiTokens.class).find(id).orElseThrow().revokedAt()).isPresent();
    }

    private User user(Role role) {
        users++;
        return office.add("bearer-" + users, role, Scope.ALL, Scope.ALL);
    }

    private String token(User user, TokenScope... scopes) {
        return office.bean(ApiTokens.class)
                .make(user, "Test", Set.of(scopes), Duration.ofDays(1))
                .secret();
    }

    private HttpResponse<String> ask(String path, String token) {
        return Caller.nobody(office).get(path, "Authorization", "Bearer " + token);
    }

    private AuditEntry newest(String actor) {
        return office.bean(AuditLog.class).list(AuditQuery.newest(1).by(actor)).getFirst();
    }
}
