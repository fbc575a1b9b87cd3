package org.overturn.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.batch.sample.SampleCommand;
import picocli.CommandLine;

/** The file that is read: remittances of {@code overturn sample}, over and over. */
final class BenchFile {

    private static final long MEGABYTE = 1_000_000;

    private BenchFile() {}

    /** Writes it anew; what StAEDI can't read is left out, so that both read the same. */
    static Path make(Path folder, long megabytes) throws IOException {
        Path sample = folder.resolve("sample");
        int exit =
                new CommandLine(new SampleCommand())
                        .setOut(new PrintWriter(OutputStream.nullOutputStream()))
                        .execute(
                                "--out=" + sample,
                                "--claims=20000",
                                "--seed=1",
                                "--date=2026-01-15");
        if (exit != 0) {
            throw new IllegalStateException("no sample could be made, exit code " + exit);
        }
        List<Path> readable;
        try (Stream<Path> files = Files.list(sample.resolve("remittances"))) {
            readable = files.sorted().filter(BenchFile::isReadable).toList();
        }
        Path file = folder.resolve("reader.835");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; Files.size(file) < megabytes * MEGABYTE; i++) {
                Files.copy(readable.get(i % readable.size()), out);
            }
        }
        return file;
    }

    private static boolean isReadable(Path file) {
        try {
            return StaediLoop.events(file) > 0 && Files.readString(file).startsWith("ISA");
        } catch (IllegalStateException | IOException e) {
            return false;
        }
    }
}
