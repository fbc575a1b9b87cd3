package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;
import static org.overturn.core.db.schema.Tables.DENIAL;
import static org.overturn.core.db.schema.Tables.REMITTANCE;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.overturn.core.user.Scope;
import org.overturn.core.user.ScopeRepository;
import org.springframework.stereotype.Repository;

/** The accounts that letters may be asked for, as remittances and denials tell of them. */
@Repository
class LetterAccountRepository {

    private final DSLContext db;

    LetterAccountRepository(DSLContext db) {
        this.db = db;
    }

    /** Whether a claim of the account lies outside of what somebody may see. */
    boolean hasClaimsBeyond(LetterViewer viewer, String accountKey) {
        return db.fetchExists(
                db.selectOne()
                        .from(ADJUDICATION)
                        .join(REMITTANCE)
                        .on(REMITTANCE.ID.eq(ADJUDICATION.REMITTANCE_ID))
                        .where(ADJUDICATION.ACCOUNT_KEY.eq(accountKey))
                        .and(
                                beyond(REMITTANCE.PAYEE_IDENTIFIER, viewer.facilities())
                                        .or(beyond(ADJUDICATION.PAYER_KEY, viewer.payers()))));
    }

    private static Condition beyond(TableField<?, String> field, Scope scope) {
        return scope.all() ? DSL.falseCondition() : field.notIn(scope.keys());
    }

    /** Whose the claim of a denial is, within what somebody may see. */
    Optional<Account> findAccountOf(LetterViewer viewer, long denialId) {
        return db.select(
                        ADJUDICATION.ACCOUNT_NUMBER,
                        ADJUDICATION.ACCOUNT_KEY,
                        DENIAL.FACILITY,
                        DENIAL.PAYER_KEY)
                .from(DENIAL)
                .join(ADJUDICATION)
                .on(ADJUDICATION.ID.eq(DENIAL.ADJUDICATION_ID))
                .where(DENIAL.ID.eq(denialId))
                .and(ScopeRepository.within(viewer.facilities(), DENIAL.FACILITY))
                .and(ScopeRepository.within(viewer.payers(), DENIAL.PAYER_KEY))
                .fetchOptional(
                        row -> new Account(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Whether an appeal is for this denial. */
    boolean isOfAppeal(long denialId, long appealId) {
        return db.fetchExists(DENIAL, DENIAL.ID.eq(denialId).and(DENIAL.APPEAL_ID.eq(appealId)));
    }
}
