package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.overturn.core.db.Digest;

/**
 * A file that is kept while it is read: what the reader gets is hashed and written. Closed before
 * {@link #finish}, it leaves nothing behind.
 */
public final class Keeping extends InputStream {

    private final ReceivedFiles received;
    private final InputStream source;
    private final Path part;
    private final GzipBlockOutput out;
    private final MessageDigest digest = Digest.sha256();

    Keeping(ReceivedFiles received, InputStream source, Path part, String name) throws IOException {
        this.received = received;
        this.source = source;
        this.part = part;
        this.out = new GzipBlockOutput(Files.newOutputStream(part), name);
    }

    /**
     * A file that is on disk under its hash.
     *
     * @param size in bytes
     * @param fresh nothing of that hash was kept before
     */
    public record Kept(String sha256, long size, boolean fresh) {}

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = readSource(target, offset, length);
        if (count > 0) {
            digest.update(target, offset, count);
            out.write(target, offset, count);
        }
        return count;
    }

    private int readSource(byte[] target, int offset, int length) {
        try {
            return source.read(target, offset, length);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    /** Reads to the end and puts the file in its place. */
    public Kept finish() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        out.finish();
        long size = out.total();
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        String sha256 = Digest.hex(digest);
        return new Kept(sha256, size, received.place(part, sha256));
    }

    @Override
    public void close() throws IOException {
        try (source;
                out) {
            Files.deleteIfExists(part);
        }
    }
}
