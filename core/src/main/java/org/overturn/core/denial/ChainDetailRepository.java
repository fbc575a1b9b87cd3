package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMARK;
import static org.overturn.core.db.schema.Tables.SERVICE_LINE;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.overturn.core.denial.ClaimGroup.Stored;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** What a chain needs of the lines and codes of its adjudications. */
@Repository
class ChainDetailRepository {

    /** By these remarks payers answer an appeal (denial_detection.md section 4). */
    private static final List<String> ANSWERING_REMARKS =
            List.of("MA46", "MA91", "N11", "N539", "N690", "N691");

    private static final String UPHELD = "193";

    private final DSLContext db;

    ChainDetailRepository(DSLContext db) {
        this.db = db;
    }

    /** The same links with their lines and whether they answer an appeal, in the same order. */
    List<Stored> complete(Collection<Stored> all) {
        List<Long> ids = all.stream().map(one -> one.link().id()).toList();
        Map<Long, List<ServedLine>> lines = lines(ofSeveral(all));
        Set<Long> answering = answering(ids);
        return all.stream()
                .map(one ->
                        one.with(
                                complete(
                                        one.link(),
                                        lines.getOrDefault(one.link().id(), List.of()),
                                        answering.contains(one.link().id()))))
                .toList();
    }

    /** Those with another of their claim to be compared with. */
    private static List<Long> ofSeveral(Collection<Stored> all) {
        return ClaimGroup.split(all).stream()
                .filter(group -> group.size() > 1)
                .flatMap(List::stream)
                .map(one -> one.link().id())
                .toList();
    }

    private static ChainLink complete(ChainLink link, List<ServedLine> lines, boolean answers) {
        return new ChainLink(
                link.id(),
                link.place(),
                link.statusCode(),
                link.names(),
                new ChainLink.Served(link.served().from(), link.served().to(), lines),
                link.amounts(),
                link.pended(),
                answers);
    }

    private Map<Long, List<ServedLine>> lines(List<Long> adjudications) {
        if (adjudications.isEmpty()) {
            return Map.of();
        }
        Map<Long, BigDecimal> denied = denied(adjudications);
        return db.select(
                        SERVICE_LINE.ID,
                        SERVICE_LINE.ADJUDICATION_ID,
                        SERVICE_LINE.LINE_NUMBER,
                        SERVICE_LINE.PROCEDURE_CODE,
                        SERVICE_LINE.REVENUE_CODE,
                        SERVICE_LINE.SERVICE_FROM,
                        SERVICE_LINE.CHARGE,
                        SERVICE_LINE.PAID)
                .from(SERVICE_LINE)
                .where(SERVICE_LINE.ADJUDICATION_ID.in(adjudications))
                .orderBy(SERVICE_LINE.ADJUDICATION_ID, SERVICE_LINE.ORDINAL)
                .fetchGroups(
                        SERVICE_LINE.ADJUDICATION_ID,
                        row ->
                                new ServedLine(
                                        row.get(SERVICE_LINE.ID),
                                        row.get(SERVICE_LINE.LINE_NUMBER).strip(),
                                        what(row),
                                        Money.of(row.get(SERVICE_LINE.PAID)),
                                        Money.of(
                                                denied.getOrDefault(
                                                        row.get(SERVICE_LINE.ID),
                                                        BigDecimal.ZERO))));
    }

    private Map<Long, BigDecimal> denied(List<Long> adjudications) {
        return db.select(ADJUSTMENT.SERVICE_LINE_ID, DSL.sum(ADJUSTMENT.AMOUNT))
                .from(ADJUSTMENT)
                .where(ADJUSTMENT.ADJUDICATION_ID.in(adjudications))
                .and(ADJUSTMENT.SERVICE_LINE_ID.isNotNull())
                .and(ADJUSTMENT.LEDGER_CLASS.eq(LedgerClass.DENIAL.name()))
                .groupBy(ADJUSTMENT.SERVICE_LINE_ID)
                .fetchMap(Record2::value1, Record2::value2);
    }

    private static String what(Record row) {
        return String.join(
                " ",
                row.get(SERVICE_LINE.PROCEDURE_CODE),
                row.get(SERVICE_LINE.REVENUE_CODE),
                String.valueOf(row.get(SERVICE_LINE.SERVICE_FROM)),
                Money.of(row.get(SERVICE_LINE.CHARGE)).abs().toString());
    }

    private Set<Long> answering(List<Long> adjudications) {
        Set<Long> found =
                new HashSet<>(
                        db.select(REMARK.ADJUDICATION_ID)
                                .from(REMARK)
                                .where(REMARK.ADJUDICATION_ID.in(adjudications))
                                .and(REMARK.CODE.in(ANSWERING_REMARKS))
                                .fetch(REMARK.ADJUDICATION_ID));
        found.addAll(
                db.select(ADJUSTMENT.ADJUDICATION_ID)
                        .from(ADJUSTMENT)
                        .where(ADJUSTMENT.ADJUDICATION_ID.in(adjudications))
                        .and(ADJUSTMENT.REASON_CODE.eq(UPHELD))
                        .fetch(ADJUSTMENT.ADJUDICATION_ID));
        return found;
    }
}
