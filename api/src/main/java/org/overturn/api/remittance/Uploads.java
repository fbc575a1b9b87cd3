package org.overturn.api.remittance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.overturn.api.web.UnusableEntry;
import org.overturn.batch.Folders;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Puts files that came by the browser into the inbox, as if somebody had copied them there: written
 * under a name that the night passes over, synced, then renamed. What they are, the night says.
 */
@Component
public class Uploads {

    private static final int LONGEST_NAME = 120;

    private final Path inbox;

    Uploads(Folders folders) {
        this.inbox = folders.inbox().resolve("remittances");
    }

    /**
     * Puts all of them there or says which can't be.
     *
     * @return the names they have in the inbox
     * @throws UnusableEntry when none was chosen, or one is empty
     */
    List<String> put(List<MultipartFile> files) throws IOException {
        List<MultipartFile> chosen =
                files.stream().filter(file -> !nameOf(file).isEmpty()).toList();
        if (chosen.isEmpty()) {
            throw new UnusableEntry("No file was chosen.");
        }
        for (MultipartFile file : chosen) {
            if (file.isEmpty()) {
                throw new UnusableEntry(nameOf(file) + " is empty. Nothing was imported.");
            }
        }
        Files.createDirectories(inbox);
        List<String> names = new ArrayList<>();
        for (MultipartFile file : chosen) {
            names.add(put(file));
        }
        return names;
    }

    /** Puts a file of our own there; one of the same name gives way to it. */
    public void put(String name, byte[] content) throws IOException {
        Files.createDirectories(inbox);
        Path part = Files.createTempFile(inbox, ".upload", ".part");
        try {
            write(new ByteArrayInputStream(content), part);
            Files.move(part, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Whether a file waits there to be read. */
    public boolean lies(String name) {
        return Files.exists(inbox.resolve(name));
    }

    private String put(MultipartFile file) throws IOException {
        Path part = Files.createTempFile(inbox, ".upload", ".part");
        try {
            write(file.getInputStream(), part);
            return place(part, nameOf(file));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(InputStream content, Path part) throws IOException {
        try (InputStream bytes = content) {
            Files.copy(bytes, part, StandardCopyOption.REPLACE_EXISTING);
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** A link, unlike a move, never takes the place of another file. */
    private String place(Path part, String name) throws IOException {
        for (int number = 1; ; number++) {
            String free = number == 1 ? name : number + "-" + name;
            try {
                Files.createLink(inbox.resolve(free), part);
                return free;
            } catch (FileAlreadyExistsException taken) {
                // the next number
            }
        }
    }

    /** The last part of the name that was sent, without what could lead elsewhere or hide it. */
    private static String nameOf(MultipartFile file) {
        String sent = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[._-]+", "");
        return safe.length() <= LONGEST_NAME ? safe : safe.substring(safe.length() - LONGEST_NAME);
    }
}
