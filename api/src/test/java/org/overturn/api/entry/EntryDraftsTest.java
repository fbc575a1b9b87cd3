package org.overturn.api.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.user.Role;

/** What is typed on the page is its typist's draft until it is sent, and is sent once. */
class EntryDraftsTest {

    private static final Office OFFICE = Office.own();
    private static final Entries ENTRIES = new Entries(OFFICE);

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    @Test
    void sendsOnceHoweverOftenSendIsClicked() {
        Caller biller = ENTRIES.biller();
        String path = "/remittances/entries/4711";
        String[] fields = Paper.fields(Paper.small("ONCE1", "120.00"));

        HttpResponse<String> first = biller.post(path + "/send", fields);
        HttpResponse<String> second = biller.post(path + "/send", fields);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(ENTRIES.stored("ONCE1")).hasSize(1);
        assertThat(biller.get(path).body()).contains("Open the remittance");
        assertThat(biller.get("/remittances/" + ENTRIES.stored("ONCE1").getFirst().id()).body())
                .contains("Entered by hand by Biller Example on");
        assertThat(biller.post(path + "/discard").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsADraftThatNobodyElseReaches() {
        Caller biller = ENTRIES.biller();
        String path = "/remittances/entries/4712";
        assertThat(biller.post(path, Paper.fields(Paper.small("DRAFT1", "7"))).statusCode())
                .isEqualTo(200);
        Caller other = Caller.as(Role.ADMINISTRATOR, OFFICE);

        assertThat(ENTRIES.biller().get("/remittances/new").body())
                .contains("Continue your draft", "DRAFT1");
        assertThat(ENTRIES.biller().get(path).body()).contains("ACC-DRAFT1");
        assertThat(other.get("/remittances/new").body()).doesNotContain("DRAFT1");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        for (String way : List.of(path, path + "/send", path + "/run", path + "/discard")) {
            assertThat(other.post(way, Paper.fields(Paper.small("X", "1"))).statusCode())
                    .as(way)
                    .isEqualTo(404);
        }
        assertThat(biller.get(path).body()).contains("ACC-DRAFT1");
        assertThat(biller.post(path + "/discard").statusCode()).isEqualTo(302);
        assertThat(biller.get(path).statusCode()).isEqualTo(404);
    }
}
