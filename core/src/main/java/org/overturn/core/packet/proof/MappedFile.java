package org.overturn.core.packet.proof;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.overturn.core.db.Digest;

/** The bytes of a file, however many, none of them on the heap. */
final class MappedFile implements AutoCloseable {

    private static final long SLICE = 1 << 24;

    private final Arena arena = Arena.ofConfined();
    private final MemorySegment bytes;

    MappedFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            bytes = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    long size() {
        return bytes.byteSize();
    }

    byte[] copy(long from, long to) {
        return bytes.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Where these bytes stand first, from an offset on. */
    OptionalLong find(byte[] wanted, long from) {
        MemorySegment all = MemorySegment.ofArray(wanted);
        for (long at = from; at <= size() - wanted.length; at++) {
            if (bytes.get(ValueLayout.JAVA_BYTE, at) == wanted[0]
                    && MemorySegment.mismatch(bytes, at, at + wanted.length, all, 0, wanted.length)
                            < 0) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }

    /** Of the whole file. */
    String sha256() {
        MessageDigest digest = Digest.sha256();
        update(digest, 0, size());
        return Digest.hex(digest);
    }

    /** Of the file with other bytes in one place. */
    String sha256With(byte[] other, long at) {
        MessageDigest digest = Digest.sha256();
        update(digest, 0, at);
        digest.update(other);
        update(digest, at + other.length, size());
        return Digest.hex(digest);
    }

    private void update(MessageDigest digest, long from, long to) {
        for (long at = from; at < to; at += SLICE) {
            digest.update(bytes.asSlice(at, Math.min(SLICE, to - at)).asByteBuffer());
        }
    }

    /** Whether these bytes stand among the last of the file. */
    boolean endsAround(byte[] wanted, long within) {
        return find(wanted, Math.max(0, size() - within)).isPresent();
    }

    @Override
    public void close() {
        arena.close();
    }
}
