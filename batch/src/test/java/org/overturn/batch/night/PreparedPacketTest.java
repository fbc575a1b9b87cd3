package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.batch.cli.ExitCode;
import org.overturn.batch.sample.SampleNight;

/** The files that a payer takes of a packet of the night, made on the command line. */
class PreparedPacketTest {

    @TempDir private static Path folder;
    private static NightFolders office;
    private static String ready;

    @BeforeAll
    static void runTheNight() throws Exception {
        SampleNight.write(folder.resolve("sample"), 160, 1, LocalDate.parse(NightFolders.DATE));
        office = new NightFolders(folder.resolve("office"));
        office.fillFrom(folder.resolve("sample"));
        office.runNight();
        ready =
                office.query(
                                "select appeal_number from appeal where status = 'FOR_REVIEW'"
                                        + " order by packet_pages desc, id")
                        .getFirst();
    }

    @Test
    void aSmallPacketIsOneFileUnderTheNameThatThePayerWants() throws Exception {
        settings("- kind: PORTAL\n  fileName: \"appeal_{appeal}_{volume}\"\n");

        Said said = prepare(ready, "portal");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains(ready + ", Portal, ", ": 2 files", "cover sheet");
        assertThat(prepared("portal"))
                .containsExactly(ready + "-cover.pdf", "appeal_" + ready + "_1.pdf");
        assertThat(Files.readAllBytes(toSend("portal").resolve("appeal_" + ready + "_1.pdf")))
                .isEqualTo(
                        Files.readAllBytes(office.outbox().resolve("packets/" + ready + ".pdf")));
        assertThat(office.query("select action from audit_entry where reason like 'Portal%'"))
                .contains("PACKET_FINALIZE");
    }

    @Test
    void whatIsTooLongForOneFileIsCutAndAllPagesAreThere() throws Exception {
        List<String> whole = pages(office.outbox().resolve("packets/" + ready + ".pdf"));
        settings("- kind: ESMD\n  maxPages: " + (whole.size() - 1) + "\n  maxFiles: none\n");

        Said said = prepare(ready, "esmd");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(said.out()).contains("behind its cover");
        List<String> sent = new ArrayList<>();
        for (String file : prepared("esmd")) {
            List<String> volume = pages(toSend("esmd").resolve(file));
            assertThat(volume).hasSizeLessThan(whole.size());
            sent.addAll(volume.stream().filter(whole::contains).toList());
        }
        assertThat(sent).containsExactlyElementsOf(whole);
        String second = toSend("esmd").resolve(prepared("esmd").get(1)).toString();
        Said checked = Said.by("verify", "packet", second, "--data", office.data().toString());
        assertThat(checked.exit()).as(checked.err()).isEqualTo(ExitCode.DONE);
        assertThat(checked.out())
                .startsWith("Unchanged: this is volume 2 of ")
                .contains("Of the packet that it was cut from:")
                .contains("It is the packet that the database recorded last for " + ready);
    }

    @Test
    void aFaxIsOneTiffForTheFaxProgram() throws Exception {
        settings("");

        Said said = prepare(ready, "fax");

        assertThat(said.exit()).isEqualTo(ExitCode.DONE);
        assertThat(prepared("fax")).containsExactly(ready + "-1of1.tif");
        assertThat(said.out()).contains("behind its cover");
        assertThat(Files.readAllBytes(toSend("fax").resolve(ready + "-1of1.tif")))
                .startsWith('I', 'I', 42, 0);
    }

    @Test
    void aPortalThatTakesOneFileGetsNoCover() throws Exception {
        settings("- kind: PORTAL\n  maxFiles: 1\n");

        assertThat(prepare(ready, "portal").exit()).isEqualTo(ExitCode.DONE);

        assertThat(prepared("portal")).containsExactly(ready + "-1of1.pdf");
    }

    @Test
    void aLetterByMailGetsASheetWithTheAddress() throws Exception {
        settings("");

        assertThat(prepare(ready, "mail").exit()).isEqualTo(ExitCode.DONE);

        assertThat(prepared("mail")).containsExactly(ready + "-1of1.pdf", ready + "-cover.pdf");
        assertThat(pages(toSend("mail").resolve(ready + "-cover.pdf")).getFirst())
                .contains("Attachment control number", ready.replace("-", ""));
    }

    @Test
    void whatIsNotReadyIsRefusedWithWhatIsMissing() throws Exception {
        settings("");
        String open =
                office.query("select appeal_number from appeal where status = 'NEEDS_PERSON'")
                        .getFirst();

        Said said = prepare(open, "portal");

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains(open + " is not ready to be sent. Missing: ");
        assertThat(office.outbox().resolve("to-send").resolve(open)).doesNotExist();
    }

    @Test
    void aPacketThatWasChangedByHandIsNotSent() throws Exception {
        settings("");
        String other =
                office.query(
                                "select appeal_number from appeal where status = 'FOR_REVIEW'"
                                        + " and appeal_number <> '"
                                        + ready
                                        + "'")
                        .getFirst();
        Path packet = office.outbox().resolve("packets/" + other + ".pdf");
        Files.writeString(packet, "x", StandardOpenOption.APPEND);

        Said said = prepare(other, "portal");

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).contains("lies no more in the outbox as it was assembled");
    }

    @Test
    void aChannelThatCanNotTakeItSaysSo() throws Exception {
        settings("- kind: PORTAL\n  maxPages: 2\n  maxFiles: 1\n");

        Said said = prepare(ready, "portal");

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err()).isNotBlank();
    }

    @Test
    void anUnknownNumberAndAMistakeInTheSettingsAreNamed() throws Exception {
        settings("");
        assertThat(prepare("APL-1999-00001", "portal").err())
                .contains("There is no appeal APL-1999-00001");
        settings("- kind: PIGEON\n");
        assertThat(prepare(ready, "portal").err()).contains("channels.yml", "PIGEON");
    }

    private static void settings(String text) throws IOException {
        Files.writeString(office.root().resolve("settings/channels.yml"), text);
    }

    private static Said prepare(String number, String channel) {
        List<String> arguments = new ArrayList<>(List.of("packet", "prepare", number));
        arguments.addAll(List.of("--channel", channel));
        arguments.addAll(office.nightly().subList(1, 9));
        return Said.by(arguments.toArray(String[]::new));
    }

    private static Path toSend(String channel) {
        return office.outbox().resolve("to-send").resolve(ready).resolve(channel);
    }

    private static List<String> prepared(String channel) throws IOException {
        try (Stream<Path> files = Files.list(toSend(channel))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> pages(Path pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }
}
