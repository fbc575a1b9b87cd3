package org.overturn.api.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Evidence;
import org.overturn.api.harness.Office;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Documents;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

/** What goes into a packet, its pages and its files: another facility's are as none at all. */
class OthersPacketsTest {

    private final Office office = Office.withSample();

    @Test
    void anotherFacilitysPacketIsAsOneThatDoesNotExist() {
        WorkItem item = Evidence.appealed(office).getFirst();
        String own = "/appeals/" + item.appealId().orElseThrow();
        String page = own + "/contents/" + document(item).id();
        office.add("packet.elsewhere", Role.ADVOCATE, Scope.of("0000000000"), Scope.ALL);
        Caller other = Caller.as("packet.elsewhere", office);
        Caller one = Caller.as(Role.ADVOCATE, office);

        List<String> shown =
                List.of(
                        own + "/contents",
                        page + "/pages/1",
                        page + "/thumbnails/1",
                        page + "/black-out/1",
                        own + "/sending",
                        "/api/v1" + own + "/contents",
                        "/api/v1" + own + "/sending",
                        "/api/v1" + own + "/page-questions");
        for (String path : shown) {
            assertThat(one.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        List<Integer> changes = new ArrayList<>();
        changes.add(status(other, own + "/contents/segments", "wanted", "true"));
        changes.add(status(other, page + "/black-out/1", "words", "Visit", "reason", "Why not"));
        changes.add(status(other, own + "/sending", "channel", "PORTAL"));
        changes.add(status(other, own + "/page-questions", "key", "x", "reason", "Why not"));
        changes.add(other.get(own + "/sending/all?channel=PORTAL").statusCode());
        assertThat(changes).containsOnly(404);
    }

    private static int status(Caller caller, String path, String... fields) {
        return caller.post(path, fields).statusCode();
    }

    private Document document(WorkItem item) {
        Documents documents = office.bean(Documents.class);
        return documents.listForClaim(item.claim().accountNumber()).stream()
                .filter(one -> one.kind() != DocumentKind.FACTS && one.pages() > 0)
                .findFirst()
                .orElseThrow();
    }
}
