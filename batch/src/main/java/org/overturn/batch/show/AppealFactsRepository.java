package org.overturn.batch.show;

import static org.overturn.core.db.schema.Tables.APPEAL;
import static org.overturn.core.db.schema.Tables.APPEAL_NEED;
import static org.overturn.core.db.schema.Tables.PACKET_EXHIBIT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Appeals of some adjudications, with needs and exhibits. */
@Repository
class AppealFactsRepository {

    private final DSLContext db;

    AppealFactsRepository(DSLContext db) {
        this.db = db;
    }

    List<AppealFacts> list(Collection<Long> adjudicationIds) {
        return db.select(APPEAL.fields())
                .from(APPEAL)
                .where(APPEAL.ADJUDICATION_ID.in(adjudicationIds))
                .orderBy(APPEAL.APPEAL_NUMBER)
                .fetch(this::appeal);
    }

    private AppealFacts appeal(Record row) {
        long id = row.get(APPEAL.ID);
        return new AppealFacts(
                id,
                row.get(APPEAL.APPEAL_NUMBER),
                row.get(APPEAL.ADJUDICATION_ID),
                row.get(APPEAL.LEVEL_NAME),
                row.get(APPEAL.STATUS),
                Money.of(row.get(APPEAL.AMOUNT)),
                Money.of(row.get(APPEAL.RECOVERED)),
                row.get(APPEAL.OPENED_ON),
                Optional.ofNullable(row.get(APPEAL.DUE_ON)),
                row.get(APPEAL.DUE_CONFIDENCE),
                row.get(APPEAL.DUE_CITATION),
                Optional.ofNullable(row.get(APPEAL.DECIDED_ON)),
                Optional.ofNullable(row.get(APPEAL.PACKET_SHA256)),
                Optional.ofNullable(row.get(APPEAL.PACKET_PAGES)),
                needs(id),
                exhibits(id));
    }

    private List<String> needs(long appealId) {
        return db.select(APPEAL_NEED.NEED)
                .from(APPEAL_NEED)
                .where(APPEAL_NEED.APPEAL_ID.eq(appealId))
                .orderBy(APPEAL_NEED.ORDINAL)
                .fetch(APPEAL_NEED.NEED);
    }

    private List<String> exhibits(long appealId) {
        return db.select(
                        PACKET_EXHIBIT.LETTER,
                        PACKET_EXHIBIT.TITLE,
                        PACKET_EXHIBIT.FIRST_PAGE,
                        PACKET_EXHIBIT.PAGE_COUNT)
                .from(PACKET_EXHIBIT)
                .where(PACKET_EXHIBIT.APPEAL_ID.eq(appealId))
                .orderBy(PACKET_EXHIBIT.FIRST_PAGE, PACKET_EXHIBIT.ID)
                .fetch(row ->
                        "Exhibit %s: %s, %s"
                                .formatted(
                                        row.value1(),
                                        row.value2(),
                                        pages(row.value3(), row.value4())));
    }

    /** Of the packet. */
    private static String pages(int first, int count) {
        return count == 1 ? "page " + first : "pages %d to %d".formatted(first, first + count - 1);
    }
}
