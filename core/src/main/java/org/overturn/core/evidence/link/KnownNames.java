package org.overturn.core.evidence.link;

import org.springframework.stereotype.Component;

/**
 * The names of all patients of claims on file, read once and brought up to date when claims have
 * come since: a packet costs two looks for the newest claim.
 */
@Component
class KnownNames {

    /** Keys rise with time, but who asked for one first may be stored last. */
    private static final long OVERLAP = 10 * 60_000L << 22;

    private final KnownNameRepository rows;
    private NameTable table = new NameTable();
    private long decided;
    private long sent;

    KnownNames(KnownNameRepository rows) {
        this.rows = rows;
    }

    synchronized NameTable current() {
        long newestDecided = rows.newestDecided();
        long newestSent = rows.newestSent();
        if (newestDecided != decided || newestSent != sent) {
            NameTable next = table.copy();
            rows.readDecided(Math.max(0, decided - OVERLAP), next::add);
            rows.readSent(Math.max(0, sent - OVERLAP), next::add);
            table = next;
            decided = newestDecided;
            sent = newestSent;
        }
        return table;
    }
}
