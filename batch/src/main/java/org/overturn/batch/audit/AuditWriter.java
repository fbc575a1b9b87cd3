package org.overturn.batch.audit;

import java.io.Closeable;
import org.overturn.core.audit.AuditEntry;

/** Takes entries one by one, however many; closing it leaves what it writes to open. */
interface AuditWriter extends Closeable {

    void add(AuditEntry entry);
}
