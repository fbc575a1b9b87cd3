package org.overturn.core.remittance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a kept file; see {@link GzipBlocks}. Without {@link #finish} it counts as cut off. */
final class GzipBlockOutput extends OutputStream {

    /** The fastest: text shrinks to an eighth, at the speed of a disk. */
    private static final int LEVEL = 1;

    private static final byte[] NO_NAME = {};

    private final OutputStream out;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 crc = new CRC32();
    private final byte[] block = new byte[GzipBlocks.SIZE];
    private byte[] name;
    private int filled;
    private long total;

    /**
     * @param name the file's own name, which goes into the first header
     */
    GzipBlockOutput(OutputStream out, String name) {
        this.out = out;
        this.name = name.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            int part = Math.min(length - written, block.length - filled);
            System.arraycopy(bytes, offset + written, block, filled, part);
            filled += part;
            written += part;
            if (filled == block.length) {
                writeBlock();
            }
        }
    }

    /** Writes what is left and the end mark. */
    void finish() throws IOException {
        if (filled > 0) {
            writeBlock();
        }
        writeMember(true);
        out.flush();
    }

    /** Bytes written so far, before they were compressed. */
    long total() {
        return total + filled;
    }

    private void writeBlock() throws IOException {
        writeMember(false);
        total += filled;
        filled = 0;
    }

    private void writeMember(boolean end) throws IOException {
        int header = GzipBlocks.headerLength(name);
        // what can't be compressed grows by 5 bytes in 16 KB
        byte[] member = new byte[header + filled + (filled >> 10) + 64 + GzipBlocks.TRAILER];
        deflater.reset();
        deflater.setInput(block, 0, filled);
        deflater.finish();
        int packed = deflater.deflate(member, header, member.length - header - GzipBlocks.TRAILER);
        if (!deflater.finished()) {
            throw new IllegalStateException("a block of " + filled + " bytes didn't fit");
        }
        int length = header + packed + GzipBlocks.TRAILER;
        ByteBuffer buffer = ByteBuffer.wrap(member).order(ByteOrder.LITTLE_ENDIAN);
        GzipBlocks.put(buffer, end, end ? total : length, name);
        crc.reset();
        crc.update(block, 0, filled);
        buffer.position(header + packed).putInt((int) crc.getValue()).putInt(filled);
        out.write(member, 0, length);
        name = NO_NAME;
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }
}
