package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.TableMapping.ReasonCode;

/** Amounts, dates and codes as tables write them. */
class CellValuesTest {

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.50|.|1234.50",
                "$1,234.50|.|1234.50",
                "($12.00)|.|-12.00",
                "12.00-|.|-12.00",
                "-$5|.|-5.00",
                ".18|.|0.18",
                "1.234,50 €|,|1234.50",
                "-0,5|,|-0.50",
                "1.234|,|1234.00",
                "12 345,00|,|12345.00"
            })
    void anAmountIsReadAsItIsMeant(String text, char decimal, String amount) {
        assertThat(Amounts.find(Cell.text(text), decimal)).contains(Money.of(amount));
    }

    @ParameterizedTest(name = "{0} is no amount")
    @ValueSource(
            strings = {"1,23.50", "1.234,50", "12.345", "1,2", "twelve", "(", "1.2.3", "$", ""})
    void whatCouldBeReadInTwoWaysIsNoAmount(String text) {
        assertThat(Amounts.find(Cell.text(text), '.')).isEmpty();
    }

    @Test
    void theNoiseOfAStoredNumberIsNoPartOfACent() {
        assertThat(Amounts.find(new Cell("99.99000000000001", Cell.Kind.NUMBER), '.'))
                .contains(Money.of("99.99"));
        assertThat(Amounts.find(new Cell("99.994", Cell.Kind.NUMBER), '.')).isEmpty();
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "03/04/2026, MDY, 2026-03-04",
        "3/4/26, MDY, 2026-03-04",
        "03.04.2026, DMY, 2026-04-03",
        "2026-03-04, DMY, 2026-03-04",
        "2026-03-04 00:00:00, MDY, 2026-03-04",
        "2026-03-04T12:30:00Z, MDY, 2026-03-04",
        "20260304, YMD, 2026-03-04",
        "03042026, MDY, 2026-03-04",
        "04-Mar-2026, DMY, 2026-03-04",
        "Mar 4 2026, MDY, 2026-03-04",
        "46085, EXCEL, 2026-03-04"
    })
    void aDateIsReadInTheOrderOfTheMapping(String text, Format.DateOrder order, LocalDate day) {
        assertThat(Dates.find(Cell.text(text), order)).contains(day);
    }

    @ParameterizedTest(name = "{0} is no date")
    @ValueSource(strings = {"13/13/2026", "02/30/2026", "2026", "soon", "3/4", "1/2/326"})
    void whatIsNoDateIsNone(String text) {
        assertThat(Dates.find(Cell.text(text), Format.DateOrder.MDY)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "CO-45, CO, 45",
        "co45, CO, 45",
        "PR 2, PR, 2",
        "45, '', 45",
        "PI-W3, PI, W3",
        "CO-OON, CO, OON"
    })
    void aReasonCodeComesWithItsGroupOrWithout(String text, String group, String reason) {
        assertThat(ReasonText.find(text)).contains(new ReasonCode(group, reason));
    }

    @Test
    void aListOfReasonsIsReadWholeOrNotAtAll() {
        assertThat(ReasonText.list("CO-45: 1,500.00; PR-2: 20.00, OA-23 (5.00)"))
                .hasValueSatisfying(list ->
                        assertThat(list)
                                .extracting(ReasonText.Entry::amount)
                                .startsWith("1,500.00", "20.00"));
        assertThat(ReasonText.list("CO-45: 50.00; see letter")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CO-45", "CO-50", "PR-2", "CO-1234", "CO-45 CO-50", "CO45.00"})
    void aCodeWithoutAnAmountIsNoList(String text) {
        assertThat(ReasonText.list(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CO-45: 50.00",
                "CO45 $50",
                "CO-45$50.00",
                "CO-45=50; PR-2=20",
                "CO-45 (50)"
            })
    void codesWithAmountsAreAList(String text) {
        assertThat(ReasonText.list(text).orElseThrow().getFirst().code().reason()).isEqualTo("45");
    }
}
