package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.payer.LineOfBusiness;

class PatientsAppealTest {

    @ParameterizedTest(name = "{0}, borne by {1}: {2}")
    @CsvSource({
        "MEDICAID_MCO, PROVIDER, true",
        "ERISA, PATIENT, true",
        "COMMERCIAL_ACA, PATIENT, true",
        "FEHB, PATIENT, true",
        "ERISA, PROVIDER, false",
        "COMMERCIAL_CONTRACT, PROVIDER, false",
        "MEDICARE_FFS, PATIENT, false",
        "MEDICARE_ADVANTAGE, PATIENT, false",
        "UNKNOWN, PATIENT, false"
    })
    void itIsThePatientsWhereTheLawOrTheDebtSaysSo(
            LineOfBusiness line, Liability bears, boolean patients) {
        assertThat(PatientsAppeal.isOne(line, List.of(bears))).isEqualTo(patients);
    }
}
