package org.overturn.core.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;

/** The evidence of an office on a database, for tests of its sub-packages. */
public record EvidenceOn(
        DSLContext db,
        Ids ids,
        Clock clock,
        AuditLog audit,
        Documents documents,
        DocumentDetails details,
        DocumentUses uses,
        DocumentLabels labels,
        LabelProposals proposals) {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    public static EvidenceOn database(TestDatabase database, Path folder) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-20T12:00:00Z"), ZoneOffset.UTC);
        DSLContext db = database.migrated();
        Ids ids = new Ids(clock);
        AuditLog audit = AuditedLog.on(database, clock);
        DocumentRepository stored = new DocumentRepository(db, ids);
        DocumentReleaseRepository releases = new DocumentReleaseRepository(db);
        DocumentLabelRepository labelled = new DocumentLabelRepository(db);
        DocumentLabels labels = new DocumentLabels(labelled, audit, clock);
        return new EvidenceOn(
                db,
                ids,
                clock,
                audit,
                new Documents(new DocumentStore(folder.resolve("store")), stored),
                new DocumentDetails(new DocumentDetailRepository(db), stored, audit),
                new DocumentUses(
                        releases,
                        new Consents(new ConsentRepository(db, ids), releases, audit, clock)),
                labels,
                new LabelProposals(labelled, labels, audit, ids, clock));
    }
}
