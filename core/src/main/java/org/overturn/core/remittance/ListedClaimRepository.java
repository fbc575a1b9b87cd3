package org.overturn.core.remittance;

import static org.jooq.impl.DSL.noCondition;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.overturn.core.money.Money;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

@Repository
class ListedClaimRepository {

    private final DSLContext db;

    ListedClaimRepository(DSLContext db) {
        this.db = db;
    }

    List<ListedClaim> list(ClaimSearch search, long before, int most) {
        Condition older = before == 0 ? noCondition() : ADJUDICATION.ID.lt(before);
        return fetch(fitting(search, older).orderBy(ADJUDICATION.ID.desc()).limit(most));
    }

    List<ListedClaim> listNewer(ClaimSearch search, long than, int most) {
        return fetch(
                fitting(search, ADJUDICATION.ID.gt(than)).orderBy(ADJUDICATION.ID).limit(most));
    }

    private SelectConditionStep<? extends Record> fitting(ClaimSearch search, Condition place) {
        return db.select(
                        ADJUDICATION.ID,
                        ADJUDICATION.REMITTANCE_ID,
                        ADJUDICATION.PAYER_KEY,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.PAYEE_IDENTIFIER,
                        ADJUDICATION.STATUS_CODE,
                        ADJUDICATION.REMITTED_ON,
                        ADJUDICATION.CHARGE,
                        ADJUDICATION.PAID,
                        ADJUDICATION.SUM_DENIAL)
                .from(ADJUDICATION)
                .join(REMITTANCE)
                .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                .where(place)
                .and(REMITTANCE.STATUS.eq(RemittanceStatus.STORED.name()))
                .and(wanted(search))
                .and(
                        ScopeRepository.within(
                                search.scopes().facilities(), REMITTANCE.PAYEE_IDENTIFIER))
                .and(ScopeRepository.within(search.scopes().payers(), ADJUDICATION.PAYER_KEY));
    }

    private static Condition wanted(ClaimSearch search) {
        return one(search.payer().map(ADJUDICATION.PAYER_KEY::eq))
                .and(one(search.facility().map(REMITTANCE.PAYEE_IDENTIFIER::eq)))
                .and(one(search.remittedFrom().map(ADJUDICATION.REMITTED_ON::ge)))
                .and(one(search.remittedUntil().map(ADJUDICATION.REMITTED_ON::le)))
                .and(one(search.denied().map(ListedClaimRepository::isDenied)))
                .and(
                        one(
                                search.accountNumber()
                                        .map(AccountKey::of)
                                        .map(ADJUDICATION.ACCOUNT_KEY::eq)))
                .and(one(search.payerClaimNumber().map(ADJUDICATION.PAYER_CLAIM_NUMBER::eq)));
    }

    private static Condition isDenied(boolean denied) {
        return denied
                ? ADJUDICATION.SUM_DENIAL.gt(BigDecimal.ZERO)
                : ADJUDICATION.SUM_DENIAL.le(BigDecimal.ZERO);
    }

    private static Condition one(Optional<Condition> wanted) {
        return wanted.orElse(noCondition());
    }

    private static List<ListedClaim> fetch(Select<? extends Record> query) {
        return query.fetch(row ->
                new ListedClaim(
                        row.get(ADJUDICATION.ID),
                        row.get(ADJUDICATION.REMITTANCE_ID),
                        row.get(ADJUDICATION.PAYER_KEY),
                        row.get(REMITTANCE.PAYER_NAME),
                        row.get(REMITTANCE.PAYEE_IDENTIFIER),
                        row.get(ADJUDICATION.STATUS_CODE),
                        Optional.ofNullable(row.get(ADJUDICATION.REMITTED_ON)),
                        Money.of(row.get(ADJUDICATION.CHARGE)),
                        Money.of(row.get(ADJUDICATION.PAID)),
                        Money.of(row.get(ADJUDICATION.SUM_DENIAL))));
    }
}
