package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.overturn.batch.night.AfterADenial.DENIED;
import static org.overturn.batch.night.AfterADenial.NUMBER;
import static org.overturn.batch.night.AfterADenial.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.TestDatabase;

/** Evidence that comes when its claim is denied already. */
@EachDatabase
class LaterEvidenceTest {

    @TempDir private Path folder;
    private NightFolders office;
    private AfterADenial nights;

    @BeforeEach
    void denyOnTheFirstNight(TestDatabase database) throws IOException {
        office = new NightFolders(folder, database);
        nights = AfterADenial.at(office);
    }

    @Test
    void evidenceThatComesLaterGetsIntoThePacket() throws Exception {
        Path packet = office.outbox().resolve("packets/" + NUMBER + ".pdf");
        assertThat(text(packet)).doesNotContain("walking distance of 20 feet");
        document("PT1001", "Pain, walking distance of 20 feet.");

        nights.run("2026-10-02");

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

        nights.run("2026-10-02");

        assertThat(text(office.outbox().resolve("packets/" + NUMBER + ".pdf")))
                .contains("Six weeks of therapy came first.");
    }

    @Test
    void aDocumentWithTheLongestNameThereIsIsRefusedWithItsReason() throws Exception {
        Path folder = Files.createDirectories(office.inbox().resolve("documents/PT1001"));
        String name = "\u00e9".repeat(125) + ".zip";
        Files.write(folder.resolve(name), new byte[] {'P', 'K', 3, 4});

        assertThat(nights.run("2026-10-02")).isEqualTo(ExitCode.SOME_INPUT_REFUSED);

        Path refused = office.data().resolve("refused/documents/PT1001");
        assertThat(refused.resolve(name)).exists();
        try (var beside = Files.list(refused)) {
            assertThat(beside.filter(f -> f.toString().endsWith(".reason.txt")).toList())
                    .singleElement()
                    .satisfies(reason -> assertThat(reason).content().contains("cut off"));
        }
    }

    @Test
    void evidenceOfAnAccountThatDiffersByItsZerosStaysOutOfAnotherPatientsPacket()
            throws Exception {
        String own = DENIED.replace("PT1001", "77").replace("JANE", "ANNE");
        String others = DENIED.replace("PT1001", "0077").replace("JANE", "MARY");
        String padded = DENIED.replace("PT1001", "000088").replace("JANE", "RUTH");
        nights.put("second.835", SmallRemittance.of("P", "T2", "0", own + others + padded));
        document("77", "Note of Anne.");
        document("88", "Note of Ruth.");

        nights.run("2026-10-02");

        Path packets = office.outbox().resolve("packets");
        assertThat(text(packets.resolve("APL-2026-00002.pdf")))
                .contains("ANNE")
                .contains("Note of Anne.");
        assertThat(text(packets.resolve("APL-2026-00003.pdf")))
                .contains("MARY")
                .doesNotContain("Note of Anne.");
        assertThat(text(packets.resolve("APL-2026-00004.pdf"))).contains("Note of Ruth.");
    }

    private void document(String account, String text) throws IOException {
        Path folder = Files.createDirectories(office.inbox().resolve("documents/" + account));
        Files.writeString(folder.resolve("progress-note--Visit.txt"), text);
    }
}
