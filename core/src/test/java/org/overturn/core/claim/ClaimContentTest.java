package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;

/** What the reader makes of the claims of 837 files. */
class ClaimContentTest {

    @Test
    void aClaimHasAllThatAnAppealNeeds() {
        ClaimReading reading = ClaimReading.of(Sent.claims(Sent.CLAIM));

        SubmittedClaim claim = reading.claim();
        assertThat(reading.issues()).isEmpty();
        assertThat(claim.accountNumber()).isEqualTo("ACC-1");
        assertThat(claim.charge()).contains(Money.of("300"));
        assertThat(claim.facilityCode()).isEqualTo("11");
        assertThat(claim.frequency()).isEqualTo("1");
        assertThat(claim.delayReason()).isEqualTo("7");
        assertThat(claim.priorAuthorization()).contains("AUTH-5");
        assertThat(claim.referral()).contains("REFER-6");
        assertThat(claim.originalNumber()).contains("ICN-0");
        assertThat(claim.clearingHouseNumber()).contains("CH-1");
        assertThat(claim.attachments())
                .extracting(
                        Attachment::reportType, Attachment::transmission, Attachment::controlNumber)
                .containsExactly(tuple("OB", "FX", "ACN-77"));
        assertThat(claim.notes()).extracting(ClaimNote::text).containsExactly("RIGHT SHOULDER");
        assertThat(claim.diagnoses())
                .extracting(HealthCode::code)
                .containsExactly("M75111", "M25511");
        assertThat(claim.principalDiagnosis()).map(HealthCode::code).contains("M75111");
        assertThat(claim.serviceFrom()).contains(LocalDate.of(2025, 12, 1));
        assertThat(claim.serviceTo()).contains(LocalDate.of(2025, 12, 3));
    }

    @Test
    void aClaimKnowsItsProvidersPatientAndPayer() {
        SubmittedClaim claim = ClaimReading.of(Sent.claims(Sent.CLAIM)).claim();

        assertThat(claim.billingProvider().orElseThrow())
                .returns("1993999998", ClaimParty::npi)
                .returns("208000000X", ClaimParty::taxonomy)
                .returns(List.of("1 ELM ROAD", "ALBANY, NY 12207"), ClaimParty::address);
        assertThat(claim.billingProvider().orElseThrow().references())
                .extracting(SubmittedReference::value)
                .containsExactly("123456789");
        assertThat(claim.renderingProvider().orElseThrow())
                .returns("1222222223", ClaimParty::npi)
                .returns("207X00000X", ClaimParty::taxonomy);
        assertThat(claim.referringProvider()).map(ClaimParty::npi).contains("1111111112");
        assertThat(claim.facility()).map(f -> f.person().lastName()).contains("ELM SURGERY CENTER");
        assertThat(claim.patient().orElseThrow())
                .returns("ADA MARSH", p -> p.person().fullName())
                .returns(Optional.of(LocalDate.of(2001, 2, 3)), ClaimParty::bornOn);
        assertThat(claim.subscriber()).map(s -> s.person().identifier()).contains("W001");
        assertThat(claim.payer()).map(p -> p.person().identifier()).contains("NH01");
        assertThat(claim.coverage()).map(Coverage::groupNumber).contains("GRP1");
    }

    @Test
    void anotherPayersNumbersAreNotTheClaims() {
        SubmittedClaim claim = ClaimReading.of(Sent.claims(Sent.CLAIM)).claim();

        OtherPayer other = claim.otherPayers().getFirst();
        assertThat(other.payer().identifier()).isEqualTo("SH02");
        assertThat(other.paid()).contains(Money.of("80"));
        assertThat(other.adjustments()).extracting(Adjustment::reason).containsExactly("45");
        assertThat(claim.references())
                .extracting(SubmittedReference::value)
                .doesNotContain("OTHER-ICN", "LEGACY-1", "LINE-AUTH");
        assertThat(claim.payer()).map(p -> p.person().lastName()).contains("NORTH HEALTH");
    }

    @Test
    void linesHaveCodesChargesUnitsDatesAndPointers() {
        List<SubmittedLine> lines = ClaimReading.of(Sent.claims(Sent.CLAIM)).claim().lines();

        SubmittedLine first = lines.getFirst();
        assertThat(first.service())
                .returns("HC", SubmittedLine.Service::qualifier)
                .returns("29827", SubmittedLine.Service::procedure)
                .returns(List.of("RT", "59"), SubmittedLine.Service::modifiers)
                .returns("SHOULDER SCOPE", SubmittedLine.Service::description)
                .returns(Optional.of(Money.of("200")), SubmittedLine.Service::charge)
                .returns("1", SubmittedLine.Service::units)
                .returns(List.of("1", "2"), SubmittedLine.Service::pointers);
        assertThat(first.reference("6R")).contains("L-1");
        assertThat(first.providers()).extracting(ClaimParty::npi).containsExactly("1444444445");
        assertThat(first.payments().getFirst())
                .returns(Optional.of(Money.of("60")), LinePayment::paid)
                .returns(Optional.of(LocalDate.of(2025, 12, 20)), LinePayment::paidOn);
        assertThat(lines.getLast())
                .returns("00001111122", SubmittedLine::drug)
                .returns(Optional.of(LocalDate.of(2025, 12, 1)), SubmittedLine::from);
    }

    @Test
    void institutionalAndDentalLinesAreReadToo() {
        String hospital =
                "CLM*H-1*900***11:A:1~HI*ABK:I10:::::::Y~HI*BBR:0SR9019:D8:20251201~LX*1~"
                        + "SV2*0360*HC:27130*900*UN*1~DTP*472*D8*20251201~";
        String teeth = "CLM*D-1*150***11:B:1~LX*1~SV3*AD:D2740*150****1~DTP*472*D8*20251201~";
        String inpatient = Sent.file("HC", "005010X223A3", Sent.transaction("0001", "B", hospital));
        String dental = Sent.file("HC", "005010X224A2", Sent.transaction("0001", "B", teeth));

        SubmittedClaim claim = ClaimReading.of(inpatient).claim();
        assertThat(ClaimReading.of(inpatient).transactions().getFirst().kind())
                .isEqualTo(TransactionKind.INSTITUTIONAL_CLAIMS);
        assertThat(claim.lines().getFirst().service().revenueCode()).isEqualTo("0360");
        assertThat(claim.lines().getFirst().service().charge()).contains(Money.of("900"));
        assertThat(claim.diagnoses())
                .extracting(HealthCode::code, HealthCode::presentOnAdmission)
                .containsExactly(tuple("I10", "Y"));
        assertThat(ClaimReading.of(dental).claim().lines().getFirst().service().procedure())
                .isEqualTo("D2740");
    }
}
