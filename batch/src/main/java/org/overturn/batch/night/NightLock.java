package org.overturn.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time over a data folder: a lock of the operating system on {@code night.lock}, which
 * also ends with a process that is killed.
 */
public final class NightLock implements AutoCloseable {

    private final FileChannel channel;

    private NightLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock, or empty when another run holds it. */
    public static Optional<NightLock> take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel =
                    FileChannel.open(
                            data.resolve("night.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(owner());
            return Optional.of(new NightLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("can't use the data folder " + data, e);
        }
    }

    /** Who holds the lock, as far as the file tells. */
    public static String holder(Path data) {
        try {
            return Files.readString(data.resolve("night.lock")).strip();
        } catch (IOException e) {
            return "unknown process";
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static ByteBuffer owner() {
        String owner = "process " + ProcessHandle.current().pid() + "\n";
        return ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
