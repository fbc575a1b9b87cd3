package org.overturn.reports;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.overturn.core.db.schema.Tables.ISSUE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Issues: counted, and one by one. */
final class IssueReportRepository {

    private static final Field<Integer> GRAVITY =
            when(ISSUE.SEVERITY.eq("ERROR"), inline(1))
                    .when(ISSUE.SEVERITY.eq("WARNING"), inline(2))
                    .otherwise(inline(3));

    private final DSLContext db;

    IssueReportRepository(DSLContext db) {
        this.db = db;
    }

    /** Issues found in the period, by severity. */
    Map<String, Long> counts(Period period) {
        return db.select(ISSUE.SEVERITY, count())
                .from(ISSUE)
                .where(ISSUE.FOUND_ON.between(period.from(), period.to()))
                .groupBy(ISSUE.SEVERITY)
                .fetchMap(ISSUE.SEVERITY, row -> (long) row.value2());
    }

    /** Errors first, then warnings; the newest first. */
    Rows<IssueRow> rows(Period period) {
        List<Long> ids =
                db.select(ISSUE.ID)
                        .from(ISSUE)
                        .where(ISSUE.FOUND_ON.between(period.from(), period.to()))
                        .orderBy(
                                GRAVITY,
                                ISSUE.FOUND_ON.desc(),
                                ISSUE.CODE,
                                ISSUE.FILE_NAME,
                                ISSUE.START_BYTE,
                                ISSUE.SUBJECT,
                                ISSUE.NATURAL_KEY)
                        .fetch(ISSUE.ID);
        return Chunks.rows(ids, this::load);
    }

    private Map<Long, IssueRow> load(List<Long> ids) {
        return db.select(ISSUE.ID, ISSUE.FOUND_ON, ISSUE.SEVERITY, ISSUE.CODE, ISSUE.MESSAGE)
                .select(ISSUE.FILE_NAME, ISSUE.START_BYTE, ISSUE.SEGMENT, ISSUE.SUBJECT)
                .from(ISSUE)
                .where(ISSUE.ID.in(ids))
                .fetchMap(row -> row.get(ISSUE.ID), IssueReportRepository::row);
    }

    private static IssueRow row(Record row) {
        return new IssueRow(
                row.get(ISSUE.FOUND_ON),
                row.get(ISSUE.SEVERITY),
                row.get(ISSUE.CODE),
                row.get(ISSUE.MESSAGE),
                Optional.ofNullable(row.get(ISSUE.FILE_NAME)),
                Optional.ofNullable(row.get(ISSUE.START_BYTE)),
                Optional.ofNullable(row.get(ISSUE.SEGMENT)),
                Optional.ofNullable(row.get(ISSUE.SUBJECT)));
    }
}
