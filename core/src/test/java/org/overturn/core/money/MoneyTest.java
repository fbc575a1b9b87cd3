package org.overturn.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} is {1} cents")
    @CsvSource({
        "500.00, 50000",
        "500, 50000",
        "500.5, 50050",
        ".18, 18",
        "-42.58, -4258",
        "-.5, -50",
        "+7, 700",
        "10.000, 1000",
        "5., 500",
        "999999999999.99, 99999999999999",
    })
    void readsAmountsAsPayersWriteThem(String text, long cents) {
        assertThat(Money.find(text)).contains(new Money(cents));
    }

    @ParameterizedTest(name = "\"{0}\" is no amount")
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "abc",
                "1,000.00",
                "1.2.3",
                "1e5",
                " 5",
                "10.005",
                "1000000000000"
            })
    void takesNothingElseForAnAmount(String text) {
        assertThat(Money.find(text)).isEmpty();
    }

    @Test
    void writesTwoPlacesAndGroupsOnlyForPeople() {
        assertThat(Money.of("-1234.5")).hasToString("-1234.50");
        assertThat(Money.of("-1234.5").toDollars()).isEqualTo("-$1,234.50");
        assertThat(Money.of(".07").toDollars()).isEqualTo("$0.07");
    }

    @Test
    void namesTheTextThatIsNoAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("12,50"))
                .withMessageContaining("12,50");
    }
}
