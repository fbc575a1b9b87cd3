package org.overturn.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What lies in the inbox, always in the order of the names. */
final class Inbox {

    /** Names in the inbox itself that are no remittances. */
    private static final Set<String> OURS = Set.of("truth.json", "README.md", "README.txt");

    private final Path folder;

    Inbox(Path folder) {
        this.folder = folder;
    }

    /** Files in {@code remittances/}, sub-folders included, and those that lie in the inbox itself. */
    List<Path> listRemittances() {
        return Stream.concat(
                        files(folder, 1).filter(file -> !OURS.contains(name(file))),
                        files(folder.resolve("remittances"), 8))
                .filter(file -> !isHidden(file))
                .sorted(Comparator.comparing(Inbox::name).thenComparing(Path::toString))
                .toList();
    }

    /** Files in {@code documents/<account>/}. */
    List<Path> listDocuments() {
        Path documents = folder.resolve("documents");
        return files(documents, 2)
                .filter(file -> documents.relativize(file).getNameCount() == 2)
                .filter(file -> !isHidden(file))
                .sorted()
                .toList();
    }

    private static Stream<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + folder, e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Names that start with a dot or end in a suffix of a copy under way. */
    private static boolean isHidden(Path file) {
        String name = name(file);
        return name.startsWith(".")
                || name.endsWith(".part")
                || name.endsWith(".tmp")
                || name.endsWith(".filepart");
    }
}
