package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Quantity;
import org.overturn.core.remittance.Reference;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;

/** What is read of the header, the claims and the provider's adjustments. */
class ClaimsTest {

    @Test
    void readsPayerPayeeAndPayment() {
        var header = Reading.of(Era.file()).transaction().header();

        assertThat(header.payment().amount()).contains(Money.of("80"));
        assertThat(header.payment().method()).isEqualTo("ACH");
        assertThat(header.payment().paidOn()).contains(LocalDate.of(2026, 1, 5));
        assertThat(header.payment().traceNumber()).isEqualTo("EFT-77");
        assertThat(header.productionOn()).contains(LocalDate.of(2026, 1, 4));
        assertThat(header.payer().name()).isEqualTo("NORTH HEALTH");
        assertThat(header.payer().addressLines()).containsExactly("1 MAIN STREET", "FLOOR 2");
        assertThat(header.payer().city()).isEqualTo("ALBANY");
        assertThat(header.payer().references()).containsExactly(new Reference("2U", "88"));
        assertThat(header.payer().contacts().getFirst().numbers())
                .extracting(n -> n.qualifier() + " " + n.value())
                .containsExactly("TE 8005550100", "EM claims@example.org");
        assertThat(header.payee().identifier()).isEqualTo("1993999998");
        assertThat(header.payee().references()).containsExactly(new Reference("TJ", "123456789"));
    }

    @Test
    void readsAClaimWithItsLine() {
        Adjudication claim = Reading.of(Era.file()).claim();
        ServiceLine line = claim.lines().getFirst();

        assertThat(claim.payerClaimNumber()).isEqualTo("ICN-1");
        assertThat(claim.person("QC").fullName()).isEqualTo("ADA B MARSH JR");
        assertThat(claim.person("QC").identifier()).isEqualTo("W001");
        assertThat(claim.remarks()).extracting(Remark::code).containsExactly("MA01", "N25");
        assertThat(claim.reference("EA")).contains("MR-9");
        assertThat(claim.statementFrom()).contains(LocalDate.of(2025, 12, 1));
        assertThat(claim.statementTo()).contains(LocalDate.of(2025, 12, 2));
        assertThat(claim.receivedOn()).contains(LocalDate.of(2025, 12, 10));
        assertThat(claim.amounts()).containsExactly(new Quantity("AU", "85"));
        assertThat(claim.adjustments()).isEmpty();
        assertThat(line.procedure()).isEqualTo("99213");
        assertThat(line.modifiers()).containsExactly("25");
        assertThat(line.revenueCode()).isEqualTo("0510");
        assertThat(line.from()).contains(LocalDate.of(2025, 12, 1));
        assertThat(line.adjustments())
                .extracting(
                        a -> a.group() + a.reason() + " " + a.amountOrZero() + " " + a.quantity())
                .containsExactly("CO45 15.00 ", "CO253 2.00 1", "PR3 3.00 ");
        assertThat(line.references())
                .containsExactly(new Reference("6R", "L1"), new Reference("0K", "POLICY-7"));
        assertThat(line.remarks()).extracting(Remark::code).containsExactly("N130");
        assertThat(claim.difference().isZero()).isTrue();
    }

    @Test
    void knowsWhereEachPartStandsInTheFile() {
        Reading reading =
                Reading.of(
                        Era.file(Era.transaction("1", Era.CLAIM, Era.CLAIM)).replace("~", "~\r\n"));
        Adjudication second = reading.transaction().claims().getLast();
        ServiceLine line = second.lines().getFirst();
        Adjustment adjustment = line.adjustments().getFirst();
        var end = reading.transaction().end();

        assertThat(reading.text(second.offset(), second.length()))
                .isEqualTo(Era.CLAIM.replace("~", "~\r\n"));
        assertThat(reading.text(line.offset(), line.length()))
                .startsWith("SVC*")
                .endsWith("N130~\r\n");
        assertThat(reading.text(adjustment.offset(), adjustment.length()))
                .isEqualTo("CAS*CO*45*15**253*2*1~");
        assertThat(reading.text(end.offset(), end.length()))
                .startsWith("ST*835*1~")
                .endsWith("*1~");
    }

    @Test
    void readsClaimsBeforeAnyLxAndWithoutLines() {
        String claim = "CLP*A*4*50*0**12*I~CAS*PR*27*50~DTM*036*20251130~LQ*HE*N30~";
        Reading reading =
                Reading.of(Era.file(Era.transaction("1", claim, claim).replace("LX*1~", "")));

        assertThat(reading.transaction().claims()).hasSize(2);
        assertThat(reading.claim().lines()).isEmpty();
        assertThat(reading.claim().coverageEndedOn()).contains(LocalDate.of(2025, 11, 30));
        assertThat(reading.claim().adjustments()).hasSize(1);
        assertThat(reading.claim().remarks()).extracting(Remark::code).containsExactly("N30");
    }

