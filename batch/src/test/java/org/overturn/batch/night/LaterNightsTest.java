package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.AfterADenial.DENIED;
import static org.overturn.batch.night.AfterADenial.NUMBER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.Digest;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** What the nights after the first one change on the books. */
@EachDatabase
class LaterNightsTest {

    private static final String REVERSED =
            "CLP*PT1001*22*-1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*-1450*0**0**1~DTM*472*20260901~CAS*CO*50*-1450~LQ*HE*N115~";
    private static final String PAID =
            "CLP*PT1001*1*1450*610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*610**1~DTM*472*20260901~CAS*CO*45*840~";

    private static final String PAID_REVERSED =
            "CLP*PT1001*22*-1450*-610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*-1450*-610**1~DTM*472*20260901~CAS*CO*45*-840~";
    private static final String TAKEN_BACK =
            "CLP*PT1001*1*1450*0*0*12*ICN3~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**1~DTM*472*20260901~CAS*CO*197*1450~";

    @TempDir private Path folder;
    private NightFolders office;
    private AfterADenial nights;

    @BeforeEach
    void denyOnTheFirstNight(TestDatabase database) throws IOException {
        office = new NightFolders(folder, database);
        nights = AfterADenial.at(office);
    }

    @Test
    void theNextNightLeavesAPacketWithoutNewEvidenceAlone() throws Exception {
        var before = StoredRows.of(office);

        nights.run("2026-10-02");

        assertThat(StoredRows.of(office)).isEqualTo(before);
    }

    @Test
    void aReversalWithACorrectionThatPaysWinsTheAppealAndTakesThePacketAway() throws Exception {
        nights.put("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        Path toSend = office.outbox().resolve("to-send/" + NUMBER);
        Files.createDirectories(toSend.resolve("portal"));

        nights.run("2026-10-20");

        assertThat(StoredRows.of(office).get("appeal"))
                .singleElement()
                .asString()
                .contains("status=WON", "recovered=610.00", "decided_on=2026-10-20");
        assertThat(StoredRows.of(office).get("denial"))
                .singleElement()
                .asString()
                .contains("status=OVERTURNED", "recovered=610.00");
        assertThat(office.outbox().resolve("packets/" + NUMBER + ".pdf")).doesNotExist();
        assertThat(office.outbox().resolve("packets/decided/" + NUMBER + ".pdf")).exists();
        assertThat(toSend).doesNotExist();
    }

    @Test
    void aWonAppealThatIsTakenBackIsNoLongerWonAndTheTakebackIsADenialOfItsOwn() throws Exception {
        nights.put("second.835", SmallRemittance.of("P", "T2", "610", REVERSED + PAID));
        nights.run("2026-10-20");
        nights.put("third.835", SmallRemittance.of("P", "T3", "-610", PAID_REVERSED + TAKEN_BACK));

        nights.run("2026-11-05");

        assertThat(StoredRows.of(office).get("appeal"))
                .anySatisfy(row ->
                        assertThat(row)
                                .contains(
                                        "appeal_number=" + NUMBER,
                                        "status=TAKEN_BACK",
                                        "recovered=0.00",
                                        "decided_on=2026-11-05"))
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("appeal_number=APL-2026-00002", "opened_on=2026-11-05"));
        assertThat(StoredRows.of(office).get("denial"))
                .hasSize(2)
                .anySatisfy(row ->
                        assertThat(row)
                                .contains("kind=INITIAL status=TAKEN_BACK", "recovered=0.00"))
                .anySatisfy(row -> assertThat(row).contains("kind=TAKEBACK status=APPEALED"));
        assertThat(
                        office.query(
                                "select concat_ws(' ', was, became, was_recovered, recovered,"
                                        + " changed_on) from appeal_change"))
                .containsExactly(
                        "NEEDS_PERSON WON 0.00 610.00 2026-10-20",
                        "WON TAKEN_BACK 610.00 0.00 2026-11-05");
    }

    @Test
    void theReversalMayComeAfterTheCorrectionThatWon() throws Exception {
        nights.put("second.835", SmallRemittance.of("P", "T2", "610", PAID));
        nights.run("2026-10-20");
        nights.put("third.835", SmallRemittance.of("P", "T3", "0", REVERSED));

        nights.run("2026-10-21");

        assertThat(StoredRows.of(office).get("appeal"))
                .singleElement()
                .asString()
                .contains("status=WON", "recovered=610.00", "decided_on=2026-10-20");
        assertThat(StoredRows.of(office).get("issue")).noneMatch(row -> row.contains("REVERSAL"));
    }

    @Test
    void anotherVersionOfTheSamePaymentIsHeldAndNotPosted() throws Exception {
        nights.put(
                "second.835", SmallRemittance.of("P", "T1", "0", DENIED.replace("72148", "72141")));

        assertThat(nights.run("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(StoredRows.of(office).get("adjudication")).hasSize(1);
        assertThat(StoredRows.of(office).get("remittance"))
                .anySatisfy(row -> assertThat(row).contains("status=HELD"));
    }

    @Test
    void aTestFileIsPostedOnceItIsPutBackAndAskedFor() throws Exception {
        String test = SmallRemittance.of("T", "T9", "0", DENIED.replace("PT1001", "PT2002"));
        nights.put("test.835", test);
        nights.run("2026-10-02");
        assertThat(StoredRows.of(office).get("adjudication")).hasSize(1);
        nights.put("test.835", test);

        nights.run("2026-10-03", "--include-test");

        assertThat(StoredRows.of(office).get("adjudication")).hasSize(2);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void anUnreadableFileIsRefusedEachTimeItIsPutBack() throws Exception {
        nights.put("spoilt.835", "Here was a remittance once.");
        assertThat(nights.run("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
        nights.put("spoilt.835", "Here was a remittance once.");

        assertThat(nights.run("2026-10-03")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(office.data().resolve("refused/spoilt.835")).exists();
        assertThat(office.data().resolve("refused/spoilt.835.reason.txt"))
                .content()
                .contains("no remittance");
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void aFileThatWasKeptButNotRegisteredIsNotForgotten() throws Exception {
        String text = SmallRemittance.of("P", "T3", "0", DENIED.replace("PT1001", "PT3003"));
        Path kept =
                Files.createDirectories(office.data().resolve("received").resolve(sha256(text)));
        Files.writeString(kept.resolve("lost.835"), text);

        nights.run("2026-10-02");

        assertThat(StoredRows.of(office).get("adjudication"))
                .anySatisfy(row -> assertThat(row).contains("account_number=PT3003"));
    }

    private static String sha256(String text) {
        var digest = Digest.sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Digest.hex(digest);
    }
}
