package org.overturn.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Browser;
import org.overturn.api.harness.InBrowser;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Today;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.user.ApiTokens;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.Telephone;
import org.overturn.core.user.TokenScope;
import org.overturn.core.user.User;

/** The pages that protect: what they look like, and that everybody can use them. */
@InBrowser
class ProtectionInBrowserTest {

    private static int users;

    private final Office office = Office.withUsers();

    @Test
    void aSecondFactorIsSetUpAndUsed(Browser browser) {
        User user = user(Role.BILLER);
        office.bean(ApiTokens.class)
                .make(user, "Upload", Set.of(TokenScope.WRITE_REMITTANCES), Duration.ofDays(9));
        browser.openAs(user.name(), office, "/settings/security");
        browser.press("Set it up");
        browser.awaitText("Scan this with the app");
        browser.examine("second-factor");
        Telephone telephone = new Telephone(browser.await("code.secret").getText());

        browser.type("confirm-code", telephone.code(Today.now()));
        browser.press("Switch it on");
        browser.awaitText("Recovery codes");
        browser.examine("recovery-codes");

        browser.press("Sign out");
        browser.open(office, "/settings/security");
        browser.signIn(user.name(), Office.PASSWORD);
        browser.awaitText("One more step");
        browser.examine("sign-in-code");
        browser.type("code", telephone.code(Today.now().plusSeconds(30)));
        browser.press("Go on");
        browser.awaitText("Take it away");
        assertThat(browser.path()).isEqualTo("/settings/security");
    }

    @Test
    void theAuditPageShowsTextAsText(Browser browser) {
        office.bean(AuditLog.class)
                .record(
                        AuditEvent.of(
                                Actor.person("<script>alert(1)</script>", ""),
                                AuditAction.SIGN_IN_FAILED));

        browser.openAs(Role.AUDITOR, office, "/settings/audit");

        browser.awaitText("<script>alert(1)</script>");
        browser.examine("audit");
    }

    @Test
    void theGlassIsBrokenAndReviewed(Browser browser) {
        User user = user(Role.ADVOCATE);
        browser.openAs(user.name(), office, "/break-glass");
        browser.examine("break-glass");
        browser.type("reason", "The payer asks for the record by noon");
        browser.type("proof", Office.PASSWORD);
        browser.press("Open sensitive documents for an hour");
        browser.awaitText("Close them now");
        browser.examine("broken-glass");
        assertThat(office.bean(GlassBreaks.class).findOpen(user)).isPresent();

        browser.openAs(Role.AUDITOR, office, "/settings/break-glass");
        browser.awaitText("to be reviewed");
        browser.examine("break-glass-review");
    }

    @Test
    void anAdministratorLooksAfterAUsersWaysIn(Browser browser) {
        User user = user(Role.PROVIDER);
        office.bean(SecondFactors.class).begin(user);

        browser.openAs(Role.ADMINISTRATOR, office, "/settings/users/" + user.id() + "/security");
        browser.awaitText("Sensitive documents");
        browser.examine("user-security");
        browser.type("issuer", "https://login.example");
        browser.type("subject", "subject-of-" + user.name());
        browser.press("Link");
        browser.awaitText("subject-of-" + user.name());
    }

    private User user(Role role) {
        users++;
        return office.add("protected-" + users, role, Scope.ALL, Scope.ALL);
    }
}
