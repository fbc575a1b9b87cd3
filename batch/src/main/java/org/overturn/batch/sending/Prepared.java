package org.overturn.batch.sending;

import java.util.List;
import java.util.Optional;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFile.PacketOnFile;
import org.overturn.core.packet.channel.ChannelKind;

/**
 * The files of one packet for one channel.
 *
 * @param packetSha256 the packet that they were made of
 * @param files in order
 * @param hints what a person has to add by hand
 */
public record Prepared(
        ChannelKind kind, String packetSha256, List<PreparedFile> files, List<String> hints) {

    public Prepared {
        files = List.copyOf(files);
        hints = List.copyOf(hints);
    }

    /** Whether the packet on file still is the one they were made of. */
    public boolean isOf(AppealFile appeal) {
        return appeal.packet().map(PacketOnFile::sha256).filter(packetSha256::equals).isPresent();
    }

    public Optional<PreparedFile> find(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
