package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;

/** Claims in a real database: each stored once, and found as it was sent. */
class ClaimsTest extends ReceivedClaims {

    @Test
    void aRemittancesAccountNumberFindsTheClaimAsItWasSent() {
        receive("claims.837", Sent.claims(Sent.CLAIM));

        Submission found = claims.findSubmission(ACC_1).orElseThrow();
        assertThat(found.kind()).isEqualTo(TransactionKind.PROFESSIONAL_CLAIMS);
        assertThat(found.sentOn()).contains(LocalDate.of(2026, 1, 2));
        assertThat(found.batch()).isEqualTo("BATCH-1");
        assertThat(found.claim()).isEqualTo(ClaimReading.of(Sent.claims(Sent.CLAIM)).claim());
        assertThat(db.fetchValue("select prior_authorization from submitted_claim"))
                .isEqualTo("AUTH-5");
        assertThat(db.fetchValue("select diagnoses from submitted_claim"))
                .isEqualTo("M75111,M25511");
        assertThat(db.fetch("select procedure_code, line_number, pointers from submitted_line"))
                .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
                .containsExactly(tuple("29827", "L-1", "1,2"), tuple("97110", "L-2", "1"));
    }

    @Test
    void aRewrappedClaimIsStoredOnceAndSaid() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        String again = Sent.claims(Sent.CLAIM).replace("BATCH-1", "CH-2").replace('*', '|');

        ClaimArrival arrival = receive("clearing.837", again);

        assertThat(arrival.claims()).isZero();
        assertThat(arrival.repeated()).isEqualTo(1);
        assertThat(claims.listSubmissions(ACC_1)).hasSize(1);
        assertThat(codes()).containsExactly(IssueCode.CLAIMS_SEEN_BEFORE);
        assertThat(receive("clearing.837", again).seenBefore()).isTrue();
        assertThat(db.fetchCount(DSL.table("claim_transaction"))).isEqualTo(2);
    }

    @Test
    void aCutTransactionLeavesNothingAndTheWholeOnesStay() {
        String second = Sent.transaction("0002", "B2", Sent.CLAIM.replace("ACC-1", "ACC-2"));
        String file =
                Sent.file("HC", "005010X222A1", Sent.transaction("0001", "B1", Sent.CLAIM), second);

        ClaimArrival arrival = receive("cut.837", file.substring(0, file.lastIndexOf("LX*2")));

        assertThat(arrival.claims()).isEqualTo(1);
        assertThat(arrival.setAside()).isEqualTo(1);
        assertThat(claims.findSubmission(ClaimKey.ofAccount("ACC-2"))).isEmpty();
        assertThat(codes()).containsExactly(IssueCode.CLAIMS_CUT_OFF);
        assertThat(issues.listFoundOn(DAY).getFirst().file()).contains("cut.837");
    }

    @Test
    void aTestInterchangeIsStoredOnlyWhenAskedFor() {
        String test = Sent.claims(Sent.CLAIM).replace("*0*P*:", "*0*T*:");

        assertThat(receive("test.837", test).claims()).isZero();
        assertThat(claims.listSubmissions(ACC_1)).isEmpty();
        assertThat(codes()).containsExactly(IssueCode.TEST_INTERCHANGE);
        assertThat(claims.register(keep("test.837", test), DAY, true).claims()).isEqualTo(1);
        assertThat(claims.register(keep("test.837", test), DAY, true).seenBefore()).isTrue();
    }

    @Test
    void twoClaimsThatNothingTellsApartAreNotGuessed() {
        String later = Sent.CLAIM.replace("20251201", "20251215").replace("20251203", "20251215");
        receive("claims.837", Sent.claims(Sent.CLAIM, later));

        assertThat(claims.findSubmission(ACC_1)).isEmpty();
        assertThat(
                        claims.findSubmission(
                                new ClaimKey(
                                        "ACC-1",
                                        Optional.of(LocalDate.of(2025, 12, 15)),
                                        Optional.empty(),
                                        Optional.of(Money.of("300")))))
                .map(s -> s.claim().serviceFrom())
                .contains(Optional.of(LocalDate.of(2025, 12, 15)));
    }

    @Test
    void theReplacementIsTheClaimAsItWasSentLast() {
        String replacement = Sent.CLAIM.replace("11:B:1", "11:B:7");
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive(
                "again.837",
                Sent.claims(replacement).replace("20260102*1200*CH", "20260120*1200*CH"));

        assertThat(claims.listSubmissions(ACC_1)).hasSize(2);
        assertThat(claims.findSubmission(ACC_1).orElseThrow().claim().frequency()).isEqualTo("7");
    }

    @Test
    void anAccountThatDiffersByItsZerosIsAnotherPatientsWhereTheNumberItselfIsOnFile() {
        receive(
                "claims.837",
                Sent.claims(
                        Sent.CLAIM.replace("ACC-1", "77"), Sent.CLAIM.replace("ACC-1", "0077")));

        assertThat(claims.listSubmissions(ClaimKey.ofAccount("77")))
                .extracting(s -> s.claim().accountNumber())
                .containsExactly("77");
        assertThat(claims.listSubmissions(ClaimKey.ofAccount("00077"))).isEmpty();
        receive("other.837", Sent.claims(Sent.CLAIM.replace("ACC-1", "88")));
        assertThat(claims.listSubmissions(ClaimKey.ofAccount("0088"))).hasSize(1);
    }

    /** A batch of a usual size: more than one chunk. */
    @Test
    void aLargeBatchIsStoredWhole() {
        String[] many = new String[501];
        for (int i = 0; i < many.length; i++) {
            many[i] = Sent.CLAIM.replace("ACC-1", "ACC-" + i);
        }

        assertThat(receive("large.837", Sent.claims(many)).claims()).isEqualTo(many.length);
        assertThat(db.fetchCount(DSL.table("submitted_line"))).isEqualTo(2 * many.length);
        assertThat(claims.findSubmission(ClaimKey.ofAccount("ACC-500"))).isPresent();
    }
}
