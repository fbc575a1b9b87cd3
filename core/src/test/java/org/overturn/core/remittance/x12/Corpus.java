package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files other people wrote, where they are at hand: beside the repository, or further up. */
public final class Corpus {

    private Corpus() {}

    /** The 835 files in it; none where it is not at hand. */
    public static List<Path> files() throws IOException {
        Optional<Path> folder = folder();
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(".835")).sorted().toList();
        }
    }

    private static Optional<Path> folder() {
        Path root = Path.of(System.getProperty("overturn.root", "")).toAbsolutePath();
        return Stream.iterate(root, path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/corpus"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
