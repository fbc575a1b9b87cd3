package org.overturn.reports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * A folder beside the workbook for the parts POI puts on disk: patients' data stays off the
 * machine's common folder for temporary files.
 */
final class ScratchFolder implements TempFileCreationStrategy, AutoCloseable {

    private final Path folder;

    /** Named after the target, so that what a killed run left behind is cleared first. */
    ScratchFolder(Path target) throws IOException {
        folder = target.resolveSibling("." + target.getFileName() + ".parts");
        clear();
        Files.createDirectories(folder);
        TempFile.setThreadLocalTempFileCreationStrategy(this);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix).toFile();
    }

    @Override
    public void close() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        clear();
    }

    private void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> contents;
        try (Stream<Path> paths = Files.walk(folder)) {
            contents = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contents) {
            Files.deleteIfExists(path);
        }
    }
}
