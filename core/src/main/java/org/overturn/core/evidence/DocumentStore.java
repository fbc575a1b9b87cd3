package org.overturn.core.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.overturn.core.db.Digest;

/**
 * Bytes by their SHA-256, in a tree of folders: {@code aa/bb/<sha256>}. What is there is whole: a
 * file is written under a temporary name, synced, then renamed.
 */
public final class DocumentStore {

    private final Path root;

    public DocumentStore(Path root) {
        this.root = root;
    }

    /** Keeps the bytes; keeping them again changes nothing. */
    public String put(byte[] bytes) throws IOException {
        String sha256 = Digest.ofBytes(bytes);
        Path target = path(sha256);
        if (Files.exists(target) && Files.size(target) == bytes.length) {
            return sha256;
        }
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        // a name of its own for each target: what a killed run left behind is written over
        Path temporary = folder.resolve("." + sha256 + ".part");
        try {
            writeSynced(temporary, bytes);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return sha256;
    }

    /** Where the bytes with this hash lie, whether they are there or not. */
    public Path path(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** The bytes with this hash. */
    public byte[] get(String sha256) {
        try {
            return Files.readAllBytes(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("document store: " + sha256, e);
        }
    }

    private static void writeSynced(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the rename last through a power cut, where the system lets a folder be opened. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            return; // Windows can't; its rename is durable on its own
        }
    }
}
