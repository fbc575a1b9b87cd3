package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.Digest;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** What the nights after the first one change. */
@EachDatabase
class LaterNightsTest {

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";
    private static final String REVERSED =
            "CLP*PT1001*22*-1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*-1450*0**0**1~DTM*472*20260901~CAS*CO*50*-1450~LQ*HE*N115~";
    private static final String PAID =
            "CLP*PT1001*1*1450*610*0*12*ICN2~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*610**1~DTM*472*20260901~CAS*CO*45*840~";
    private static final String MEDICARE =
            DENIED.replace("*12*", "*MB*").replace("PT1001", "PT2002").replace("ICN1", "ICN9");
    private static final String NUMBER = "APL-2026-00001";

    @TempDir private Path folder;
    private NightFolders office;

    @BeforeEach
    void denyOnTheFirstNight(TestDatabase database) throws IOException {
        office = new NightFolders(folder, database);
        put("first.835", remittance("P", "T1", "0", DENIED));
        assertThat(night("2026-10-01")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void evidenceThatComesLaterGetsIntoThePacket() throws Exception {
        Path packet = office.outbox().resolve("packets/" + NUMBER + ".pdf");
        assertThat(text(packet)).doesNotContain("walking distance of 20 feet");
        document("PT1001", "Pain, walking distance of 20 feet.");

        night("2026-10-02");

        assertThat(text(packet)).contains("walking distance of 20 feet").contains("Exhibit B");
        assertThat(StoredRows.of(office).get("packet_exhibit")).hasSize(2);
    }

    @Test
    void aWebPageThatCameAsEvidenceStandsInThePacketAsPages() throws Exception {
        Path folder = Files.createDirectories(office.inbox().resolve("documents/PT1001"));
        Files.writeString(
                folder.resolve("policy--Criteria.html"),
                "<!DOCTYPE html><html><body><p>Six weeks of therapy came first.</p>"
                        + "<script>alert(1)</script></body></html>");

        night("2026-10-02");

        assertThat(text(office.outbox().resolve("packets/" + NUMBER + ".pdf")))
                .contains("Six weeks of therapy came first.");
    }

    @Test
    void aDocumentWithTheLongestNameThereIsIsRefusedWithItsReason() throws Exception {
        Path folder = Files.createDirectories(office.inbox().resolve("documents/PT1001"));
        String name = "\u00e9".repeat(125) + ".zip";
        Files.write(folder.resolve(name), new byte[] {'P', 'K', 3, 4});

        assertThat(night("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        Path refused = office.data().resolve("refused/documents/PT1001");
        assertThat(refused.resolve(name)).exists();
        try (var beside = Files.list(refused)) {
            assertThat(beside.filter(f -> f.toString().endsWith(".reason.txt")).toList())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason).content().contains("cut off"));
        }
    }

    @Test
    void theLettersArgumentsAndTheVersionOfItsTemplateAreRecorded() throws Exception {
        put("second.835", remittance("P", "T2", "0", MEDICARE));

        night("2026-10-02");

        assertThat(StoredRows.of(office).get("letter_block"))
                .singleElement()
                .asString()
                .contains("APL-2026-00002", "block=medicare", "ordinal=1")
                .containsPattern("block_version=[0-9a-f]{64}");
        assertThat(StoredRows.of(office).get("appeal"))
                .allSatisfy(
                        row -> assertThat(row).containsPattern("template_version=[0-9a-f]{64}"));
    }

    @Test
    void aBrokenTemplateOfTheOfficeIsAnIssueAndTheNightGoesOn() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(templates.resolve("medical-necessity.html"), "<p>{{no.such}}</p>\n");
        put("second.835", remittance("P", "T2", "0", MEDICARE));

        assertThat(night("2026-10-02")).isEqualTo(ExitCode.DONE);

        assertThat(text(office.outbox().resolve("packets/APL-2026-00002.pdf")))
                .contains("Why the service was necessary");
        assertThat(StoredRows.of(office).get("issue"))
                .filteredOn(row -> row.contains("TEMPLATE_BROKEN"))
                .singleElement()
                .asString()
                .contains("templates/medical-necessity.html", "no.such");
    }

    @Test
    void theOfficesOwnTemplateReplacesOurs() throws Exception {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(
                templates.resolve("medical-necessity.html"),
                "<section lang=\"en\"><h1>In our own words</h1>{{>close}}</section>\n");
        put("second.835", remittance("P", "T2", "0", MEDICARE));

        night("2026-10-02");

        assertThat(text(office.outbox().resolve("packets/APL-2026-00002.pdf")))
                .contains("In our own words");
    }

    @Test
    void evidenceOfAnAccountThatDiffersByItsZerosStaysOutOfAnotherPatientsPacket()
            throws Exception {
        String own = DENIED.replace("PT1001", "77").replace("JANE", "ANNE");
        String others = DENIED.replace("PT1001", "0077").replace("JANE", "MARY");
        String padded = DENIED.replace("PT1001", "000088").replace("JANE", "RUTH");
        put("second.835", remittance("P", "T2", "0", own + others + padded));
        document("77", "Note of Anne.");
        document("88", "Note of Ruth.");

        night("2026-10-02");

        Path packets = office.outbox().resolve("packets");
        assertThat(text(packets.resolve("APL-2026-00002.pdf")))
                .contains("ANNE")
                .contains("Note of Anne.");
        assertThat(text(packets.resolve("APL-2026-00003.pdf")))
                .contains("MARY")
                .doesNotContain("Note of Anne.");
        assertThat(text(packets.resolve("APL-2026-00004.pdf"))).contains("Note of Ruth.");
    }

    @Test
    void theNextNightLeavesAPacketWithoutNewEvidenceAlone() throws Exception {
        var before = StoredRows.of(office);

        night("2026-10-02");

        assertThat(StoredRows.of(office)).isEqualTo(before);
    }

    @Test
    void aReversalWithACorrectionThatPaysWinsTheAppealAndTakesThePacketAway() throws Exception {
        put("second.835", remittance("P", "T2", "610", REVERSED + PAID));

        night("2026-10-20");

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
    }

    @Test
    void anotherVersionOfTheSamePaymentIsHeldAndNotPosted() throws Exception {
        put("second.835", remittance("P", "T1", "0", DENIED.replace("72148", "72141")));

        assertThat(night("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(StoredRows.of(office).get("adjudication")).hasSize(1);
        assertThat(StoredRows.of(office).get("remittance"))
                .anySatisfy(row -> assertThat(row).contains("status=HELD"));
    }

    @Test
    void aTestFileIsPostedOnceItIsPutBackAndAskedFor() throws Exception {
        String test = remittance("T", "T9", "0", DENIED.replace("PT1001", "PT2002"));
        put("test.835", test);
        night("2026-10-02");
        assertThat(StoredRows.of(office).get("adjudication")).hasSize(1);
        put("test.835", test);

        night("2026-10-03", "--include-test");

        assertThat(StoredRows.of(office).get("adjudication")).hasSize(2);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void anUnreadableFileIsRefusedEachTimeItIsPutBack() throws Exception {
        put("spoilt.835", "Here was a remittance once.");
        assertThat(night("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);
        put("spoilt.835", "Here was a remittance once.");

        assertThat(night("2026-10-03")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        assertThat(office.data().resolve("refused/spoilt.835")).exists();
        assertThat(office.data().resolve("refused/spoilt.835.reason.txt"))
                .content()
                .contains("no remittance");
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void aFileThatWasKeptButNotRegisteredIsNotForgotten() throws Exception {
        String text = remittance("P", "T3", "0", DENIED.replace("PT1001", "PT3003"));
        Path kept =
                Files.createDirectories(office.data().resolve("received").resolve(sha256(text)));
        Files.writeString(kept.resolve("lost.835"), text);

        night("2026-10-02");

        assertThat(StoredRows.of(office).get("adjudication"))
                .anySatisfy(row -> assertThat(row).contains("account_number=PT3003"));
    }

    private int night(String date, String... more) {
        List<String> arguments = new ArrayList<>(office.nightly());
        arguments.set(arguments.size() - 1, date);
        arguments.addAll(List.of(more));
        return office.run(arguments);
    }

    private void document(String account, String text) throws IOException {
        Path folder = Files.createDirectories(office.inbox().resolve("documents/" + account));
        Files.writeString(folder.resolve("progress-note--Visit.txt"), text);
    }

    private void put(String name, String text) throws IOException {
        Path target = office.inbox().resolve("remittances").resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
        Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH)); // nobody writes it
    }

    static String remittance(String usage, String trace, String paid, String claims) {
        String body =
                "BPR*I*"
                        + paid
                        + "*C*ACH*CCP*01*1*DA*1*1999999999**01*1*DA*1*20260930~"
                        + "TRN*1*"
                        + trace
                        + "*1999999999~N1*PR*EXAMPLE HEALTH~N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                        + claims;
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ISA*00*          *00*          *ZZ*PAYER          *ZZ*CLINIC         *260930*0101*^"
                + "*00501*000000001*0*"
                + usage
                + "*:~GS*HP*PAYER*CLINIC*20260930*0101*1*X*005010X221A1~ST*835*0001~"
                + body
                + "SE*"
                + segments
                + "*0001~GE*1*1~IEA*1*000000001~";
    }

    private static String sha256(String text) {
        var digest = Digest.sha256();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Digest.hex(digest);
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
