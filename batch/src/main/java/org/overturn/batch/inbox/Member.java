package org.overturn.batch.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file in an archive.
 *
 * @param name the archive's name, a slash, its own path there
 * @param locked why it can't be opened: encrypted, packed in a way we don't know
 */
public record Member(String name, Optional<String> locked, Source source) implements Incoming {

    private static final Pattern LEADS_OUT =
            Pattern.compile("(^|.*[/\\\\])\\.\\.([/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*");

    /** Opens it from its first byte on. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    static Member of(String archive, String path, Optional<String> locked, Source source) {
        Optional<String> why =
                LEADS_OUT.matcher(path).matches()
                        ? Optional.of("its name leads out of the archive")
                        : locked;
        return new Member(archive + "/" + path.replaceAll("\\p{Cntrl}", "\uFFFD"), why, source);
    }

    @Override
    public InputStream open() throws IOException {
        return source.open();
    }

    /** Whoever changed the archive meanwhile would break its checksum. */
    @Override
    public boolean settled(boolean whole) {
        return true;
    }

    /** Notes that systems leave in archives. */
    boolean isLitter() {
        String own = name.substring(name.lastIndexOf('/') + 1);
        return own.startsWith(".") || name.contains("/__MACOSX/") || own.equals("Thumbs.db");
    }
}
