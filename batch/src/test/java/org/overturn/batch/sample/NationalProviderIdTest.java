package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalProviderIdTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 41870265, 51200431, 99999999})
    void theCheckDigitHoldsOverThePrefix80840(int number) {
        String digits = "80840" + NationalProviderId.of(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        assertThat(sum % 10).isZero();
        assertThat(digits).hasSize(15);
    }
}
