package org.overturn.core.remittance;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.PROVIDER_ADJUSTMENT;
import static org.overturn.core.db.schema.Tables.REMITTANCE;
import static org.overturn.core.db.schema.Tables.REMITTANCE_FILE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.RemittanceSummaries.Scopes;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

@Repository
class RemittanceSummaryRepository {

    private static final Field<Long> FIRST_DENIAL =
            coalesce(
                    field(
                            select(min(DENIAL.ID))
                                    .from(DENIAL)
                                    .where(DENIAL.ADJUDICATION_ID.eq(ADJUDICATION.ID))),
                    0L);

    private final DSLContext db;

    RemittanceSummaryRepository(DSLContext db) {
        this.db = db;
    }

    List<RemittanceSummary> list(
            Set<RemittanceStatus> statuses, long before, int most, Scopes scopes) {
        Condition older = before == 0 ? noCondition() : REMITTANCE.ID.lt(before);
        return fetch(
                within(scopes, of(statuses).and(older)).orderBy(REMITTANCE.ID.desc()).limit(most));
    }

    List<RemittanceSummary> listNewer(
            Set<RemittanceStatus> statuses, long than, int most, Scopes scopes) {
        return fetch(
                within(scopes, of(statuses).and(REMITTANCE.ID.gt(than)))
                        .orderBy(REMITTANCE.ID)
                        .limit(most));
    }

    private static Condition of(Set<RemittanceStatus> statuses) {
        return statuses.isEmpty()
                ? noCondition()
                : REMITTANCE.STATUS.in(statuses.stream().map(RemittanceStatus::name).toList());
    }

    Optional<RemittanceSummary> find(long id, Scopes scopes) {
        return fetch(within(scopes, REMITTANCE.ID.eq(id))).stream().findFirst();
    }

    private static List<RemittanceSummary> fetch(Select<? extends Record> query) {
        return query.fetch(RemittanceSummaryRepository::summary);
    }

    private SelectConditionStep<? extends Record> within(Scopes scopes, Condition which) {
        return db.select(
                        REMITTANCE.ID,
                        REMITTANCE.STATUS,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE_FILE.SHA256,
                        REMITTANCE.START_BYTE,
                        REMITTANCE.BYTE_COUNT,
                        REMITTANCE_FILE.RECEIVED_ON,
                        REMITTANCE.REMITTED_ON,
                        REMITTANCE.PAYER_NAME,
                        REMITTANCE.PAYEE_NAME,
                        REMITTANCE.TRACE_NUMBER,
                        REMITTANCE.PAYMENT_AMOUNT,
                        REMITTANCE.CLAIMS_PAID,
                        REMITTANCE.PROVIDER_ADJUSTED,
                        REMITTANCE.DIFFERENCE,
                        REMITTANCE.ADJUDICATION_COUNT)
                .from(REMITTANCE)
                .join(REMITTANCE_FILE)
                .on(REMITTANCE_FILE.ID.eq(REMITTANCE.FILE_ID))
                .where(which)
                .and(ScopeRepository.within(scopes.facilities(), REMITTANCE.PAYEE_IDENTIFIER))
                .and(ScopeRepository.within(scopes.payers(), REMITTANCE.PAYER_KEY));
    }

    private static RemittanceSummary summary(Record row) {
        return new RemittanceSummary(
                row.get(REMITTANCE.ID),
                RemittanceStatus.valueOf(row.get(REMITTANCE.STATUS)),
                row.get(REMITTANCE_FILE.NAME),
                row.get(REMITTANCE_FILE.SHA256),
                row.get(REMITTANCE.START_BYTE),
                row.get(REMITTANCE.BYTE_COUNT),
                row.get(REMITTANCE_FILE.RECEIVED_ON),
                Optional.ofNullable(row.get(REMITTANCE.REMITTED_ON)),
                row.get(REMITTANCE.PAYER_NAME),
                row.get(REMITTANCE.PAYEE_NAME),
                row.get(REMITTANCE.TRACE_NUMBER),
                Money.of(row.get(REMITTANCE.PAYMENT_AMOUNT)),
                Money.of(row.get(REMITTANCE.CLAIMS_PAID)),
                Money.of(row.get(REMITTANCE.PROVIDER_ADJUSTED)),
                Money.of(row.get(REMITTANCE.DIFFERENCE)),
                row.get(REMITTANCE.ADJUDICATION_COUNT));
    }

