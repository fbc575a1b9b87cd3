package org.overturn.core.packet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** A folder that gets its files all at once: they are written beside it first. */
final class VolumeFolder implements AutoCloseable {

    private final Path folder;
    private final Path unfinished;

    VolumeFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        Path parent = Optional.ofNullable(this.folder.getParent()).orElseThrow();
        unfinished = Files.createDirectories(parent).resolve("." + folder.getFileName() + ".part");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
    }

    Path unfinished() {
        return unfinished;
    }

    /** What was written takes the place of what was there. */
    void finish() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.move(unfinished, folder);
    }

    Volume finished(Volume volume) {
        return new Volume(
                volume.number(),
                folder.resolve(volume.path().getFileName()),
                volume.pages(),
                volume.coverPages(),
                volume.bytes(),
                volume.sha256());
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(unfinished);
    }
}
