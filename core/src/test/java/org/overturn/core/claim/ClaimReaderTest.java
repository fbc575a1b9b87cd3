package org.overturn.core.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.claim.Acknowledgment.Level;
import org.overturn.core.claim.x12.X12ClaimReader;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjustment;

/** What the reader makes of 837, 277, 999 and TA1 files. */
class ClaimReaderTest {

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

    @Test
    void eachFactLeadsToItsBytes() {
        ClaimReading reading = ClaimReading.of(Sent.claims(Sent.CLAIM));
        SubmittedClaim claim = reading.claim();

        assertThat(reading.text(claim.ranges().claim())).isEqualTo(Sent.CLAIM);
        assertThat(reading.text(claim.ranges().provider())).isEqualTo(Sent.PROVIDER);
        assertThat(reading.text(claim.ranges().subscriber())).isEqualTo(Sent.SUBSCRIBER);
        assertThat(reading.text(claim.ranges().patient())).isEqualTo(Sent.PATIENT);
        assertThat(reading.text(claim.lines().getLast().at())).startsWith("LX*2~SV1");
        assertThat(reading.text(claim.diagnoses().getFirst().at())).startsWith("HI*ABK");
        assertThat(reading.text(claim.references().getFirst().at())).isEqualTo("REF*G1*AUTH-5~");
        assertThat(reading.text(claim.attachments().getFirst().at())).startsWith("PWK*OB");
        assertThat(reading.text(claim.otherPayers().getFirst().at()))
                .startsWith("SBR*S")
                .endsWith("ICN~");
    }

    /** Claims of one subscriber lie apart from their loops; each must be read alone. */
    @Test
    void aClaimReadAgainFromItsBytesIsTheSame() throws IOException {
        String second = Sent.CLAIM.replace("ACC-1", "ACC-2").replace("M75111", "M75112");
        String wrapped = Sent.claims(Sent.CLAIM, second).replaceAll("(?s).{80}", "$0\r\n");
        for (String text : List.of(Sent.claims(Sent.CLAIM, second), wrapped)) {
            ClaimReading reading = ClaimReading.of(text);
            assertThat(reading.claims()).hasSize(2);
            for (SubmittedClaim claim : reading.claims()) {
                assertThat(
                                X12ClaimReader.readClaim(
                                        reading::bytes,
                                        reading.transactions().getFirst().envelope().delimiters(),
                                        claim.ordinal(),
                                        claim.ranges()))
                        .isEqualTo(claim);
            }
        }
    }

