package org.overturn.core.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;

/**
 * Every remittance file received, byte for byte, under {@code received/<sha256>/<name>}. A file is
 * written to a temporary name, synced, then renamed: what has its name is whole.
 */
final class ReceivedFiles {

    private final Path folder;

    ReceivedFiles(Path folder) {
        this.folder = folder;
    }

    Path path(String sha256, String name) {
        return folder.resolve(sha256).resolve(name);
    }

    /** Copies a file in and gives the hash of the bytes copied. */
    String keep(Path source) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve("." + source.getFileName() + ".part");
        try {
            String sha256 = copy(source, part);
            Path target = path(sha256, source.getFileName().toString());
            Files.createDirectories(target.getParent());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return sha256;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String copy(Path source, Path target) throws IOException {
        try (DigestInputStream in =
                        new DigestInputStream(Files.newInputStream(source), Digest.sha256());
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
            try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return Digest.hex(in.getMessageDigest());
        }
    }

    InputStream open(String sha256, String name, long offset) throws IOException {
        FileChannel channel = FileChannel.open(path(sha256, name), StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(offset));
    }

    /** A kept file. */
    record Kept(String sha256, String name) {}

    /** Kept files; a stopped run may have kept some that the database knows nothing of. */
    List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.map(folder::relativize)
                    .filter(path -> path.getNameCount() == 2)
                    .map(path -> new Kept(path.getName(0).toString(), path.getName(1).toString()))
                    .sorted(Comparator.comparing(Kept::name).thenComparing(Kept::sha256))
                    .toList();
        }
    }

    /** Removes a second copy of bytes that are kept under another name. */
    void drop(String sha256, String name) throws IOException {
        Files.deleteIfExists(path(sha256, name));
    }

    /** Moves a kept file into another folder, with a text beside it; repeating it is harmless. */
    void moveTo(Path target, String sha256, String name, String text) throws IOException {
        Files.createDirectories(target);
        Path kept = path(sha256, name);
        if (Files.exists(kept)) {
            Path place = target.resolve(name);
            if (Files.exists(place) && Files.mismatch(place, kept) != -1) {
                place = target.resolve(sha256.substring(0, 8) + "-" + name);
            }
            Files.writeString(place.resolveSibling(place.getFileName() + ".reason.txt"), text);
            Files.move(kept, place, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve(sha256));
        }
    }
}
