package org.overturn.batch.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that was named on the command line. A name that is no text in the machine's encoding
 * reaches the program with marks in place of its bytes; such a file is looked for in its folder.
 */
final class NamedFile {

    private static final String MARK = "\uFFFD";

    private NamedFile() {}

    /** Empty when there is no such file, or when several of a folder could be meant. */
    static Optional<Path> find(String name) {
        try {
            Path path = Path.of(name);
            if (Files.exists(path) || !name.contains(MARK)) {
                return Optional.of(path).filter(Files::exists);
            }
        } catch (InvalidPathException e) {
            // no path can be made of it in this encoding; a folder's list has it all the same
        }
        return findIn(name);
    }

    /** Whether the name holds bytes that are no text here. */
    static boolean isOdd(String name) {
        return name.contains(MARK);
    }

    private static Optional<Path> findIn(String name) {
        int slash = name.lastIndexOf('/');
        Optional<Path> folder =
                slash < 0
                        ? Optional.of(Path.of("."))
                        : find(slash == 0 ? "/" : name.substring(0, slash));
        String own = name.substring(slash + 1);
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            List<Path> found =
                    files.filter(file -> file.getFileName().toString().equals(own)).toList();
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + folder.get(), e);
        }
    }
}
