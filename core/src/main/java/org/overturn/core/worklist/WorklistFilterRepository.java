package org.overturn.core.worklist;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.CAUSE_DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.DENIAL_KIND;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.overturn.core.db.schema.tables.Denial;
import org.overturn.core.denial.DenialStatus;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

/** Which denials a question is about, as conditions on the one table; whose rows comes first. */
@Repository
class WorklistFilterRepository {

    /** More than a person looks through: the search says so instead of listing them. */
    static final int MOST_FOUND = 1000;

    private static final int SHORTEST_SEARCH = 2;
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private final DSLContext db;

    WorklistFilterRepository(DSLContext db) {
        this.db = db;
    }

    /** The rows somebody may see at all; rows that were never settled have no facility yet. */
    static Condition visibleTo(Access access) {
        return ScopeRepository.within(access.facilities(), DENIAL.FACILITY)
                .and(ScopeRepository.within(access.payers(), DENIAL.PAYER_KEY));
    }

    /**
     * The rows of a question that this reader may see. Those of a search are named, and nothing
     * else is said of them: the embedded database would go through all that can be worked for it.
     *
     * @throws RefusedQuery when a search finds too many
     */
    Condition fitting(WorklistQuery query, Access access, LocalDate today) {
        Condition all = visibleTo(access).and(fits(query.filter(), today));
        return query.search().isEmpty() ? all : DENIAL.ID.in(found(query.search(), all));
    }

    private static Condition fits(WorklistFilter filter, LocalDate today) {
        List<Condition> all = new ArrayList<>();
        // always said, also beside a status: each index of the list begins with it
        all.add(DENIAL.WORKABLE.eq(filter.status().map(DenialStatus::isWorkable).orElse(true)));
        filter.status().ifPresent(status -> all.add(DENIAL.STATUS.eq(status.name())));
        filter.payer().ifPresent(payer -> all.add(DENIAL.PAYER_KEY.eq(payer)));
        filter.facility().ifPresent(facility -> all.add(DENIAL.FACILITY.eq(facility)));
        filter.category().ifPresent(category -> all.add(DENIAL.CATEGORY.eq(category.name())));
        filter.route().ifPresent(route -> all.add(DENIAL.ROUTE.eq(route.name())));
        filter.owner().ifPresent(owner -> all.add(owned(owner)));
        filter.dueBefore().ifPresent(day -> all.add(DENIAL.DUE_ORDER.lt(day)));
        filter.amountAtLeast()
                .ifPresent(amount -> all.add(DENIAL.AMOUNT.ge(amount.toBigDecimal())));
        filter.cause().ifPresent(cause -> all.add(DENIAL.ID.in(denialsOf(cause))));
        filter.expectedAtLeast()
                .ifPresent(value -> all.add(DENIAL.EXPECTED_VALUE.ge(value.toBigDecimal())));
        filter.chanceAtLeast().ifPresent(percent -> all.add(likely(percent)));
        switch (filter.held()) {
            case NO -> all.add(DENIAL.HELD_UNTIL.isNull().or(DENIAL.HELD_UNTIL.le(today)));
            case YES -> all.add(DENIAL.HELD_UNTIL.gt(today));
            case ANY -> {}
        }
        return DSL.and(all);
    }

    private static Select<Record1<Long>> denialsOf(long cause) {
        return DSL.select(CAUSE_DENIAL.DENIAL_ID)
                .from(CAUSE_DENIAL)
                .where(CAUSE_DENIAL.CAUSE_ID.eq(cause));
    }

    private static Condition likely(int percent) {
        return DENIAL.KIND_ID.in(
                DSL.select(DENIAL_KIND.ID)
                        .from(DENIAL_KIND)
                        .where(DENIAL_KIND.CHANCE.ge(BigDecimal.valueOf(percent, 2))));
    }

    private static Condition owned(OwnerFilter owner) {
        return owner.user().map(DENIAL.OWNER_ID::eq).orElseGet(DENIAL.OWNER_ID::isNull);
    }

    /** Each kind of number has an index of its own, so each is looked up by itself. */
    private Set<Long> found(String search, Condition all) {
        if (search.length() < SHORTEST_SEARCH) {
            throw new RefusedQuery("search", "Type at least two characters to search.");
        }
        String name = search.toUpperCase(Locale.ROOT).replace(",", " ").replaceAll("\\s+", " ");
        Set<Long> ids = new TreeSet<>(byName(name, all));
        ids.addAll(byClaim(starts(ADJUDICATION.ACCOUNT_KEY, AccountKey.of(search)), all));
        ids.addAll(byClaim(number(ADJUDICATION.PAYER_CLAIM_NUMBER, search), all));
        ids.addAll(byClaim(number(ADJUDICATION.MEMBER_ID, search), all));
        if (ids.size() > MOST_FOUND) {
            throw new RefusedQuery(
                    "search",
                    "More than "
                            + MOST_FOUND
                            + " denials begin so. Type more of the name or number.");
        }
        return ids;
    }

    /**
     * With a left join, as by claim: what is searched for is looked up first. With another the
     * embedded database begins with all that can be worked.
     */
    private List<Long> byName(String name, Condition all) {
        Denial named = DENIAL.as("named");
        return db.select(DENIAL.ID)
                .from(named)
                .leftJoin(DENIAL)
                .on(DENIAL.ID.eq(named.ID))
                .where(starts(named.PATIENT_NAME, name))
                .and(all)
                .limit(MOST_FOUND + 1)
                .fetch(DENIAL.ID);
    }

    private List<Long> byClaim(Condition number, Condition all) {
        return db.select(DENIAL.ID)
                .from(ADJUDICATION)
                .leftJoin(DENIAL)
                .on(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))
                .where(number)
                .and(all)
                .limit(MOST_FOUND + 1)
                .fetch(DENIAL.ID);
    }

    private static Condition number(Field<String> field, String search) {
        String upper = search.toUpperCase(Locale.ROOT);
        return upper.equals(search)
                ? starts(field, search)
                : starts(field, search).or(starts(field, upper));
    }

    /** Payers' and members' numbers are stored as they came; a range uses their index. */
    private static Condition starts(Field<String> field, String with) {
        return field.ge(with).and(field.lt(with + LAST));
    }
}
