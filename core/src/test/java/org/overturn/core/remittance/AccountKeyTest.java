package org.overturn.core.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountKeyTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"' 00ab12 ', AB12", "AB12, AB12", "000, 0", "10, 10", "'', ''", "a 0, A 0"})
    void writingsOfOneAccountHaveOneKey(String accountNumber, String key) {
        assertThat(AccountKey.of(accountNumber)).isEqualTo(key);
    }
}
