package org.overturn.batch.night;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.overturn.core.db.schema.Tables.CLAIM_FILE;
import static org.overturn.core.db.schema.Tables.CLAIM_TRANSACTION;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is stored of files, counted for the audit log. */
@Repository
class ImportCountRepository {

    private final DSLContext db;

    ImportCountRepository(DSLContext db) {
        this.db = db;
    }

    /** In words, by the files' hashes. */
    Map<String, String> list(List<String> hashes) {
        Map<String, String> counts = new HashMap<>();
        db.select(REMITTANCE_FILE.SHA256, count(), sum(REMITTANCE.ADJUDICATION_COUNT))
                .from(REMITTANCE_FILE)
                .join(REMITTANCE)
                .on(REMITTANCE.FILE_ID.eq(REMITTANCE_FILE.ID))
                .where(REMITTANCE_FILE.SHA256.in(hashes))
                .groupBy(REMITTANCE_FILE.SHA256)
                .forEach(row ->
                        counts.put(
                                row.value1(),
                                row.value2() + " remittances, " + row.value3() + " claims"));
        db.select(CLAIM_FILE.SHA256, count())
                .from(CLAIM_FILE)
                .join(CLAIM_TRANSACTION)
                .on(CLAIM_TRANSACTION.CLAIM_FILE_ID.eq(CLAIM_FILE.ID))
                .where(CLAIM_FILE.SHA256.in(hashes))
                .groupBy(CLAIM_FILE.SHA256)
                .forEach(row -> counts.put(row.value1(), row.value2() + " transactions"));
        return counts;
    }
}
