package org.overturn.batch.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.springframework.stereotype.Component;

/** Hands entries of the audit log out; that it was done is an entry too, written before. */
@Component
public class AuditExports {

    private final AuditLog log;

    AuditExports(AuditLog log) {
        this.log = log;
    }

    /**
     * Writes every entry of a query, the newest first, in constant memory. The writer stays open.
     *
     * @return how many
     */
    public long write(Actor by, AuditQuery query, AuditForm form, Writer out) {
        AuditEvent export = AuditEvent.of(by, AuditAction.EXPORT).on("audit", form.extension());
        log.record(query.patientKey().map(export::ofPatient).orElse(export));
        try (AuditWriter writer = writer(form, out)) {
            return log.read(query, writer::add);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write the audit log", e);
        }
    }

    private static AuditWriter writer(AuditForm form, Writer out) throws IOException {
        return switch (form) {
            case CSV -> new AuditTable(out);
            case JSON -> new AuditJson(out);
        };
    }
}
