package org.overturn.batch.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.Appeal;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFile.PacketOnFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.AssembledPacket;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.packet.PacketFile;
import org.overturn.core.packet.PlacedExhibit;
import org.overturn.core.packet.Volume;
import org.overturn.core.packet.Volumes;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.Channels;
import org.overturn.core.packet.channel.DoesNotFit;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.Remittances;
import org.overturn.core.settings.Current;
import org.springframework.stereotype.Service;

/**
 * Makes of a packet the files that its payer takes by one channel, in the outbox under {@code
 * to-send/}. Nothing is sent.
 */
@Service
public class ChannelFiles {

    private final PacketFiles packets;
    private final Appeals appeals;
    private final Remittances remittances;
    private final Current<Payers> payers;
    private final Current<Channels> channels;
    private final Volumes volumes;
    private final ChannelCovers covers;
    private final AuditLog audit;
    private final SendingFolder outbox;

    ChannelFiles(
            PacketFiles packets,
            Appeals appeals,
            Remittances remittances,
            Current<Payers> payers,
            Current<Channels> channels,
            Volumes volumes,
            ChannelCovers covers,
            AuditLog audit,
            SendingFolder outbox) {
        this.packets = packets;
        this.appeals = appeals;
        this.remittances = remittances;
        this.payers = payers;
        this.channels = channels;
        this.volumes = volumes;
        this.covers = covers;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** How the payer of an appeal takes packets by a channel. */
    public Channel channel(AppealFile appeal, ChannelKind kind) {
        return channels.get().of(payer(appeal).map(Payer::key), kind);
    }

    /** Whom the office knows this payer as. */
    public Optional<Payer> payer(AppealFile appeal) {
        return remittances
                .getClaim(appeal.appeal().adjudicationId())
                .header()
                .payerAmong(payers.get());
    }

    /** The channel that the payer's settings suggest. */
    public ChannelKind usual(AppealFile appeal) {
        Optional<Payer> payer = payer(appeal);
        if (payer.flatMap(Payer::portal).isPresent()) {
            return ChannelKind.PORTAL;
        }
        if (payer.flatMap(Payer::fax).isPresent()) {
            return ChannelKind.FAX;
        }
        return payer.filter(known -> !known.appealAddress().isEmpty()).isPresent()
                ? ChannelKind.MAIL
                : ChannelKind.PORTAL;
    }

    /** The files of the packet that is on file; empty where they were not prepared yet. */
    public Optional<Prepared> find(AppealFile appeal, ChannelKind kind) {
        return outbox.find(appeal.appeal().number(), kind)
                .filter(prepared -> prepared.isOf(appeal))
                .filter(prepared ->
                        prepared.files().stream().allMatch(file -> Files.exists(file.path())));
    }

    /**
     * Says so where a packet can't be sent as it is.
     *
     * @throws NotPrepared with what to do
     */
    public void check(AppealFile appeal) {
        ready(appeal);
        if (!packets.isThere(appeal)) {
            throw new NotPrepared(lost(appeal));
        }
    }

    /**
     * Writes the files anew; those of an earlier packet for the same channel are gone.
     *
     * @throws NotPrepared when the packet is not ready, or the channel doesn't take it
     */
    public Prepared prepare(AppealFile appeal, ChannelKind kind, Actor by) {
        PacketOnFile packet = ready(appeal);
        Prepared written =
                outbox.finish(
                        appeal.appeal().number(), write(appeal, packet, channel(appeal, kind)));
        audit.record(
                AuditEvent.of(by, AuditAction.PACKET_FINALIZE)
                        .on("appeal", Long.toString(appeal.id()))
                        .ofPatient(AccountKey.of(appeal.claim().accountNumber()))
                        .because(kind.label() + ", " + written.files().size() + " file(s)"));
        return written;
    }

    private PacketOnFile ready(AppealFile appeal) {
        Appeal one = appeal.appeal();
        PacketOnFile packet =
                appeal.packet()
                        .orElseThrow(() ->
                                new NotPrepared(
                                        one.number()
                                                + " has no packet yet. Rebuild it, or wait for"
                                                + " the night run."));
        if (!appeal.needs().isEmpty()) {
            throw new NotPrepared(
                    one.number()
                            + " is not ready to be sent. Missing: "
                            + String.join("; ", appeal.needs())
                            + ".");
        }
        if (one.status().isChangeable() && appeals.isPacketLetterOld(one.id())) {
            throw new NotPrepared(
                    "The letter of "
                            + one.number()
                            + " was changed or signed after its packet was assembled. Rebuild the"
                            + " packet, then prepare it.");
        }
        if (one.status().isChangeable() && appeals.isPacketOutdated(one.id())) {
            throw new NotPrepared(
                    "The packet of "
                            + one.number()
                            + " is from before the newest evidence. Rebuild it, then prepare it.");
        }
        return packet;
    }

    private Prepared write(AppealFile appeal, PacketOnFile packet, Channel channel) {
        Path copy = copy(appeal);
        try {
            PacketFile file =
                    new PacketFile(
                            copy,
                            appeal.appeal().number(),
                            appeal.appeal().openedOn(),
                            packet.exhibits().stream().map(ChannelFiles::placed).toList());
            return write(appeal, file, channel);
        } catch (DoesNotFit e) {
            throw new NotPrepared(String.valueOf(e.getMessage()));
        } finally {
            delete(copy);
        }
    }

    /** A portal that takes just as many files as there are gets them without a cover. */
    private Prepared write(AppealFile appeal, PacketFile file, Channel channel) {
        Optional<Channel> covered = ChannelCovers.without(channel);
        if (covered.isPresent()) {
            try {
                List<Volume> volumes = volumes(file, covered.get());
                return covers.put(appeal, payer(appeal), channel, volumes);
            } catch (DoesNotFit e) {
                if (channel.kind() != ChannelKind.PORTAL) {
                    throw e;
                }
            }
        }
        return new Prepared(
                channel.kind(),
                appeal.packet().orElseThrow().sha256(),
                volumes(file, channel).stream().map(ChannelCovers::asItIs).toList(),
                List.of());
    }

    private List<Volume> volumes(PacketFile file, Channel channel) {
        return volumes.write(file, channel, outbox.unfinished(file.appealNumber(), channel.kind()));
    }

    private static String lost(AppealFile appeal) {
        return "The packet of "
                + appeal.appeal().number()
                + " lies no more in the outbox as it was assembled. Rebuild it, then prepare it.";
    }

    /** The recorded bytes: the packet in the outbox may be assembled anew meanwhile. */
    private Path copy(AppealFile appeal) {
        PacketFiles.Opened packet =
                packets.open(appeal).orElseThrow(() -> new NotPrepared(lost(appeal)));
        try (InputStream bytes = packet.bytes()) {
            Path copy = Files.createTempFile("overturn-packet", ".pdf");
            try (OutputStream out = Files.newOutputStream(copy)) { // a new file others could read
                bytes.transferTo(out);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("a copy of a packet", e);
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlacedExhibit placed(AssembledPacket.Exhibit exhibit) {
        return new PlacedExhibit(
                exhibit.letter(),
                exhibit.title(),
                exhibit.firstPage(),
                exhibit.pages(),
                exhibit.documentId());
    }
}
