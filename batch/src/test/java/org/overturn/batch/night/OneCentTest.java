package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.night.BalancedRemittance.Amount;

/**
 * The law of the ledger: whatever single amount of a remittance is changed by one cent, the import
 * names the claim, the line and the byte offset. Each amount of generated remittances in turn, all
 * through a real night.
 */
class OneCentTest {

    private static final int SEEDS = 4;
    private static final Pattern START = Pattern.compile("start_byte=(\\d+) ");
    private static final String HEAD =
            "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                    + "*00501*000000001*0*P*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~";

    @TempDir private static Path folder;

    private static final List<Changed> CHANGED = new ArrayList<>();
    private static Map<String, List<String>> stored;

    /** A transaction with one amount changed, its trace number and its bytes in its file. */
    private record Changed(String file, String trace, int from, int to, Amount amount) {

        String at(int offset) {
            return "file_name=" + file + " start_byte=" + (from + offset) + " ";
        }

        /** What was said of its balance. */
        List<String> issues() {
            return stored.get("issue").stream()
                    .filter(row -> row.contains("_OUT_OF_BALANCE file_name=" + file + " "))
                    .filter(this::lies)
                    .toList();
        }

        private boolean lies(String row) {
            Matcher start = START.matcher(row);
            return start.find()
                    && Integer.parseInt(start.group(1)) >= from
                    && Integer.parseInt(start.group(1)) < to;
        }

        String proof() {
            return stored.get("remittance").stream()
                    .filter(row -> row.contains(" trace_number=" + trace + " "))
                    .findFirst()
                    .orElse("not stored");
        }
    }

    @BeforeAll
    static void importEachChange() throws IOException, SQLException {
        NightFolders office = new NightFolders(folder.resolve("office"));
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        for (int seed = 0; seed < SEEDS; seed++) {
            String name = "seed-" + seed + ".835";
            StringBuilder file = new StringBuilder(HEAD);
            file.append(new BalancedRemittance(seed, "RIGHT" + seed).text());
            int amounts = new BalancedRemittance(seed, "").amounts().size();
            for (int i = 0; i < amounts; i++) {
                String trace = "T" + seed + "X" + i;
                BalancedRemittance copy = new BalancedRemittance(seed, trace);
                int from = file.length();
                file.append(copy.changed(i, (seed + i) % 2 == 0 ? 1 : -1));
                CHANGED.add(new Changed(name, trace, from, file.length(), copy.amounts().get(i)));
            }
            file.append("GE*").append(amounts + 1).append("*1~IEA*1*000000001~");
            Files.writeString(inbox.resolve(name), file);
        }
        Said.by(office.nightly().toArray(String[]::new));
        stored = StoredRows.of(office.data());
    }

    @Test
    void whatIsRightIsNotComplainedOf() {
        assertThat(stored.get("remittance").stream().filter(r -> r.contains("number=RIGHT")))
                .hasSize(SEEDS)
                .allSatisfy(row -> assertThat(row).contains("proof=BALANCED"));
        Changed first = CHANGED.getFirst();
        assertThat(new Changed("seed-0.835", "", 0, first.from(), first.amount()).issues())
                .isEmpty();
    }

    @Test
    void oneCentOnALineIsSaidWithClaimLineAndOffset() {
        List<Changed> lines = changed(Amount.Level.LINE);
        assertThat(lines).hasSizeGreaterThan(50);
        for (Changed one : lines) {
            Amount amount = one.amount();
            assertThat(one.issues())
                    .as("%s", one)
                    .filteredOn(row -> row.contains("LINE_OUT"))
                    .singleElement()
                    .asString()
                    .contains(
                            one.at(amount.lineOffset())
                                    + "segment=SVC subject=claim "
                                    + amount.claim()
                                    + " message=Line "
                                    + amount.line()
                                    + " (99213) is out by ")
                    .containsPattern("out by -?\\$0\\.01");
        }
    }

    @Test
    void oneCentOnAClaimIsSaidWithClaimAndOffsetAndNoLineIsBlamed() {
        for (Changed one : changed(Amount.Level.CLAIM)) {
            Amount amount = one.amount();
            assertThat(one.issues())
                    .as("%s", one)
                    .anySatisfy(row ->
                            assertThat(row)
                                    .contains(
                                            "CLAIM_OUT_OF_BALANCE",
                                            one.at(amount.claimOffset())
                                                    + "segment=CLP subject=claim "
                                                    + amount.claim()
                                                    + " "))
                    .noneSatisfy(row -> assertThat(row).contains("LINE_OUT"));
        }
    }

    @Test
    void oneCentOfThePatientsShareIsSaidOfTheClaimAndItsMoneyBalancesAllTheSame() {
        List<Changed> shares = changed(Amount.Level.PATIENT_SHARE);
        assertThat(shares).hasSizeGreaterThan(SEEDS);
        for (Changed one : shares) {
            Amount amount = one.amount();
            assertThat(one.issues())
                    .singleElement()
                    .asString()
                    .contains(
                            "PATIENT_SHARE_OUT_OF_BALANCE",
                            one.at(amount.claimOffset())
                                    + "segment=CLP subject=claim "
                                    + amount.claim()
                                    + " ");
            assertThat(one.proof()).contains("proof=BALANCED");
        }
    }

    @Test
    void oneCentOfThePaymentOrAProviderAdjustmentIsSaidOfTheRemittance() {
        List<Changed> all = changed(Amount.Level.REMITTANCE);
        assertThat(all).hasSize(3 * SEEDS);
        for (Changed one : all) {
            assertThat(one.issues())
                    .singleElement()
                    .asString()
                    .contains("REMITTANCE_OUT_OF_BALANCE", one.at(0), "segment=ST", one.trace())
                    .contains("$0.01");
            assertThat(one.proof()).contains("proof=UNBALANCED");
        }
    }

    @Test
    void noOtherClaimIsBlamed() {
        for (Changed one : CHANGED) {
            assertThat(one.issues())
                    .as("%s", one)
                    .isNotEmpty()
                    .filteredOn(row -> row.contains("subject=claim "))
                    .allSatisfy(row ->
                            assertThat(row)
                                    .contains("subject=claim " + one.amount().claim() + " "));
        }
    }

    @Test
    void storedRowsThatAreNotWhatTheFileSaidAreNoticed() throws Exception {
        NightFolders office = new NightFolders(folder.resolve("broken"));
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        Files.writeString(
                inbox.resolve("one.835"),
                HEAD + new BalancedRemittance(1, "B1").text() + "GE*1*1~IEA*1*000000001~");
        Said.by(office.nightly().toArray(String[]::new));
        change(
                office,
                "update adjudication set paid = paid + 0.01 where ordinal = 2",
                "update remittance set status = 'REGISTERED'",
                "update remittance_file set status = 'REGISTERED'");

        Said.by(office.nightly().toArray(String[]::new));

        Map<String, List<String>> rows = StoredRows.of(office.data());
        assertThat(rows.get("remittance"))
                .singleElement()
                .asString()
                .contains("proof=BROKEN", "status=STORED");
        assertThat(rows.get("issue"))
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("code=LEDGER_BROKEN file_name=one.835", "remittance B1"));
    }

    private static void change(NightFolders office, String... statements) throws SQLException {
        String url =
                "jdbc:h2:file:"
                        + office.data().toAbsolutePath().resolve("database/overturn")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
        try (Connection connection = DriverManager.getConnection(url, "overturn", "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<Changed> changed(Amount.Level level) {
        return CHANGED.stream().filter(one -> one.amount().level() == level).toList();
    }
}
