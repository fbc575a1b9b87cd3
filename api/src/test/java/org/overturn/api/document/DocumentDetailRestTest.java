package org.overturn.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Program;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.TokenScope;
import org.overturn.core.worklist.WorkItem;

/** What a document is and how it is protected, through REST. */
class DocumentDetailRestTest {

    private static final String DOCUMENTS = "/api/v1/documents/";

    private final Office office = Office.withSample();
    private final Caller advocate = Caller.as(Role.ADVOCATE, office);
    private final WorkItem item = DocumentUploads.item(7);

    @Test
    void aPersonSaysWhatItIsOfWhichDaysAndByWhom() {
        String document = handedIn("rest details");
        String path = DOCUMENTS + document + "/details";
        String said =
                "{\"kind\": \"operative-note\", \"servedFrom\": \"2026-02-10\", \"author\": \"Dr. Robin Sample\"}";

        assertThat(advocate.send("POST", path, said).statusCode()).isEqualTo(204);

        assertThat(advocate.get(path).body())
                .isEqualTo(
                        "{\"kind\":\"operative-note\",\"servedFrom\":\"2026-02-10\",\"servedTo\":\"2026-02-10\",\"author\":\"Dr. Robin Sample\"}");
        assertThat(advocate.send("POST", path, said.replace("operative-note", "facts")).body())
                .contains("\"field\":\"kind\"");
        assertThat(advocate.send("POST", path, said.replace("author", "servedTo")).statusCode())
                .isEqualTo(400);
        assertThat(
                        advocate.send(
                                        "POST",
                                        path,
                                        "{\"servedFrom\": \"2026-02-10\", \"servedTo\": \"2026-02-09\"}")
                                .body())
                .contains("\"field\":\"servedTo\"", "end before they begin");
    }

    @Test
    void onlyWhoMayOpenASensitiveDocumentSaysThatItIsNone() {
        String document = handedIn("rest label");
        String path = DOCUMENTS + document + "/label";

        assertThat(advocate.send("POST", path, "{}").body()).contains("\"field\":\"label\"");
        assertThat(advocate.send("POST", path, "{\"label\": \"HIV\"}").statusCode()).isEqualTo(204);

        assertThat(advocate.send("POST", path, "{\"label\": \"NORMAL\"}").statusCode())
                .isEqualTo(403);
        AuditEntry entry =
                office.bean(AuditLog.class).list(AuditQuery.newest(1).by("advocate")).getFirst();
        assertThat(entry.outcome()).isEqualTo("REFUSED");
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
        assertThat(advocate.get(DOCUMENTS + document + "/details").statusCode()).isEqualTo(403);
    }

    @Test
    void anotherFacilitysIsNotThereAndAuditorsChangeNothing() {
        String document = handedIn("rest elsewhere details");
        office.add("details.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller stranger = Caller.as("details.elsewhere", office);
        Caller auditor = Caller.as(Role.AUDITOR, office);
        String label = "{\"label\": \"HIV\"}";

        assertThat(stranger.get(DOCUMENTS + document + "/details").statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", DOCUMENTS + document + "/details", "{}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.send("POST", DOCUMENTS + document + "/label", label).statusCode())
                .isEqualTo(404);
        assertThat(auditor.send("POST", DOCUMENTS + document + "/label", label).statusCode())
                .isEqualTo(403);
    }

    @Test
    void noTokenSaysWhetherADocumentIsSensitive() {
        String document = handedIn("rest program");
        Program program = Program.of(Role.ADVOCATE, office, TokenScope.values());

        assertThat(
                        program.send(
                                        "POST",
                                        DOCUMENTS + document + "/label",
                                        "{\"label\": \"HIV\"}")
                                .statusCode())
                .isEqualTo(403);
        assertThat(
                        program.send(
                                        "POST",
                                        DOCUMENTS + document + "/details",
                                        "{\"author\": \"Dr. Sample\"}")
                                .statusCode())
                .isEqualTo(204);
    }

    private String handedIn(String text) {
        return DocumentUploads.handedIn(advocate, item, text + ".pdf", Evidence.pdf(text));
    }
}
