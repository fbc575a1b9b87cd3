package org.overturn.batch.night;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lies in the inbox, always in the order of the names. */
final class Inbox {

    private static final int SNIFFED_BYTES = 4096;
    private static final Pattern START_OF_X12 =
            Pattern.compile("ISA[^A-Za-z0-9]|ST[^A-Za-z0-9]835", Pattern.CASE_INSENSITIVE);

    private final Path folder;

    Inbox(Path folder) {
        this.folder = folder;
    }

    /**
     * Files in {@code remittances/}, sub-folders included, and those that lie in the inbox itself.
     */
    List<Path> listRemittances() {
        return Stream.concat(
                        files(folder, 1).filter(Inbox::looksLikeX12),
                        files(folder.resolve("remittances"), 8))
                .filter(file -> !isHidden(file))
                .sorted(Comparator.comparing(Inbox::name).thenComparing(Path::toString))
                .toList();
    }

    /** Files in the inbox itself that are no remittances; they stay. */
    List<Path> listStrays() {
        return files(folder, 1)
                .filter(file -> !isHidden(file) && !looksLikeX12(file))
                .filter(file -> !name(file).equals("truth.json"))
                .sorted()
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

    /** Files below {@code documents/} that lie in no account's folder; they stay. */
    List<Path> listStrayDocuments() {
        Path documents = folder.resolve("documents");
        return files(documents, 8)
                .filter(file -> documents.relativize(file).getNameCount() != 2)
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

    private static boolean looksLikeX12(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(SNIFFED_BYTES);
            return START_OF_X12.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file, e);
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
