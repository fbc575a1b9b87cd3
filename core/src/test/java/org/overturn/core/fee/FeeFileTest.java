package org.overturn.core.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.money.Money;

/** What is read of a file of fees, and what is said of mistakes. */
class FeeFileTest {

    private static FeeFile read(String... lines) {
        return FeeFile.read(new StringReader(String.join("\n", lines) + "\n"));
    }

    private static FeeFile below(String row) {
        return read("payer,code,modifiers,amount,from,to", row);
    }

    @Test
    void columnsStandInAnyOrderAndSomeMayBeMissing() {
        FeeFile file = read("From,Code,Payer,Amount", "2026-01-01,j0897,P1,\"$1,250.5\"");

        assertThat(file.problems()).isEmpty();
        assertThat(file.fees())
                .containsExactly(
                        new Fee(
                                "P1",
                                "J0897",
                                "",
                                Money.of("1250.50"),
                                LocalDate.of(2026, 1, 1),
                                Optional.empty()));
    }

    @Test
    void aColumnThatIsNoneIsSaidSoThatNoModifierIsLost() {
        FeeFile file = read("payer,code,modifier,amount,from", "P1,72148,26,5,2026-01-01");

        assertThat(file.fees()).isEmpty();
        assertThat(file.problems().getFirst().toString()).contains("modifier");
    }

    @ParameterizedTest
    @CsvSource({"26 tc", "26-TC", "'26,TC'", "26;TC"})
    void modifiersAreWrittenAsOfficesDo(String modifiers) {
        assertThat(below("P1,72148,\"" + modifiers + "\",1,2026-01-01,").fees())
                .extracting(Fee::modifiers)
                .containsExactly("26,TC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",1,,5,2026-01-01, | payer is empty",
                "P1,,,5,2026-01-01, | code is empty",
                "P1,1,,five,2026-01-01, | amount is no amount",
                "P1,1,,-5,2026-01-01, | amount is no amount",
                "P1,1,,5,1/1/2026, | from is no day",
                "P1,1,,5,2026-01-01,soon | to is no day",
                "P1,1,,5,2026-01-01,2025-01-01 | ends before it begins",
            })
    void aMistakeIsNamedWithItsLine(String row, String what) {
        FeeFile file = below(row);

        assertThat(file.fees()).isEmpty();
        assertThat(file.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.what()).contains(what);
                });
    }

    @Test
    void everyMistakeIsNamed() {
        FeeFile file =
                read(
                        "payer,code,amount,from,to",
                        "P1,1,x,2026-01-01,",
                        "P1,1,5,2026-01-01,2026-06-30",
                        "P1,1,6,2026-07-01,",
                        "P1,1,7,2026-12-01,",
                        "P1,1,8");

        assertThat(file.problems()).extracting(FeeProblem::line).containsExactly(2L, 5L, 6L);
    }

    @Test
    void aFileWithoutColumnsOrFeesSaysWhatItNeeds() {
        assertThat(read("P1,1,5").problems())
                .extracting(FeeProblem::what)
                .singleElement()
                .asString()
                .contains("No column payer, code, amount, from");
        assertThat(below("").problems()).extracting(FeeProblem::line).isEqualTo(List.of(2L));
    }
}
