package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ruth Kessler-Dunn, MD        | ruth kessler dunn    | true",
                "Dr. Ruth Kessler-Dunn        | Ruth B. Kessler-Dunn | true",
                "Kessler-Dunn, Ruth, MD       | Ruth Kessler-Dunn    | true",
                "Kessler-Dunn, Ruth           | RUTH KESSLER DUNN    | true",
                "Ruth Kessler-Dunn, M.D., Ph.D. | Ruth Kessler-Dunn  | true",
                "LUTHER I SUTHERLAND          | Luther Sutherland Jr. | true",
                "José Núñez                   | Jose Nunez           | true",
                "Linh Do                      | Linh Do, DO          | true",
                "Ruth Kessler-Dunn            | Rut Kessler-Dunn     | false",
                "Ruth Kessler-Dunn            | Ruth Kessler         | false",
                "Tobias Renwick               | T. Renwick           | false",
                "okafor                       | okafor               | true",
                "okafor                       | ada                  | false"
            })
    void namesAreComparedByFirstAndLastName(String one, String other, boolean same) {
        assertThat(PersonName.of(one).equals(PersonName.of(other))).isEqualTo(same);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ELENA MARSH, Elena Marsh, true",
        "E MARSH, Elena Marsh, true",
        "Elena Marsh, Eleanor Marsh, false",
        "Elena Marsh, Elena Marshall, false"
    })
    void payersCutFirstNames(String one, String other, boolean maybe) {
        assertThat(PersonName.of(one).mayBe(PersonName.of(other))).isEqualTo(maybe);
        assertThat(PersonName.of(other).mayBe(PersonName.of(one))).isEqualTo(maybe);
    }
}
