package org.overturn.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs a zip file again, so that the same content gives the same bytes. */
final class ReproducibleZip {

    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private ReproducibleZip() {}

    /** Entries in the order of their names, after the one that readers want first; no times. */
    static void copy(Path source, Path target) throws IOException {
        try (ZipFile in = new ZipFile(source.toFile());
                ZipOutputStream out =
                        new ZipOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(target)))) {
            List<String> names =
                    in.stream()
                            .map(ZipEntry::getName)
                            .sorted(
                                    Comparator.comparing((String name) -> !name.equals(FIRST))
                                            .thenComparing(Comparator.naturalOrder()))
                            .toList();
            for (String name : names) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(EPOCH);
                out.putNextEntry(entry);
                try (InputStream content = in.getInputStream(in.getEntry(name))) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
