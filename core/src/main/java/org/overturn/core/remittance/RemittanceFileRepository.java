package org.overturn.core.remittance;

import static org.jooq.Records.mapping;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectWhereStep;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.Ids;
import org.springframework.stereotype.Repository;

/** Received files, once each by their hash. */
@Repository
class RemittanceFileRepository {

    private static final int AT_ONCE = 500;

    private final DSLContext db;
    private final Ids ids;

    RemittanceFileRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** A file as the database knows it; status REGISTERED, STORED or REFUSED. */
    record KnownFile(long id, String sha256, String name, String status) {}

    Optional<KnownFile> findFile(String sha256) {
        return files().where(REMITTANCE_FILE.SHA256.eq(sha256))
                .fetchOptional(mapping(KnownFile::new));
    }

    long insertFile(FileScan scan, LocalDate receivedOn, String status, @Nullable String refusal) {
        long id = ids.next();
        db.insertInto(REMITTANCE_FILE)
                .set(REMITTANCE_FILE.ID, id)
                .set(REMITTANCE_FILE.SHA256, scan.sha256())
                .set(REMITTANCE_FILE.NAME, scan.name())
                .set(REMITTANCE_FILE.SIZE_BYTES, scan.size())
                .set(REMITTANCE_FILE.RECEIVED_ON, receivedOn)
                .set(REMITTANCE_FILE.STATUS, status)
                .set(REMITTANCE_FILE.REFUSAL, refusal)
                .execute();
        return id;
    }

    /** Those of the hashes that are on record. */
    Set<String> listKnown(Collection<String> sha256s) {
        Set<String> known = new HashSet<>();
        List<String> all = List.copyOf(sha256s);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            known.addAll(
                    db.select(REMITTANCE_FILE.SHA256)
                            .from(REMITTANCE_FILE)
                            .where(REMITTANCE_FILE.SHA256.in(some))
                            .fetch(REMITTANCE_FILE.SHA256));
        }
        return known;
    }

    /** Opens a stored file again: something in it is to be stored after all. */
    void reopen(long id) {
        db.update(REMITTANCE_FILE)
                .set(REMITTANCE_FILE.STATUS, "REGISTERED")
                .where(REMITTANCE_FILE.ID.eq(id))
                .execute();
    }

    /** Why a refused file was refused. */
    String getRefusal(String sha256) {
        return db.select(REMITTANCE_FILE.REFUSAL)
                .from(REMITTANCE_FILE)
                .where(REMITTANCE_FILE.SHA256.eq(sha256))
                .fetchSingle(REMITTANCE_FILE.REFUSAL);
    }

    /** Files with something left to store, by name. */
    List<KnownFile> listUnfinishedFiles() {
        return files().where(REMITTANCE_FILE.STATUS.eq("REGISTERED"))
                .orderBy(REMITTANCE_FILE.NAME, REMITTANCE_FILE.ID)
                .fetch(mapping(KnownFile::new));
    }

    KnownFile getFile(long id) {
        return files().where(REMITTANCE_FILE.ID.eq(id)).fetchSingle(mapping(KnownFile::new));
    }

    private SelectWhereStep<Record4<Long, String, String, String>> files() {
        return db.select(
                        REMITTANCE_FILE.ID,
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE_FILE.STATUS)
                .from(REMITTANCE_FILE);
    }
}
