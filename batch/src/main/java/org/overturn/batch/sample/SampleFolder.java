package org.overturn.batch.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The folder a sample goes into. What isn't known to be a sample is never touched. */
final class SampleFolder {

    private static final List<String> PARTS =
            List.of("remittances", "claims", "documents", "settings", "truth.json");
    private static final String SIGN = "\"madeBy\":\"overturn sample\"";

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a sample may be written here: nothing there yet, or an earlier sample. */
    boolean isFree() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        return Files.isDirectory(folder) && (isEmpty() || isSample());
    }

    /** Makes room: creates the folder, removes an earlier sample and nothing else. */
    void clear() throws IOException {
        Files.createDirectories(folder);
        for (String part : PARTS) {
            Path path = folder.resolve(part);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                delete(path);
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private boolean isSample() throws IOException {
        Path truth = folder.resolve("truth.json");
        if (!Files.isRegularFile(truth)) {
            return false;
        }
        try (var in = Files.newInputStream(truth)) {
            return new String(in.readNBytes(200), StandardCharsets.UTF_8).contains(SIGN);
        }
    }

    /** Links are removed, not followed. */
    private static void delete(Path root) throws IOException {
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @org.jspecify.annotations.Nullable IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
