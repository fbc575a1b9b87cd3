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
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time over a data folder: a lock of the operating system on {@code night.lock}, which
 * also ends with a process that is killed.
 */
public final class NightLock implements AutoCloseable {

    private static final String FOR_PACKET = ", for a packet";
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final int MOST_WAITS = 240; // a minute

    private final FileChannel channel;

    private NightLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * The lock, or empty when another run holds it. A single packet that is being assembled is
     * waited for: it takes seconds, and a night that is skipped a day.
     */
    public static Optional<NightLock> take(Path data) {
        Optional<NightLock> lock = take(data, owner(""));
        for (int tried = 0; lock.isEmpty() && tried < MOST_WAITS && isForPacket(data); tried++) {
            await();
            lock = take(data, owner(""));
        }
        return lock;
    }

    /** The lock for one packet, or empty when a run holds it. */
    public static Optional<NightLock> takeForPacket(Path data) {
        return take(data, owner(FOR_PACKET));
    }

    private static Optional<NightLock> take(Path data, ByteBuffer owner) {
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
            channel.write(owner);
            return Optional.of(new NightLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("can't use the data folder " + data, e);
        }
    }

    private static boolean isForPacket(Path data) {
        return holder(data).endsWith(FOR_PACKET);
    }

    private static void await() {
        try {
            Thread.sleep(WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    private static ByteBuffer owner(String what) {
        String owner = "process " + ProcessHandle.current().pid() + what + "\n";
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
