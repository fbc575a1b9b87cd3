package org.overturn.core.remittance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The form of a kept file: gzip (RFC 1952), cut into members of {@value #SIZE} bytes each, so that
 * {@code gunzip} gives back the bytes and we can begin in the middle. The extra field of a member
 * holds its own length; an empty last member holds the length of the whole.
 */
final class GzipBlocks {

    /** Bytes in a block before they are compressed. */
    static final int SIZE = 1 << 17;

    /** Magic, deflate, flags, no time, fastest, unknown system, length of the extra field. */
    private static final int FIXED = 12;

    /** Two letters, length and a 64-bit number. */
    private static final int EXTRA = 12;

    /** CRC and size. */
    static final int TRAILER = 8;

    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final byte BLOCK = 'B';
    private static final byte END = 'E';

    private GzipBlocks() {}

    /**
     * @param number of a block: its compressed bytes, header and trailer included; of the end: the
     *     bytes of the whole file
     */
    record Header(boolean end, int length, long number, String name) {}

    /** Bytes of a header that carries this name; the empty name takes none. */
    static int headerLength(byte[] name) {
        return FIXED + EXTRA + (name.length == 0 ? 0 : name.length + 1);
    }

    static void put(ByteBuffer target, boolean end, long number, byte[] name) {
        target.order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0x8B1F)
                .put((byte) 8)
                .put((byte) (HAS_EXTRA | (name.length == 0 ? 0 : HAS_NAME)))
                .putInt(0)
                .put((byte) 4)
                .put((byte) 255)
                .putShort((short) EXTRA)
                .put((byte) 'O')
                .put(end ? END : BLOCK)
                .putShort((short) Long.BYTES)
                .putLong(number);
        if (name.length > 0) {
            target.put(name).put((byte) 0);
        }
    }

    /** The header at a place of a kept file; empty where the file ends or holds something else. */
    static Optional<Header> read(FileChannel file, long position) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(FIXED + EXTRA).order(ByteOrder.LITTLE_ENDIAN);
        fill(file, start, position);
        if (start.hasRemaining() || start.getShort(0) != (short) 0x8B1F || start.get(12) != 'O') {
            return Optional.empty();
        }
        String name = (start.get(3) & HAS_NAME) == 0 ? "" : name(file, position + FIXED + EXTRA);
        return Optional.of(
                new Header(
                        start.get(13) == END,
                        headerLength(name.getBytes(StandardCharsets.UTF_8)),
                        start.getLong(16),
                        name));
    }

    private static String name(FileChannel file, long position) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(1 << 13);
        fill(file, bytes, position);
        int length = 0;
        while (length < bytes.position() && bytes.get(length) != 0) {
            length++;
        }
        return new String(bytes.array(), 0, length, StandardCharsets.UTF_8);
    }

    /** Reads on until the buffer is full or the file ends. */
    static void fill(FileChannel file, ByteBuffer target, long position) throws IOException {
        long at = position;
        int read = 0;
        while (target.hasRemaining() && read >= 0) {
            at += read;
            read = file.read(target, at);
        }
    }
}
