package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.batch.sample.SampleNight;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.TestDatabase;

/** What the night run and the commands leave in the audit log. */
@EachDatabase
class NightAuditTest {

    private static final String ACTOR = "cli:" + System.getProperty("user.name");

    @TempDir private static Path folder;
    private static NightFolders office;

    @BeforeDatabase
    static void runTheNight(TestDatabase database) throws IOException {
        Path mine = folder.resolve(database.kind().name());
        SampleNight.write(mine.resolve("sample"), 60, 7, LocalDate.parse(NightFolders.DATE));
        office = new NightFolders(mine.resolve("office"), database);
        office.fillFrom(mine.resolve("sample"));
        assertThat(office.runNight()).isIn(ExitCode.DONE, ExitCode.SOME_INPUT_REFUSED);
    }

    @Test
    void theRunIsRecordedWithItsEndAndAnchored() throws SQLException, IOException {
        List<String> runs =
                office.query(
                        "select concat(actor, ' ', roles, ' ', action, ' ', outcome) from"
                                + " audit_entry where correlation = 'nightly-1' and action like"
                                + " 'JOB%' order by id");

        assertThat(runs)
                .containsExactly("nightly PROGRAM JOB_START DONE", "nightly PROGRAM JOB_STOP DONE");
        assertThat(
                        office.query(
                                "select reason from audit_entry where action = 'JOB_STOP' and"
                                        + " correlation = 'nightly-1'"))
                .singleElement()
                .asString()
                .contains("receiveDocuments ", "importRemittances ");
        try (Stream<Path> anchors = Files.list(office.data().resolve("audit"))) {
            assertThat(anchors).isNotEmpty();
        }
    }

    @Test
    void eachFileTakenInIsRecordedByItsHashAndCounts() throws SQLException {
        List<String> recorded =
                office.query(
                        "select object_id from audit_entry where action = 'IMPORT' and object_type"
                                + " = 'file' and outcome = 'DONE' and reason like '%remittances,%"
                                + " claims' order by object_id");

        assertThat(recorded)
                .isNotEmpty()
                .containsAll(
                        office.query(
                                "select sha256 from remittance_file where status = 'STORED' and"
                                        + " translated_from_id is null"));
        assertThat(
                        office.query(
                                "select reason from audit_entry where object_type = 'file' and"
                                        + " reason like '%transactions'"))
                .hasSameSizeAs(office.query("select id from claim_file"));
    }

    @Test
    void eachDocumentAndPacketIsRecordedWithItsPatient() throws SQLException {
        assertThat(
                        office.query(
                                "select object_id from audit_entry where action = 'IMPORT' and"
                                        + " object_type = 'document'"))
                .containsExactlyInAnyOrderElementsOf(
                        office.query("select concat(id, '') from document"));
        assertThat(
                        office.query(
                                "select concat(object_id, ' ', patient_key) from audit_entry where"
                                        + " action in ('IMPORT', 'CHANGE') and object_type ="
                                        + " 'document'"))
                .as("on receipt, or once it is known whose it is")
                .containsAll(
                        office.query(
                                "select concat(id, ' ', account_key) from document where"
                                        + " account_key <> ''"));
        assertThat(
                        office.query(
                                "select concat(object_id, ' ', patient_key) from audit_entry where"
                                        + " action = 'PACKET_BUILD'"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        office.query(
                                "select concat(appeal.id, ' ', account_key) from appeal join"
                                        + " adjudication on adjudication.id ="
                                        + " appeal.adjudication_id where packet_pages > 0"));
    }

    @Test
    void whatACommandShowsIsRecordedUnderTheSystemsUser() throws SQLException {
        String appeal = office.query("select min(appeal_number) from appeal").getFirst();
        String account =
                office.query(
                                "select account_key from appeal join adjudication on"
                                        + " adjudication.id = appeal.adjudication_id where"
                                        + " appeal_number = '"
                                        + appeal
                                        + "'")
                        .getFirst();
        long before = last();

        assertThat(run("show", appeal)).isEqualTo(ExitCode.DONE);
        assertThat(run("show", "no such claim")).isEqualTo(ExitCode.FAILED);
        assertThat(run("resolve")).isEqualTo(ExitCode.DONE);
        assertThat(run("issues")).isEqualTo(ExitCode.DONE);
        assertThat(run("report", "--out", office.root().resolve("r.xlsx").toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("resolve", "999", "--reject", "--by", "Pat", "--reason", "x"))
                .isEqualTo(ExitCode.FAILED);

        assertThat(
                        office.query(
                                "select concat(actor, ' ', action, ' ', object_type, ' ', outcome,"
                                        + " ' ', patient_key) from audit_entry where id > "
                                        + before
                                        + " order by id"))
                .containsExactly(
                        ACTOR + " VIEW adjudication DONE " + account,
                        ACTOR + " SEARCH adjudication DONE ",
                        ACTOR + " VIEW held-remittance DONE ",
                        ACTOR + " VIEW issues DONE ",
                        ACTOR + " EXPORT report DONE ",
                        ACTOR + " CHANGE held-remittance REFUSED ");
    }

    @Test
    void whoLookedAtAPatientIsExportedAndTheExportIsRecorded() throws Exception {
        String account = office.query("select min(account_number) from document").getFirst();
        Path csv = office.root().resolve("who.csv");
        Path json = office.root().resolve("who.json");

        assertThat(run("audit", "export", "--account", account, "--out", csv.toString()))
                .isEqualTo(ExitCode.DONE);
        assertThat(run("audit", "export", "--account", account, "--json", "--out", json.toString()))
                .isEqualTo(ExitCode.DONE);

        assertThat(Files.readString(csv)).startsWith("Number,Time (UTC),Actor").contains("IMPORT");
        assertThat(Files.readString(json))
                .as("the export before it")
                .contains("\"action\":\"EXPORT\"");
        assertThat(run("audit", "alerts")).isEqualTo(ExitCode.DONE);
        assertThat(run("verify", "audit")).isEqualTo(ExitCode.DONE);
    }

    private static long last() throws SQLException {
        return Long.parseLong(office.query("select last_id from audit_head").getFirst());
    }

    private static int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(office.data().toString());
        return office.run(all);
    }
}
