package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.APP_USER;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.denial.Route;
import org.overturn.core.money.Money;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

/** Denials as the worklist shows them; every select is limited to the reader's rows. */
@Repository
class WorklistRepository {

    private final DSLContext db;
    private final WorklistFilterRepository filters;

    WorklistRepository(DSLContext db, WorklistFilterRepository filters) {
        this.db = db;
        this.filters = filters;
    }

    /**
     * One more than the page has, to know whether another follows; in the order of the page, or the
     * other way round when the page before a cursor is wanted.
     */
    List<WorkItem> list(
            WorklistQuery query, Optional<WorklistCursor> from, Access access, LocalDate today) {
        boolean backwards = from.filter(WorklistCursor::backwards).isPresent();
        boolean descending = query.sort().descending() != backwards;
        Field<?> by = field(query.sort());
        List<Long> ids =
                db.select(DENIAL.ID)
                        .from(DENIAL)
                        .where(filters.fitting(query, access, today))
                        .and(from.map(place -> beyond(place, descending)).orElse(DSL.noCondition()))
                        // workable is the same in all of them: the embedded database takes the
                        // index for the order only when it is named, too
                        .orderBy(
                                DENIAL.WORKABLE,
                                order(by, descending),
                                order(DENIAL.ID, descending))
                        .limit(query.size() + 1)
                        .fetch(DENIAL.ID);
        Map<Long, WorkItem> items =
                items().where(DENIAL.ID.in(ids))
                        .fetchMap(row -> row.get(DENIAL.ID), WorklistRepository::item);
        return ids.stream().flatMap(id -> Stream.ofNullable(items.get(id))).toList();
    }

    private static Field<?> field(WorklistSort sort) {
        return switch (sort.field()) {
            case DUE -> DENIAL.DUE_ORDER;
            case PRIORITY -> DENIAL.PRIORITY;
            case AMOUNT -> DENIAL.AMOUNT;
            case EXPECTED_VALUE -> DENIAL.EXPECTED_VALUE;
        };
    }

    private static SortField<?> order(Field<?> field, boolean descending) {
        return descending ? field.desc() : field.asc();
    }

    private static Condition beyond(WorklistCursor place, boolean descending) {
        return switch (place.sort().field()) {
            case DUE ->
                    beyond(
                            DENIAL.DUE_ORDER,
                            LocalDate.parse(place.value()),
                            place.id(),
                            descending);
            case PRIORITY ->
                    beyond(
                            DENIAL.PRIORITY,
                            Integer.parseInt(place.value()),
                            place.id(),
                            descending);
            case AMOUNT -> beyond(DENIAL.AMOUNT, amount(place), place.id(), descending);
            case EXPECTED_VALUE ->
                    beyond(DENIAL.EXPECTED_VALUE, amount(place), place.id(), descending);
        };
    }

    private static BigDecimal amount(WorklistCursor place) {
        return Money.of(place.value()).toBigDecimal();
    }

    /** The first part lets the index begin where the page begins. */
    private static <T> Condition beyond(Field<T> field, T value, long id, boolean descending) {
        return descending
                ? field.le(value).and(field.lt(value).or(DENIAL.ID.lt(id)))
                : field.ge(value).and(field.gt(value).or(DENIAL.ID.gt(id)));
    }

    Totals total(WorklistQuery query, Access access, Instant now, LocalDate today) {
        return db.select(
                        DSL.count(),
                        DSL.coalesce(DSL.sum(DENIAL.AMOUNT), BigDecimal.ZERO),
                        DSL.coalesce(DSL.sum(DENIAL.EXPECTED_VALUE), BigDecimal.ZERO))
                .from(DENIAL)
                .where(filters.fitting(query, access, today))
                .fetchSingle(row ->
                        new Totals(
                                row.value1(), Money.of(row.value2()), Money.of(row.value3()), now));
    }

