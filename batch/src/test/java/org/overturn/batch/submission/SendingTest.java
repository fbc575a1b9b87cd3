package org.overturn.batch.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.appeal.AppealStatus;
import org.overturn.core.db.Digest;
import org.overturn.core.submission.ChannelHealth;
import org.overturn.core.submission.NotSubmitted;
import org.overturn.core.submission.Outbox;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.SubmissionState;
import org.overturn.core.submission.SubmissionStep;
import org.overturn.core.submission.Submissions;
import org.springframework.util.FileSystemUtils;

/** A packet on its way to the payer, and each moment at which the program can be killed. */
class SendingTest {

    private static final String KEY = SignedAppeal.NUMBER + "-S1";
    private static final String PASSWORD = "correct horse battery";

    @TempDir private Path folder;
    private GreenMail server;
    private SignedAppeal office;

    @BeforeEach
    void open() throws IOException {
        server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        office =
                new SignedAppeal(
                        folder,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--overturn.sending.passwords.example=" + PASSWORD);
        office.settings(
                """
                from: appeals@office.example
                faxMail: "{fax}@fax.example"
                faxFolder: %s
                payers:
                - payer: example
                  email: appeals@health.example
                  domains: health.example
                """
                        .formatted(folder.resolve("fax")));
    }

    @AfterEach
    void close() {
        office.close();
        server.stop();
    }

    private Submission queue(SubmissionChannel channel, String again) {
        return office.bean(Handover.class).queue(office.advocate, office.appeal(), channel, again);
    }

    private Submission queue(SubmissionChannel channel) {
        return queue(channel, "");
    }

    private Sender.Run send() {
        return office.bean(Sender.class).run().orElseThrow();
    }

    private Submission now(Submission one) {
        return office.bean(Submissions.class).find(one.id()).orElseThrow();
    }

    private SubmissionState state(Submission one) {
        return now(one).state();
    }

    private List<SubmissionState> history(Submission one) {
        return office.bean(Submissions.class).listSteps(one).stream()
                .map(SubmissionStep::became)
                .toList();
    }

    @Test
    void whatIsNotSignedIsNotSent() {
        office.execute("delete from appeal_need");
        office.execute("update appeal set status = 'FOR_REVIEW'");

        assertThatThrownBy(() -> queue(SubmissionChannel.PORTAL))
                .isInstanceOf(NotSubmitted.class)
                .hasMessageContaining("is not approved and signed yet");
        assertThat(office.appeal().appeal().status()).isEqualTo(AppealStatus.FOR_REVIEW);
        assertThat(office.rows("select state from submission")).isEmpty();
    }

    @Test
    void aPortalsFilesLieInAFolderWithAChecklistAndThePacketIsFrozen() throws IOException {
        office.sign();
        String packet = office.appeal().packet().orElseThrow().sha256();
        Submission one = queue(SubmissionChannel.PORTAL);

        assertThat(send()).isEqualTo(new Sender.Run(1, 0, 0, 0));

        Path sent = office.folders.outbox().resolve("submissions").resolve(KEY);
        assertThat(Digest.ofFile(sent.resolve(SignedAppeal.NUMBER + "-1of1.pdf")))
                .isEqualTo(packet);
        assertThat(Files.readString(sent.resolve("checklist.txt")))
                .contains("To: https://portal.example", packet, KEY)
                .doesNotContain("DOE", "PT1001", "W123");
        assertThat(history(one))
                .containsExactly(
                        SubmissionState.QUEUED, SubmissionState.SENDING, SubmissionState.SENT);
        assertThat(office.appeal().appeal().status()).isEqualTo(AppealStatus.SENT);
        assertThat(office.rebuild()).isFalse();
        assertThat(office.rows("select state from approval")).contains("SENT");
        assertThat(office.rows("select reason from audit_entry where action = 'PACKET_SEND'"))
                .containsExactly("Portal: Waiting", "Portal: Sending", "Portal: Sent");

        Submission confirmed =
                office.bean(Submissions.class).confirm(office.advocate, now(one), "C-123", "");
        assertThat(confirmed.state()).isEqualTo(SubmissionState.CONFIRMED);
        assertThat(now(one).tracking()).isEqualTo("C-123");
        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 0));

