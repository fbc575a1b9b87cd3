package org.overturn.api.appeal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.overturn.batch.sending.Prepared;
import org.overturn.batch.sending.PreparedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files for payers as browsers get them: to be kept, under names that tell of nobody. */
final class SendingAnswers {

    private static final LocalDate DAY = LocalDate.of(2000, 1, 1); // the same files, the same bytes

    private SendingAnswers() {}

    static ResponseEntity<Resource> one(PreparedFile file) {
        MediaType type =
                file.name().endsWith(".tif")
                        ? MediaType.parseMediaType("image/tiff")
                        : MediaType.APPLICATION_PDF;
        try {
            return answer(
                    file.name(),
                    type,
                    new InputStreamResource(Files.newInputStream(file.path())),
                    file.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a file for a payer", e);
        }
    }

    static ResponseEntity<Resource> all(Sending sending, Prepared prepared) {
        try {
            Path zip = Files.createTempFile("overturn-sending", ".zip");
            try {
                pack(prepared, zip);
                long size = Files.size(zip); // some systems have it deleted once it is open
                return answer(
                        name(sending),
                        MediaType.parseMediaType("application/zip"),
                        new InputStreamResource(
                                Files.newInputStream(zip, StandardOpenOption.DELETE_ON_CLOSE)),
                        size);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(zip);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("files for a payer", e);
        }
    }

    private static String name(Sending sending) {
        String channel = sending.kind().label().toLowerCase(Locale.ROOT);
        return sending.appealNumber() + "-" + channel + ".zip";
    }

    private static void pack(Prepared prepared, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream pack = new ZipOutputStream(out)) {
            for (PreparedFile file : prepared.files()) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(DAY.atStartOfDay());
                pack.putNextEntry(entry);
                Files.copy(file.path(), pack);
                pack.closeEntry();
            }
        }
    }

    private static ResponseEntity<Resource> answer(
            String name, MediaType type, Resource bytes, long size) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
