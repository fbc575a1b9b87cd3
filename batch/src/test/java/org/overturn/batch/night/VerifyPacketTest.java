package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;

/** {@code overturn verify packet}, on a packet of a night. */
class VerifyPacketTest {

    private static final String NUMBER = "APL-2026-00001";
    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";

    @TempDir private static Path folder;
    private static NightFolders office;
    private static Path packet;

    @BeforeAll
    static void runTheNight() throws Exception {
        office = new NightFolders(folder.resolve("office"));
        Path inbox = Files.createDirectories(office.inbox().resolve("remittances"));
        Files.writeString(inbox.resolve("first.835"), SmallRemittance.of("P", "T1", "0", DENIED));
        Path account = Files.createDirectories(office.inbox().resolve("documents/PT1001"));
        Files.writeString(account.resolve("progress-note--Visit.txt"), "Pain.");
        office.runNight();
        packet = office.outbox().resolve("packets/" + NUMBER + ".pdf");
    }

    @Test
    void theOfficeLearnsThatItIsUnchangedAndTheOneRecordedLast() throws Exception {
        Said said = verify(packet);

        assertThat(said.exit()).as(said.err()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .startsWith("Unchanged: this is the packet of " + NUMBER)
                .contains("Exhibit B: Progress note: Visit", "from a document on file, SHA-256 ")
                .contains("It is the packet that the database recorded last for " + NUMBER + ".");
        assertThat(office.query("select manifest from packet_manifest"))
                .singleElement()
                .asString()
                .startsWith("{\"overturnPacketManifest\":1,\"fileSha256\":\"")
                .doesNotContainIgnoringCase("doe")
                .doesNotContain("W123");
    }

    @Test
    void aRecipientNeedsNoDatabase() throws Exception {
        Path copy = Files.copy(packet, folder.resolve("received.pdf"));

        Said said = Said.by("verify", "packet", copy.toString(), "--data", folder + "/none");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out())
                .startsWith("Unchanged")
                .contains("No database was asked: there is none here.");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aChangedByteIsSaidAndNothingElse() throws Exception {
        byte[] bytes = Files.readAllBytes(packet);
        bytes[bytes.length / 2] ^= 1;

        Said said = verify(Files.write(folder.resolve("changed.pdf"), bytes));

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out()).startsWith("Changed: ").doesNotContain("Exhibit", "database");
    }

    @Test
    void aPacketThatWasSavedAnewAsBeforeManifestsIsHeldAgainstTheDatabase() throws Exception {
        Path old = folder.resolve("old.pdf");
        try (PDDocument document = Loader.loadPDF(packet.toFile())) {
            document.getDocumentCatalog().setNames(null);
            document.getDocumentCatalog()
                    .getCOSObject()
                    .removeItem(org.apache.pdfbox.cos.COSName.getPDFName("AF"));
            document.save(old.toFile());
        }

        Said said = verify(old);

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.out())
                .startsWith(
                        "This is the packet of "
                                + NUMBER
                                + ", made before packets held their proof.")
                .contains("It is not the packet that the database recorded last for " + NUMBER);
    }

    @Test
    void whatIsNoPacketIsRefusedWithTheRemedy() throws Exception {
        Path other = folder.resolve("other.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(other.toFile());
        }
        refused(other, "This PDF is no packet of Overturn.");
        refused(Files.writeString(folder.resolve("a.txt"), "Dear all"), "This is no PDF.");
        refused(Files.writeString(folder.resolve("empty.pdf"), ""), "This is no PDF.");
        refused(
                Files.writeString(folder.resolve("cut.pdf"), "%PDF-1.7\n1 0"),
                "damaged or cut off");
        refused(folder.resolve("nowhere.pdf"), "There is no file ");
        refused(folder, "There is no file ");
    }

    private static void refused(Path file, String why) throws IOException {
        Said said = verify(file);
        assertThat(said.exit()).as(file.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains(why);
        assertThat(said.out()).isEmpty();
    }

    private static Said verify(Path file) {
        return Said.by("verify", "packet", file.toString(), "--data", office.data().toString());
    }
}
