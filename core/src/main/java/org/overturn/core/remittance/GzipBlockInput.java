package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads a kept file from any byte on and checks each block; see {@link GzipBlocks}. */
final class GzipBlockInput extends InputStream {

    private final Path path;
    private final FileChannel file;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();

    /** One more than a block, so that the inflater sees the end of a full one. */
    private final byte[] block = new byte[GzipBlocks.SIZE + 1];

    private int at;
    private int filled;
    private long position;
    private long reached;
    private boolean ended;

    private GzipBlockInput(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    static GzipBlockInput open(Path path) throws IOException {
        return new GzipBlockInput(path, FileChannel.open(path, StandardOpenOption.READ));
    }

    /**
     * Begins at a byte of the uncompressed file.
     *
     * @param blocks where the blocks begin, from {@link GzipBlockIndex}
     */
    static GzipBlockInput open(Path path, long offset, long[] blocks) throws IOException {
        GzipBlockInput in = open(path);
        int block = (int) Math.min(offset / GzipBlocks.SIZE, blocks.length - 1);
        in.position = blocks[block];
        in.reached = (long) block * GzipBlocks.SIZE;
        try {
            in.skipNBytes(offset - in.reached);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }

    @Override
    public int read() throws IOException {
        return at < filled || nextBlock() ? block[at++] & 255 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == filled && !nextBlock()) {
            return -1;
        }
        int count = Math.min(length, filled - at);
        System.arraycopy(block, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean nextBlock() throws IOException {
        if (ended) {
            return false;
        }
        GzipBlocks.Header header =
                GzipBlocks.read(file, position).orElseThrow(() -> damaged("breaks off"));
        if (header.end()) {
            ended = true;
            if (header.number() != reached) {
                throw damaged("has lost blocks");
            }
            return false;
        }
        inflate(header);
        position += header.number();
        reached += filled;
        at = 0;
        return true;
    }

    private void inflate(GzipBlocks.Header header) throws IOException {
        int packed = (int) header.number() - header.length();
        if (packed < GzipBlocks.TRAILER || packed > 2 * GzipBlocks.SIZE) {
            throw damaged("has a damaged header");
        }
        ByteBuffer member = ByteBuffer.allocate(packed).order(ByteOrder.LITTLE_ENDIAN);
        GzipBlocks.fill(file, member, position + header.length());
        if (member.hasRemaining()) {
            throw damaged("breaks off");
        }
        inflater.reset();
        inflater.setInput(member.array(), 0, packed - GzipBlocks.TRAILER);
        try {
            filled = inflater.inflate(block);
        } catch (DataFormatException e) {
            IOException damaged = damaged("can't be unpacked");
            damaged.initCause(e);
            throw damaged;
        }
        crc.reset();
        crc.update(block, 0, filled);
        if (!inflater.finished()
                || (int) crc.getValue() != member.getInt(packed - 8)
                || filled != member.getInt(packed - 4)
                || filled == 0) {
            throw damaged("has changed since it was written");
        }
    }

    private IOException damaged(String how) {
        return new IOException(
                "the kept file " + path + " " + how + " at byte " + position + "; restore it");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
