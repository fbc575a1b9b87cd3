package org.overturn.batch.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.overturn.core.remittance.UnreadableFile;

/** A member's bytes, which at their end must be those the archive's directory tells of. */
final class Checked extends FilterInputStream {

    private final CheckedInputStream bytes;
    private final long size;
    private final long crc;
    private long read;

    Checked(InputStream in, long size, long crc) {
        this(new CheckedInputStream(in, new CRC32()), size, crc);
    }

    private Checked(CheckedInputStream bytes, long size, long crc) {
        super(bytes);
        this.bytes = bytes;
        this.size = size;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 255;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            read += count;
        } else if (count < 0 && (read != size || bytes.getChecksum().getValue() != crc)) {
            throw new UnreadableFile(new IOException("its bytes are not those that were packed"));
        }
        return count;
    }
}
