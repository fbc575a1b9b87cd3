package org.overturn.core.remittance.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Adjustment;
import org.overturn.core.remittance.Remark;
import org.overturn.core.remittance.ServiceLine;
import org.overturn.core.x12.X12Date;
import org.yaml.snakeyaml.Yaml;

/** Reads the files other people wrote, where they are at hand, and compares every expected fact. */
class CorpusTest {

    static Stream<Path> files() throws IOException {
        List<Path> files = Corpus.files();
        return files.isEmpty() ? Stream.of(Path.of("no corpus at hand")) : files.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsEveryExpectedFact(Path file) throws IOException {
        assumeTrue(Files.exists(file), "the corpus is not at hand");
        String name = file.getFileName().toString().replaceAll("835$", "expected.json");
        Map<String, Object> expected = new Yaml().load(Files.readString(file.resolveSibling(name)));

        Reading reading = Reading.of(Files.readAllBytes(file));

        assertThat(transactions(reading)).isEqualTo(expected.get("transactions"));
        assertThat(reading.codes().contains(IssueCode.UNREADABLE_ENVELOPE))
                .isEqualTo(reading.transactions().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void readsEachPartAgainFromItsPlaceInTheFile(Path file) throws IOException {
        assumeTrue(Files.exists(file), "the corpus is not at hand");
        Reading reading = Reading.of(Files.readAllBytes(file));
        for (Reading.Transaction transaction : reading.transactions()) {
            var header = transaction.header();
            assertThat(X12RemittanceReader.readHeader(from(reading, header.offset()), header))
                    .isEqualTo(header);
            for (Adjudication claim : transaction.claims()) {
                assertThat(
                                X12RemittanceReader.readAdjudication(
                                        from(reading, claim.offset()),
                                        header.envelope().delimiters(),
                                        claim.ordinal(),
                                        claim.offset()))
                        .isEqualTo(claim);
            }
        }
    }

    private static ByteArrayInputStream from(Reading reading, long offset) {
        byte[] file = reading.file();
        return new ByteArrayInputStream(file, (int) offset, file.length);
    }

    private static List<Map<String, Object>> transactions(Reading reading) {
        return reading.transactions().stream().map(CorpusTest::transaction).toList();
    }

    private static Map<String, Object> transaction(Reading.Transaction transaction) {
        var header = transaction.header();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("controlNumber", header.controlNumber());
        facts.put("traceNumber", header.payment().traceNumber());
        facts.put("paymentAmount", text(header.payment().amount()));
        facts.put("paymentMethod", header.payment().method());
        facts.put("paymentDate", orNull(X12Date.iso(header.payment().date())));
        facts.put("payerName", orNull(header.payer().name()));
        facts.put("payeeName", orNull(header.payee().name()));
        facts.put("difference", transaction.end().difference().toString());
        facts.put(
                "providerAdjustments",
                transaction.end().providerAdjustments().stream()
                        .map(a -> facts("code", a.code(), "reference", a.reference(), a.amount()))
                        .toList());
        facts.put("claims", transaction.claims().stream().map(CorpusTest::claim).toList());
        return facts;
    }

    private static Map<String, Object> claim(Adjudication claim) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("accountNumber", claim.accountNumber());
        facts.put("payerClaimNumber", claim.payerClaimNumber());
        facts.put("status", claim.status());
        facts.put("charge", text(claim.charge()));
        facts.put("paid", text(claim.paid()));
        facts.put("difference", claim.difference().toString());
        facts.put("adjustments", adjustments(claim.adjustments()));
        facts.put("remarks", claim.remarks().stream().map(Remark::code).toList());
        facts.put("lines", claim.lines().stream().map(CorpusTest::line).toList());
        return facts;
    }

    private static Map<String, Object> line(ServiceLine line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("procedure", line.procedure());
        facts.put("modifiers", line.modifiers());
        facts.put("charge", text(line.charge()));
        facts.put("paid", text(line.paid()));
        facts.put("adjustments", adjustments(line.adjustments()));
        facts.put("remarks", line.remarks().stream().map(Remark::code).toList());
        return facts;
    }

    private static List<Map<String, Object>> adjustments(List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(a -> facts("group", a.group(), "reason", a.reason(), a.amount()))
                .toList();
    }

    private static Map<String, Object> facts(
            String key1, String value1, String key2, String value2, Optional<Money> amount) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(key1, value1);
        facts.put(key2, value2);
        facts.put("amount", text(amount));
        return facts;
    }

    private static String text(Optional<Money> amount) {
        return amount.map(Money::toString).orElse(null);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
