package org.overturn.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    private final Codes codes = Codes.standard();

    @Test
    void aReasonCodeCarriesOurJudgement() {
        Carc carc = codes.findCarc("50").orElseThrow();

        assertThat(carc.category()).isEqualTo(DenialCategory.MEDICAL_NECESSITY);
        assertThat(carc.isDenial()).isEqualTo(Carc.IsDenial.YES);
        assertThat(carc.remedyKind()).isEqualTo(Carc.RemedyKind.APPEAL);
        assertThat(carc.active()).isTrue();
        assertThat(carc.needsRemark()).isFalse();
        assertThat(codes.findCarc("16").orElseThrow().needsRemark()).isTrue();
        assertThat(codes.findCarc("15").orElseThrow().active()).isFalse();
    }

    @Test
    void aRemarkCodeSaysWhetherItIsAnAlertAndWhatAppealItGrants() {
        Rarc rarc = codes.findRarc("MA01").orElseThrow();

        assertThat(rarc.alert()).isTrue();
        assertThat(rarc.appealRights()).contains("GRANTED_120_FROM_RECEIPT");
        assertThat(codes.findRarc("N382").orElseThrow().appealRights()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is found as {1}")
    @CsvSource({"045, 45", "a1, A1", "0, ", "'', ", "OON, ", "N89, "})
    void codesAreFoundAsPayersWriteThem(String sent, String found) {
        assertThat(codes.findCarc(sent).map(Carc::code).orElse(null)).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GROUP, CO, Provider's loss by contract or law",
        "CLAIM_STATUS, 22, Reversal of an earlier payment",
        "FILING_INDICATOR, MB, Medicare Part B",
        "PROVIDER_ADJUSTMENT, L6, Interest",
        "PAYMENT_METHOD, CHK, Check",
        "CLAIM_STATUS, 99, Unknown code 99",
        "GROUP, '', No code given"
    })
    void shortListsHaveLabels(CodeList list, String code, String label) {
        assertThat(codes.label(list, code)).isEqualTo(label);
    }

    @Test
    void aRemarkSentAsReasonAndAPharmacyRejectHaveTheirLabels() {
        assertThat(codes.carcLabel("N382")).isEqualTo("Patient ID absent or wrong");
        assertThat(codes.rarcLabel("75")).isEqualTo("Prior authorization required");
        assertThat(codes.rejectLabel("7")).isEqualTo("Cardholder number absent or wrong");
        assertThat(codes.rejectLabel("M1")).isNotEqualTo(codes.rarcLabel("M1"));
        assertThat(codes.carcLabel("OON")).isEqualTo("Unknown code OON");
        assertThat(codes.rarcLabel("N99999")).isEqualTo("Unknown code N99999");
    }
}
