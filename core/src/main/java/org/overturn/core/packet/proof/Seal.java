package org.overturn.core.packet.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.overturn.core.db.Digest;

/**
 * Writes a packet so that it can be checked with nothing beside it: in its manifest stands the hash
 * of the whole file with zeros where the hash stands.
 */
public final class Seal {

    private static final int BUFFER = 1 << 16;

    private final byte[] unsealed;

    /** For a packet with this manifest. */
    public Seal(Manifest manifest) {
        unsealed = ManifestText.unsealed(manifest);
    }

    /** What has to lie in the packet as it is, neither packed nor encrypted. */
    public byte[] embedded() {
        return unsealed.clone();
    }

    /**
     * Writes the file and puts its hash in.
     *
     * @return what lies in it now, and the hash of the file as it is now
     */
    public Sealed write(Path file, Writing writing) throws IOException {
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = // what is written comes by a few bytes at a time
                new BufferedOutputStream(
                        new DigestOutputStream(Files.newOutputStream(file), digest), BUFFER)) {
            writing.to(out);
        }
        byte[] hash = Digest.hex(digest).getBytes(StandardCharsets.US_ASCII);
        try (MappedFile bytes = new MappedFile(file)) {
            // no exhibit holds it: it holds the hashes of all exhibits
            long at =
                    bytes.find(unsealed, 0)
                                    .orElseThrow(() ->
                                            new IllegalStateException("no manifest was written"))
                            + ManifestText.HEAD.length;
            put(hash, file, at);
        }
        System.arraycopy(hash, 0, unsealed, ManifestText.HEAD.length, hash.length);
        try (MappedFile bytes = new MappedFile(file)) {
            return new Sealed(new String(unsealed, StandardCharsets.UTF_8), bytes.sha256());
        }
    }

    private static void put(byte[] hash, Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(hash), at);
        }
    }

    /** Writes what is to be sealed. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * A file that was sealed.
     *
     * @param manifest as it lies in the file
     * @param sha256 of the file
     */
    public record Sealed(String manifest, String sha256) {}
}
