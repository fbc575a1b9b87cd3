package org.overturn.batch.inbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.overturn.core.remittance.UnreadableFile;

/**
 * A file in the inbox as it was first seen.
 *
 * @param quiet nobody has written to it for long enough
 */
public record InboxFile(Path path, Stamp stamp, boolean quiet) implements Incoming {

    /**
     * Looks at a file; empty when it is gone.
     *
     * @param quiet how long it must have been left alone
     */
    public static Optional<InboxFile> find(Path path, Instant now, Duration quiet) {
        return Stamp.find(path)
                .map(stamp -> new InboxFile(path, stamp, false).lookedAtAgain(now, quiet));
    }

    /** The same file, seen first as before, looked at again later. */
    public InboxFile lookedAtAgain(Instant now, Duration quiet) {
        return new InboxFile(path, stamp, untilStill(now, quiet).isZero());
    }

    /** How long until it has been left alone long enough. */
    public Duration untilStill(Instant now, Duration quiet) {
        Duration left = quiet.minus(age(now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Times that lie ahead, by another machine's clock, say nothing. */
    private Duration age(Instant now) {
        return Duration.between(stamp.modified().toInstant(), now).abs();
    }

    /** The file's name; what would break a line or is no text is replaced. */
    @Override
    public String name() {
        return nameOf(path);
    }

    static String nameOf(Path path) {
        return path.getFileName().toString().replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    @Override
    public InputStream open() {
        try {
            return new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    @Override
    public boolean settled(boolean whole) {
        return isUnchanged() && (whole || quiet);
    }

    public boolean isUnchanged() {
        return Stamp.find(path).filter(stamp::equals).isPresent();
    }
}
