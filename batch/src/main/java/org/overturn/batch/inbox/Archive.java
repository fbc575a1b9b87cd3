package org.overturn.batch.inbox;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.overturn.core.remittance.UnreadableFile;

/** The files in a zip, gz, tar or tar.gz archive, in the order of their names. */
public final class Archive implements AutoCloseable {

    private static final int TAR_BLOCK = 512;
    private static final int TAR_MAGIC_AT = 257;

    private final String name;
    private final Allowance allowance;
    private final List<Member> members = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private boolean gzip;

    private Archive(String name, Allowance allowance) {
        this.name = name;
        this.allowance = allowance;
    }

    /**
     * Opens an archive and lists it; nothing is unpacked but a tar within a gz.
     *
     * @param spool a folder for what must lie on disk to be read; it is ours
     * @throws UnreadableFile when it is damaged or not yet whole
     * @throws IOException when nothing can be written into {@code spool}
     * @throws Allowance.Exceeded when it holds too much
     */
    public static Archive open(Path file, String name, Allowance allowance, Path spool)
            throws IOException {
        Archive archive = new Archive(name, allowance);
        try {
            archive.list(file, spool);
            return archive;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    public List<Member> members() {
        return Collections.unmodifiableList(members);
    }

    /** Whether its end is there; a gz must be read through for that. */
    public boolean isWhole() throws IOException {
        if (!gzip) {
            return true;
        }
        try (InputStream in = members.getFirst().open()) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    private void list(Path file, Path spool) throws IOException {
        Optional<Path> tar = tar(file, spool);
        try {
            if (tar.isPresent()) {
                listTar(tar.get());
            } else if (isGzip(file)) {
                listGzip(file);
            } else {
                listZip(file);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(
                    e instanceof IOException io ? io : new IOException("it is damaged", e));
        }
        members.removeIf(Member::isLitter);
        members.sort(Comparator.comparing(Member::name));
        members.forEach(_ -> allowance.countMember());
    }

    private void listZip(Path file) throws IOException {
        ZipFile zip = ZipFile.builder().setPath(file).get();
        open.add(zip);
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (!entry.isDirectory()) {
                add(
                        entry.getName(),
                        locked(zip, entry),
                        () ->
                                new Checked(
                                        counted(zip.getInputStream(entry)),
                                        entry.getSize(),
                                        entry.getCrc()));
            }
        }
    }

    private static Optional<String> locked(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.of("it is encrypted");
        }
        return zip.canReadEntryData(entry)
                ? Optional.empty()
                : Optional.of("it is packed in a way that isn't read (not deflate)");
    }

    private void listGzip(Path file) {
        gzip = true;
        String own = name.substring(name.lastIndexOf('/') + 1);
        String unpacked = own.endsWith(".gz") ? own.substring(0, own.length() - 3) : own;
        add(unpacked, Optional.empty(), () -> counted(gunzip(file)));
    }

    /** The tar archive that the file is or holds; one that was compressed is spooled. */
    private Optional<Path> tar(Path file, Path spool) throws IOException {
        boolean compressed = isGzip(file);
        if (!isTar(compressed ? gunzip(file) : source(file))) {
            return Optional.empty();
        }
        if (!compressed) {
            return Optional.of(file);
        }
        Files.createDirectories(spool);
        Path tar = Files.createTempFile(spool, "", ".tar");
        open.add(() -> Files.deleteIfExists(tar));
        try (InputStream in = counted(gunzip(file))) {
            Files.copy(in, tar, StandardCopyOption.REPLACE_EXISTING);
        }
        return Optional.of(tar);
    }

    private void listTar(Path file) throws IOException {
        TarFile tar = new TarFile(file);
        open.addFirst(tar);
        for (TarArchiveEntry entry : tar.getEntries()) {
            if (entry.isFile()) {
                String path = entry.getName();
                add(path, Optional.empty(), () -> counted(tar.getInputStream(entry)));
            }
        }
    }

    private void add(String path, Optional<String> locked, Member.Source source) {
        members.add(Member.of(name, path, locked, source));
    }

    private InputStream counted(InputStream in) {
        return allowance.counted(in);
    }

    private static InputStream gunzip(Path file) {
        InputStream packed = source(file);
        try {
            return new GZIPInputStream(packed, 1 << 16);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private static InputStream source(Path file) {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private static boolean isGzip(Path file) {
        try (InputStream in = source(file)) {
            return in.read() == 0x1F && in.read() == 0x8B;
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    private static boolean isTar(InputStream start) {
        try (start) {
            String block = new String(start.readNBytes(TAR_BLOCK), StandardCharsets.ISO_8859_1);
            return block.startsWith("ustar", TAR_MAGIC_AT);
        } catch (IOException e) {
            throw new UnreadableFile(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
