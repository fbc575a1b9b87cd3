package org.overturn.batch.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.overturn.core.evidence.link.Manifest;

/** What lies in the inbox, always in the order of the names. */
public final class Inbox {

    private static final int DEEPEST = 8;
    private static final Set<String> COPYING =
            Set.of(".part", ".tmp", ".filepart", ".crdownload", ".partial");

    private final Path folder;

    public Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * What lies in {@code remittances/} and {@code claims/}, sub-folders included, and in the inbox
     * itself.
     *
     * @param files that can be opened
     * @param oddities what is no file, or can't be looked at; it stays
     */
    public record Contents(List<Path> files, List<Oddity> oddities) {

        public Contents {
            files = List.copyOf(files);
            oddities = List.copyOf(oddities);
        }
    }

    /** Something in the inbox that is no file, and what it is. */
    public record Oddity(String name, boolean unreadable, String what) {}

    public Contents list() throws IOException {
        InboxWalk walk = new InboxWalk();
        walk.walkRoot(folder);
        walk.walkAll(folder.resolve("remittances"), DEEPEST);
        walk.walkAll(folder.resolve("claims"), DEEPEST);
        return walk.contents();
    }

    /** Files in {@code documents/<account>/}. */
    public List<Path> listDocuments() throws IOException {
        return documents().stream().filter(file -> depth(file) == 2).toList();
    }

    /** Files in {@code documents/} itself, of which no folder says whose they are. */
    public List<Path> listLooseDocuments() throws IOException {
        return documents().stream()
                .filter(file -> depth(file) == 1 && !file.equals(manifest()))
                .toList();
    }

    /** What may lie beside the documents and say whose they are. */
    public Path manifest() {
        return folder.resolve("documents").resolve(Manifest.NAME);
    }

    /** The path of a document below {@code documents/}, with slashes, as the manifest names it. */
    public String documentPath(Path document) {
        return folder.resolve("documents").relativize(document).toString().replace('\\', '/');
    }

    /** Files below {@code documents/} that lie too deep; they stay. */
    public List<Path> listStrayDocuments() throws IOException {
        return documents().stream().filter(file -> depth(file) > 2).toList();
    }

    private int depth(Path document) {
        return folder.resolve("documents").relativize(document).getNameCount();
    }

    private List<Path> documents() throws IOException {
        Path documents = folder.resolve("documents");
        if (!Files.isDirectory(documents)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(documents, DEEPEST)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !isHidden(InboxFile.nameOf(file)))
                    .sorted()
                    .toList();
        }
    }

    /** Names that start with a dot or end in a suffix of a copy under way. */
    static boolean isHidden(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || COPYING.stream().anyMatch(name::endsWith);
    }
}
