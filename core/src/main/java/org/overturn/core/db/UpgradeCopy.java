package org.overturn.core.db;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database as it was before it is brought up to date. No database can undo half a
 * migration: while the copy lies there, the upgrade was not done to its end, and the next start
 * goes back to it.
 */
public final class UpgradeCopy {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeCopy.class);
    private static final String NAME = "before-upgrade.zip";
    private static final String DATABASE = "overturn.mv.db";

    private final Path file;

    private UpgradeCopy(Path file) {
        this.file = file;
    }

    /**
     * Makes it, of a database that lies in a file; needs room on its disk.
     *
     * @return empty for one that lies in memory
     */
    static Optional<UpgradeCopy> make(Connection embedded) throws SQLException, IOException {
        Optional<Path> database =
                FirstColumn.of(embedded, "select coalesce(database_path(), '')").stream()
                        .filter(path -> !path.isEmpty())
                        .map(Path::of)
                        .findFirst();
        if (database.isEmpty()) {
            return Optional.empty();
        }
        Path copy = database.get().resolveSibling(NAME);
        Path part = part(copy);
        try (Statement statement = embedded.createStatement()) {
            statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
        }
        keep(part, copy);
        return Optional.of(new UpgradeCopy(copy));
    }

    /** The upgrade is done. */
    void drop() throws IOException {
        Files.delete(file);
    }

    Path file() {
        return file;
    }

    /**
     * Puts the database back as it was before an upgrade that was cut off; nothing where none was,
     * or where one is under way. To be called before the database is opened.
     *
     * @param folder of the embedded database
     */
    public static void restore(Path folder) {
        Path copy = folder.resolve(NAME);
        if (!Files.exists(copy)) {
            return;
        }
        try (FileChannel database =
                        FileChannel.open(
                                folder.resolve(DATABASE),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock lock = database.tryLock()) {
            if (lock != null) {
                restore(copy, folder.resolve(DATABASE));
            }
        } catch (OverlappingFileLockException _) {
            return; // of this very program
        } catch (IOException e) {
            throw new UncheckedIOException("the database's copy " + copy, e);
        }
    }

    private static void restore(Path copy, Path database) throws IOException {
        Path part = part(database);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
            String name = Objects.requireNonNull(zip.getNextEntry(), "an empty copy").getName();
            if (!name.equals(DATABASE)) {
                throw new IOException("it holds " + name + " in place of " + DATABASE);
            }
            try (OutputStream out = Files.newOutputStream(part)) {
                zip.transferTo(out);
            }
        }
        keep(part, database);
        Files.delete(copy);
        LOG.warn(
                "An upgrade of the database was cut off. It is as it was before, and is upgraded"
                        + " again.");
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** In place at once, and on the disk. */
    private static void keep(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
