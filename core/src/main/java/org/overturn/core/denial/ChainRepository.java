package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.CHAIN_GAP;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_CHANGE;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.overturn.core.db.BulkInsert;
import org.overturn.core.db.Fit;
import org.overturn.core.db.Ids;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** Writes what the chains of claims come to; each kind of row in one batch. */
@Repository
class ChainRepository {

    /** Who changed it, as the history of a denial says it. */
    private static final String BY = "a later remittance";

    private final DSLContext db;
    private final Ids ids;

    ChainRepository(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    /** The links of an adjudication as they should be. */
    record Links(
            long id, Optional<Long> reversedBy, Optional<Long> corrects, Optional<Long> addsTo) {}

    void link(List<Links> all) {
        Query link =
                db.update(ADJUDICATION)
                        .set(ADJUDICATION.REVERSED_BY_ID, (Long) null)
                        .set(ADJUDICATION.CORRECTS_ID, (Long) null)
                        .set(ADJUDICATION.ADDS_TO_ID, (Long) null)
                        .where(ADJUDICATION.ID.eq(0L));
        batch(
                link,
                all.stream()
                        .map(one ->
                                new @Nullable Object[] {
                                    one.reversedBy().orElse(null),
                                    one.corrects().orElse(null),
                                    one.addsTo().orElse(null),
                                    one.id()
                                })
                        .toList());
    }

    /** A denial whose place in the life of its claim is another than was thought. */
    record KindChange(long id, DenialKind kind) {}

    void markKinds(List<KindChange> all) {
        Query mark = db.update(DENIAL).set(DENIAL.KIND, "").where(DENIAL.ID.eq(0L));
        batch(
                mark,
                all.stream()
                        .map(one -> new @Nullable Object[] {one.kind().name(), one.id()})
                        .toList());
    }

    /**
     * A denial that is to stand elsewhere.
     *
     * @param because the later adjudication, in words
     */
    record Move(ClaimGroup.StoredDenial denial, DenialStatus to, Money recovered, String because) {}

    /** Moves locked denials, and writes each move into their history. */
    void move(List<Move> all, LocalDateTime at) {
        Query move =
                db.update(DENIAL)
                        .set(DENIAL.STATUS, "")
                        .set(DENIAL.RECOVERED, Money.ZERO.toBigDecimal())
                        .set(DENIAL.VERSION, 0)
                        .where(DENIAL.ID.eq(0L));
        batch(
                move,
                all.stream()
                        .map(one ->
                                new @Nullable Object[] {
                                    one.to().name(),
                                    one.recovered().toBigDecimal(),
                                    one.denial().version() + 1,
                                    one.denial().id()
                                })
                        .toList());
        BulkInsert history =
                new BulkInsert(
                        DENIAL_CHANGE,
                        DENIAL_CHANGE.ID,
                        DENIAL_CHANGE.DENIAL_ID,
                        DENIAL_CHANGE.VERSION,
                        DENIAL_CHANGE.WHAT,
                        DENIAL_CHANGE.WAS,
                        DENIAL_CHANGE.BECAME,
                        DENIAL_CHANGE.REASON,
                        DENIAL_CHANGE.CHANGED_BY,
                        DENIAL_CHANGE.CHANGED_AT);
        all.forEach(one ->
                history.add(
                        ids.next(),
                        one.denial().id(),
                        one.denial().version() + 1,
                        "STATUS",
                        words(one.denial().status(), one.denial().recovered()),
                        words(one.to(), one.recovered()),
                        Fit.to(500, one.because()),
                        BY,
                        at));
        history.execute(db);
    }

    private static String words(DenialStatus status, Money recovered) {
        return status.words()
                + (recovered.isZero() ? "" : ", " + recovered.toDollars() + " recovered");
    }

    void close(Collection<Long> gaps) {
        db.deleteFrom(CHAIN_GAP).where(CHAIN_GAP.ID.in(gaps)).execute();
    }

    void open(List<ChainGap> gaps) {
        BulkInsert rows =
                new BulkInsert(
                        CHAIN_GAP,
                        CHAIN_GAP.ID,
                        CHAIN_GAP.WHAT,
                        CHAIN_GAP.ADJUDICATION_ID,
                        CHAIN_GAP.OTHER_ID,
                        CHAIN_GAP.SCORE,
                        CHAIN_GAP.SINCE_ON,
                        CHAIN_GAP.ANSWER,
                        CHAIN_GAP.ANSWERED_BY);
        gaps.forEach(gap ->
                rows.add(
                        ids.next(),
                        gap.what().name(),
                        gap.later().id(),
                        gap.otherId(),
                        gap.score(),
                        gap.since(),
                        "",
                        ""));
        rows.execute(db);
    }

    private void batch(Query query, List<@Nullable Object[]> values) {
        if (!values.isEmpty()) {
            db.batch(query, values.toArray(Object[][]::new)).execute();
        }
    }
}
