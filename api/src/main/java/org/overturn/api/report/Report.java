package org.overturn.api.report;

import java.time.Instant;

/**
 * A workbook of the outbox: its name, which holds no patient data, its size and its last change.
 */
record Report(String id, long bytes, Instant writtenAt) {

    public long kilobytes() {
        return Math.max(1, bytes / 1024);
    }
}
