package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;

/** A night with claims files and acknowledgments beside the remittances. */
class ClaimFilesTest {

    private static final String ISA =
            "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260930*0101*^"
                    + "*00501*000000001*0*P*:~";
    private static final String REMITTANCE =
            transaction(
                    "835",
                    "0001",
                    "BPR*I*0*C*NON************20260930~TRN*1*T1*1999999999~N1*PR*EXAMPLE HEALTH~"
                            + "N1*PE*SAMPLE CLINIC*XX*1234567893~LX*1~"
                            + "CLP*PT1*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                            + "SVC*HC:72148*1450*0**0**1~DTM*472*20260601~CAS*CO*197*1450~"
                            + "CLP*PT2*1*100*0*0*12*ICN2~NM1*QC*1*ROE*RUTH****MI*W124~"
                            + "DTM*050*20260925~"
                            + "SVC*HC:99213*100*0**0**1~DTM*472*20260601~CAS*CO*29*100~");
    private static final String CLAIMS =
            transaction(
                    "837",
                    "0002",
                    "BHT*0019*00*B1*20260602*1200*CH~HL*1**20*1~"
                            + "NM1*85*2*SAMPLE CLINIC*****XX*1234567893~HL*2*1*22*0~SBR*P*18~"
                            + "NM1*IL*1*DOE*JANE****MI*W123~DMG*D8*19610504*F~"
                            + "CLM*PT1*1450***11:B:1~REF*G1*AUTHNINE~HI*ABK:M5416~LX*1~"
                            + "SV1*HC:72148*1450*UN*1***1~DTP*472*D8*20260601~");
    private static final String ANSWER =
            transaction(
                    "277",
                    "0003",
                    "BHT*0085*08*A1*20260605*1200*TH~HL*1**20*1~NM1*PR*2*EXAMPLE HEALTH*****PI*EX~"
                            + "TRN*1*S1~DTP*050*D8*20260603~HL*2*1*21*1~NM1*41*2*SAMPLE*****46*S~"
                            + "HL*3*2*19*1~NM1*85*2*SAMPLE CLINIC*****XX*1234567893~HL*4*3*PT~"
                            + "NM1*QC*1*ROE*RUTH****MI*W124~TRN*2*PT2~STC*A2:20:PR*20260605*WQ*100~"
                            + "REF*1K*TAKENINNINE~DTP*472*D8*20260601~");

    @TempDir private Path folder;

    @Test
    void lettersTellTheAuthorizationBilledAndTheReceiptAcknowledged() throws Exception {
        NightFolders office = new NightFolders(folder);
        put(office, "remittances/a.835", group("005010X221A1", REMITTANCE));
        put(office, "claims/b.837", group("005010X222A1", CLAIMS));
        put(office, "c.277", group("005010X214", ANSWER));

        assertThat(office.runNight()).isEqualTo(ExitCode.DONE);

        assertThat(packet(office, 1)).contains("AUTHNINE").contains("M54.16");
        assertThat(packet(office, 2)).contains("TAKENINNINE").contains("June 3, 2026");
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void aProofOfReceiptIsShownSegmentBySegmentInItsOwnCharacters() throws Exception {
        NightFolders office = new NightFolders(folder);
        put(office, "remittances/a.835", group("005010X221A1", REMITTANCE));
        put(office, "c.277", "");
        Path answer = office.inbox().resolve("c.277");
        Files.writeString(
                answer,
                group("005010X214", ANSWER)
                        .replace("TAKENINNINE", "TAKEN\u00C9")
                        .replace("~", "\n"),
                StandardCharsets.ISO_8859_1);
        Files.setLastModifiedTime(answer, FileTime.from(Instant.EPOCH));
        office.runNight();

        Said said = Said.by("show", "PT2", "--raw", "--data", office.data().toString());

        assertThat(said.out().lines().map(String::strip))
                .anyMatch(line -> line.endsWith("  STC*A2:20:PR*20260605*WQ*100"))
                .anyMatch(line -> line.endsWith("  REF*1K*TAKEN\u00C9"));
        assertThat(said.out()).doesNotContain("TAKEN\u00C9?", "\uFFFD");
    }

    @Test
    void anInterchangeOfRemittanceClaimsAndAnswerIsReadByEachReader() throws Exception {
        NightFolders office = new NightFolders(folder);
        put(office, "mixed.edi", group("", REMITTANCE, CLAIMS, ANSWER));

        office.runNight();

        var rows = StoredRows.of(office.data());
        assertThat(rows.get("adjudication")).hasSize(2);
        assertThat(rows.get("submitted_claim")).hasSize(1);
        assertThat(rows.get("acknowledgment")).hasSize(1);
        assertThat(rows.get("claim_file")).hasSize(1);
        assertThat(NightFolders.fingerprints(office.inbox())).isEmpty();
    }

    @Test
    void aCutClaimsFileIsSaidAndLeavesNothing() throws Exception {
        NightFolders office = new NightFolders(folder);
        String whole = group("005010X222A1", CLAIMS);
        put(office, "claims/cut.837", whole.substring(0, whole.indexOf("SV1*")));

        assertThat(office.runNight()).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        var rows = StoredRows.of(office.data());
        assertThat(rows.get("submitted_claim")).isEmpty();
        assertThat(rows.get("issue"))
                .singleElement()
                .asString()
                .contains("CLAIMS_CUT_OFF", "cut.837");
    }

    private static String packet(NightFolders office, int number) throws IOException {
        Path path = office.outbox().resolve("packets/APL-2026-0000" + number + ".pdf");
        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void put(NightFolders office, String name, String text) throws IOException {
        Path target = office.inbox().resolve(name);
        Files.createDirectories(target.resolveSibling("."));
        Files.writeString(target, text);
        Files.setLastModifiedTime(target, FileTime.from(Instant.EPOCH)); // nobody writes it
    }

    private static String group(String version, String... transactions) {
        return ISA
                + "GS*HC*SENDER*RECEIVER*20260930*0101*1*X*"
                + version
                + "~"
                + String.join("", transactions)
                + "GE*"
                + transactions.length
                + "*1~IEA*1*000000001~";
    }

    private static String transaction(String kind, String number, String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return "ST*" + kind + "*" + number + "~" + body + "SE*" + segments + "*" + number + "~";
    }
}
