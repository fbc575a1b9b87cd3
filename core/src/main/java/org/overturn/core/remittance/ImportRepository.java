package org.overturn.core.remittance;

import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.db.schema.tables.RemittanceFile;
import org.overturn.core.x12.Delimiters;
import org.springframework.stereotype.Repository;

/** How far registered remittances are stored. */
@Repository
class ImportRepository {

    private static final Condition LEFT =
            REMITTANCE
                    .STATUS
                    .eq(RemittanceStatus.REGISTERED.name())
                    .and(REMITTANCE.STORED_COUNT.lt(REMITTANCE.ADJUDICATION_COUNT));

    private static final RemittanceFile TABLE = REMITTANCE_FILE.as("original");

    private final DSLContext db;

    ImportRepository(DSLContext db) {
        this.db = db;
    }

    /** In the order of their registration. */
    List<Unfinished> listUnfinished() {
        return db.select(
                        REMITTANCE.ID,
                        REMITTANCE
                                .START_BYTE
                                .plus(REMITTANCE.BYTE_COUNT)
                                .minus(REMITTANCE.NEXT_BYTE))
                .from(REMITTANCE)
                .where(LEFT)
                .orderBy(REMITTANCE.ID)
                .fetch(row -> new Unfinished(row.value1(), row.value2()));
    }

    /** The unfinished ones from one to another, in the order of their registration. */
    List<RegisteredRemittance> listUnfinished(long firstId, long lastId) {
        return db.select(
                        REMITTANCE.ID,
                        REMITTANCE_FILE.ID,
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE_FILE.NAME,
                        TABLE.NAME,
                        REMITTANCE.PAYER_KEY,
                        REMITTANCE.PAYER_IDENTIFIER,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.DELIMITERS,
                        REMITTANCE.STORED_COUNT,
                        REMITTANCE.ADJUDICATION_COUNT,
                        REMITTANCE.NEXT_BYTE)
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .leftJoin(TABLE)
                .on(TABLE.ID.eq(REMITTANCE_FILE.TRANSLATED_FROM_ID))
                .where(LEFT)
                .and(REMITTANCE.ID.between(firstId, lastId))
                .orderBy(REMITTANCE.ID)
                .fetch(ImportRepository::registered);
    }

    private static RegisteredRemittance registered(Record row) {
        return new RegisteredRemittance(
                row.get(REMITTANCE.ID),
                new RegisteredFile(
                        row.get(REMITTANCE_FILE.ID),
                        row.get(REMITTANCE_FILE.SHA256),
                        row.get(REMITTANCE_FILE.NAME)),
                Optional.ofNullable(row.get(TABLE.NAME)),
                new RegisteredRemittance.From(
                        row.get(REMITTANCE.PAYER_KEY),
                        row.get(REMITTANCE.PAYER_IDENTIFIER),
                        row.get(REMITTANCE.PAYER_NAME)),
                Optional.ofNullable(row.get(REMITTANCE.REMITTED_ON)),
                Delimiters.of(row.get(REMITTANCE.DELIMITERS)),
                row.get(REMITTANCE.STORED_COUNT),
                row.get(REMITTANCE.ADJUDICATION_COUNT),
                row.get(REMITTANCE.NEXT_BYTE));
    }

    /** Moves each mark on, if the count still is what the caller saw; false when one is not. */
    boolean advance(Collection<ImportMark> marks) {
        BatchBindStep batch =
                db.batch(
                        db.update(REMITTANCE)
                                .set(REMITTANCE.STORED_COUNT, 0)
                                .set(REMITTANCE.NEXT_BYTE, 0L)
                                .where(REMITTANCE.ID.eq(0L))
                                .and(REMITTANCE.STORED_COUNT.eq(0)));
        for (ImportMark mark : marks) {
            batch = batch.bind(mark.to(), mark.nextByte(), mark.remittanceId(), mark.from());
        }
        return IntStream.of(batch.execute()).allMatch(changed -> changed == 1);
    }
}
