package org.overturn.core.remittance;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.overturn.core.db.Digest;
import org.overturn.core.x12.WideText;
import org.springframework.stereotype.Component;

/**
 * Every file received, once, byte for byte, under {@code received/<sha256>.gz}, compressed in
 * {@link GzipBlocks}. A file is written to a temporary name, synced, then renamed: what has its
 * name is whole. Files kept by an earlier version lie uncompressed under {@code
 * received/<sha256>/<name>} and are read all the same.
 */
@Component
public class ReceivedFiles {

    static final String SUFFIX = ".gz";
    static final String PART = ".part";

    private final Path folder;
    private final GzipBlockIndex index = new GzipBlockIndex();
    private final AtomicLong parts = new AtomicLong();

    ReceivedFiles(RemittanceProperties settings) {
        this.folder = settings.received();
    }

    /**
     * Keeps a file while it is being read.
     *
     * @param source closed with the returned stream
     * @param name of the file as it came
     */
    public Keeping keep(InputStream source, String name) throws IOException {
        return new Keeping(this, source, newPart(), name);
    }

    /**
     * A path for a file that is needed while a run lasts, removed by the next run at the latest;
     * one run at a time works over the folder.
     */
    public Path newPart() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't make " + folder, e);
        }
        return folder.resolve("." + parts.incrementAndGet() + PART);
    }

    /** Puts a file that was written whole under its hash; false when it is there already. */
    boolean place(Path part, String sha256) throws IOException {
        if (holds(sha256)) {
            return false;
        }
        Files.move(part, path(sha256), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return true;
    }

    /** Without it a power failure may take the new name away again. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    public boolean holds(String sha256) throws IOException {
        return Files.exists(path(sha256)) || findUncompressed(sha256).isPresent();
    }

    /** The bytes as they came. Each block is checked as it is read. */
    public InputStream open(String sha256) throws IOException {
        return Files.exists(path(sha256))
                ? GzipBlockInput.open(path(sha256))
                : Files.newInputStream(getUncompressed(sha256));
    }

    /**
     * The file from a byte offset on, as the readers count: of a file in UTF-16 or UTF-32 the bytes
     * of its UTF-8 form.
     */
    public InputStream open(String sha256, long offset) throws IOException {
        if (offset == 0 || isWide(sha256)) {
            InputStream text = WideText.decoded(open(sha256));
            text.skipNBytes(offset);
            return text;
        }
        if (Files.exists(path(sha256))) {
            return GzipBlockInput.open(path(sha256), offset, index.of(path(sha256)));
        }
        FileChannel channel = FileChannel.open(getUncompressed(sha256), StandardOpenOption.READ);
        return new BufferedInputStream(Channels.newInputStream(channel.position(offset)));
    }

    /** The file as a gz archive, the way it is kept; of one kept by an earlier version none. */
    Optional<InputStream> findPacked(String sha256) throws IOException {
        return Files.exists(path(sha256))
                ? Optional.of(Files.newInputStream(path(sha256)))
                : Optional.empty();
    }

    private boolean isWide(String sha256) throws IOException {
        byte[] start = new byte[4];
        try (InputStream file = open(sha256)) {
            return WideText.find(start, file.readNBytes(start, 0, start.length)).isPresent();
        }
    }

    /** A kept file and the name it came by. */
    public record Kept(String sha256, String name) {}

    /** All kept files, by name; a stopped run may have kept some that no database knows of. */
    public List<Kept> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::name).thenComparing(Kept::sha256))
                    .toList();
        }
    }

    private Optional<Kept> kept(Path file) {
        String name = file.getFileName().toString();
        if (name.length() == 64 + SUFFIX.length() && name.endsWith(SUFFIX)) {
            String sha256 = name.substring(0, 64);
            return Optional.of(new Kept(sha256, nameOf(file)));
        }
        return name.length() == 64
                ? findUncompressed(name).map(old -> new Kept(name, old.getFileName().toString()))
                : Optional.empty();
    }

    private static String nameOf(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return GzipBlocks.read(channel, 0).map(GzipBlocks.Header::name).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the kept file " + file, e);
        }
    }

    /**
     * Keeps an archive whose files are kept one by one, under {@code
     * received/archives/<sha256>/<name>}.
     */
    public void keepArchive(InputStream archive, String name) throws IOException {
        Path archives = Files.createDirectories(folder.resolve("archives"));
        Path part = newPart();
        try {
            String sha256 = write(archive, part);
            Path own = Files.createDirectories(archives.resolve(sha256));
            Files.move(
                    part,
                    own.resolve(RefusedFiles.fileName(name, sha256)),
                    StandardCopyOption.ATOMIC_MOVE);
            sync(own);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Copies bytes into a file, synced; their hash. */
    static String write(InputStream bytes, Path target) throws IOException {
        try (DigestInputStream in = new DigestInputStream(bytes, Digest.sha256());
                OutputStream out = Files.newOutputStream(target);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            in.transferTo(out);
            out.flush();
            channel.force(true);
            return Digest.hex(in.getMessageDigest());
        }
    }

    /** Removes what a stopped run was writing. */
    public void clearParts() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path part :
                        files.filter(file -> file.getFileName().toString().endsWith(PART))
                                .toList()) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Removes a file that turned out to be none of ours, or that lies elsewhere by now. */
    public void drop(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
        Optional<Path> old = findUncompressed(sha256);
        if (old.isPresent()) {
            Files.deleteIfExists(old.get());
            Files.deleteIfExists(folder.resolve(sha256));
        }
    }

    private Path path(String sha256) {
        return folder.resolve(sha256 + SUFFIX);
    }

    private Path getUncompressed(String sha256) throws IOException {
        return findUncompressed(sha256)
                .orElseThrow(() ->
                        new NoSuchFileException(
                                path(sha256).toString(), null, "the kept file is gone"));
    }

    private Optional<Path> findUncompressed(String sha256) {
        Path old = folder.resolve(sha256);
        if (!Files.isDirectory(old)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(old)) {
            return files.sorted().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + old, e);
        }
    }
}
