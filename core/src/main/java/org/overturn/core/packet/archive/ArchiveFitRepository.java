package org.overturn.core.packet.archive;

import static org.overturn.core.db.schema.Tables.ARCHIVE_FIT;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** What was found about documents, by the SHA-256 of their bytes: it is looked for once. */
@Repository
public class ArchiveFitRepository {

    /** Goes up when what is looked for, or with what, changes; then all are looked at anew. */
    private static final int VERSION = 1;

    private final DSLContext db;

    ArchiveFitRepository(DSLContext db) {
        this.db = db;
    }

    public Optional<ArchiveFit> find(String sha256) {
        return db.select(ARCHIVE_FIT.OBSTACLES)
                .from(ARCHIVE_FIT)
                .where(ARCHIVE_FIT.SHA256.eq(sha256))
                .and(ARCHIVE_FIT.VERSION.eq(VERSION))
                .fetchOptional(row -> new ArchiveFit(row.value1().lines().toList()));
    }

    /** Two may find it out at once: they find the same. */
    public void keep(String sha256, ArchiveFit fit) {
        String obstacles = fit.obstacles().stream().collect(Collectors.joining("\n"));
        try {
            db.insertInto(ARCHIVE_FIT)
                    .set(ARCHIVE_FIT.SHA256, sha256)
                    .set(ARCHIVE_FIT.VERSION, VERSION)
                    .set(ARCHIVE_FIT.OBSTACLES, obstacles)
                    .onDuplicateKeyUpdate()
                    .set(ARCHIVE_FIT.VERSION, VERSION)
                    .set(ARCHIVE_FIT.OBSTACLES, obstacles)
                    .execute();
        } catch (DuplicateKeyException | IntegrityConstraintViolationException _) {
            // H2 looks and writes in two steps: another wrote the same between them
        }
    }
}
