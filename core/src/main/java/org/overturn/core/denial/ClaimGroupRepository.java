package org.overturn.core.denial;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.CHAIN_GAP;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.overturn.core.denial.ClaimGroup.Key;
import org.overturn.core.denial.ClaimGroup.Stored;
import org.overturn.core.denial.ClaimGroup.StoredDenial;
import org.overturn.core.denial.ClaimGroup.StoredGap;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Repository;

/** All that is on file of some claims, whatever account numbers it came under: a few queries. */
@Repository
class ClaimGroupRepository {

    private final DSLContext db;
    private final ChainDetailRepository details;

    ClaimGroupRepository(DSLContext db, ChainDetailRepository details) {
        this.db = db;
        this.details = details;
    }

    /**
     * The claims of these adjudications; their denials are locked until the caller's transaction
     * ends.
     */
    List<ClaimGroup> listForUpdate(Collection<Long> adjudications) {
        return list(adjudications, true);
    }

    /** The same to be looked at. */
    List<ClaimGroup> list(Collection<Long> adjudications) {
        return list(adjudications, false);
    }

    private List<ClaimGroup> list(Collection<Long> adjudications, boolean lock) {
        Map<Long, Stored> found = new LinkedHashMap<>();
        List<Stored> reached = links(ADJUDICATION.ID.in(adjudications));
        Set<Key> seen = new HashSet<>();
        while (!reached.isEmpty()) {
            Set<Key> keys = new HashSet<>();
            reached.forEach(one -> {
                found.put(one.link().id(), one);
                Key.of(one.link().names()).stream().filter(seen::add).forEach(keys::add);
            });
            reached = beyond(keys).stream().filter(o -> !found.containsKey(o.link().id())).toList();
        }
        List<List<Stored>> groups = ClaimGroup.split(details.complete(found.values()));
        Set<Long> ids = found.keySet();
        Map<Long, List<StoredDenial>> denials = denials(ids, lock);
        Map<Long, List<StoredGap>> gaps = gaps(ids);
        return groups.stream()
                .map(links -> new ClaimGroup(links, of(links, denials), of(links, gaps)))
                .toList();
    }

    private static <T> List<T> of(List<Stored> links, Map<Long, List<T>> byLink) {
        return links.stream()
                .flatMap(one -> byLink.getOrDefault(one.link().id(), List.of()).stream())
                .toList();
    }

    /** What these keys lead to. */
    private List<Stored> beyond(Set<Key> keys) {
        List<Stored> all = new ArrayList<>();
        all.addAll(by(ADJUDICATION.ACCOUNT_KEY, values(keys, true)));
        all.addAll(by(ADJUDICATION.PAYER_CLAIM_NUMBER, values(keys, false)));
        all.addAll(by(ADJUDICATION.ORIGINAL_REFERENCE, values(keys, false)));
        return all.stream()
                .filter(one -> Key.of(one.link().names()).stream().anyMatch(keys::contains))
                .toList();
    }

    private static List<String> values(Set<Key> keys, boolean accounts) {
        return keys.stream()
                .filter(key -> key.account() == accounts)
                .map(Key::value)
                .distinct()
                .toList();
    }

    private List<Stored> by(Field<String> field, List<String> values) {
        return values.isEmpty() ? List.of() : links(field.in(values));
    }

    private List<Stored> links(Condition which) {
        return db.select(
                        ADJUDICATION.ID,
                        ADJUDICATION.REMITTANCE_ID,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.REMITTED_ON,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.CONTENT_HASH,
                        ADJUDICATION.STATUS_CODE,
                        ADJUDICATION.OUTCOME,
                        ADJUDICATION.PAYER_KEY,
                        ADJUDICATION.ACCOUNT_KEY,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.ORIGINAL_REFERENCE,
                        ADJUDICATION.MEMBER_ID,
                        ADJUDICATION.SERVICE_FROM,
                        ADJUDICATION.SERVICE_TO,
                        ADJUDICATION.CHARGE,
                        ADJUDICATION.PAID,
                        ADJUDICATION.SUM_DENIAL,
                        ADJUDICATION.SUM_PATIENT_SHARE,
                        ADJUDICATION.REVERSED_BY_ID,
                        ADJUDICATION.CORRECTS_ID,
                        ADJUDICATION.ADDS_TO_ID)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(which)
                .and(REMITTANCE.STATUS.ne("REPLACED"))
                .orderBy(ADJUDICATION.ID)
                .fetch(ClaimGroupRepository::stored);
    }

