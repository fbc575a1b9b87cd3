package org.overturn.api.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.Pictures;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.user.Role;

/** Taking the last change of a setting back through REST. */
class SettingsUndoRestTest {

    private static Office office;

    private final Caller administrator = Caller.as(Role.ADMINISTRATOR, office);

    @BeforeAll
    static void open() {
        office = Office.own();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theOfficeIsAsBefore() {
        String path = "/api/v1/office";
        put(path, "{\"name\": \"First Clinic\"}", tag(path));
        String first = tag(path);
        put(path, "{\"name\": \"Second Clinic\"}", first);

        assertThat(administrator.call("POST", path + "/undo").statusCode()).isEqualTo(428);
        assertThat(undo(path, first).statusCode()).as("a lost update").isEqualTo(412);
        HttpResponse<String> back = undo(path, tag(path));

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).contains("First Clinic");
        assertThat(back.headers().firstValue("ETag")).hasValue(tag(path));
        assertThat(
                        office.bean(AuditLog.class)
                                .list(AuditQuery.newest(2).by("administrator"))
                                .getLast()
                                .reason())
                .isEqualTo("the last change taken back");
        assertThat(
                        Caller.as(Role.BILLER, office)
                                .call("POST", path + "/undo", "If-Match", first)
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPayerThatWasRemovedIsThereAgain() {
        String path = "/api/v1/payers";
        String one = path + "/eastwood";
        put(one, "{\"key\": \"eastwood\", \"name\": \"Eastwood Health\"}", tag(path));
        assertThat(administrator.call("DELETE", one, "If-Match", tag(one)).statusCode())
                .isEqualTo(204);

        assertThat(undo(path, tag(path)).body()).contains("Eastwood Health");

        assertThat(administrator.get(one).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogoThatWasRemovedIsThereAgain() {
        String path = "/api/v1/office/logo";
        administrator.uploadOver("\"none\"", path, "logo.png", Pictures.png(300, 90));
        assertThat(administrator.call("DELETE", path, "If-Match", tag(path)).statusCode())
                .isEqualTo(204);

        assertThat(undo(path, "\"none\"").statusCode()).isEqualTo(204);

        assertThat(administrator.fetch(path).statusCode()).isEqualTo(200);
    }

    private void put(String path, String json, String seen) {
        HttpResponse<String> answer = administrator.send("PUT", path, json, "If-Match", seen);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> undo(String path, String seen) {
        return administrator.call("POST", path + "/undo", "If-Match", seen);
    }

    private String tag(String path) {
        return administrator.get(path).headers().firstValue("ETag").orElseThrow();
    }
}
