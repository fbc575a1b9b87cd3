package org.overturn.batch.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SampleNightTest {

    private static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    private static final int CLAIMS = 400;

    @TempDir static Path folder;
    private static SampleNight.Summary summary;
    private static JsonNode truth;

    @BeforeAll
    static void writeANight() throws IOException {
        summary = SampleNight.write(folder, CLAIMS, 1, DATE);
        truth = new ObjectMapper().readTree(Files.readString(folder.resolve("truth.json")));
    }

    @Test
    void everyLineClaimAndRemittanceBalancesToTheCent() throws IOException {
        int lines = 0;
        for (Path file : goodFiles()) {
            for (PlainRemittance remittance : PlainRemittance.read(cutSafely(read(file)))) {
                if (remittance.ended) {
                    lines += assertBalanced(remittance);
                }
            }
        }
        assertThat(lines).isGreaterThan(CLAIMS);
    }

    private static int assertBalanced(PlainRemittance remittance) {
        BigDecimal paid = BigDecimal.ZERO;
        int lines = 0;
        for (PlainRemittance.Claim claim : remittance.claims) {
            assertThat(claim.charge.subtract(claim.adjusted))
                    .as(claim.account)
                    .isEqualByComparingTo(claim.paid);
            BigDecimal charged = BigDecimal.ZERO;
            for (PlainRemittance.Line line : claim.lines) {
                assertThat(line.charge.subtract(line.adjusted))
                        .as("a line of " + claim.account)
                        .isEqualByComparingTo(line.paid);
                charged = charged.add(line.charge);
            }
            if (!claim.lines.isEmpty()) {
                assertThat(charged).as(claim.account).isEqualByComparingTo(claim.charge);
            }
            lines += claim.lines.size();
            paid = paid.add(claim.paid);
        }
        assertThat(paid.subtract(remittance.providerAdjusted))
                .isEqualByComparingTo(remittance.payment);
        assertThat(remittance.payment.signum()).isNotNegative();
        return lines;
    }

    @Test
    void theTruthNamesEveryPostedClaimOnceAndNoOther() {
        Map<String, String> written = new HashMap<>();
        for (JsonNode file : truth.get("files")) {
            for (JsonNode transaction : file.get("transactions")) {
                if (transaction.get("result").asString().equals("posted")) {
                    String name = file.get("name").asString();
                    String control = transaction.get("controlNumber").asString();
                    collect(written, name, control);
                }
            }
        }
        Map<String, String> told = new HashMap<>();
        for (JsonNode claim : truth.get("claims")) {
            String place =
                    place(claim.get("file").asString(), claim.get("controlNumber").asString());
            told.put(
                    place + claim.get("ordinal").asInt(),
                    claim.get("accountNumber").asString()
                            + claim.get("status").asString()
                            + new BigDecimal(claim.get("paid").asString()));
        }
        assertThat(told).hasSize(CLAIMS).isEqualTo(written);
    }

    private static void collect(Map<String, String> written, String name, String control) {
        byte[] bytes = cutSafely(read(folder.resolve("remittances").resolve(name)));
        for (PlainRemittance remittance : PlainRemittance.read(bytes)) {
            for (int i = 0; i < remittance.claims.size(); i++) {
                if (remittance.control.equals(control)) {
                    PlainRemittance.Claim claim = remittance.claims.get(i);
                    written.put(
                            place(name, control) + (i + 1),
                            claim.account + claim.status + claim.paid.setScale(2));
                }
            }
        }
    }

    private static String place(String file, String control) {
        return file + "/" + control + "/";
    }

    @Test
    void theLedgerOfEachClaimIsChargeLessPaidAndItsDenialsAreTheDenialClass() {
        for (JsonNode claim : truth.get("claims")) {
            BigDecimal classes = BigDecimal.ZERO;
            for (JsonNode sum : claim.get("ledger")) {
                classes = classes.add(new BigDecimal(sum.asString()));
            }
            assertThat(classes)
                    .as(claim.get("accountNumber").asString())
                    .isEqualByComparingTo(amount(claim, "charge").subtract(amount(claim, "paid")));
            JsonNode denied = claim.get("ledger").get("DENIAL");
            assertThat(sum(claim.get("denials")))
                    .isEqualByComparingTo(denied == null ? "0" : denied.asString());
        }
    }

    @Test
    void theTotalsAreTheSumsOverTheClaims() {
        BigDecimal denied = BigDecimal.ZERO;
        int denials = 0;
        Map<String, Integer> routes = new TreeMap<>();
        for (JsonNode claim : truth.get("claims")) {
            denied = denied.add(sum(claim.get("denials")));
            for (JsonNode denial : claim.get("denials")) {
                denials++;
                routes.merge(denial.get("route").asString(), 1, Integer::sum);
            }
        }
        JsonNode totals = truth.get("totals");
        assertThat(totals.get("denials").asInt()).isEqualTo(denials).isEqualTo(summary.denials());
        assertThat(amount(totals, "denied")).isEqualByComparingTo(denied);
        Map<String, Integer> told = new TreeMap<>();
        totals.get("byRoute")
                .properties()
                .forEach(e -> told.put(e.getKey(), e.getValue().get("denials").asInt()));
        assertThat(told).isEqualTo(routes);
    }

    @Test
    void aboutTwelvePerCentOfTheClaimsAreDeniedInManyWays(@TempDir Path large) throws IOException {
        SampleNight.Summary many = SampleNight.write(large, 3_000, 5, DATE);
        assertThat(many.claims()).isEqualTo(3_000);
        assertThat(many.deniedClaims() / 30.0).isBetween(10.0, 14.0);
        JsonNode claims =
                new ObjectMapper()
                        .readTree(Files.readString(large.resolve("truth.json")))
                        .get("claims");
        Set<String> reasons = new HashSet<>();
        Set<String> outcomes = new HashSet<>();
        for (JsonNode claim : claims) {
            outcomes.add(claim.get("outcome").asString());
            for (JsonNode denial : claim.get("denials")) {
                reasons.add(denial.get("group").asString() + denial.get("reason").asString());
            }
        }
        assertThat(reasons).hasSizeGreaterThan(25).contains("CO50", "CO197", "PR27", "OA18");
        assertThat(outcomes)
                .contains("REVERSAL", "PREDETERMINATION", "PENDED", "ZERO_PAY_NOT_DENIED");
    }

    @Test
    void theTruthNamesEachLooseDocumentAndItsAccount() {
        java.util.Set<String> accounts = new HashSet<>();
        truth.get("claims").forEach(claim -> accounts.add(claim.get("accountNumber").asString()));
        int unsure = 0;
        for (JsonNode document : truth.get("documents")) {
            assertThat(folder.resolve("documents").resolve(document.get("file").asString()))
                    .isRegularFile();
            if (document.get("result").asString().equals("queue")) {
                unsure++;
                assertThat(document.get("why").asString()).isNotEmpty();
            } else {
                assertThat(accounts).contains(document.get("accountNumber").asString());
            }
        }
        assertThat(unsure).isEqualTo(3);
        assertThat(truth.get("documents")).hasSizeGreaterThan(40);
        assertThat(folder.resolve("documents/manifest.csv")).isRegularFile();
    }

    @Test
    void sameArgumentsGiveTheSameBytesAndAnotherSeedOthers(@TempDir Path again, @TempDir Path other)
            throws IOException {
        SampleNight.write(again, CLAIMS, 1, DATE);
        SampleNight.write(other, CLAIMS, 2, DATE);
        assertThat(contents(again)).isEqualTo(contents(folder));
        assertThat(contents(other).get("truth.json"))
                .isNotEqualTo(contents(folder).get("truth.json"));
    }

    @Test
    void aFileSentTwiceIsIdenticalAndADamagedOneUnreadable() throws IOException {
        Path sent = folder.resolve("remittances/20260302_larkfield_resent.835");
        long twins =
                files("remittances")
                        .filter(f -> !f.equals(sent))
                        .filter(f -> Arrays.equals(read(f), read(sent)))
                        .count();
        assertThat(twins).isOne();
        byte[] damaged = read(folder.resolve("remittances/20260302_silverharbor_damaged.era"));
        assertThat(new String(damaged, StandardCharsets.ISO_8859_1))
                .doesNotContain("ISA", "ST*835");
    }

    @Test
    void aCutFileEndsInMidSegmentAndItsLastRemittanceIsSetAside() {
        for (JsonNode file : truth.get("files")) {
            for (JsonNode transaction : file.get("transactions")) {
                if (transaction.get("result").asString().equals("set-aside")) {
                    Path path = folder.resolve("remittances").resolve(file.get("name").asString());
                    List<PlainRemittance> read = PlainRemittance.read(cutSafely(read(path)));
                    assertThat(read.getFirst().ended).isTrue();
                    assertThat(read.getLast().ended).isFalse();
                    return;
                }
            }
        }
        throw new AssertionError("no remittance is set aside");
    }

    /** Without the half segment at its end, which the plain reader can't take. */
    private static byte[] cutSafely(byte[] bytes) {
        int end = bytes.length - 1;
        while (bytes[end] != bytes[105]) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    @Test
    void lettersOfMedicalNecessityNameTheirPatientAndOpen() throws IOException {
        List<Path> letters =
                files("documents").filter(f -> f.toString().contains("letter-of-medical")).toList();
        assertThat(letters).isNotEmpty();
        for (Path letter : letters) {
            try (PDDocument document = Loader.loadPDF(letter.toFile())) {
                assertThat(document.getNumberOfPages()).isBetween(1, 2);
                assertThat(new PDFTextStripper().getText(document))
                        .contains("Wrenfield Multispecialty Associates", "Member ID", "I attest");
            }
        }
    }

    @Test
    void troubledDocumentsAreAsTroubledAsTheyPretend() throws IOException {
        Path locked = only("order--with-password.pdf");
        assertThat(catchOpen(locked)).isInstanceOf(InvalidPasswordException.class);
        Path damaged = only("other--damaged-scan.pdf");
        assertThat(Files.size(damaged)).isEqualTo(700);
        assertThat(files("documents").filter(f -> f.toString().endsWith(".png"))).isNotEmpty();
        assertThat(folder.resolve("documents/WA9900001")).isDirectory();
        assertThat(accountsOfTruth()).doesNotContain("WA9900001");
    }

    private static Set<String> accountsOfTruth() {
        Set<String> accounts = new HashSet<>();
        truth.get("claims").forEach(c -> accounts.add(c.get("accountNumber").asString()));
        return accounts;
    }

    private static Exception catchOpen(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            throw new AssertionError("opened without a password: " + document);
        } catch (IOException e) {
            return e;
        }
    }

    private static Path only(String name) throws IOException {
        return files("documents").filter(f -> f.endsWith(name)).findFirst().orElseThrow();
    }

    private static List<Path> goodFiles() throws IOException {
        return files("remittances").filter(f -> !f.toString().contains("damaged")).toList();
    }

    private static Stream<Path> files(String part) throws IOException {
        return Files.walk(folder.resolve(part)).filter(Files::isRegularFile).sorted();
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(f ->
                            contents.put(
                                    root.relativize(f).toString(),
                                    new String(read(f), StandardCharsets.ISO_8859_1)));
        }
        return contents;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal amount(JsonNode node, String name) {
        return new BigDecimal(node.get(name).asString());
    }

    private static BigDecimal sum(JsonNode denials) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode denial : denials) {
            sum = sum.add(amount(denial, "amount"));
        }
        return sum;
    }
}
