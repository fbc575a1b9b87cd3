package org.overturn.batch.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.db.Digest;
import org.overturn.core.evidence.DocumentStore;
import org.overturn.core.settings.Current;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmissionState;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What is known of a message after each way in which a mail server can behave. */
class MailDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final byte[] PACKET = packet();

    @TempDir private Path folder;

    private static byte[] packet() {
        byte[] bytes = new byte[200_000]; // more than any buffer on the way holds
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    @ParameterizedTest(name = "a server that {0}: {1}")
    @CsvSource({
        "TAKES, Left, 1",
        "REFUSES_THE_RECIPIENT, Refused, 0",
        "IS_BUSY, NotYet, 0",
        "HANGS, NotYet, 0",
        "DIES_IN_DATA, NotYet, 0",
        "REFUSES_THE_MESSAGE, Refused, 0",
        "DIES_AFTER_DATA, Doubtful, 1",
        "HANGS_AFTER_DATA, Doubtful, 1"
    })
    void nothingIsCalledUnsentThatTheServerHasNorSentThatItHasNot(
            OddServer.Manner manner, String expected, int has) throws Exception {
        try (OddServer server = new OddServer(manner)) {
            Delivered how = delivery(server.port()).deliver(fax(), files());

            assertThat(how.getClass().getSimpleName()).as(how.note()).isEqualTo(expected);
            assertThat(server.taken()).hasSize(has);
        }
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        assertThat(delivery(1).deliver(fax(), files())).isInstanceOf(Delivered.NotYet.class);
    }

    @Test
    void aFaxHasOneAttachmentAnIdOfOursAndNoWordOfThePatient() throws Exception {
        GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            Delivered how = delivery(server.getSmtp().getPort()).deliver(fax(), files());

            assertThat(how).isInstanceOf(Delivered.Left.class);
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getMessageID()).isEqualTo("<APL-2026-00021-S1.7@office.example>");
            assertThat(got.getSubject()).isEqualTo("Appeal APL-2026-00021-S1");
            assertThat(got.getAllRecipients()[0]).hasToString("2175550190@fax.example");
            MimeMultipart parts = (MimeMultipart) got.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContent().toString().strip())
                    .isEqualTo("The fax is attached.");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("APL-2026-00021-1of1.tif");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("image/tiff");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(PACKET);
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutAServerItSaysWhatToSet() {
        assertThat(delivery(null).deliver(fax(), files()))
                .isEqualTo(new Delivered.NotYet("No mail server is set (OVERTURN_MAIL_HOST)."));
    }

    private List<SubmittedFile> files() {
        return List.of(kept().keep("APL-2026-00021-1of1.tif", PACKET));
    }

    private KeptFiles kept() {
        return new KeptFiles(new DocumentStore(folder));
    }

    private MailDelivery delivery(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return delivery(sender);
    }

    private MailDelivery delivery(JavaMailSenderImpl sender) {
        StaticListableBeanFactory beans =
                new StaticListableBeanFactory(
                        sender == null ? Map.of() : Map.of("mailSender", sender));
        SendingSettings settings =
                new SendingSettings(
                        Optional.of("appeals@office.example"),
                        Optional.of("{fax}@fax.example"),
                        Optional.empty(),
                        Map.of());
        SendingProperties properties =
                new SendingProperties(Map.of(), Duration.ofSeconds(2), Duration.ofMillis(700), 20);
        return new MailDelivery(
                beans.getBeanProvider(JavaMailSenderImpl.class),
                Current.fixed(settings),
                properties,
                kept(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Submission fax() {
        return new Submission(
                7,
                1,
                "APL-2026-00021",
                1,
                "APL-2026-00021-S1",
                Digest.ofBytes("p".getBytes(StandardCharsets.UTF_8)),
                SubmissionChannel.FAX_MAIL,
                "Example Health",
                "2175550190@fax.example",
                SubmissionState.SENDING,
                2,
                1,
                Optional.empty(),
                "ada",
                NOW,
                Optional.empty(),
                "",
                "",
                NOW);
    }
}
