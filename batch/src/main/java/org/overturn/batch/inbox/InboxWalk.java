package org.overturn.batch.inbox;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.overturn.core.remittance.UnreadableFile;

/** Walks through the inbox; what can't be looked at stops nothing. */
final class InboxWalk {

    private static final Set<String> OWN = Set.of("remittances", "claims", "documents", "settings");
    private static final String TRUTH_OF_THE_SAMPLE = "truth.json";

    private final List<Path> files = new ArrayList<>();
    private final List<Inbox.Oddity> oddities = new ArrayList<>();

    /** The folder itself, without its sub-folders. */
    void walkRoot(Path folder) throws IOException {
        walk(folder, 1, Set.of(TRUTH_OF_THE_SAMPLE), OWN);
    }

    void walkAll(Path folder, int deepest) throws IOException {
        walk(folder, deepest, Set.of(), Set.of());
    }

    Inbox.Contents contents() {
        files.sort(Comparator.comparing(InboxFile::nameOf).thenComparing(Path::toString));
        return new Inbox.Contents(files, oddities);
    }

    private void walk(Path folder, int deepest, Set<String> ownFiles, Set<String> ownFolders)
            throws IOException {
        if (Files.isDirectory(folder)) {
            Path start = folder.toRealPath(); // may be a link to a share
            Files.walkFileTree(
                    start,
                    EnumSet.noneOf(FileVisitOption.class),
                    deepest,
                    new Visitor(start, ownFiles, ownFolders));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Set<String> ownFiles;
        private final Set<String> ownFolders;

        Visitor(Path start, Set<String> ownFiles, Set<String> ownFolders) {
            this.start = start;
            this.ownFiles = ownFiles;
            this.ownFolders = ownFolders;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(start) && Inbox.isHidden(InboxFile.nameOf(folder))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String name = InboxFile.nameOf(path);
            if (Inbox.isHidden(name) || ownFiles.contains(name)) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(path)) {
                files.add(path);
            } else if (!(Files.isDirectory(path) && ownFolders.contains(name))) {
                oddities.add(new Inbox.Oddity(name, false, what(path, attributes)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException cause) {
            String what =
                    "a file or folder that can't be opened ("
                            + new UnreadableFile(cause).reason()
                            + ")";
            oddities.add(new Inbox.Oddity(InboxFile.nameOf(path), true, what));
            return FileVisitResult.CONTINUE;
        }

        private String what(Path path, BasicFileAttributes attributes) {
            if (attributes.isDirectory()) {
                return "a folder, and it is not looked into";
            }
            if (attributes.isSymbolicLink()) {
                return Files.isDirectory(path)
                        ? "a link to a folder, and it is not followed"
                        : "a link that leads nowhere";
            }
            return "a pipe, a socket or a device";
        }
    }
}
