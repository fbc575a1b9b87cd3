package org.overturn.batch.submission;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.overturn.batch.sending.ChannelFiles;
import org.overturn.batch.sending.NotPrepared;
import org.overturn.batch.sending.Prepared;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Who;
import org.overturn.core.packet.ProtectedPdf;
import org.overturn.core.payer.Payer;
import org.overturn.core.settings.Current;
import org.overturn.core.submission.NewSubmission;
import org.overturn.core.submission.NotSubmitted;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionChannel;
import org.overturn.core.submission.Submissions;
import org.overturn.core.submission.SubmittedFile;
import org.springframework.stereotype.Component;

/** A person hands a packet over to be sent: by which channels it can go, where to, with what. */
@Component
public class Handover {

    private static final long MEGABYTE = 1_000_000;
    private static final long ON_THE_WIRE = 4; // base64 makes four bytes of three, and line ends

    private final ChannelFiles channels;
    private final KeptFiles kept;
    private final Submissions submissions;
    private final Current<SendingSettings> settings;
    private final SendingProperties properties;

    Handover(
            ChannelFiles channels,
            KeptFiles kept,
            Submissions submissions,
            Current<SendingSettings> settings,
            SendingProperties properties) {
        this.channels = channels;
        this.kept = kept;
        this.submissions = submissions;
        this.settings = settings;
        this.properties = properties;
    }

    /**
     * A channel for an appeal.
     *
     * @param recipient where it goes; empty where it can't go by this channel
     * @param why what speaks for it, or why it can't be
     */
    public record Choice(SubmissionChannel channel, Optional<String> recipient, String why) {}

    /** All channels, with what speaks for and against each. */
    public List<Choice> list(AppealFile appeal) {
        Optional<Payer> payer = channels.payer(appeal);
        return Arrays.stream(SubmissionChannel.values())
                .map(channel -> choice(channel, payer))
                .toList();
    }

    private Choice choice(SubmissionChannel channel, Optional<Payer> payer) {
        return switch (channel) {
            case MAIL ->
                    payer.map(Payer::appealAddress)
                            .filter(lines -> !lines.isEmpty())
                            .map(lines -> to(channel, String.join(", ", lines)))
                            .orElseGet(() -> no(channel, "payers.yml has no appealAddress"));
            case PORTAL ->
                    payer.flatMap(Payer::portal)
                            .map(portal -> to(channel, portal))
                            .orElseGet(() -> no(channel, "payers.yml names no portal"));
            case ESMD -> to(channel, "esMD gateway");
            case FAX_MAIL ->
                    fax(channel, payer, settings.get().faxMail().isPresent(), "faxMail")
                            .orElseGet(() ->
                                    to(
                                            channel,
                                            settings.get()
                                                    .faxAddress(number(payer))
                                                    .orElseThrow()));
            case FAX_FOLDER ->
                    fax(channel, payer, settings.get().faxFolder().isPresent(), "faxFolder")
                            .orElseGet(() -> to(channel, number(payer)));
            case SECURE_MAIL -> secure(payer);
        };
    }

    private static String number(Optional<Payer> payer) {
        return payer.flatMap(Payer::fax).orElseThrow();
    }

    /** Why a fax can't be sent so; empty where it can. */
    private static Optional<Choice> fax(
            SubmissionChannel channel, Optional<Payer> payer, boolean isSet, String setting) {
        if (payer.flatMap(Payer::fax).filter(n -> !SendingSettings.digits(n).isEmpty()).isEmpty()) {
            return Optional.of(no(channel, "payers.yml has no fax number"));
        }
        return isSet ? Optional.empty() : Optional.of(no(channel, "sending.yml has no " + setting));
    }

    private Choice secure(Optional<Payer> payer) {
        SubmissionChannel channel = SubmissionChannel.SECURE_MAIL;
        Optional<SendingSettings.Mailbox> mailbox =
                payer.map(one -> settings.get().mailboxes().get(one.key()));
        if (mailbox.isEmpty()) {
            return no(channel, "sending.yml has no e-mail address of this payer");
        }
        if (!mailbox.get().isAllowed()) {
            return no(channel, "the address lies in none of the domains that sending.yml allows");
        }
        return password(payer).length() < ProtectedPdf.SHORTEST_PASSWORD
                ? no(channel, "no password of at least 12 characters is set for this payer")
                : to(channel, mailbox.get().address());
    }

    private String password(Optional<Payer> payer) {
        return payer.map(one -> properties.passwords().getOrDefault(one.key(), "")).orElse("");
    }

    private static Choice to(SubmissionChannel channel, String recipient) {
        return new Choice(channel, Optional.of(recipient), "the payer takes it there");
    }

    private static Choice no(SubmissionChannel channel, String why) {
        return new Choice(channel, Optional.empty(), why);
    }

    /**
     * Queues the packet that is on file.
     *
     * @param againReason why the same goes out once more; blank for the first
     * @throws NotSubmitted when it can't be sent, or not so
     * @throws NotPrepared when the packet is not ready, or the channel doesn't take it
     */
    public Submission queue(
            Who who, AppealFile appeal, SubmissionChannel channel, String againReason) {
        Choice choice = choice(channel, channels.payer(appeal));
        String recipient =
                choice.recipient()
                        .orElseThrow(() ->
                                new NotSubmitted(
                                        "It can't go by "
                                                + channel.label()
                                                + ": "
                                                + choice.why()
                                                + "."));
        channels.check(appeal);
        List<SubmittedFile> files = files(who, appeal, channel);
        return submissions.queue(
                who,
                new NewSubmission(
                        appeal.id(),
                        appeal.packet().orElseThrow().sha256(),
                        channel,
                        appeal.claim().payerName(),
                        recipient,
                        files,
                        againReason));
    }

    private List<SubmittedFile> files(Who who, AppealFile appeal, SubmissionChannel channel) {
        Prepared prepared =
                channels.find(appeal, channel.kind())
                        .orElseGet(() -> channels.prepare(appeal, channel.kind(), who.actor()));
        List<SubmittedFile> files =
                prepared.files().stream()
                        .map(kept::keep)
                        .map(one -> own(appeal, channel, one))
                        .toList();
        long bytes = files.stream().mapToLong(SubmittedFile::bytes).sum();
        if (channel.isMailed() && bytes * ON_THE_WIRE / 3 > properties.maxMailMb() * MEGABYTE) {
            throw new NotSubmitted(
                    "It is too large for a message of "
                            + properties.maxMailMb()
                            + " MB; send it another way.");
        }
        return files;
    }

    private SubmittedFile own(AppealFile appeal, SubmissionChannel channel, SubmittedFile file) {
        return channel == SubmissionChannel.SECURE_MAIL
                ? kept.keep(
                        file.name(),
                        ProtectedPdf.of(kept.get(file), password(channels.payer(appeal))))
                : file;
    }
}
