package org.overturn.core.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ServiceLine;

/** What holds for every claim, balanced or not: 25 seeds of 200 random claims each. */
class LedgerLawTest {

    private static final String[] STATUS = {
        "1", "1", "1", "2", "3", "4", "19", "22", "23", "25", ""
    };
    private static final String[] GROUPS = {"CO", "CO", "PR", "OA", "PI", "CR", "XX"};
    private static final String[] REASONS = {
        "1", "2", "3", "16", "18", "23", "24", "29", "45", "50", "59", "94", "96", "97", "133",
        "151", "197", "201", "246", "253", "A1", "P8", "N89", "OON", ""
    };
    private static final String[] REMARKS = {"N1", "MA130", "N211", "N382", "M127", "N864", "ZZ"};

    private final DenialRules rules = new DenialRules(Codes.standard());

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyAdjustedCentHasExactlyOneClass(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Adjudication claim = ClaimText.claim(randomClaim(random));
            Assessment assessment = rules.assess(claim);

            assertThat(assessment.ledger().total())
                    .isEqualTo(
                            claim.chargeOrZero()
                                    .minus(claim.paidOrZero())
                                    .minus(claim.difference()));
            assertThat(Money.sum(assessment.denials().stream().map(DenialFinding::amount).toList()))
                    .isEqualTo(assessment.ledger().of(LedgerClass.DENIAL));
            assertThat(assessment.denials()).allMatch(denial -> denial.amount().isPositive());
            assertThat(assessment.claimClasses()).hasSameSizeAs(claim.adjustments());
            assertThat(assessment.lines()).hasSameSizeAs(claim.lines());
            for (ServiceLine line : claim.lines()) {
                assertThat(assessment.lines().get(line.ordinal() - 1).classes())
                        .hasSameSizeAs(line.adjustments());
            }
            assertThat(rules.assess(claim)).isEqualTo(assessment);
        }
    }

    private static String randomClaim(Random random) {
        String head =
                "CLP*A%d*%s*%s*%s**12*ICN~"
                        .formatted(
                                random.nextInt(99),
                                pick(random, STATUS),
                                amount(random),
                                amount(random));
        String lines =
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i ->
                                "SVC*HC:99213*%s*%s~%s"
                                        .formatted(
                                                amount(random),
                                                amount(random),
                                                adjustments(random)))
                        .collect(Collectors.joining());
        return head + adjustments(random) + "MOA***" + pick(random, REMARKS) + "~" + lines;
    }

    private static String adjustments(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i ->
                        "CAS*%s*%s*%s~"
                                .formatted(
                                        pick(random, GROUPS),
                                        pick(random, REASONS),
                                        amount(random)))
                .collect(Collectors.joining());
    }

    private static String amount(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "0";
            case 1 -> "";
            case 2 -> "-" + random.nextInt(500) + ".5";
            default -> random.nextInt(2000) + "." + (10 + random.nextInt(90));
        };
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
