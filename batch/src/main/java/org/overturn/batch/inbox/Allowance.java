package org.overturn.batch.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.overturn.core.remittance.UnreadableFile;

/** How much an archive, with the archives in it, may still unpack to. */
public final class Allowance {

    private static final long MEGABYTE = 1 << 20;
    private static final long ANY_RATIO = 64 * MEGABYTE;

    private final ArchiveProperties limits;
    private final long packed;
    private long unpacked;
    private int members;

    /**
     * @param packed size of the outermost archive
     */
    public Allowance(ArchiveProperties limits, long packed) {
        this.limits = limits;
        this.packed = Math.max(1, packed);
    }

    /**
     * An archive unpacks to more than is allowed; the message says which limit, and its setting.
     */
    public static final class Exceeded extends RuntimeException {
        Exceeded(String message) {
            super(message);
        }
    }

    void countMember() {
        if (++members > limits.members()) {
            throw new Exceeded(
                    "It holds more than "
                            + limits.members()
                            + " files (setting overturn.archive.members)");
        }
    }

    public boolean allowsDepth(int depth) {
        return depth <= limits.depth();
    }

    private void count(long bytes) {
        unpacked += bytes;
        if (unpacked > limits.megabytes() * MEGABYTE) {
            throw new Exceeded(
                    "It unpacks to more than "
                            + limits.megabytes()
                            + " MB (setting overturn.archive.megabytes)");
        }
        if (unpacked > ANY_RATIO && unpacked / packed > limits.ratio()) {
            throw new Exceeded(
                    "It unpacks to more than "
                            + limits.ratio()
                            + " times its size (setting overturn.archive.ratio)");
        }
    }

    /** The stream, each of its bytes counted; what can't be unpacked is an unreadable file. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                try {
                    int read = super.read(target, offset, length);
                    count(Math.max(0, read));
                    return read;
                } catch (IOException e) {
                    throw new UnreadableFile(e);
                }
            }
        };
    }
}
