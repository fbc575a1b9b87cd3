package org.overturn.core.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.overturn.core.db.Digest;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Changes settings files: whole, and only while they are as the caller saw them. The file before
 * the last change lies beside it ({@code office.yml.before}), so that the change can be taken back;
 * that is also where comments are kept which somebody wrote by hand.
 */
@Component
public class SettingsEditor {

    private static final String MISSING = "none";

    /** What a change must name: it differs whenever a byte of the file does. */
    public String version(Path file) {
        if (Files.notExists(file)) {
            return MISSING;
        }
        MessageDigest digest = Digest.sha256();
        digest.update(bytes(file));
        return Digest.hex(digest);
    }

    /**
     * Writes the file anew; a crash leaves the old one or the new one.
     *
     * @param seen the version that the caller saw
     * @param content maps, lists, texts and flags
     * @throws ChangedMeanwhile when somebody was faster
     */
    public void replace(Path file, String seen, Object content) {
        replace(file, seen, yaml().dump(content).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with the bytes that the file is to have. */
    public synchronized void replace(Path file, String seen, byte[] content) {
        check(file, seen);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file)) {
                Files.copy(file, before(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Path written = part(file);
            Files.write(written, content);
            place(written, file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file.getFileName(), e);
        }
    }

    /**
     * Takes the file away; that, too, can be taken back.
     *
     * @throws ChangedMeanwhile when somebody was faster
     */
    public synchronized void remove(Path file, String seen) {
        check(file, seen);
        try {
            if (Files.exists(file)) {
                Files.move(file, before(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove " + file.getFileName(), e);
        }
    }

    /** Whether there is a file from before the last change. */
    public boolean canTakeBack(Path file) {
        return Files.exists(before(file));
    }

    /**
     * Puts the file from before the last change in place, and the other one beside it: done twice,
     * nothing has changed. A file that was removed is put back.
     *
     * @throws ChangedMeanwhile when somebody was faster, or there is nothing to take back
     */
    public synchronized void takeBack(Path file, String seen) {
        check(file, seen);
        if (!canTakeBack(file)) {
            throw new ChangedMeanwhile(String.valueOf(file.getFileName()));
        }
        try {
            Path earlier = part(file);
            Files.copy(before(file), earlier, StandardCopyOption.REPLACE_EXISTING);
            if (Files.exists(file)) {
                Files.copy(file, before(file), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(before(file));
            }
            place(earlier, file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't write " + file.getFileName(), e);
        }
    }

    private void check(Path file, String seen) {
        if (!version(file).equals(seen)) {
            throw new ChangedMeanwhile(String.valueOf(file.getFileName()));
        }
    }

    private static void place(Path written, Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(written, StandardOpenOption.WRITE)) {
            bytes.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path before(Path file) {
        return file.resolveSibling(file.getFileName() + ".before");
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + file.getFileName(), e);
        }
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(200);
        return new Yaml(options);
    }
}
