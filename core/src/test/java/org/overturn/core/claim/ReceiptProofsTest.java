package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.claim.ReceiptProof.Kind;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;

/** What acknowledgments in a real database prove of a claim, and what they reject. */
class ReceiptProofsTest extends ReceivedClaims {

    @Test
    void aRejectedClaimIsAnIssueThatSaysWhyAndNamesNobody() {
        receive("answer.277", Sent.acknowledgment(Sent.accepted("ACC-1"), Sent.rejected("ACC-2")));

        assertThat(codes()).containsExactly(IssueCode.CLAIM_REJECTED);
        Issue issue = issues.listFoundOn(DAY).getFirst();
        assertThat(issue.subject()).contains("account ACC-2");
        assertThat(issue.message())
                .isEqualTo(
                        "NORTH HEALTH rejected claim ACC-2 on 2026-01-05: A7:562:85 (rejected for"
                                + " invalid data: national provider identifier, billing provider);"
                                + " A3:21 (returned as unprocessable: information missing or"
                                + " invalid).")
                .doesNotContain("MARSH");
    }

    @Test
    void aRejectedFileIsAnIssueThatNamesTheFileThatWasSent() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive("answer.999", Sent.syntax("R"));

        assertThat(codes()).contains(IssueCode.CLAIM_FILE_REJECTED);
        assertThat(issues.listFoundOn(DAY))
                .extracting(Issue::message)
                .anyMatch(m ->
                        m.startsWith(
                                "NORTHHEALTH rejected transaction 0001 of group 7 (claims.837, 1 claims) on 2026-01-06"));
        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void proofsComeInOrderOfTheirStrength() {
        receive("claims.837", Sent.claims(Sent.CLAIM));
        receive("a.999", Sent.syntax("A"));
        receive(
                "house.277",
                Sent.acknowledgmentOf(
                        "NM1*AY*2*TRADEWIND*****46*TW1~",
                        Sent.accepted("ACC-1").replace("A2:20:PR", "A1:19:AY")));
        receive(
                "payer.277",
                Sent.acknowledgment(Sent.accepted("ACC-1")).replace("20260103", "20260104"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind, ReceiptProof::on, ReceiptProof::exact)
                .startsWith(
                        tuple(Kind.PAYER_ACKNOWLEDGMENT, LocalDate.of(2026, 1, 4), true),
                        tuple(Kind.CLEARING_HOUSE_REPORT, LocalDate.of(2026, 1, 3), true))
                .endsWith(tuple(Kind.BILLED, LocalDate.of(2026, 1, 2), false))
                .contains(tuple(Kind.FILE_ACKNOWLEDGMENT, LocalDate.of(2026, 1, 6), false));
        ReceiptProof best = claims.listProofs(ACC_1).getFirst();
        assertThat(best.payerClaimNumber()).isEqualTo("ICN-1");
        assertThat(best.source()).isEqualTo("NORTH HEALTH");
        assertThat(best.file().name()).isEqualTo("payer.277");
        assertThat(text(best)).startsWith("TRN*2*ACC-1~STC*A2:20:PR");
    }

    private String text(ReceiptProof proof) {
        byte[] bytes = store.get(proof.file().sha256());
        return new String(
                bytes, (int) proof.at().offset(), proof.at().length(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void aRejectionProvesNothing() {
        receive("payer.277", Sent.acknowledgment(Sent.rejected("ACC-1")));

        assertThat(claims.listProofs(ACC_1)).isEmpty();
        assertThat(claims.listStatements(ACC_1))
                .extracting(s -> s.acknowledgment().verdict())
                .containsExactly(Verdict.REJECTED);
    }

    @Test
    void anAcknowledgmentOfAReusedControlNumberIsNobodys() {
        receive("one.837", Sent.claims(Sent.CLAIM));
        receive("two.837", Sent.claims(Sent.CLAIM.replace("ACC-1", "ACC-2")));
        receive("answer.999", Sent.syntax("A"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void anAcknowledgmentOfAnotherDayOrOfficeIsNotOfThisFile() {
        receive("one.837", Sent.claims(Sent.CLAIM));
        receive("late.999", Sent.syntax("A").replace("20260106", "20260601"));
        receive("other.999", Sent.syntax("A").replace("*ELMCLINIC*", "*OAKCLINIC*"));

        assertThat(claims.listProofs(ACC_1))
                .extracting(ReceiptProof::kind)
                .containsExactly(Kind.BILLED);
    }

    @Test
    void aProofOfAnotherServiceOfTheSameAccountIsNotOfThisClaim() {
        receive("payer.277", Sent.acknowledgment(Sent.accepted("ACC-1")));
        ClaimKey other =
                new ClaimKey(
                        "ACC-1",
                        Optional.of(LocalDate.of(2025, 12, 9)),
                        Optional.empty(),
                        Optional.empty());
        ClaimKey same =
                new ClaimKey(
                        "ACC-1",
                        Optional.of(LocalDate.of(2025, 12, 2)),
                        Optional.empty(),
                        Optional.empty());

        assertThat(claims.listProofs(other)).isEmpty();
        assertThat(claims.listProofs(same)).hasSize(1);
    }
}
