package org.overturn.batch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before hours of work whether the folders to write to can be written to. */
final class OutputFolders {

    private OutputFolders() {}

    /** Makes the folders where they are missing. */
    static void check(Path... folders) {
        for (Path folder : folders) {
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".overturn", ".try"));
            } catch (IOException e) {
                throw new Failures.Refused(
                        "Can't write to "
                                + folder.toAbsolutePath()
                                + ". Check that it is a folder, your rights to it, and the free"
                                + " space; or name another one.");
            }
        }
    }
}
