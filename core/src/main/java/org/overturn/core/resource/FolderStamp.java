package org.overturn.core.resource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Tells whether somebody changed a folder of files since it was read. */
public final class FolderStamp {

    private FolderStamp() {}

    /**
     * Names, sizes and times of the files: another one when any was changed. Empty for a folder
     * that is not there.
     *
     * @param depth how many levels of folders are looked into; 1 for the folder alone
     * @throws UncheckedIOException when it can't be listed
     */
    public static List<String> of(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).map(FolderStamp::of).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("can't list " + folder.getFileName(), e);
        }
    }

    private static String of(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}
