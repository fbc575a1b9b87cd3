package org.overturn.core.evidence.link;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/**
 * Finds claims by what stands in a document: each question is one look into an index with many
 * values at once, however many claims there are.
 */
@Repository
class KnownClaimRepository {

    private static final int AT_ONCE = 400;

    private final DSLContext db;

    KnownClaimRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * Keys of the accounts that bear one of these numbers.
     *
     * @param most what is found beyond it is left out
     */
    Set<String> listAccountsBy(Collection<String> numbers, int most) {
        Set<String> found = new LinkedHashSet<>();
        find(ADJUDICATION.ACCOUNT_KEY, numbers, most, found);
        find(ADJUDICATION.PAYER_CLAIM_NUMBER, numbers, most, found);
        find(ADJUDICATION.MEMBER_ID, numbers, most, found);
        return found;
    }

    private void find(
            Field<String> number, Collection<String> numbers, int most, Set<String> found) {
        for (List<String> some : parts(numbers)) {
            found.addAll(accounts(number.in(some), most));
        }
    }

    /** A patient's name as the claims write it. */
    record Written(String last, String first) {

        /** Nothing: it is a patient's. */
        @Override
        public String toString() {
            return "Written[...]";
        }
    }

    /** Names of patients of which surname and first name are both among these words. */
    List<Written> listNames(Collection<String> words, int most) {
        List<Written> found = new ArrayList<>();
        for (List<String> some : parts(words)) {
            db.selectDistinct(ADJUDICATION.PATIENT_LAST_NAME, ADJUDICATION.PATIENT_FIRST_NAME)
                    .from(ADJUDICATION)
                    .where(ADJUDICATION.PATIENT_LAST_NAME.in(some))
                    .and(ADJUDICATION.PATIENT_FIRST_NAME.in(words))
                    .orderBy(ADJUDICATION.PATIENT_LAST_NAME, ADJUDICATION.PATIENT_FIRST_NAME)
                    .limit(most)
                    .forEach(row -> found.add(new Written(row.value1(), row.value2())));
        }
        return found;
    }

    /** Keys of the accounts whose patient is called so. */
    List<String> listAccounts(Written name, int most) {
        return accounts(
                ADJUDICATION
                        .PATIENT_LAST_NAME
                        .eq(name.last())
                        .and(ADJUDICATION.PATIENT_FIRST_NAME.eq(name.first())),
                most);
    }

    private List<String> accounts(Condition condition, int most) {
        return db.selectDistinct(ADJUDICATION.ACCOUNT_KEY)
                .from(ADJUDICATION)
                .where(condition)
                .orderBy(ADJUDICATION.ACCOUNT_KEY)
                .limit(most)
                .fetch(ADJUDICATION.ACCOUNT_KEY);
    }

    /** All claims of these accounts. */
    List<KnownClaim> listByAccounts(Collection<String> accountKeys) {
        List<KnownClaim> claims = new ArrayList<>();
        for (List<String> some : parts(accountKeys)) {
            db.selectDistinct(
                            ADJUDICATION.ACCOUNT_NUMBER,
                            ADJUDICATION.ACCOUNT_KEY,
                            ADJUDICATION.PAYER_CLAIM_NUMBER,
                            ADJUDICATION.MEMBER_ID,
                            ADJUDICATION.PATIENT_LAST_NAME,
                            ADJUDICATION.PATIENT_FIRST_NAME,
                            ADJUDICATION.SERVICE_FROM,
                            ADJUDICATION.SERVICE_TO)
                    .from(ADJUDICATION)
                    .where(ADJUDICATION.ACCOUNT_KEY.in(some))
                    .orderBy(
                            ADJUDICATION.ACCOUNT_KEY,
                            ADJUDICATION.ACCOUNT_NUMBER,
                            ADJUDICATION.PAYER_CLAIM_NUMBER,
                            ADJUDICATION.SERVICE_FROM)
                    .forEach(row -> claims.add(claim(row)));
        }
        return claims;
    }

    private static KnownClaim claim(Record row) {
        return new KnownClaim(
                row.get(ADJUDICATION.ACCOUNT_NUMBER),
                row.get(ADJUDICATION.ACCOUNT_KEY),
                row.get(ADJUDICATION.PAYER_CLAIM_NUMBER),
                row.get(ADJUDICATION.MEMBER_ID),
                PatientName.of(
                        row.get(ADJUDICATION.PATIENT_LAST_NAME),
                        row.get(ADJUDICATION.PATIENT_FIRST_NAME)),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_FROM)),
                Optional.ofNullable(row.get(ADJUDICATION.SERVICE_TO)));
    }

    private static List<List<String>> parts(Collection<String> all) {
        List<String> values = List.copyOf(all);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            parts.add(values.subList(from, Math.min(from + AT_ONCE, values.size())));
        }
        return parts;
    }
}
