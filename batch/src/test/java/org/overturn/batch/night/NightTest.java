package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** One sample night, run for real, held against what the generator knows. */
@EachDatabase
class NightTest {

    /** {@code -Dnight.claims=5000} for the large form. */
    private static final int CLAIMS = Integer.getInteger("night.claims", 600);

    /** {@code -Doverturn.night.packets=false}: see {@code .ci/truth}. */
    private static final boolean PACKETS =
            Boolean.parseBoolean(System.getProperty("overturn.night.packets", "true"));

    @TempDir private static Path folder;

    private static Path sample;
    private static NightFolders office;
    private static StoredNight stored;
    private static Truth truth;
    private static int exitCode;

    @BeforeDatabase
    static void runTheNight(TestDatabase database) throws IOException {
        Path mine = folder.resolve(database.kind().name());
        sample = mine.resolve("sample");
        SampleNight.write(sample, CLAIMS, 7, LocalDate.parse(NightFolders.DATE));
        office = new NightFolders(mine.resolve("office"), database);
        office.fillFrom(sample);
        stored = new StoredNight(office);
        truth = Truth.of(sample);
        exitCode = office.runNight();
    }

    @Test
    void saysThatSomeInputWasRefused() {
        assertThat(exitCode).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
    }

    @Test
    void findsEachDenialWithAmountCategoryAndRoute() throws SQLException {
        List<String> expected = truth.denials();
        assertThat(expected).isNotEmpty();
        assertThat(stored.denials()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void storesEachClaimWithItsOutcomeAndLedger() throws SQLException {
        assertThat(stored.claims()).containsExactlyInAnyOrderElementsOf(truth.claims());
    }

    @Test
    void chainsAreWhatTheTruthSays() throws SQLException {
        assertThat(stored.links()).containsExactlyInAnyOrderElementsOf(truth.links());
        assertThat(stored.ends()).containsExactlyInAnyOrderElementsOf(truth.ends());
    }

    @Test
    void classesAddUpToChargeLessPaymentInEachClaim() throws SQLException {
        assertThat(
                        query(
                                """
                                select a.id from adjudication a
                                where a.sum_denial + a.sum_reduction + a.sum_suspect + a.sum_contractual
                                    + a.sum_payment_adjustment + a.sum_patient_share + a.sum_cob_effect
                                    + a.sum_informational + a.sum_pended + a.sum_add_on + a.sum_reversal
                                    + a.sum_predetermination <> a.charge - a.paid - a.difference
                                   or a.difference <> 0
                                   or a.sum_denial <> coalesce((select sum(d.amount) from denial d
                                                                where d.adjudication_id = a.id), 0)\
                                """))
                .isEmpty();
    }

    @Test
    void classesOfAdjustmentsAreTheSumsOfTheClaims() throws SQLException {
        assertThat(stored.ledgerClasses())
                .containsExactlyInAnyOrderElementsOf(truth.ledgerClasses());
    }

    @Test
    void joinsEachClaimThatWasSentToItsRemittanceAndReceipt() throws SQLException {
        List<String> expected = truth.submissions();
        assertThat(expected).isNotEmpty();
        assertThat(stored.submissions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void namesTheClaimThatWasRejectedAndNeverAdjudicated() throws SQLException {
        assertThat(query("select subject from issue where code = 'CLAIM_REJECTED'"))
                .containsExactly("account " + truth.rejectedAccount());
    }

    @Test
    void skipsHoldsAndSetsAsideWhatTheTruthSays() throws SQLException {
        assertThat(query("select concat(name, ' ', status) from remittance_file"))
                .containsAll(truth.files());
        assertThat(query("select code from issue"))
                .contains("FILE_SEEN_BEFORE", "REMITTANCE_SEEN_BEFORE", "TRUNCATED");
    }

    @Test
    void opensOneAppealForEachClaimWithAnAppealableDenialAndWritesItsPacket()
            throws SQLException, IOException {
        List<String> packets = query("select concat(appeal_number, '.pdf') from appeal");
        assertThat(packets).isNotEmpty();
        assertThat(
                        query(
                                """
                                select d.id from denial d where d.appeal_id is null and d.status = 'OPEN'
                                and d.route in ('APPEAL', 'DOCUMENTS')\
                                """))
                .isEmpty();
        assumeTrue(PACKETS, "without packets");
        try (Stream<Path> files = Files.list(office.outbox().resolve("packets"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(packets);
        }
        assertThat(query("select appeal_number from appeal where packet_sha256 is null")).isEmpty();
    }

    @Test
    void anAppealIsForReviewOnlyWhenNothingIsMissing() throws SQLException {
        assumeTrue(PACKETS, "without packets");
        assertThat(
                        query(
                                """
                                select appeal_number from appeal a where status = 'FOR_REVIEW'
                                and exists (select 1 from appeal_need n where n.appeal_id = a.id)
                                union select appeal_number from appeal a where status = 'NEEDS_PERSON'
                                and not exists (select 1 from appeal_need n where n.appeal_id = a.id)\
                                """))
                .isEmpty();
        assertThat(query("select distinct status from appeal"))
                .contains("FOR_REVIEW", "NEEDS_PERSON");
    }

    /** A page of one patient in the packet of another is the worst that can happen. */
    @Test
    void linksEachLooseDocumentToItsClaimOrLeavesItToAPerson() throws SQLException {
        Map<String, String> expected = truth.linkedDocuments();
        Map<String, String> unsure = truth.unsureDocuments();
        Map<String, String> found = stored.looseDocuments();
        assertThat(expected).hasSizeGreaterThan(60);
        assertThat(expected.keySet())
                .filteredOn(file -> file.startsWith("letter-of-medical-necessity"))
                .hasSizeGreaterThan(3);
        assertThat(unsure).hasSize(3);
        assertThat(found.keySet()).containsAll(expected.keySet()).containsAll(unsure.keySet());
        Map<String, String> linked = new TreeMap<>(found);
        linked.values().removeIf(String::isEmpty);
        assertThat(expected).as("none is wrong").containsAllEntriesOf(linked);
        assertThat(linked.size()).isGreaterThanOrEqualTo((int) Math.ceil(expected.size() * 0.99));
        assertThat(query("select count(*) from issue where code = 'DOCUMENT_UNLINKED'"))
                .containsExactly(String.valueOf(found.size() - linked.size()));
    }

    /** None of them is a record under more protection: whoever is asked too often looks no more. */
    @Test
    void proposesNoLabelForOrdinaryPapers() throws SQLException {
        assertThat(query("select count(*) from document").getFirst()).isNotEqualTo("0");
        assertThat(query("select reason from document_label_proposal")).isEmpty();
    }

    /** What lies in an account's folder is that account's; what can't be read is said. */
    @Test
    void filesEachDocumentUnderTheAccountInWhoseFolderItLay() throws IOException, SQLException {
        Path documents = sample.resolve("documents");
        Set<String> lay = new TreeSet<>();
        try (Stream<Path> files = Files.walk(documents, 2)) {
            files.filter(Files::isRegularFile)
                    .map(file -> documents.relativize(file))
                    .filter(file -> file.getNameCount() == 2)
                    .forEach(file -> lay.add(file.toString()));
        }
        List<String> filed =
                query(
                        """
                        select concat(d.account_number, '/', d.file_name) from document d
                        where not exists (select 1 from document_origin o
                                          where o.document_id = d.id)\
                        """);
        List<String> refused =
                query(
                        """
                        select file_name from issue
                        where code in ('DOCUMENT_ENCRYPTED', 'DOCUMENT_UNREADABLE')\
                        """);
        assertThat(lay).containsAll(filed);
        lay.removeAll(filed);
        assertThat(lay)
                .extracting(file -> file.substring(file.indexOf('/') + 1))
                .containsExactlyInAnyOrderElementsOf(refused);
    }

    @Test
    void emptiesTheInboxAndKeepsEachByte() throws IOException, SQLException {
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
        Map<String, String> kept = NightFolders.fingerprints(office.data());
        Map<String, String> sent = NightFolders.fingerprints(sample.resolve("remittances"));
        Map<String, String> claims = NightFolders.fingerprints(sample.resolve("claims"));
        assertThat(kept.values()).containsAll(sent.values()).containsAll(claims.values());
    }

    @Test
    void changesNoRowWhenTheSameInboxComesAgain() throws IOException, SQLException {
        Map<String, List<String>> before = StoredRows.of(office);
        Map<String, String> outbox = NightFolders.fingerprints(office.outbox());
        office.fillFrom(sample);

        office.runNight();

        assertThat(StoredRows.of(office)).isEqualTo(before);
        assertThat(NightFolders.fingerprints(office.outbox())).isEqualTo(outbox);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void refusesASecondRunWhileOneIsAtWork() {
        try (NightLock _ = NightLock.take(office.data()).orElseThrow()) {
            assertThat(office.runNight()).isEqualTo(ExitCode.FAILED);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        return office.query(sql);
    }
}
