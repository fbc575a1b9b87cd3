package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.overturn.core.code.Codes;
import org.overturn.core.denial.Assessment;
import org.overturn.core.denial.DenialRules;
import org.overturn.core.issue.Issue;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ProviderAdjustment;
import org.overturn.core.x12.WideText;

/**
 * Whatever the bytes, the reader ends and throws nothing, what it reports adds up, and each claim
 * read again by its place is the same. {@code .ci/fuzz} runs it in its large form.
 */
class MutationTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 2_000);
    private static final int FIRST = Integer.getInteger("fuzz.first", 0);
    private static final long SEED = Long.getLong("fuzz.seed", 835);
    private static final int TOLD = 10_000;

    private final DenialRules rules = new DenialRules(Codes.standard());

    /** The time is a net only: what loops would not end at all. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void readsAnyMutatedFileToItsEndAndItsSumsAreThoseOfItsParts() throws IOException {
        List<byte[]> originals = new ArrayList<>(Mutations.generated());
        for (Path file : Corpus.files()) {
            if (Files.size(file) < 200_000) {
                originals.add(Files.readAllBytes(file));
            }
        }
        Mutations mutations = new Mutations(originals, SEED);
        long claims = 0;
        for (int number = FIRST; number < FIRST + FILES; number++) {
            byte[] file = mutations.file(number);
            try {
                claims += check(file);
            } catch (Throwable e) {
                Path kept = keep(file, number);
                fail(
                        "file %d of seed %d (%s); again: .ci/fuzz 1 %d %d"
                                .formatted(number, SEED, kept, SEED, number),
                        e);
            }
            if ((number + 1) % TOLD == 0) {
                System.out.printf(
                        "fuzz: %,d files of seed %d, %,d claims, no failure%n",
                        number + 1 - FIRST, SEED, claims);
            }
        }
        assertThat(claims).isPositive();
    }

    private static Path keep(byte[] file, int number) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuzz"));
        return Files.write(folder.resolve(SEED + "-" + number + ".835"), file).toAbsolutePath();
    }

    private int check(byte[] file) throws IOException {
        Reading reading = Reading.of(file);
        ClaimStreamTest.holds(reading);
        List<Issue> issues = new ArrayList<>();
        assertThat(FiguresTest.scan(file, issues))
                .isEqualTo(reading.transactions().stream().map(t -> t.end()).toList());
        assertThat(issues).isEqualTo(reading.issues());
        byte[] text = WideText.decoded(new ByteArrayInputStream(file)).readAllBytes();
        long reached = 0;
        int claims = 0;
        for (Reading.Transaction transaction : reading.transactions()) {
            assertThat(transaction.ends()).hasSize(1);
            assertThat(transaction.end().offset()).isGreaterThanOrEqualTo(reached);
            reached = transaction.end().offset() + transaction.end().length();
            assertThat(reached).isLessThanOrEqualTo(text.length);
            addsUp(transaction);
            for (Adjudication claim : transaction.claims()) {
                addsUp(claim);
                assertThat(again(text, transaction, claim)).isEqualTo(claim);
                claims++;
            }
        }
        return claims;
    }

    private static Adjudication again(
            byte[] text, Reading.Transaction transaction, Adjudication claim) throws IOException {
        int offset = (int) claim.offset();
        return X12RemittanceReader.readAdjudication(
                new ByteArrayInputStream(text, offset, claim.length()),
                transaction.header().envelope().delimiters(),
                claim.ordinal(),
                offset);
    }

    private static void addsUp(Reading.Transaction transaction) {
        Money paid = Money.ZERO;
        for (Adjudication claim : transaction.claims()) {
            paid = paid.plus(claim.paidOrZero());
        }
        Money adjusted = Money.ZERO;
        for (ProviderAdjustment adjustment : transaction.end().providerAdjustments()) {
            adjusted = adjusted.plus(adjustment.amountOrZero());
        }
        assertThat(transaction.end().adjudications()).isEqualTo(transaction.claims().size());
        assertThat(transaction.end().claimsPaid()).isEqualTo(paid);
        assertThat(transaction.end().providerAdjusted()).isEqualTo(adjusted);
        assertThat(transaction.end().difference())
                .isEqualTo(
                        transaction
                                .header()
                                .payment()
                                .amount()
                                .orElse(Money.ZERO)
                                .minus(paid.minus(adjusted)));
    }

    private void addsUp(Adjudication claim) {
        Assessment assessment = rules.assess(claim);
        assertThat(assessment.ledger().total())
                .isEqualTo(
                        claim.chargeOrZero().minus(claim.paidOrZero()).minus(claim.difference()));
    }
}