    Optional<WorkItem> find(long id, Access access) {
        return items().where(DENIAL.ID.eq(id))
                .and(WorklistFilterRepository.visibleTo(access))
                .fetchOptional(WorklistRepository::item);
    }

    /** Payers or facilities that a reader can choose from, by name; a key may have had several. */
    List<Choice> listPayers(Access access) {
        return choices(REMITTANCE.PAYER_KEY, REMITTANCE.PAYER_NAME, access);
    }

    List<Choice> listFacilities(Access access) {
        return choices(REMITTANCE.PAYEE_IDENTIFIER, REMITTANCE.PAYEE_NAME, access);
    }

    private List<Choice> choices(Field<String> key, Field<String> name, Access access) {
        return db.select(key, DSL.max(name))
                .from(REMITTANCE)
                .where(ScopeRepository.within(access.facilities(), REMITTANCE.PAYEE_IDENTIFIER))
                .and(ScopeRepository.within(access.payers(), REMITTANCE.PAYER_KEY))
                .and(key.ne(""))
                .groupBy(key)
                .orderBy(DSL.max(name), key)
                .fetch(row -> new Choice(row.value1(), row.value2()));
    }

    private SelectOnConditionStep<Record> items() {
        return db.select(Collections.emptyList())
                .select(DENIAL.fields())
                .select(ProspectRepository.COLUMNS)
                .select(
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        ADJUDICATION.MEMBER_ID,
                        ADJUDICATION.SERVICE_FROM,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.PAYEE_NAME,
                        APP_USER.DISPLAY_NAME)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(DENIAL.OWNER_ID))
                .leftJoin(DENIAL_KIND)
                .on(DENIAL_KIND.ID.eq(DENIAL.KIND_ID));
    }

    private static WorkItem item(Record row) {
        return new WorkItem(
                row.get(DENIAL.ID),
                row.get(DENIAL.VERSION),
                DenialStatus.valueOf(row.get(DENIAL.STATUS)),
                claim(row),
                reason(row),
                Money.of(row.get(DENIAL.AMOUNT)),
                Money.of(row.get(DENIAL.EXPECTED_VALUE)),
                Money.of(row.get(DENIAL.RECOVERED)),
                Route.valueOf(row.get(DENIAL.ROUTE)),
                row.get(DENIAL.ROUTE_REASON),
                new WorkItem.DueDate(
                        Optional.ofNullable(row.get(DENIAL.DUE_ON)),
                        row.get(DENIAL.DUE_CONFIDENCE)),
                row.get(DENIAL.PRIORITY),
                Optional.ofNullable(row.get(DENIAL.OWNER_ID))
                        .map(id -> new Owner(id, row.get(APP_USER.DISPLAY_NAME))),
                Optional.ofNullable(row.get(DENIAL.HELD_UNTIL))
                        .map(until -> new Hold(until, row.get(DENIAL.HOLD_REASON))),
                Optional.ofNullable(row.get(DENIAL.APPEAL_ID)),
                ProspectRepository.find(row));
    }

    private static WorkItem.Claim claim(Record row) {
        return new WorkItem.Claim(
                row.get(DENIAL.ADJUDICATION_ID),
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.PATIENT_LAST_NAME),
                row.get(ADJUDICATION.PATIENT_FIRST_NAME),
                row.get(ADJUDICATION.MEMBER_ID),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                row.get(DENIAL.PAYER_KEY),
                row.get(REMITTANCE.PAYER_NAME),
                row.get(DENIAL.FACILITY),
                row.get(REMITTANCE.PAYEE_NAME));
    }

    private static WorkItem.Reason reason(Record row) {
        return new WorkItem.Reason(
                DenialCategory.valueOf(row.get(DENIAL.CATEGORY)),
                row.get(DENIAL.GROUP_CODE),
                row.get(DENIAL.REASON_CODE),
                Stream.of(row.get(DENIAL.REMARK_CODES).split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.get(DENIAL.DENIED_ON));
    }
}
