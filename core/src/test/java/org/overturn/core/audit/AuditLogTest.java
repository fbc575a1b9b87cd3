package org.overturn.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/** What is recorded. */
@EachDatabase
class AuditLogTest extends OnAnAuditedOffice {

    @Test
    void anEntryHoldsWhatWasSaid() {
        office.log()
                .record(
                        AuditEvent.of(AuditedOffice.PAT, AuditAction.EXPORT)
                                .on("report", "denials")
                                .ofPatient("p1")
                                .within("r1")
                                .refused("Ünallowed 😀"));

        AuditEntry entry = office.log().list(AuditQuery.newest(5)).getFirst();

        assertThat(entry.id()).isEqualTo(1);
        assertThat(entry.at()).isEqualTo(AuditedOffice.START);
        assertThat(List.of(entry.actor(), entry.roles(), entry.sourceIp(), entry.action()))
                .containsExactly("pat", "AUDITOR,BILLER", "10.0.0.7", "EXPORT");
        assertThat(List.of(entry.objectType(), entry.objectId(), entry.patientKey()))
                .containsExactly("report", "denials", "p1");
        assertThat(List.of(entry.outcome(), entry.reason(), entry.correlation()))
                .containsExactly("REFUSED", "Ünallowed 😀", "r1");
        assertThat(entry.session()).hasSize(64).doesNotContain("s-1");
        assertThat(entry.toString()).doesNotContain("nallowed");
    }

    @Test
    void whoReallyActsAndWhatChangedAreKept() {
        Changes changes =
                Changes.NONE
                        .of("roles", "BILLER", "ADVOCATE,BILLER")
                        .of("disabled", false, false)
                        .masked("email", "", "pat@wrenfield.example");

        office.log()
                .record(
                        AuditEvent.of(AuditedOffice.PAT.doneBy("dana"), AuditAction.ROLE_CHANGE)
                                .changing(changes));
        office.record(1);

        AuditEntry entry = office.log().list(AuditQuery.newest(2)).getLast();
        assertThat(entry.realActor()).isEqualTo("dana");
        assertThat(entry.changes()).isEqualTo("roles: BILLER -> ADVOCATE,BILLER\nemail:  -> p***");
        assertThat(office.verify().entries()).isEqualTo(2);
        assertThat(office.verify().isIntact()).isTrue();
    }

    @Test
    void severalEntriesAtOnceAreAllRecordedOrNone() {
        AuditEvent one = AuditEvent.of(AuditedOffice.PAT, AuditAction.IMPORT);
        office.log().recordAll(List.of(one.on("file", "a"), one.on("file", "b")));
        office.log().recordAll(List.of());
        office.record(1);

        assertThat(office.log().list(AuditQuery.newest(9)))
                .extracting(AuditEntry::objectId)
                .containsExactly("APL-1", "b", "a");
        assertThat(office.verify().isIntact()).isTrue();
    }

    @Test
    void aTextThatIsTooLongIsCutAndHolds() {
        office.log()
                .record(
                        AuditEvent.of(Actor.person("n".repeat(500), ""), AuditAction.SIGN_IN_FAILED)
                                .failed("é".repeat(5000)));

        assertThat(office.log().list(AuditQuery.newest(1)).getFirst().reason()).hasSize(1000);
        assertThat(office.verify().isIntact()).isTrue();
    }

    @Test
    void anActorHasANameAndNoOpenSession() {
        assertThatThrownBy(() -> new Actor("pat", Set.of(), "JSESSIONID-1", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("JSESSIONID");
        assertThatThrownBy(() -> Actor.program(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
