package org.overturn.core.user;

import static org.overturn.core.db.schema.Tables.USER_CLEARANCE;

import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class ClearanceRepository {

    private final DSLContext db;

    ClearanceRepository(DSLContext db) {
        this.db = db;
    }

    Set<Sensitivity> list(long userId) {
        return db.select(USER_CLEARANCE.SENSITIVITY)
                .from(USER_CLEARANCE)
                .where(USER_CLEARANCE.USER_ID.eq(userId))
                .fetchSet(row -> Sensitivity.valueOf(row.get(USER_CLEARANCE.SENSITIVITY)));
    }

    void replace(long userId, Set<Sensitivity> labels) {
        db.deleteFrom(USER_CLEARANCE).where(USER_CLEARANCE.USER_ID.eq(userId)).execute();
        for (Sensitivity label : labels) {
            db.insertInto(USER_CLEARANCE)
                    .set(USER_CLEARANCE.USER_ID, userId)
                    .set(USER_CLEARANCE.SENSITIVITY, label.name())
                    .execute();
        }
    }
}
