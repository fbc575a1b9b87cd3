package org.overturn.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.packet.contents.Passage;
import org.slf4j.LoggerFactory;

/**
 * A packet with a page of another patient is not ready until a person says why it belongs there.
 */
class PageGuardNightTest {

    private static final String DENIED =
            "CLP*PT1001*1*1450*0*0*12*ICN1~NM1*QC*1*DOE*JANE****MI*W123456~"
                    + "SVC*HC:72148*1450*0**0**1~DTM*472*20260901~CAS*CO*50*1450~LQ*HE*N115~";
    private static final String OTHERS =
            "CLP*PT2002*1*100*100*0*12*ICN2~NM1*QC*1*QUAGMIRE*ZEBULON****MI*W777888~"
                    + "SVC*HC:99213*100*100**0**1~DTM*472*20260902~";
    private static final String OWN_PAGE = "Patient: Jane Doe\nAccount: PT1001\nPain for months.\f";
    private static final Actor ADA = Actor.person("ada", "");

    @TempDir private Path folder;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Office office;

    @BeforeEach
    void receiveARecordWithAPageTooMany() throws IOException {
        office = new Office(folder);
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
        office.receives("first.835", SmallRemittance.of("P", "T1", "100", DENIED + OTHERS));
        Path account = Files.createDirectories(folder.resolve("inbox/documents/PT1001"));
        Files.writeString(
                account.resolve("progress-note--Visit.txt"),
                OWN_PAGE + "Seen with Zebulon\nQuagmire. W777888.\f" + OWN_PAGE);
        office.night();
    }

    @AfterEach
    void end() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        office.close();
    }

    @Test
    void thePageHoldsThePacketBackUntilItIsAnswered() {
        assertThat(needs())
                .singleElement()
                .asString()
                .contains("Exhibit B, page 2", "it names a patient of another account")
                .doesNotContainIgnoringCase("quagmire")
                .doesNotContain("W777888", "PT2002");
        assertThat(office.rows("select message from issue where code = 'PAGE_OF_ANOTHER'"))
                .singleElement()
                .asString()
                .contains("page 2", "account PT2002")
                .doesNotContainIgnoringCase("quagmire");

        PageFinding found = guard().listOpen(appeal()).getFirst();
        assertThat(found.words()).containsExactly("Zebulon Quagmire", "W777888");
        guard().answer(ADA, appeal(), found.key(), "Her father, who drives her");
        assertThat(isOutdated()).isTrue();
        rebuild();

        assertThat(needs()).isEmpty();
        assertThat(guard().listOpen(appeal())).isEmpty();
        assertThat(isOutdated()).isFalse();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.matches("(?is).*(quagmire|zebulon|W777888|drives).*"));
    }

    @Test
    void aPageWithoutTextTakesAPersonsLook() throws IOException {
        answerAll();
        Path file = Files.write(folder.resolve("photo--Wound.png"), picture());
        office.bean(Documents.class).receive(file, "PT1001", LocalDate.of(2026, 10, 2));
        rebuild();

        assertThat(needs())
                .singleElement()
                .asString()
                .startsWith("A look at what has no text: Exhibit C, page 1");

        answerAll();

        assertThat(needs()).isEmpty();
    }

    @Test
    void aNoteThatNamesAnotherPatientHoldsThePacketBackToo() {
        answerAll();
        String exhibit =
                "document-" + office.bean(Documents.class).listForClaim("PT1001").getFirst().id();
        Arrangements arrangements = office.bean(Arrangements.class);
        Mark mark = new Mark(exhibit, Passage.of(3), "Not Zebulon Quagmire", "ada", Instant.EPOCH);
        arrangements.save(
                ADA, appeal(), "PT1001", arrangements.get(appeal()).marked(List.of(mark)));

        rebuild();

        assertThat(needs())
                .singleElement()
                .asString()
                .contains("page 3", "it names a patient of another account");
    }

    private void answerAll() {
        for (PageFinding one : guard().listOpen(appeal())) {
            guard().answer(ADA, appeal(), one.key(), "I looked at it");
        }
        rebuild();
    }

    private static byte[] picture() throws IOException {
        BufferedImage wound = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) {
            wound.setRGB(i % 40, i / 40, i % 3 == 0 ? 0xaa3322 : 0xffffff);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(wound, "png", out);
        return out.toByteArray();
    }

    private PacketGuard guard() {
        return office.bean(PacketGuard.class);
    }

    private long appeal() {
        return Long.parseLong(office.rows("select id from appeal").getFirst());
    }

    private boolean isOutdated() {
        return office.bean(Appeals.class).isPacketOutdated(appeal());
    }

    private void rebuild() {
        office.bean(PacketBuilds.class).rebuild(appeal(), Actor.program("test"));
    }

    private List<String> needs() {
        return office.rows(
                "select need from appeal_need where need like '%Is every page%' order by ordinal");
    }
}
