package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.night.BalancedRemittance.Amount;

/**
 * The law of the ledger: whatever single amount of a remittance is changed by one cent, the import
 * names the claim, the line and the byte offset. Each amount of generated remittances in turn, each
 * changed file through a real night.
 */
class OneCentTest {

    private static final int SEEDS = 3;

    @TempDir private static Path folder;

    private static final Map<String, Amount> CHANGED = new LinkedHashMap<>();
    private static Map<String, List<String>> stored;

    @BeforeAll
    static void importEachChange() throws IOException, SQLException {
        NightFolders office = new NightFolders(folder);
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        for (int seed = 0; seed < SEEDS; seed++) {
            BalancedRemittance right = new BalancedRemittance(seed, "RIGHT" + seed);
            Files.writeString(inbox.resolve("right-" + seed + ".835"), right.text());
            for (int i = 0; i < right.amounts().size(); i++) {
                String name = "%d-%03d.835".formatted(seed, i);
                BalancedRemittance copy = new BalancedRemittance(seed, "T" + seed + "X" + i);
                int cents = (seed + i) % 2 == 0 ? 1 : -1;
                Files.writeString(inbox.resolve(name), copy.changed(i, cents));
                CHANGED.put(name, copy.amounts().get(i));
            }
        }
        Said.by(office.nightly().toArray(String[]::new));
        stored = StoredRows.of(office.data());
    }

    @Test
    void whatIsRightIsNotComplainedOf() {
        assertThat(balanceIssues("right-")).isEmpty();
        assertThat(stored.get("remittance").stream().filter(r -> r.contains("number=RIGHT")))
                .hasSize(SEEDS)
                .allSatisfy(row -> assertThat(row).contains("proof=BALANCED"));
    }

    @Test
    void oneCentOnALineIsSaidWithClaimLineAndOffset() {
        List<String> files = changedAt(Amount.Level.LINE);
        assertThat(files).hasSizeGreaterThan(30);
        for (String file : files) {
            Amount amount = CHANGED.get(file);
            assertThat(balanceIssues(file))
                    .as(file)
                    .anySatisfy(row ->
                            assertThat(row)
                                    .contains(
                                            "code=LINE_OUT_OF_BALANCE file_name="
                                                    + file
                                                    + " start_byte="
                                                    + amount.lineOffset()
                                                    + " segment=SVC subject=claim "
                                                    + amount.claim()
                                                    + " message=Line "
                                                    + amount.line())
                                    .containsPattern("out by -?\\$0\\.01"))
                    .filteredOn(row -> row.contains("LINE_OUT"))
                    .hasSize(1);
        }
    }

    @Test
    void oneCentOnAClaimIsSaidWithClaimAndOffsetAndNoLineIsBlamed() {
        for (String file : changedAt(Amount.Level.CLAIM)) {
            Amount amount = CHANGED.get(file);
            assertThat(balanceIssues(file))
                    .as(file)
                    .anySatisfy(row ->
                            assertThat(row)
                                    .contains(
                                            "code=CLAIM_OUT_OF_BALANCE file_name="
                                                    + file
                                                    + " start_byte="
                                                    + amount.claimOffset()
                                                    + " segment=CLP subject=claim "
                                                    + amount.claim()
                                                    + " "))
                    .noneSatisfy(row -> assertThat(row).contains("LINE_OUT"));
        }
    }

    @Test
    void oneCentOfThePaymentOrAProviderAdjustmentIsSaidOfTheRemittance() {
        List<String> files = changedAt(Amount.Level.REMITTANCE);
        assertThat(files).hasSizeGreaterThan(SEEDS);
        for (String file : files) {
            assertThat(balanceIssues(file))
                    .singleElement()
                    .asString()
                    .contains("code=REMITTANCE_OUT_OF_BALANCE", "segment=ST", "$0.01");
            assertThat(proof(file)).as(file).contains("proof=UNBALANCED");
        }
    }

    @Test
    void noOtherClaimIsBlamed() {
        CHANGED.forEach((file, amount) ->
                assertThat(balanceIssues(file))
                        .as(file)
                        .isNotEmpty()
                        .filteredOn(row -> row.contains("subject=claim "))
                        .allSatisfy(row ->
                                assertThat(row).contains("subject=claim " + amount.claim() + " ")));
    }

    private static List<String> changedAt(Amount.Level level) {
        List<String> files = new ArrayList<>();
        CHANGED.forEach((file, amount) -> {
            if (amount.level() == level) {
                files.add(file);
            }
        });
        return files;
    }

    private static List<String> balanceIssues(String file) {
        return stored.get("issue").stream()
                .filter(row -> row.contains("_OUT_OF_BALANCE"))
                .filter(row -> row.contains("file_name=" + file))
                .toList();
    }

    private static Optional<String> proof(String file) {
        String[] numbers = file.replace(".835", "").split("-");
        String trace = " trace_number=T" + numbers[0] + "X" + Integer.parseInt(numbers[1]) + " ";
        return stored.get("remittance").stream().filter(row -> row.contains(trace)).findFirst();
    }
}
