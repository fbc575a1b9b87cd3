package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;

/** What a thief of a cookie, or a page of somebody else, gets: nothing. */
class SessionTheftTest {

    private final Office office = Office.withUsers();

    @Test
    void aStolenCookieIsDeadOnceItsUserHasSignedOut() {
        Caller caller = Caller.as(Role.BILLER, office);
        String cookie = caller.cookies().get("overturn");
        assertThat(withCookie(cookie)).isEqualTo(200);

        caller.post("/sign-out");

        assertThat(withCookie(cookie)).isEqualTo(401);
    }

    @Test
    void aSessionThatWasKnownBeforeSigningInIsNotTheOneAfter() {
        Caller caller = Caller.nobody(office);
        caller.get("/sign-in");
        String planted = caller.cookies().get("overturn");
        assertThat(planted).isNotNull();

        caller.signIn(Office.nameOf(Role.BILLER), Office.PASSWORD);

        assertThat(caller.cookies().get("overturn")).isNotEqualTo(planted);
        assertThat(withCookie(planted)).isEqualTo(401);
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aCookieThatNobodyGaveOutIsNoSession() {
        assertThat(withCookie("0123456789ABCDEF0123456789ABCDEF")).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEverySessionThatWasOpenedBefore() {
        User user = office.add("new-password", Role.BILLER, Scope.ALL, Scope.ALL);
        Users users = office.bean(Users.class);
        Caller thief = Caller.as(user.name(), office);
        Caller locked = Caller.as(user.name(), office);

        String chosen = "eleven quiet lanterns by the weir";
        users.choosePassword(users.makePasswordLink(user), chosen);

        assertThat(thief.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(locked.get("/worklist").statusCode()).isEqualTo(302);
        Caller owner = Caller.nobody(office);
        owner.signIn(user.name(), chosen);
        assertThat(owner.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        Caller caller = Caller.as(Role.BILLER, office);

        assertThat(caller.postBare("/settings/security/factor", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(
                        caller.postBare("/break-glass", Map.of("reason", "because I want to"))
                                .statusCode())
                .isEqualTo(403);
        assertThat(caller.postBare("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void fiveWrongPasswordsLockOutTheRightOneToo() {
        office.add("locked-out", Role.BILLER, Scope.ALL, Scope.ALL);
        for (int i = 0; i < 5; i++) {
            Caller.nobody(office).signIn("locked-out", "not the password");
        }

        Caller caller = Caller.nobody(office);
        caller.signIn("locked-out", Office.PASSWORD);

        assertThat(caller.get("/sign-in").body()).contains("Too many wrong passwords");
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private int withCookie(String value) {
        return Caller.nobody(office).get("/api/v1/me", "Cookie", "overturn=" + value).statusCode();
    }
}