    List<ClaimSummary> listClaims(long remittanceId, int after, int most) {
        return db.select(
                        ADJUDICATION.ID,
                        ADJUDICATION.ORDINAL,
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.PAYER_CLAIM_NUMBER,
                        ADJUDICATION.STATUS_CODE,
                        ADJUDICATION.CHARGE,
                        ADJUDICATION.PAID,
                        ADJUDICATION.SUM_DENIAL,
                        FIRST_DENIAL,
                        ADJUDICATION.DIFFERENCE)
                .from(ADJUDICATION)
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .and(ADJUDICATION.ORDINAL.gt(after))
                .orderBy(ADJUDICATION.ORDINAL)
                .limit(most)
                .fetch(row ->
                        new ClaimSummary(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                Money.of(row.value6()),
                                Money.of(row.value7()),
                                Money.of(row.value8()),
                                row.value9(),
                                Money.of(row.value10())));
    }

    List<String> listPatients(long remittanceId) {
        return db.selectDistinct(ADJUDICATION.ACCOUNT_KEY)
                .from(ADJUDICATION)
                .where(ADJUDICATION.REMITTANCE_ID.eq(remittanceId))
                .orderBy(ADJUDICATION.ACCOUNT_KEY)
                .fetch(ADJUDICATION.ACCOUNT_KEY);
    }

    List<ProviderAmount> listProviderAmounts(long remittanceId) {
        return db.select(
                        PROVIDER_ADJUSTMENT.CODE,
                        PROVIDER_ADJUSTMENT.REFERENCE,
                        PROVIDER_ADJUSTMENT.AMOUNT)
                .from(PROVIDER_ADJUSTMENT)
                .where(PROVIDER_ADJUSTMENT.REMITTANCE_ID.eq(remittanceId))
                .orderBy(PROVIDER_ADJUSTMENT.ORDINAL)
                .fetch(row ->
                        new ProviderAmount(row.value1(), row.value2(), Money.of(row.value3())));
    }

    /** Those that came before this one; all of them before 0. */
    List<RefusedFile> listRefused(long before, int most) {
        return refused(before == 0 ? noCondition() : REMITTANCE_FILE.ID.lt(before))
                .orderBy(REMITTANCE_FILE.ID.desc())
                .limit(most)
                .fetch(mapping(RefusedFile::new));
    }

    List<RefusedFile> listRefusedNewer(long than, int most) {
        return refused(REMITTANCE_FILE.ID.gt(than))
                .orderBy(REMITTANCE_FILE.ID)
                .limit(most)
                .fetch(mapping(RefusedFile::new));
    }

    Optional<RefusedFile> findRefused(long id) {
        return refused(REMITTANCE_FILE.ID.eq(id)).fetchOptional(mapping(RefusedFile::new));
    }

    private SelectConditionStep<Record5<Long, String, Long, LocalDate, String>> refused(
            Condition which) {
        return db.select(
                        REMITTANCE_FILE.ID,
                        REMITTANCE_FILE.NAME,
                        REMITTANCE_FILE.SIZE_BYTES,
                        REMITTANCE_FILE.RECEIVED_ON,
                        coalesce(REMITTANCE_FILE.REFUSAL, ""))
                .from(REMITTANCE_FILE)
                .where(REMITTANCE_FILE.STATUS.eq("REFUSED"))
                .and(which);
    }
}
