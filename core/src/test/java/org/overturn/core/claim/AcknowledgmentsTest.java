package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.money.Money;

/** What the reader makes of 277, 999 and TA1 files. */
class AcknowledgmentsTest {

    @Test
    void aClaimAcknowledgmentSaysWhoReceivedWhatWhenAndWhy() {
        ClaimReading reading =
                ClaimReading.of(
                        Sent.acknowledgment(Sent.accepted("ACC-1"), Sent.rejected("ACC-2")));

        assertThat(reading.transactions().getFirst().kind())
                .isEqualTo(TransactionKind.CLAIM_ACKNOWLEDGMENT);
        assertThat(reading.statements())
                .extracting(Acknowledgment::level, Acknowledgment::verdict, Acknowledgment::trace)
                .containsExactly(
                        tuple(Level.BATCH, Verdict.ACCEPTED, "BATCH-1"),
                        tuple(Level.PROVIDER, Verdict.ACCEPTED, "BATCH-1"),
                        tuple(Level.CLAIM, Verdict.ACCEPTED, "ACC-1"),
                        tuple(Level.CLAIM, Verdict.REJECTED, "ACC-2"));
        assertThat(reading.statements().getFirst().totals())
                .isEqualTo(
                        new Acknowledgment.Totals(
                                Optional.of(1),
                                Optional.of(1),
                                Optional.of(Money.of("300")),
                                Optional.of(Money.of("100"))));
        Acknowledgment taken = reading.statements().get(2);
        assertThat(taken.source().lastName()).isEqualTo("NORTH HEALTH");
        assertThat(taken.receivedOn()).contains(LocalDate.of(2026, 1, 3));
        assertThat(taken.statedOn()).contains(LocalDate.of(2026, 1, 5));
        assertThat(taken.payerClaimNumber()).isEqualTo("ICN-1");
        assertThat(taken.clearingHouseNumber()).isEqualTo("CH-1");
        assertThat(taken.serviceTo()).contains(LocalDate.of(2025, 12, 3));
        assertThat(reading.text(taken.at())).startsWith("TRN*2*ACC-1~").endsWith("20251203~");
        assertThat(reading.statements().get(3).statuses())
                .extracting(ClaimStatus::toString)
                .containsExactly("A7:562:85", "A3:21");
    }

    @ParameterizedTest(name = "{0} with action {1}: {2}")
    @CsvSource({
        "A0, WQ, FORWARDED", "A1, WQ, ACCEPTED", "A2, WQ, ACCEPTED", "A3, U, REJECTED",
        "A4, U, NOT_FOUND", "A5, WQ, ACCEPTED", "A6, U, REJECTED", "A7, U, REJECTED",
        "A8, U, REJECTED", "A7, WQ, REJECTED", "P1, '', ACCEPTED", "F2, '', ACCEPTED",
        "R4, '', REQUESTED", "D0, '', NOT_FOUND", "E1, '', UNDECIDED", "XX, U, REJECTED"
    })
    void aCategoryDecidesThenTheAction(String category, String action, Verdict expected) {
        assertThat(Verdict.ofCategory(category, action)).isEqualTo(expected);
    }

    @Test
    void oneRejectingStatusRejectsTheClaimAndALinesOwnStatusDoesNot() {
        String claim = Sent.accepted("ACC-1").replace("REF*1K", "STC*A3:21*20260105*U~REF*1K");
        String line = Sent.accepted("ACC-1") + "SVC*HC:29827*200~STC*A7:454*20260105*U~";

        assertThat(ClaimReading.of(Sent.acknowledgment(claim)).statements().getLast().verdict())
                .isEqualTo(Verdict.REJECTED);
        assertThat(ClaimReading.of(Sent.acknowledgment(line)).statements().getLast().verdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aStatusResponseNamesTheClaimInItsReferenceNotInItsTrace() {
        String response =
                Sent.answer(
                        "HN",
                        "005010X212",
                        Sent.wrap(
                                "277",
                                "0001",
                                "BHT*0010*08*S-1*20260201*0900*DG~HL*1**20*1~NM1*PR*2*NORTH HEALTH*****PI*NH01~"
                                        + "HL*2*1*21*1~NM1*41*2*ELM*****46*ELM~HL*3*2*19*1~NM1*1P*2*ELM*****XX*1~"
                                        + "HL*4*3*22*0~NM1*IL*1*MARSH*ADA****MI*W001~TRN*2*INQUIRY-9~"
                                        + "STC*F2:88*20260115**300~REF*1K*ICN-1~REF*EJ*ACC-1~DTP*472*D8*20251201~"));
        ClaimReading reading = ClaimReading.of(response);

        assertThat(reading.transactions().getFirst().kind())
                .isEqualTo(TransactionKind.STATUS_RESPONSE);
        assertThat(reading.statements())
                .extracting(Acknowledgment::accountNumber, Acknowledgment::receivedOn)
                .containsExactly(tuple("ACC-1", Optional.empty()));
    }

    @Test
    void aSyntaxReportIsOfEachTransactionAndOfTheGroup() {
        ClaimReading reading = ClaimReading.of(Sent.syntax("R"));

        assertThat(reading.statements())
                .extracting(
                        Acknowledgment::level,
                        Acknowledgment::verdict,
                        Acknowledgment::group,
                        Acknowledgment::trace,
                        Acknowledgment::message)
                .containsExactly(
                        tuple(
                                Level.TRANSACTION,
                                Verdict.REJECTED,
                                "7",
                                "0001",
                                "1 error: segment NM1 at 12 in loop 2010BA, error 8"),
                        tuple(Level.GROUP, Verdict.REJECTED, "7", "", ""));
        String older = Sent.syntax("E").replace("IK", "AK").replace("ST*999", "ST*997");
        assertThat(ClaimReading.of(older).statements())
                .extracting(Acknowledgment::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
    }

    @Test
    void anInterchangeAcknowledgmentNeedsNoTransaction() {
        String file =
                Sent.isa("000000900", "P") + "TA1*000000101*260102*1200*R*023~IEA*0*000000900~";
        ClaimReading reading = ClaimReading.of(file);

        assertThat(reading.statements())
                .extracting(Acknowledgment::level, Acknowledgment::verdict, Acknowledgment::trace)
                .containsExactly(tuple(Level.INTERCHANGE, Verdict.REJECTED, "000000101"));
        assertThat(reading.transactions().getFirst().createdOn())
                .contains(LocalDate.of(2026, 1, 2));
    }
}
