package org.overturn.api.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder with what lies in it.
 *
 * @param files counted so far
 * @param complete false when there are more than were counted
 */
record Place(String what, String path, long files, long bytes, boolean complete) {

    private static final int MOST = 50_000;

    /** Counts files up to a limit, so that the page opens however many there are. */
    static Place of(String what, Path folder) {
        String path = folder.toAbsolutePath().normalize().toString();
        if (!Files.isDirectory(folder)) {
            return new Place(what, path, 0, 0, true);
        }
        long files = 0;
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            Iterator<Path> each = all.filter(Files::isRegularFile).iterator();
            while (each.hasNext() && files < MOST) {
                bytes += size(each.next());
                files++;
            }
            return new Place(what, path, files, bytes, !each.hasNext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that a run has just moved away counts nothing. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException moved) {
            return 0;
        }
    }

    public String size() {
        double megabytes = bytes / 1024.0 / 1024.0;
        return String.format(Locale.US, "%s%,.1f MB", complete ? "" : "over ", megabytes);
    }
}