    @Test
    void keepsThePayeeRepeatedBetweenClaimsOutOfTheClaims() {
        String repeated = "LX*2~N1*PE*OTHER*XX*1~REF*TJ*9~";
        String within = "N1*PE*OTHER*XX*1~N3*STREET~REF*TJ*9~PER*BL*X*TE*1~";
        Reading reading =
                Reading.of(
                        Era.file(
                                Era.transaction(
                                        "1", Era.CLAIM, repeated, Era.CLAIM, within, Era.CLAIM)));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.transaction().header().payee().name()).isEqualTo("ELM CLINIC");
        assertThat(reading.transaction().claims()).hasSize(3);
        assertThat(reading.transaction().claims())
                .allSatisfy(c -> assertThat(c.lines().getFirst().references()).hasSize(2))
                .allSatisfy(c -> assertThat(c.contacts()).isEmpty());
    }

    @Test
    void takesTheFirstOfARepeatedPayer() {
        Reading reading =
                Reading.of(Era.file().replace("N1*PE*", "N1*PR*SECOND~N4*TROY*NY*1~N1*PE*"));

        assertThat(reading.transaction().header().payer().name()).isEqualTo("NORTH HEALTH");
        assertThat(reading.transaction().header().payer().city()).isEqualTo("ALBANY");
    }

    @Test
    void aRemarkSaysItsListAndWhereItStands() {
        String text = Era.file().replace("LQ*HE*N130~", "LQ*HE*N130~LQ*RX*M1~LQ**N1~LQ*ZZ*9~");
        Reading reading = Reading.of(text);

        assertThat(reading.claim().remarks())
                .allSatisfy(r -> assertThat(at(text, r)).isEqualTo("MOA***MA01*N25~"))
                .extracting(Remark::qualifier)
                .containsExactly("MOA03", "MOA04");
        assertThat(reading.claim().lines().getFirst().remarks())
                .allSatisfy(r ->
                        assertThat(at(text, r))
                                .isEqualTo("LQ*%s*%s~".formatted(r.qualifier(), r.code())))
                .extracting(Remark::qualifier)
                .containsExactly("HE", "RX", "");
    }

    private static String at(String text, Remark remark) {
        return text.substring((int) remark.offset(), (int) remark.offset() + remark.length());
    }

    @Test
    void readsRemarksOfInpatientClaims() {
        String mia = "MIA*0****MA02***************N1*N2**N4*NOT~";
        Reading reading = Reading.of(Era.file().replace("MOA***MA01*N25~", mia));

        assertThat(reading.claim().remarks())
                .extracting(Remark::code)
                .containsExactly("MA02", "N1", "N2", "N4");
    }

    @Test
    void readsProviderAdjustmentsAndBalances() {
        String plb = "PLB*199*20261231*WO:ICN:7*30*L6*-1.5**~";
        Reading reading = Reading.of(Era.file(Era.transaction("1", Era.CLAIM, plb)));
        var end = reading.transaction().end();

        assertThat(end.providerAdjustments())
                .extracting(a -> a.code() + " " + a.reference() + " " + a.amountOrZero())
                .containsExactly("WO ICN:7 30.00", "L6  -1.50");
        assertThat(end.providerAdjusted()).isEqualTo(Money.of("28.5"));
        assertThat(end.difference()).isEqualTo(Money.of("28.5"));
        assertThat(reading.text(end.providerAdjustments().getFirst().offset(), 3)).isEqualTo("PLB");
    }

    @Test
    void keepsCodesNobodyKnows() {
        Reading reading =
                Reading.of(
                        Era.file()
                                .replace("CLP*ACC-1*1*100*80*3*12", "CLP*ACC-1*77*100*80*3*Q9")
                                .replace("CAS*PR*3", "CAS*XX*OON"));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.claim().status()).isEqualTo("77");
        assertThat(reading.claim().filingIndicator()).isEqualTo("Q9");
        assertThat(reading.claim().lines().getFirst().adjustments().getLast().reason())
                .isEqualTo("OON");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, Ångström", "windows-1252, Ångström", "windows-1252, O’Neil", "UTF-8, 王"})
    void readsNamesInTheEncodingTheyAreIn(String charset, String name) {
        byte[] file =
                Era.file()
                        .replace("MARSH", name)
                        .getBytes(java.nio.charset.Charset.forName(charset));

        assertThat(Reading.of(file).claim().person("QC").lastName()).isEqualTo(name);
    }
}
