package org.overturn.core.chance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcedureGroupTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "'', NONE",
        "00100, ANESTHESIA",
        "01999, ANESTHESIA",
        "0075T, OTHER",
        "29881, SURGERY",
        "72148, IMAGING",
        "80053, LABORATORY",
        "93000, MEDICINE",
        "97110, THERAPY",
        "98940, MEDICINE",
        "99213, VISIT",
        "99500, MEDICINE",
        "J0897, DRUG",
        "E0601, EQUIPMENT",
        "A0425, TRANSPORT_AND_SUPPLY",
        "G8427, OTHER",
        "0360, OTHER",
        "XYZ, OTHER"
    })
    void followsTheSections(String code, ProcedureGroup group) {
        assertThat(ProcedureGroup.of(code)).isEqualTo(group);
    }
}