    @Test
    void theContentHashIsOfTheClaimNotOfItsEnvelope() {
        String plain = Sent.claims(Sent.CLAIM);
        String other =
                plain.replace("BATCH-1", "CH-99")
                        .replace("*0001", "*0042")
                        .replace('*', '|')
                        .replace(':', '>')
                        .replace("~", "~\n");
        String changed = plain.replace("REF*6R*L-2", "REF*6R*L-3");

        String hash = ClaimReading.of(plain).claim().contentHash();
        assertThat(ClaimReading.of(other).claim().contentHash()).isEqualTo(hash);
        assertThat(ClaimReading.of(changed).claim().contentHash()).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\r\n", "|", "\n"})
    void envelopesMayBeOddOrMissing(String terminator) {
        String file = Sent.claims(Sent.CLAIM).replace("~", terminator);
        String bare = file.substring(file.indexOf("ST*837"), file.indexOf("GE*"));

        assertThat(ClaimReading.of(file).claim().diagnoses()).hasSize(2);
        assertThat(ClaimReading.of("mail header\n\n" + file).claims()).hasSize(1);
        assertThat(ClaimReading.of(bare).claims()).hasSize(1);
    }

    @Test
    void severalTransactionsGroupsAndInterchangesAreRead() {
        String two =
                Sent.file(
                        "HC",
                        "005010X222A1",
                        Sent.transaction("0001", "B1", Sent.CLAIM),
                        Sent.transaction("0002", "B2", Sent.CLAIM, Sent.CLAIM));
        ClaimReading reading = ClaimReading.of(two + Sent.acknowledgment(Sent.accepted("ACC-1")));

        assertThat(reading.transactions())
                .extracting(ClaimTransaction::reference)
                .containsExactly("B1", "B2", "CA-1");
        assertThat(reading.claims()).hasSize(3);
        assertThat(reading.statements()).hasSize(3);
        assertThat(reading.ends()).extracting(ClaimTransactionEnd::complete).containsOnly(true);
    }

    @Test
    void remittancesInTheSameInterchangeArePassedOverInSilence() {
        String mixed =
                Sent.file(
                        "HC",
                        "005010X222A1",
                        "ST*835*0001~BPR*I*0~CLP*X*4*1*0~SE*4*0001~",
                        Sent.transaction("0002", "B", Sent.CLAIM));

        assertThat(ClaimReading.of(mixed).claims()).hasSize(1);
        assertThat(ClaimReading.of(mixed).issues()).isEmpty();
    }

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

    @Test
    void aFileCutAnywhereYieldsNoWholeTransaction() {
        String file = Sent.claims(Sent.CLAIM);
        int body = file.indexOf("BHT*");
        int trailer = file.indexOf("SE*");
        for (int length = body; length <= trailer; length += 7) {
            ClaimReading reading = ClaimReading.of(file.substring(0, length));
            assertThat(reading.ends())
                    .as("cut at byte %d", length)
                    .extracting(ClaimTransactionEnd::complete)
                    .containsOnly(false);
            assertThat(reading.codes()).contains(IssueCode.CLAIMS_CUT_OFF);
        }
    }

    @Test
    void aFileJoinedToACutOneIsReadWhole() {
        String whole = Sent.claims(Sent.CLAIM);
        String cut = whole.substring(0, whole.indexOf("LX*2"));

        assertThat(ClaimReading.of(cut + whole).ends())
                .extracting(ClaimTransactionEnd::complete)
                .containsExactly(false, true);
    }

    @Test
    void aTransactionWithoutItsTrailerIsWholeWhenTheGroupGoesOn() {
        String file = Sent.claims(Sent.CLAIM).replaceAll("SE\\*[0-9]+\\*0001~", "");

        assertThat(ClaimReading.of(file).ends().getFirst().complete()).isTrue();
        assertThat(ClaimReading.of(file).codes()).containsExactly(IssueCode.SEGMENT_COUNT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CLM*ACC-1*300|CLM*ACC-1*3OO",
                "DTP*472*D8*20251201|DTP*472*D8*2025-13-45",
                "SV1*HC:97110*100|SV1*HC:97110*ONE"
            })
    void whatCantBeReadIsSaidWithItsPlace(String change) {
        String from = change.substring(0, change.indexOf('|'));
        String file = Sent.claims(Sent.CLAIM).replace(from, change.substring(from.length() + 1));
        ClaimReading reading = ClaimReading.of(file);

        assertThat(reading.claims()).hasSize(1);
        assertThat(reading.codes()).contains(IssueCode.CLAIM_VALUE_UNREADABLE);
        assertThat(reading.issues().getFirst().offset()).isPresent();
        assertThat(reading.issues().getFirst().message()).doesNotContain("3OO", "ONE", "45");
    }

    /** A law: whatever happens to the bytes, the reader ends, and what it tells is in the file. */
    @Test
    void noMutationMakesTheReaderThrowOrTellOfBytesThatAreNotThere() {
        byte[] file =
                (Sent.claims(Sent.CLAIM, Sent.CLAIM)
                                + Sent.acknowledgment(Sent.accepted("A"), Sent.rejected("B"))
                                + Sent.syntax("R"))
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = file.clone();
            for (int i = 0; i < 1 + seed % 9; i++) {
                mutated[random.nextInt(mutated.length)] =
                        random.nextBoolean()
                                ? (byte) "*~:^\n I0".charAt(random.nextInt(8))
                                : (byte) random.nextInt(256);
            }
            ClaimReading reading = ClaimReading.of(mutated);
            assertThat(reading.ends()).as("seed %d", seed).hasSameSizeAs(reading.transactions());
            for (SubmittedClaim claim : reading.claims()) {
                assertThat(reading.text(claim.ranges().claim()))
                        .as("seed %d", seed)
                        .matches(Pattern.compile("(?s)CLM.*", Pattern.CASE_INSENSITIVE));
            }
            for (Acknowledgment one : reading.statements()) {
                assertThat(one.at().end()).as("seed %d", seed).isBetween(1L, (long) file.length);
            }
        }
    }
}
