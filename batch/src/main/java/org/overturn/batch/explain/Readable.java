package org.overturn.batch.explain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.FileLook;
import org.overturn.batch.inbox.Incoming;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.remittance.table.Translation;

/**
 * A file as the 835 reader takes it: an 835 itself, or the 835 made of a table, which is gone when
 * this is closed.
 *
 * @param made a folder of our own; absent for an 835
 */
record Readable(Path path, Optional<Path> made) implements AutoCloseable {

    /**
     * @param warnings take what is wrong in a table, line by line
     */
    static Readable of(Path file, Path settings, Consumer<String> warnings) throws IOException {
        if (FileLook.of(new Named(file)).kind() != FileKind.TABLE) {
            return new Readable(file, Optional.empty());
        }
        Translation translation = RemittanceTables.read(settings.resolve("payers")).translate(file);
        translation
                .issues()
                .forEach(issue ->
                        warnings.accept(
                                file.getFileName()
                                        + ": "
                                        + issue.message()
                                        + " "
                                        + issue.remedy()));
        if (!translation.isTranslated()) {
            return new Readable(file, Optional.empty());
        }
        Path folder = Files.createTempDirectory("overturn");
        Path x12 = folder.resolve(file.getFileName() + ".835");
        try (OutputStream out = Files.newOutputStream(x12)) {
            translation.writeTo(out);
        }
        return new Readable(x12, Optional.of(folder));
    }

    @Override
    public void close() throws IOException {
        if (made.isPresent()) {
            Files.deleteIfExists(path);
            Files.deleteIfExists(made.get());
        }
    }

    private record Named(Path path) implements Incoming {

        @Override
        public String name() {
            return String.valueOf(path.getFileName());
        }

        @Override
        public InputStream open() throws IOException {
            return new BufferedInputStream(Files.newInputStream(path));
        }

        @Override
        public boolean settled(boolean whole) {
            return true;
        }
    }
}
