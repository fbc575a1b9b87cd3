package org.overturn.api.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.api.harness.WorkItems;
import org.overturn.core.audit.AuditEntry;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.worklist.WorkItem;

/** The bytes behind a denial through REST. */
class SegmentRestTest {

    private final Office office = Office.withSample();
    private final WorkItem item = WorkItems.first(office);
    private final String path = "/api/v1/denials/" + item.id() + "/segments";

    @Test
    void theSegmentsOfTheClaimAreShownAndTheViewIsRecorded() {
        HttpResponse<String> answer = Caller.as(Role.PROVIDER, office).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"offset\":", "CAS")
                .containsPattern("\"CLP." + item.claim().accountNumber() + "\\W");
        AuditEntry entry =
                office.bean(AuditLog.class).list(AuditQuery.newest(1).by("provider")).getFirst();
        assertThat(entry.objectType()).isEqualTo("raw segment");
        assertThat(entry.patientKey()).isEqualTo(AccountKey.of(item.claim().accountNumber()));
    }

    @Test
    void anotherFacilitysAreNotThere() {
        office.add("segment.elsewhere", Role.BILLER, Scope.of("0000000000"), Scope.ALL);

        assertThat(Caller.as("segment.elsewhere", office).get(path).statusCode()).isEqualTo(404);
    }
}
