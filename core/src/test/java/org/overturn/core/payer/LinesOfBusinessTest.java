package org.overturn.core.payer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesOfBusinessTest {

    @ParameterizedTest
    @CsvSource({
        "MA, MEDICARE_FFS",
        "MB, MEDICARE_FFS",
        "16, MEDICARE_ADVANTAGE",
        "MC, MEDICAID_MCO",
        "12, COMMERCIAL_CONTRACT",
        "HM, COMMERCIAL_CONTRACT",
        "CI, COMMERCIAL_CONTRACT",
        "BL, COMMERCIAL_CONTRACT",
        "CH, TRICARE",
        "VA, VA_COMMUNITY_CARE",
        "WC, WORKERS_COMP",
        "AM, AUTO_NO_FAULT",
        "OF, FEHB",
        "ZZ, UNKNOWN",
        "LM, UNKNOWN",
        "'', UNKNOWN"
    })
    void theFilingIndicatorTellsTheLine(String indicator, LineOfBusiness expected) {
        assertThat(LinesOfBusiness.of(indicator, Optional.empty())).isEqualTo(expected);
    }

    @Test
    void thePayersSettingWinsOverTheFilingIndicator() {
        assertThat(LinesOfBusiness.of("MC", payer(Optional.of(LineOfBusiness.MEDICAID_FFS))))
                .isEqualTo(LineOfBusiness.MEDICAID_FFS);
    }

    @Test
    void aPayerWithoutTheSettingLeavesTheIndicatorInForce() {
        assertThat(LinesOfBusiness.of("MB", payer(Optional.empty())))
                .isEqualTo(LineOfBusiness.MEDICARE_FFS);
    }

    private static Optional<Payer> payer(Optional<LineOfBusiness> line) {
        return Optional.of(
                new Payer(
                        "p",
                        "Plan",
                        List.of(),
                        line,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
