package org.overturn.batch.explain;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.overturn.batch.inbox.Allowance;
import org.overturn.batch.inbox.Archive;
import org.overturn.batch.inbox.ArchiveProperties;
import org.overturn.batch.inbox.FileKind;
import org.overturn.batch.inbox.FileLook;
import org.overturn.batch.inbox.Incoming;
import org.overturn.batch.inbox.Member;
import org.overturn.core.remittance.UnreadableFile;
import org.overturn.core.remittance.table.RemittanceTables;
import org.overturn.core.remittance.table.Translation;

/**
 * Takes a file as the night does: an 835 as it is, a table as the 835 made of it, an archive file
 * by file. What is unpacked or made lies in a folder of our own until it is closed.
 */
final class Unwrapping implements AutoCloseable {

    private final Path settings;
    private final Consumer<String> warnings;
    private final Path folder;
    private int spooled;

    /**
     * @param settings where {@code payers/*.yml} are
     * @param warnings take what can't be read in a table or an archive, line by line
     */
    Unwrapping(Path settings, Consumer<String> warnings) throws IOException {
        this.settings = settings;
        this.warnings = warnings;
        this.folder = Files.createTempDirectory("overturn");
    }

    /** Reads one 835. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param name as it is told: of a file in an archive the archive's, a slash, its own
         * @return false when something of it was refused
         */
        boolean read(Path file, String name) throws IOException;
    }

    /** False when something of the file was refused. */
    boolean unwrap(Path file, Reader reader) throws IOException {
        String name = String.valueOf(file.getFileName());
        return switch (FileLook.of(new Named(file, name)).kind()) {
            case ARCHIVE -> archive(file, name, reader);
            case TABLE -> table(file, name, reader);
            case X12, OTHER -> reader.read(file, name);
        };
    }

    private boolean table(Path file, String name, Reader reader) throws IOException {
        Translation translation =
                RemittanceTables.read(settings.resolve("payers")).translate(file, name);
        translation
                .issues()
                .forEach(issue ->
                        warnings.accept(name + ": " + issue.message() + " " + issue.remedy()));
        if (!translation.isTranslated()) {
            return reader.read(file, name);
        }
        Path x12 = spool();
        try (OutputStream out = Files.newOutputStream(x12)) {
            translation.writeTo(out);
        }
        return read(x12, name + ".835", reader);
    }

    private boolean archive(Path file, String name, Reader reader) throws IOException {
        Allowance allowance = new Allowance(ArchiveProperties.usual(), Files.size(file));
        try {
            return new Unpacking(allowance, reader).archive(file, name, 1);
        } catch (Allowance.Exceeded e) {
            return refuse(name, String.valueOf(e.getMessage()));
        }
    }

    private boolean refuse(String name, String why) {
        warnings.accept(name + ": not unpacked: " + why + ".");
        return false;
    }

    private static boolean read(Path file, String name, Reader reader) throws IOException {
        try {
            return reader.read(file, name);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Path spool() {
        return folder.resolve(Integer.toString(++spooled));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }

    /** One archive with the archives in it. */
    private final class Unpacking {

        private final Allowance allowance;
        private final Reader reader;

        Unpacking(Allowance allowance, Reader reader) {
            this.allowance = allowance;
            this.reader = reader;
        }

        boolean archive(Path file, String name, int depth) throws IOException {
            boolean whole = true;
            boolean any = false;
            try (Archive archive = Archive.open(file, name, allowance, Unwrapping.this::spool)) {
                for (Member member : archive.members()) {
                    whole &= member(member, depth);
                    any = true;
                }
            } catch (UnreadableFile e) {
                return refuse(name, String.valueOf(e.getMessage()));
            }
            return any ? whole : refuse(name, "it is empty");
        }

        private boolean member(Member member, int depth) throws IOException {
            if (member.locked().isPresent()) {
                return refuse(member.name(), member.locked().get());
            }
            Path copy = spool();
            try {
                FileLook look = FileLook.of(member);
                if (look.kind() == FileKind.OTHER) {
                    warnings.accept(member.name() + " looks like " + look.says() + "; not read.");
                    return true;
                }
                try (InputStream in = member.open()) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                }
                return switch (look.kind()) {
                    case ARCHIVE -> nested(copy, member.name(), depth + 1);
                    case TABLE -> table(copy, member.name(), reader);
                    case X12, OTHER -> reader.read(copy, member.name());
                };
            } catch (UnreadableFile e) {
                return refuse(member.name(), String.valueOf(e.getMessage()));
            } finally {
                Files.deleteIfExists(copy);
            }
        }

        private boolean nested(Path copy, String name, int depth) throws IOException {
            return allowance.allowsDepth(depth)
                    ? archive(copy, name, depth)
                    : refuse(name, "it is an archive within too many others");
        }
    }

    private record Named(Path path, String name) implements Incoming {

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
