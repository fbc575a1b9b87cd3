package org.overturn.api.necessity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.letter.necessity.LetterImports;
import org.overturn.core.letter.necessity.LetterQuery;
import org.overturn.core.letter.necessity.LetterViewer;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A letter that exists already, through REST. */
class LetterImportRestTest {

    private static final Office OFFICE = Office.own();
    private static final String IMPORTS = "/api/v1/letters/imports";
    private static final LetterViewer ALL = new LetterViewer(0, false, Scope.ALL, Scope.ALL);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void aLetterIsFiledUnderItsAccountAndRecorded() {
        Caller advocate = Caller.as(Role.ADVOCATE, OFFICE);

        HttpResponse<String> answer = send(advocate, "I-1", "Letter of medical necessity");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = JsonMapper.shared().readTree(answer.body()).get("letter");
        String id = made.get("id").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/letters/" + id);
        assertThat(answer.headers().firstValue("ETag"))
                .isEqualTo(advocate.get("/api/v1/letters/" + id).headers().firstValue("ETag"));
        NecessityLetter letter =
                OFFICE.bean(NecessityLetters.class).find(ALL, Long.parseLong(id)).orElseThrow();
        assertThat(OFFICE.bean(LetterImports.class).list(letter)).hasSize(1);
        AuditEntry entry =
                OFFICE.bean(AuditLog.class).list(AuditQuery.newest(20).by("advocate")).stream()
                        .filter(one -> one.action().equals("CREATE"))
                        .findFirst()
                        .orElseThrow();
        assertThat(entry.objectId()).isEqualTo(id);
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of("I-1"));
    }

    @Test
    void aFileThatCannotBeUsedLeavesNothing() {
        Caller advocate = Caller.as(Role.ADVOCATE, OFFICE);

        assertRefused(send(advocate, "I-2", ""), "file");
        assertRefused(send(advocate, "I-2", "PK\u0003\u0004 no document"), "file");
        assertRefused(send(advocate, "", "Letter of medical necessity"), "account");

        assertThat(
                        OFFICE.bean(NecessityLetters.class)
                                .list(ALL, LetterQuery.ofAccount(AccountKey.of("I-2"))))
                .isEmpty();
    }

    private static void assertRefused(HttpResponse<String> answer, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(JsonMapper.shared().readTree(answer.body()).at("/errors/0/field").asString())
                .isEqualTo(field);
    }

    @Test
    void whoMayNotAskForLettersImportsNone() {
        assertThat(send(Caller.as(Role.PROVIDER, OFFICE), "I-3", "A letter").statusCode())
                .isEqualTo(403);
        OFFICE.add("import.elsewhere", Role.ADVOCATE, Scope.of("F2"), Scope.ALL);
        assertRefused(send(Caller.as("import.elsewhere", OFFICE), "I-3", "A letter"), "facility");
    }

    private static HttpResponse<String> send(Caller caller, String account, String file) {
        String text =
                """
                --part
                Content-Disposition: form-data; name="letter"
                Content-Type: application/json

                {"account": "%s", "kind": "DRUG"}
                --part
                Content-Disposition: form-data; name="file"; filename="letter.txt"
                Content-Type: text/plain

                %s
                --part--
                """
                        .formatted(account, file);
        return caller.send(
                "POST",
                IMPORTS,
                new Caller.Body("multipart/form-data; boundary=part", text.replace("\n", "\r\n")));
    }
}
