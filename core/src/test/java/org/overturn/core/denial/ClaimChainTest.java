package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.money.Money;

class ClaimChainTest {

    @Test
    void aReversalUndoesItsOriginalAndTheCorrectionReplacesIt() {
        ChainLink denied = claim(1, 1, 1, "1", "ICN1", "1450", "0", "1450");
        ChainLink reversal = claim(2, 2, 1, "22", "ICN1", "-1450", "0", "0");
        ChainLink paid = claim(3, 2, 2, "1", "ICN2", "1450", "610", "0");

        ClaimChain chain = ClaimChain.of(List.of(paid, reversal, denied));

        assertThat(chain.reversals()).containsExactly(new ClaimChain.Link(reversal, denied));
        assertThat(chain.corrections()).containsExactly(new ClaimChain.Link(paid, denied));
        assertThat(chain.unmatched()).isEmpty();
    }

    @Test
    void aReversalWithoutOriginalIsUnmatched() {
        ChainLink reversal = claim(2, 2, 1, "22", "ICN1", "-1450", "0", "0");

        assertThat(ClaimChain.of(List.of(reversal)).unmatched()).containsExactly(reversal);
    }

    @Test
    void aReversalDoesNotUndoWhatComesAfterIt() {
        ChainLink reversal = claim(1, 1, 1, "22", "ICN1", "-200", "-100", "0");
        ChainLink later = claim(2, 1, 2, "1", "ICN1", "200", "100", "0");

        ClaimChain chain = ClaimChain.of(List.of(reversal, later));

        assertThat(chain.reversals()).isEmpty();
        assertThat(chain.unmatched()).containsExactly(reversal);
    }

    @Test
    void aDeniedClaimThatIsPaidLaterWithoutReversalIsReplaced() {
        ChainLink denied = claim(1, 1, 1, "1", "ICN1", "300", "0", "300");
        ChainLink paid = claim(2, 2, 1, "1", "ICN9", "300", "180", "0");

        assertThat(ClaimChain.of(List.of(denied, paid)).corrections())
                .containsExactly(new ClaimChain.Link(paid, denied));
    }

    @Test
    void anotherVisitOnTheSameAccountReplacesNothing() {
        ChainLink denied = claim(1, 1, 1, "1", "ICN1", "300", "0", "300");
        ChainLink other = claim(2, 2, 1, "1", "ICN2", "120", "80", "0");

        assertThat(ClaimChain.of(List.of(denied, other)).corrections()).isEmpty();
    }

    @Test
    void aReversalIsMatchedOnceOnly() {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "100", "50", "0");
        ChainLink first = claim(2, 2, 1, "22", "ICN1", "-100", "-50", "0");
        ChainLink second = claim(3, 3, 1, "22", "ICN1", "-100", "-50", "0");

        ClaimChain chain = ClaimChain.of(List.of(original, first, second));

        assertThat(chain.reversals()).containsExactly(new ClaimChain.Link(first, original));
        assertThat(chain.unmatched()).containsExactly(second);
    }

    @ParameterizedTest(name = "{0} at {1}, paid {2}: {3} points")
    @CsvSource({
        "ICN1, -100, -50, 95",
        "ICN1, 100, -50, 95",
        "ICN1, -100, -49, 85",
        "ICN7, -100, -50, 45",
    })
    void pointsAddUp(String claimNumber, String charge, String paid, int points) {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "100", "50", "0");
        ChainLink reversal = claim(2, 2, 1, "22", claimNumber, charge, paid, "0");

        assertThat(ReversalMatch.score(reversal, original)).isEqualTo(points);
    }

    @Test
    void sharesAddUpToTheLastCent() {
        List<Money> weights = List.of(Money.of("1"), Money.of("1"), Money.of("1"));

        assertThat(Shares.of(Money.of("100.00"), weights))
                .containsExactly(Money.of("33.33"), Money.of("33.33"), Money.of("33.34"));
        assertThat(Shares.of(Money.of("0.01"), weights)).contains(Money.of("0.01"));
    }

    private static ChainLink claim(
            long id,
            long remittance,
            int ordinal,
            String status,
            String claimNumber,
            String charge,
            String paid,
            String denied) {
        return new ChainLink(
                id,
                remittance,
                ordinal,
                Optional.of(LocalDate.of(2026, 9, (int) remittance)),
                status,
                "PT1001",
                claimNumber,
                "",
                "",
                Money.of(charge),
                Money.of(paid),
                Money.of(denied),
                Optional.empty(),
                Optional.empty());
    }
}