        FileSystemUtils.deleteRecursively(office.folders.outbox());
        KeptFiles kept = office.bean(KeptFiles.class);
        assertThat(office.bean(Submissions.class).listFiles(one))
                .anySatisfy(file -> assertThat(Digest.ofBytes(kept.get(file))).isEqualTo(packet));
    }

    @Test
    void theSameGoesOutOnceMoreOnlyForAReason() {
        office.sign();
        queue(SubmissionChannel.PORTAL);

        assertThatThrownBy(() -> queue(SubmissionChannel.MAIL))
                .isInstanceOf(NotSubmitted.class)
                .hasMessageContaining("Say why it goes out once more.");

        Submission again = queue(SubmissionChannel.MAIL, "The portal lost it");
        assertThat(again.deliveryKey()).isEqualTo(SignedAppeal.NUMBER + "-S2");
        assertThat(send().sent()).isEqualTo(2);
    }

    @Test
    void whatNeverLeftIsWithdrawnAndThePacketCanChangeAgain() {
        office.sign();
        Submission one = queue(SubmissionChannel.PORTAL);
        office.bean(Submissions.class).withdraw(office.advocate, one, "Another exhibit");

        assertThat(send().sent()).isZero();
        assertThat(office.appeal().appeal().status()).isEqualTo(AppealStatus.FOR_REVIEW);
        assertThat(office.rebuild()).isTrue();
        Submission next = queue(SubmissionChannel.PORTAL);
        send();
        assertThatThrownBy(() ->
                        office.bean(Submissions.class)
                                .withdraw(office.advocate, now(next), "Too late"))
                .hasMessageContaining("It left already");
    }

    @Test
    void whatThePayerDecidedMeanwhileIsNotSent() {
        office.sign();
        Submission one = queue(SubmissionChannel.PORTAL);
        office.execute("update appeal set status = 'WON'");

        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 1, 0));
        assertThat(state(one)).isEqualTo(SubmissionState.FAILED);
        assertThat(office.folders.outbox().resolve("submissions").resolve(KEY)).doesNotExist();
    }

    @Test
    void aSecureMailOpensWithThePasswordOnly() throws Exception {
        office.sign();
        queue(SubmissionChannel.SECURE_MAIL);
        assertThat(send().sent()).isEqualTo(1);

        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        byte[] pdf = parts.getBodyPart(1).getInputStream().readAllBytes();
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument opened = Loader.loadPDF(pdf, PASSWORD)) {
            assertThat(opened.getEncryption().getLength()).isEqualTo(256);
            assertThat(opened.getNumberOfPages())
                    .isEqualTo(office.appeal().packet().orElseThrow().pages());
        }
        assertThat(office.rows("select sha256 from submission_file"))
                .containsExactly(Digest.ofBytes(pdf));
    }

    @Test
    void aMailToAnotherDomainThanPolicyAllowsIsRefused() throws IOException {
        office.sign();
        office.settings(
                """
                from: appeals@office.example
                payers:
                - payer: example
                  email: appeals@health.example.evil
                  domains: health.example
                """);

        assertThatThrownBy(() -> queue(SubmissionChannel.SECURE_MAIL))
                .hasMessageContaining("none of the domains");
        assertThatThrownBy(() -> queue(SubmissionChannel.FAX_MAIL))
                .hasMessageContaining("sending.yml has no faxMail");
    }

    @Test
    void aFaxProgramGetsThePagesAndThenTheJob() throws IOException {
        office.sign();
        queue(SubmissionChannel.FAX_FOLDER);
        assertThat(send().sent()).isEqualTo(1);

        Path fax = folder.resolve("fax");
        assertThat(Files.readString(fax.resolve(KEY + ".job")))
                .isEqualTo(
                        "job=%s\nfax=2175550190\nfile=%s_%s-1of1.tif\n"
                                .formatted(KEY, KEY, SignedAppeal.NUMBER));
        assertThat(Files.readAllBytes(fax.resolve(KEY + "_" + SignedAppeal.NUMBER + "-1of1.tif")))
                .startsWith('I', 'I', 42, 0);
    }

    @Test
    void killedAfterQueueingTheNextProgramSendsIt() {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_MAIL);
        office.restart();

        assertThat(send().sent()).isEqualTo(1);
        assertThat(state(one)).isEqualTo(SubmissionState.SENT);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void killedWithAFileReadyItIsHandedOverOnce() {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_FOLDER);
        office.bean(FolderDelivery.class)
                .makeReady(one, office.bean(Submissions.class).listFiles(one));
        office.bean(Outbox.class).take(one);
        office.restart();

        assertThat(send()).isEqualTo(new Sender.Run(0, 1, 0, 0));
        assertThat(folder.resolve("fax/" + KEY + ".job")).doesNotExist();
        makeDue();
        assertThat(send()).isEqualTo(new Sender.Run(1, 0, 0, 0));
        assertThat(folder.resolve("fax/" + KEY + ".job")).exists();
    }

    @Test
    void killedAfterTheHandOverItIsNotRepeatedThoughSomebodyTookTheJobSince() throws IOException {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_FOLDER);
        FolderDelivery folders = office.bean(FolderDelivery.class);
        folders.makeReady(one, office.bean(Submissions.class).listFiles(one));
        Submission taken = office.bean(Outbox.class).take(one).orElseThrow();
        folders.handOver(taken);
        Files.delete(folder.resolve("fax/" + KEY + ".job")); // the fax program has it
        office.restart();

        assertThat(send()).isEqualTo(new Sender.Run(1, 0, 0, 0));
        assertThat(state(one)).isEqualTo(SubmissionState.SENT);
        assertThat(folder.resolve("fax/" + KEY + ".job")).doesNotExist();
        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 0));
    }

    @Test
    void anotherFolderInTheSettingsMakesADoubtOfIt() throws IOException {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_FOLDER);
        office.bean(FolderDelivery.class)
                .makeReady(one, office.bean(Submissions.class).listFiles(one));
        office.bean(Outbox.class).take(one);
        office.settings("faxFolder: " + folder.resolve("other"));

        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 1));
        assertThat(state(one)).isEqualTo(SubmissionState.IN_DOUBT);
    }

    @Test
    void killedWhileAMailIsSentAPersonIsAskedAndNothingIsRepeated() {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_MAIL);
        Submission taken = office.bean(Outbox.class).take(one).orElseThrow();
        office.bean(MailDelivery.class)
                .deliver(taken, office.bean(Submissions.class).listFiles(taken));
        office.restart();

        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 1));
        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 0));
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(office.bean(Submissions.class).listSteps(one).getLast().note())
                .contains("<" + KEY + "." + one.id() + "@office.example>");

        office.bean(Submissions.class)
                .settle(office.advocate, now(one), true, "The gateway's log has it");
        assertThat(state(one)).isEqualTo(SubmissionState.SENT);
        assertThat(send().sent()).isZero();
    }

    @Test
    void whatAPersonFoundNotToHaveLeftIsSentOnceWithTheSameId() throws Exception {
        office.sign();
        Submission one = queue(SubmissionChannel.FAX_MAIL);
        office.bean(Outbox.class).take(one);
        office.restart();
        send();
        office.bean(Submissions.class).settle(office.advocate, now(one), false, "Not in its log");

        assertThat(send().sent()).isEqualTo(1);
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getMessageID())
                .isEqualTo("<" + KEY + "." + one.id() + "@office.example>");
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLaterAndTheChannelIsShown() {
        office.sign();
        server.stop();
        Submission one = queue(SubmissionChannel.FAX_MAIL);

        assertThat(send()).isEqualTo(new Sender.Run(0, 1, 0, 0));
        assertThat(send()).isEqualTo(new Sender.Run(0, 0, 0, 0)); // not before its time
        Submission waits = now(one);
        assertThat(waits.attempts()).isEqualTo(1);
        assertThat(waits.dueAt().orElseThrow())
                .isBetween(waits.changedAt().plusSeconds(59), waits.changedAt().plusSeconds(61));
        assertThat(office.bean(Submissions.class).listHealth())
                .filteredOn(ChannelHealth::isFailing)
                .extracting(ChannelHealth::channel)
                .containsExactly(SubmissionChannel.FAX_MAIL);
    }

    private void makeDue() {
        office.execute("update submission set due_at = changed_at where state = 'QUEUED'");
    }
}
