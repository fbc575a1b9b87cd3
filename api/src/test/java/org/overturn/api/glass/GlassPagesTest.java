package org.overturn.api.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;

/** Breaking the glass in the browser, and its review. */
class GlassPagesTest {

    private static final String REASON = "The payer asks for the record by noon today";
    private static final String BANNER = "Sensitive documents are open to you";

    private final Office office = Office.withUsers();

    @Test
    void everyPageSaysThatTheGlassIsBrokenUntilItIsMended() {
        User user = office.add("glass-1", Role.ADVOCATE, Scope.ALL, Scope.ALL);
        Caller caller = Caller.as("glass-1", office);
        assertThat(caller.get("/").body()).doesNotContain(BANNER);

        HttpResponse<String> wrong = open(caller, "not the password");
        assertThat(wrong.body()).contains("Nothing was opened.", REASON);
        assertThat(open(caller, Office.PASSWORD).statusCode()).isEqualTo(302);

        assertThat(caller.get("/").body()).contains(BANNER);
        caller.post("/break-glass/end");
        assertThat(caller.get("/").body()).doesNotContain(BANNER);
        assertThat(office.bean(GlassBreaks.class).findOpen(user)).isEmpty();
        assertThat(
                        office.bean(AuditLog.class)
                                .list(
                                        AuditQuery.newest(9)
                                                .by("glass-1")
                                                .of(AuditAction.BREAK_GLASS)))
                .extracting(AuditEntry::outcome)
                .containsExactly("DONE", "DONE", "REFUSED");
    }

    @Test
    void somebodyElseReviewsIt() {
        User user = office.add("glass-2", Role.AUDITOR, Scope.ALL, Scope.ALL);
        Caller own = Caller.as("glass-2", office);
        open(own, Office.PASSWORD);
        GlassBreak opened = office.bean(GlassBreaks.class).findOpen(user).orElseThrow();
        String path = "/settings/break-glass/" + opened.id();

        assertThat(Caller.as(Role.BILLER, office).get("/settings/break-glass").statusCode())
                .isEqualTo(403);
        own.post(path, "verdict", "JUSTIFIED");
        assertThat(own.get("/settings/break-glass").body()).contains("it is your own");
        Caller other = Caller.as(Role.AUDITOR, office);
        assertThat(other.get("/settings/break-glass").body()).contains(REASON);
        other.post(path, "verdict", "JUSTIFIED", "note", "The payer's letter is on file");

        GlassBreak reviewed = office.bean(GlassBreaks.class).find(opened.id()).orElseThrow();
        assertThat(reviewed.review().orElseThrow().verdict())
                .isEqualTo(GlassBreak.Verdict.JUSTIFIED);
        assertThat(other.get("/settings/break-glass").body())
                .contains("The payer&#39;s letter is on file");
    }

    private static HttpResponse<String> open(Caller caller, String proof) {
        return caller.post("/break-glass", "reason", REASON, "proof", proof);
    }
}