    private static Stored stored(Record row) {
        return new Stored(
                link(row),
                Optional.ofNullable(row.get(ADJUDICATION.REVERSED_BY_ID)),
                Optional.ofNullable(row.get(ADJUDICATION.CORRECTS_ID)),
                Optional.ofNullable(row.get(ADJUDICATION.ADDS_TO_ID)));
    }

    private static ChainLink link(Record row) {
        return new ChainLink(
                row.get(ADJUDICATION.ID),
                new ChainLink.Place(
                        Optional.ofNullable(row.get(ADJUDICATION.REMITTED_ON)),
                        row.get(REMITTANCE.TRACE_NUMBER),
                        row.get(REMITTANCE.CONTENT_HASH),
                        row.get(ADJUDICATION.REMITTANCE_ID),
                        row.get(ADJUDICATION.ORDINAL)),
                row.get(ADJUDICATION.STATUS_CODE),
                new ChainLink.Names(
                        row.get(ADJUDICATION.PAYER_KEY),
                        row.get(ADJUDICATION.ACCOUNT_KEY),
                        row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                        row.get(ADJUDICATION.ORIGINAL_REFERENCE),
                        row.get(ADJUDICATION.MEMBER_ID)),
                new ChainLink.Served(
                        Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                        Optional.ofNullable(row.get(ADJUDICATION.SERVICE_TO)),
                        List.of()),
                new ChainLink.Amounts(
                        Money.of(row.get(ADJUDICATION.CHARGE)),
                        Money.of(row.get(ADJUDICATION.PAID)),
                        Money.of(row.get(ADJUDICATION.SUM_DENIAL)),
                        Money.of(row.get(ADJUDICATION.SUM_PATIENT_SHARE))),
                row.get(ADJUDICATION.OUTCOME).equals(ClaimOutcome.PENDED.name()),
                false);
    }

    private Map<Long, List<StoredDenial>> denials(Set<Long> adjudications, boolean lock) {
        var found =
                db.select(
                                DENIAL.ID,
                                DENIAL.ADJUDICATION_ID,
                                DENIAL.SERVICE_LINE_ID,
                                DENIAL.VERSION,
                                DENIAL.KIND,
                                DENIAL.STATUS,
                                DENIAL.AMOUNT,
                                DENIAL.RECOVERED,
                                DENIAL.APPEAL_ID,
                                DENIAL.PAYER_KEY)
                        .from(DENIAL)
                        .where(DENIAL.ADJUDICATION_ID.in(adjudications))
                        .orderBy(DENIAL.ID);
        return (lock ? found.forUpdate().fetch() : found.fetch())
                .intoGroups(
                        DENIAL.ADJUDICATION_ID,
                        row ->
                                new StoredDenial(
                                        row.get(DENIAL.ID),
                                        row.get(DENIAL.ADJUDICATION_ID),
                                        Optional.ofNullable(row.get(DENIAL.SERVICE_LINE_ID)),
                                        row.get(DENIAL.VERSION),
                                        DenialKind.valueOf(row.get(DENIAL.KIND)),
                                        DenialStatus.valueOf(row.get(DENIAL.STATUS)),
                                        Money.of(row.get(DENIAL.AMOUNT)),
                                        Money.of(row.get(DENIAL.RECOVERED)),
                                        row.get(DENIAL.APPEAL_ID) != null,
                                        !row.get(DENIAL.PAYER_KEY).isEmpty()));
    }

    private Map<Long, List<StoredGap>> gaps(Set<Long> adjudications) {
        return db.select(
                        CHAIN_GAP.ID,
                        CHAIN_GAP.WHAT,
                        CHAIN_GAP.ADJUDICATION_ID,
                        CHAIN_GAP.OTHER_ID,
                        CHAIN_GAP.ANSWER,
                        CHAIN_GAP.ANSWERED_AT)
                .from(CHAIN_GAP)
                .where(CHAIN_GAP.ADJUDICATION_ID.in(adjudications))
                .orderBy(CHAIN_GAP.ID)
                .fetchGroups(
                        CHAIN_GAP.ADJUDICATION_ID,
                        row ->
                                new StoredGap(
                                        row.get(CHAIN_GAP.ID),
                                        ChainGap.What.valueOf(row.get(CHAIN_GAP.WHAT)),
                                        row.get(CHAIN_GAP.ADJUDICATION_ID),
                                        row.get(CHAIN_GAP.OTHER_ID),
                                        row.get(CHAIN_GAP.ANSWER),
                                        Optional.ofNullable(row.get(CHAIN_GAP.ANSWERED_AT))));
    }
}
