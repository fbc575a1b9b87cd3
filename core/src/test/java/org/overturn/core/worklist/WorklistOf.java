package org.overturn.core.worklist;

import static org.overturn.core.worklist.DenialRows.A;
import static org.overturn.core.worklist.DenialRows.TODAY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.overturn.core.approval.ApprovalsOf;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.deadline.DueDatesOf;
import org.overturn.core.denial.DenialsOf;
import org.overturn.core.user.UsersOf;

/** The worklist of a test's database in the morning of the day, and what is asked of it. */
final class WorklistOf {

    static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Editor DANA = new Editor(Who.program("dana"), A);

    private WorklistOf() {}

    static Worklist database(DSLContext db, TestDatabase database) {
        Ids ids = new Ids(CLOCK);
        WorkChangeRepository changes = new WorkChangeRepository(db, ids);
        WorklistRepository items = new WorklistRepository(db, new WorklistFilterRepository(db));
        return new Worklist(
                items,
                changes,
                new WorkChanges(
                        changes,
                        DenialsOf.database(db, ids),
                        DueDatesOf.everyPayer(),
                        new WriteOffRequests(
                                new ApprovalsOf(
                                                db,
                                                UsersOf.database(db, ids, CLOCK),
                                                AuditedLog.on(database, CLOCK),
                                                CLOCK)
                                        .approvals()),
                        CLOCK),
                new KeptTotals(items, CLOCK),
                CLOCK);
    }

    static WorklistQuery standard() {
        return WorklistQuery.of(WorklistFilter.STANDARD);
    }

    static WorklistQuery filtered(String parameter, String value) {
        return WorklistQuery.of(WorklistFilter.parse(Map.of(parameter, value)));
    }

    static List<Long> ids(WorklistPage page) {
        return page.items().stream().map(WorkItem::id).toList();
    }
}
