package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder of refused files, each with a text beside it that says why. Small ones lie there as
 * they came, to be looked at; large ones stay packed (gz), for what is no remittance may be an
 * archive's bomb.
 */
final class RefusedFiles {

    /** So that the suffix of the reason fits into a file name of 255 bytes too. */
    private static final int LONGEST = 200;

    private static final long LARGE = 64 << 20;

    private static final String REASON = ".reason.txt";

    private final Path folder;
    private final ReceivedFiles received;

    RefusedFiles(Path folder, ReceivedFiles received) {
        this.folder = folder;
        this.received = received;
    }

    /** Moves a kept file here; repeating it is harmless. */
    void take(String sha256, String name, String reason) throws IOException {
        if (!received.holds(sha256)) {
            return;
        }
        Optional<InputStream> packed =
                isLarge(sha256) ? received.findPacked(sha256) : Optional.empty();
        try (InputStream bytes = packed.isPresent() ? packed.get() : received.open(sha256)) {
            take(bytes, packed.isPresent() ? name + ReceivedFiles.SUFFIX : name, reason);
        }
        received.drop(sha256);
    }

    private boolean isLarge(String sha256) throws IOException {
        try (InputStream bytes = received.open(sha256)) {
            return bytes.skip(LARGE) == LARGE && bytes.read() >= 0;
        }
    }

    /** Writes a file here; repeating it is harmless. */
    void take(InputStream bytes, String name, String reason) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(".refused" + ReceivedFiles.PART);
        try {
            String sha256 = ReceivedFiles.write(bytes, part);
            Path place = place(part, sha256, name);
            Files.writeString(
                    place.resolveSibling(place.getFileName() + REASON),
                    reason + System.lineSeparator());
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Its own name, unless another file has it. */
    private Path place(Path part, String sha256, String name) throws IOException {
        Path place = resolve(fileName(name, sha256));
        return Files.exists(place) && Files.mismatch(place, part) != -1
                ? resolve(sha256.substring(0, 8) + "-" + fileName(name, sha256))
                : place;
    }

    private Path resolve(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return folder.resolve(name.replaceAll("[^ -~]", "_"));
        }
    }

    /** One that no file system takes for a path or finds too long. */
    static String fileName(String name, String sha256) {
        String safe =
                name.replaceAll("[/\\\\]+", "--").replaceAll("[\\x00-\\x1F\\x7F:*?\"<>|]", "_");
        if (safe.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return safe;
        }
        String end = safe.substring(Math.max(0, safe.length() - LONGEST / 8));
        return safe.substring(0, LONGEST / 8) + "..." + sha256.substring(0, 8) + "..." + end;
    }
}
