package org.overturn.core.letter.necessity;

import static org.overturn.core.db.schema.Tables.ADJUDICATION;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.overturn.core.claim.ClaimParty;
import org.overturn.core.claim.Submission;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.letter.necessity.NecessityLetter.Account;
import org.overturn.core.remittance.Person;
import org.springframework.stereotype.Repository;

/** Whom the claims and remittances of an account are about. */
@Repository
class KnownPatientRepository {

    private static final int MOST = 50;

    private final DSLContext db;

    KnownPatientRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * @param sent the account's claims as they were sent
     */
    List<KnownPatient> list(Account account, List<Submission> sent) {
        return Stream.concat(
                        ofRemittances(account.key()).stream(),
                        sent.stream().flatMap(one -> ofClaim(one.claim()).stream()))
                .distinct()
                .toList();
    }

    private List<KnownPatient> ofRemittances(String accountKey) {
        return db.selectDistinct(
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.MEMBER_ID)
                .from(ADJUDICATION)
                .where(ADJUDICATION.ACCOUNT_KEY.eq(accountKey))
                .orderBy(
                        ADJUDICATION.PATIENT_LAST_NAME,
                        ADJUDICATION.PATIENT_FIRST_NAME,
                        ADJUDICATION.MEMBER_ID)
                .limit(MOST)
                .fetch(row ->
                        new KnownPatient(
                                (text(row.value1()) + " " + text(row.value2())).strip(),
                                text(row.value3()),
                                Optional.empty()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /** The subscriber's number counts for the patient too. */
    private static Optional<KnownPatient> ofClaim(SubmittedClaim claim) {
        String memberId =
                claim.subscriber().map(ClaimParty::person).map(Person::identifier).orElse("");
        return claim.patient()
                .map(patient ->
                        new KnownPatient(patient.person().fullName(), memberId, patient.bornOn()));
    }
}
