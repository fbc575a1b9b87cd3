package org.overturn.core.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Supplier;

/**
 * What settings files say now: they are read again once they have changed. Safe for several
 * threads.
 *
 * @param <T> what is made of them; immutable
 */
public final class Current<T> {

    private static final String MISSING = "";

    private final List<Path> files;
    private final Supplier<T> reader;
    private volatile Read<T> read;

    private record Read<T>(List<String> stamps, T value) {}

    private Current(List<Path> files, Supplier<T> reader) {
        this.files = List.copyOf(files);
        this.reader = reader;
        this.read = read();
    }

    /**
     * Reads the files now, so that a program with wrong settings doesn't start.
     *
     * @param reader throws {@link InvalidSettings} when a file is wrong; {@link #get} does so, too
     * @param files they may be missing
     */
    public static <T> Current<T> of(Supplier<T> reader, Path... files) {
        return new Current<>(List.of(files), reader);
    }

    /** What no file says. */
    public static <T> Current<T> fixed(T value) {
        return new Current<>(List.of(), () -> value);
    }

    public T get() {
        Read<T> known = read;
        if (!known.stamps().equals(stamps())) {
            known = read();
            read = known;
        }
        return known.value();
    }

    /** A change in between shows in the stamps the next time, for they are taken first. */
    private Read<T> read() {
        List<String> stamps = stamps();
        return new Read<>(stamps, reader.get());
    }

    private List<String> stamps() {
        return files.stream().map(Current::stamp).toList();
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.lastModifiedTime() + " " + facts.size() + " " + facts.fileKey();
        } catch (NoSuchFileException e) {
            return MISSING;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
