package org.overturn.core.remittance.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;

/** What a table says is what is read of the 835 made of it, to the cent, line by line. */
class RoundTripLawTest {

    private static final String MAPPING =
            """
            format: {decimal: "%s", delimiter: "%s"}
            rows: %s
            columns:
              payerName: Payer
              traceNumber: Check
              paidOn: Date
              paymentAmount: Sum
              accountNumber: Account
              payerClaimNumber: ICN
              lineNumber: Line
              procedure: CPT
              charge: Billed
              paid: Paid
            adjustments:
              - {group: Group, code: Code, amount: Adj}
            """;

    @TempDir private Path folder;

    private record Adj(String group, String code, Money amount) {}

    private record Line(String cpt, Money charge, Money paid, List<Adj> adjustments) {}

    private record Claim(String account, String icn, List<Line> lines) {}

    private record Payment(String check, List<Claim> claims) {

        Money sum() {
            return Money.sum(
                    claims.stream().flatMap(c -> c.lines().stream()).map(Line::paid).toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theTranslationSaysWhatTheTableSays(int seed) throws IOException {
        Random random = new Random(seed);
        char decimal = random.nextBoolean() ? ',' : '.';
        List<Payment> payments = payments(random);
        Path file = folder.resolve("era.csv");
        Files.writeString(file, csv(payments, decimal));

        Translation read =
                Tables.mapped(folder, "law", MAPPING.formatted(decimal, ";", "ADJUSTMENT"))
                        .translate(file);

        assertThat(read.issues()).isEmpty();
        Tables.Readout readout = Tables.read(Tables.x12(read));
        assertThat(readout.issues()).isEmpty();
        assertThat(readout.ends()).allMatch(end -> end.difference().isZero());
        assertThat(readout.claims()).allMatch(claim -> claim.difference().isZero());
        assertThat(readout.claims().stream().map(RoundTripLawTest::told).toList())
                .isEqualTo(
                        payments.stream()
                                .flatMap(p -> p.claims().stream())
                                .map(RoundTripLawTest::told)
                                .toList());
    }

    private static List<Payment> payments(Random random) {
        List<Payment> payments = new ArrayList<>();
        for (int p = 0; p < 1 + random.nextInt(3); p++) {
            List<Claim> claims = new ArrayList<>();
            for (int c = 0; c < 1 + random.nextInt(20); c++) {
                List<Line> lines = new ArrayList<>();
                for (int l = 0; l < 1 + random.nextInt(4); l++) {
                    lines.add(line(random));
                }
                claims.add(new Claim("000" + c, "ICN" + p + "-" + c, lines));
            }
            payments.add(new Payment("CHK" + p, claims));
        }
        return payments;
    }

    private static Line line(Random random) {
        List<Adj> adjustments = new ArrayList<>();
        String[] codes = {"45", "50", "97", "2", "1", "253", "16"};
        for (int a = 0; a < 1 + random.nextInt(3); a++) {
            adjustments.add(
                    new Adj(
                            random.nextBoolean() ? "CO" : "PR",
                            codes[random.nextInt(codes.length)],
                            new Money(1 + random.nextInt(999_999))));
        }
        Money paid = new Money(random.nextInt(3) == 0 ? 0 : random.nextInt(9_999_999));
        Money charge = paid.plus(Money.sum(adjustments.stream().map(Adj::amount).toList()));
        return new Line("99" + (200 + random.nextInt(99)), charge, paid, adjustments);
    }

    private static String csv(List<Payment> payments, char decimal) {
        StringBuilder csv =
                new StringBuilder(
                        "Payer;Check;Date;Sum;Account;ICN;Line;CPT;Billed;Paid;Group;Code;Adj\n");
        for (Payment payment : payments) {
            for (Claim claim : payment.claims()) {
                int number = 0;
                for (Line line : claim.lines()) {
                    number++;
                    for (Adj adj : line.adjustments()) {
                        csv.append(
                                String.join(
                                                ";",
                                                "Example Plan",
                                                payment.check(),
                                                "11/20/2026",
                                                text(payment.sum(), decimal),
                                                claim.account(),
                                                claim.icn(),
                                                String.valueOf(number),
                                                line.cpt(),
                                                text(line.charge(), decimal),
                                                text(line.paid(), decimal),
                                                adj.group(),
                                                adj.code(),
                                                text(adj.amount(), decimal))
                                        + "\n");
                    }
                }
            }
        }
        return csv.toString();
    }

    private static String text(Money amount, char decimal) {
        String us = amount.toDollars().substring(1);
        return decimal == '.' ? us : us.replace(',', '#').replace('.', ',').replace('#', '.');
    }

    private static String told(Claim claim) {
        return claim.account()
                + " "
                + claim.icn()
                + claim.lines().stream()
                        .map(line ->
                                " %s %s %s %s"
                                        .formatted(
                                                line.cpt(),
                                                line.charge(),
                                                line.paid(),
                                                line.adjustments().stream()
                                                        .map(a ->
                                                                a.group()
                                                                        + a.code()
                                                                        + " "
                                                                        + a.amount())
                                                        .collect(Collectors.joining(","))))
                        .collect(Collectors.joining());
    }

    private static String told(Adjudication claim) {
        return claim.accountNumber()
                + " "
                + claim.payerClaimNumber()
                + claim.lines().stream()
                        .map(line ->
                                " %s %s %s %s"
                                        .formatted(
                                                line.procedure(),
                                                line.chargeOrZero(),
                                                line.paidOrZero(),
                                                line.adjustments().stream()
                                                        .map(a ->
                                                                a.group()
                                                                        + a.reason()
                                                                        + " "
                                                                        + a.amountOrZero())
                                                        .collect(Collectors.joining(","))))
                        .collect(Collectors.joining());
    }
}
