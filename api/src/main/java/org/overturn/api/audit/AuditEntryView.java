package org.overturn.api.audit;

import java.time.Instant;
import org.overturn.core.audit.AuditEntry;

/** An entry as REST shows it. */
record AuditEntryView(
        String id,
        Instant at,
        String actor,
        String realActor,
        String roles,
        String sourceIp,
        String action,
        String objectType,
        String objectId,
        String patient,
        String outcome,
        String reason,
        String changes,
        String correlation,
        String hash) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                String.valueOf(entry.id()),
                entry.at(),
                entry.actor(),
                entry.realActor(),
                entry.roles(),
                entry.sourceIp(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.patientKey(),
                entry.outcome(),
                entry.reason(),
                entry.changes(),
                entry.correlation(),
                entry.hash());
    }
}
