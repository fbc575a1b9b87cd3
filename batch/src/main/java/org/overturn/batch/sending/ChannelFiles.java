package org.overturn.batch.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.overturn.batch.Folders;
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
import org.overturn.core.packet.fax.FaxFinding;
import org.overturn.core.packet.fax.Faxes;
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
    private final Faxes faxes;
    private final AuditLog audit;
    private final Path outbox;

    ChannelFiles(
            PacketFiles packets,
            Appeals appeals,
            Remittances remittances,
            Current<Payers> payers,
            Current<Channels> channels,
            Volumes volumes,
            Faxes faxes,
            AuditLog audit,
            Folders folders) {
        this.packets = packets;
        this.appeals = appeals;
        this.remittances = remittances;
        this.payers = payers;
        this.channels = channels;
        this.volumes = volumes;
        this.faxes = faxes;
        this.audit = audit;
        this.outbox = folders.outbox().resolve("to-send");
    }

    /** How the payer of an appeal takes packets by a channel. */
    public Channel channel(AppealFile appeal, ChannelKind kind) {
        return channels.get().of(payer(appeal).map(Payer::key), kind);
    }

    private Optional<Payer> payer(AppealFile appeal) {
        return remittances
                .getClaim(appeal.appeal().adjudicationId())
                .header()
                .payerAmong(payers.get());
    }

    /**
     * Writes the files anew; those of an earlier packet for the same channel are gone.
     *
     * @throws NotPrepared when the packet is not ready, or the channel doesn't take it
     */
    public List<PreparedFile> prepare(AppealFile appeal, ChannelKind kind, Actor by) {
        PacketOnFile packet = ready(appeal);
        Path folder =
                outbox.resolve(appeal.appeal().number())
                        .resolve(kind.name().toLowerCase(Locale.ROOT));
        List<PreparedFile> files = write(appeal, packet, channel(appeal, kind), folder);
        audit.record(
                AuditEvent.of(by, AuditAction.PACKET_FINALIZE)
                        .on("appeal", Long.toString(appeal.id()))
                        .ofPatient(AccountKey.of(appeal.claim().accountNumber()))
                        .because(kind.label() + ", " + files.size() + " file(s)"));
        return files;
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
        if (one.status().isOpen() && appeals.isPacketLetterOld(one.id())) {
            throw new NotPrepared(
                    "The letter of "
                            + one.number()
                            + " was changed or signed after its packet was assembled. Rebuild the"
                            + " packet, then prepare it.");
        }
        return packet;
    }

    private List<PreparedFile> write(
            AppealFile appeal, PacketOnFile packet, Channel channel, Path folder) {
        Path copy = copy(appeal);
        try {
            List<Volume> written =
                    volumes.write(
                            new PacketFile(
                                    copy,
                                    appeal.appeal().number(),
                                    appeal.appeal().openedOn(),
                                    packet.exhibits().stream().map(ChannelFiles::placed).toList()),
                            channel,
                            folder);
            return channel.kind() == ChannelKind.FAX
                    ? written.stream().map(this::fax).toList()
                    : written.stream().map(ChannelFiles::asItIs).toList();
        } catch (DoesNotFit e) {
            throw new NotPrepared(String.valueOf(e.getMessage()));
        } finally {
            delete(copy);
        }
    }

    /** The recorded bytes: the packet in the outbox may be assembled anew meanwhile. */
    private Path copy(AppealFile appeal) {
        PacketFiles.Opened packet =
                packets.open(appeal)
                        .orElseThrow(() ->
                                new NotPrepared(
                                        "The packet of "
                                                + appeal.appeal().number()
                                                + " lies no more in the outbox as it was"
                                                + " assembled. Rebuild it, then prepare it."));
        try (InputStream bytes = packet.bytes()) {
            Path copy = Files.createTempFile("overturn-packet", ".pdf");
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
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

    private static PreparedFile asItIs(Volume volume) {
        return new PreparedFile(
                volume.path(), volume.pages(), volume.coverPages(), volume.bytes(), Map.of());
    }

    /** The TIFF takes the place of the PDF. */
    private PreparedFile fax(Volume volume) {
        String name = volume.path().getFileName().toString().replaceFirst("\\.pdf$", ".tif");
        Path tiff = volume.path().resolveSibling(name);
        Map<Integer, FaxFinding> findings = faxes.write(volume.path(), tiff);
        delete(volume.path());
        try {
            return new PreparedFile(
                    tiff, volume.pages(), volume.coverPages(), Files.size(tiff), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
