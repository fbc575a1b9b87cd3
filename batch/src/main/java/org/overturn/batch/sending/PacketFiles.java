package org.overturn.batch.sending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.batch.Folders;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.db.Digest;
import org.springframework.stereotype.Component;

/** Packets as they lie in the outbox: only the bytes that were recorded are shown. */
@Component
public class PacketFiles {

    private static final int PIECE = 1 << 16;

    private final Path folder;

    PacketFiles(Folders folders) {
        this.folder = folders.packets();
    }

    /** The bytes of a packet, from the first one; whoever gets them closes them. */
    public record Opened(InputStream bytes, long size) {}

    /** Whether there is a file; whether it is the right one, opening it says. */
    public boolean isThere(AppealFile appeal) {
        return appeal.packet().isPresent() && places(appeal).anyMatch(Files::isRegularFile);
    }

    /** How many bytes the file has that lies there; empty when there is none. */
    public Optional<Long> size(AppealFile appeal) {
        return appeal.packet()
                .flatMap(_ -> places(appeal).filter(Files::isRegularFile).findFirst())
                .map(PacketFiles::size);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a packet in the outbox", e);
        }
    }

    /** The recorded packet; empty when no file holds just these bytes. */
    public Optional<Opened> open(AppealFile appeal) {
        return appeal.packet()
                .flatMap(packet ->
                        places(appeal)
                                .flatMap(place -> open(place, packet.sha256()).stream())
                                .findFirst());
    }

    /** A decided appeal's packet is set aside by the night. */
    private Stream<Path> places(AppealFile appeal) {
        String name = appeal.appeal().number() + ".pdf";
        return Stream.of(folder.resolve(name), folder.resolve("decided").resolve(name));
    }

    /** Checks and reads through one channel: a packet assembled meanwhile takes another file. */
    private static Optional<Opened> open(Path place, String sha256) {
        try {
            SeekableByteChannel channel = Files.newByteChannel(place);
            if (!hash(channel).equals(sha256)) {
                channel.close();
                return Optional.empty();
            }
            channel.position(0);
            return Optional.of(new Opened(Channels.newInputStream(channel), channel.size()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a packet in the outbox", e);
        }
    }

    private static String hash(SeekableByteChannel channel) throws IOException {
        MessageDigest digest = Digest.sha256();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (channel.read(piece) >= 0) {
            digest.update(piece.flip());
            piece.clear();
        }
        return Digest.hex(digest);
    }
}
