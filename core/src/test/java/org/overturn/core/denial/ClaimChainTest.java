package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.core.denial.Links.account;
import static org.overturn.core.denial.Links.answering;
import static org.overturn.core.denial.Links.claim;
import static org.overturn.core.denial.Links.pended;
import static org.overturn.core.denial.Links.referring;
import static org.overturn.core.denial.Links.served;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.issue.Issue;
import org.overturn.core.money.Money;

class ClaimChainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 3);

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
    void aSecondReversalOfAClaimIsSaidToBeOneMore() {
        ChainLink paid = claim(1, 1, 1, "1", "ICN1", "1450", "610", "0");
        ChainLink reversal = claim(2, 2, 1, "22", "ICN1", "-1450", "-610", "0");
        ChainLink again = claim(3, 3, 1, "22", "ICN1", "-1450", "-610", "0");
        ChainLink stranger = claim(4, 3, 2, "22", "", "-99", "-1", "0");

        assertThat(ChainIssues.of(ClaimChain.of(List.of(paid, reversal, again, stranger))))
                .extracting(Issue::message)
                .containsExactly(
                        "The reversal of claim ICN1 over $1,450.00 of 2026-09-03 is one more: a"
                                + " reversal of 2026-09-02 undid the claim already, so that the"
                                + " payer may take the money twice.",
                        "The reversal of a claim without the payer's number over $99.00 of"
                                + " 2026-09-03 matches no claim on file.");
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
    void aReversalOfAPartUndoesNothingBeforeAPersonSaysSo() {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "600", "420", "0");
        ChainLink part = claim(2, 2, 1, "22", "ICN1", "-200", "-120", "0");

        ClaimChain chain = ClaimChain.of(List.of(original, part));

        assertThat(chain.reversals()).isEmpty();
        assertThat(chain.doubts())
                .containsExactly(
                        new ClaimChain.Doubt(part, new ReversalMatch(original, 75, false)));
    }

    @Test
    void aCorrectionUnderTheReversalsCutAccountReplacesTheOriginal() {
        ChainLink denied = claim(1, 1, 1, "1", "ICN1", "910", "0", "910");
        ChainLink reversal = account(claim(2, 2, 1, "22", "ICN1", "-910", "0", "0"), "PT10");
        ChainLink paid = account(claim(3, 2, 2, "1", "ICN2", "910", "455", "0"), "PT10");

        ClaimChain chain = ClaimChain.of(List.of(denied, reversal, paid));

        assertThat(chain.reversals()).containsExactly(new ClaimChain.Link(reversal, denied));
        assertThat(chain.corrections()).containsExactly(new ClaimChain.Link(paid, denied));
    }

    @Test
    void theSamePaymentAgainWinsNothing() {
        ChainLink first = claim(1, 1, 1, "1", "ICN1", "650", "400", "250");
        ChainLink again = claim(2, 2, 1, "1", "ICN2", "650", "400", "250");

        ClaimChain chain = ClaimChain.of(List.of(first, again));

        assertThat(chain.additions()).containsExactly(new ClaimChain.Link(again, first));
        assertThat(Fate.of(chain).getFirst().end()).isEqualTo(Fate.End.STANDS);
        assertThat(Fate.of(chain).getFirst().recovered()).isEqualTo(Money.ZERO);
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

    @Test
    void anUndecidedReversalAsksAndTheAnswerIsKeptTo() {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "100", "50", "0");
        ChainLink reversal = claim(2, 2, 1, "22", "XX9", "-100", "-50", "0");
        original = served(original, DAY, "99213 100.00");
        reversal = served(reversal, DAY, "99213 100.00");
        List<ChainLink> both = List.of(original, reversal);
        Set<ReversalAnswers.Pair> pair = Set.of(ReversalAnswers.Pair.of(reversal, original));

        ClaimChain asked = ClaimChain.of(both);
        ClaimChain accepted = ClaimChain.of(both, new ReversalAnswers(pair, Set.of()));
        ClaimChain refused = ClaimChain.of(both, new ReversalAnswers(Set.of(), pair));

        assertThat(asked.doubts())
                .containsExactly(
                        new ClaimChain.Doubt(reversal, new ReversalMatch(original, 55, true)));
        assertThat(asked.reversals()).isEmpty();
        assertThat(asked.unmatched()).isEmpty();
        assertThat(accepted.reversals()).containsExactly(new ClaimChain.Link(reversal, original));
        assertThat(accepted.doubts()).isEmpty();
        assertThat(refused.unmatched()).containsExactly(reversal);
        assertThat(refused.doubts()).isEmpty();
    }

    @Test
    void aTruncatedAccountNumberIsNoHindrance() {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "100", "50", "0");
        ChainLink reversal = account(claim(2, 2, 1, "22", "ICN1", "-100", "-50", "0"), "PT1");
        ChainLink correction =
                account(referring(claim(3, 2, 2, "1", "ICN2", "100", "80", "0"), "ICN1"), "PT1");

        ClaimChain chain = ClaimChain.of(List.of(original, reversal, correction));

        assertThat(chain.reversals()).containsExactly(new ClaimChain.Link(reversal, original));
        assertThat(chain.corrections()).containsExactly(new ClaimChain.Link(correction, original));
    }

    @Test
    void aCorrectionThatIsDatedBeforeItsReversalCorrectsAllTheSame() {
        ChainLink original = claim(1, 1, 1, "1", "ICN1", "100", "50", "0");
        ChainLink correction = claim(2, 2, 1, "1", "ICN2", "100", "80", "0");
        ChainLink reversal = claim(3, 3, 1, "22", "ICN1", "-100", "-50", "0");

        ClaimChain before = ClaimChain.of(List.of(original, correction));
        ClaimChain after = ClaimChain.of(List.of(original, correction, reversal));

        assertThat(before.additions()).containsExactly(new ClaimChain.Link(correction, original));
        assertThat(after.additions()).isEmpty();
        assertThat(after.corrections()).containsExactly(new ClaimChain.Link(correction, original));
    }

    @Test
    void aHeldClaimIsReplacedByItsDecisionAndAnAnswerToAnAppealNeedsNoReversal() {
        ChainLink held = pended(claim(1, 1, 1, "1", "ICN1", "100", "0", "0"));
        ChainLink denied = claim(2, 2, 1, "1", "ICN2", "100", "0", "100");
        ChainLink again = claim(3, 3, 1, "1", "ICN3", "100", "0", "100");

        assertThat(ClaimChain.of(List.of(held, denied, again)).corrections())
                .containsExactly(new ClaimChain.Link(denied, held));
        assertThat(ClaimChain.of(List.of(held, denied, answering(again))).corrections())
                .containsExactly(
                        new ClaimChain.Link(denied, held),
                        new ClaimChain.Link(answering(again), denied));
    }

    @Test
    void visitsOfOtherDaysOnOneAccountAreKeptApart() {
        ChainLink first = served(claim(1, 1, 1, "1", "ICN1", "120", "0", "120"), DAY);
        ChainLink second = served(claim(2, 2, 1, "1", "ICN2", "120", "80", "0"), DAY.plusDays(7));

        assertThat(ClaimChain.of(List.of(first, second)).corrections()).isEmpty();
        assertThat(ClaimChain.of(List.of(first, second)).additions()).isEmpty();
    }
}
