package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.overturn.batch.cli.CommandLine;
import org.overturn.core.db.Digest;

/** The folders of one office in a test. */
record NightFolders(Path root) {

    static final String DATE = "2026-11-20";

    Path inbox() {
        return root.resolve("inbox");
    }

    Path outbox() {
        return root.resolve("outbox");
    }

    Path data() {
        return root.resolve("data");
    }

    /** The arguments of a night run over them. */
    List<String> nightly() {
        return List.of(
                "nightly",
                "--inbox",
                inbox().toString(),
                "--outbox",
                outbox().toString(),
                "--data",
                data().toString(),
                "--settings",
                root.resolve("settings").toString(),
                "--date",
                DATE);
    }

    int runNight() {
        return CommandLine.run(nightly().toArray(String[]::new));
    }

    /** Puts a copy of a sample night into the inbox. */
    void fillFrom(Path sample) throws IOException {
        copy(sample.resolve("remittances"), inbox().resolve("remittances"));
        copy(sample.resolve("documents"), inbox().resolve("documents"));
        copy(sample.resolve("settings"), root.resolve("settings"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : all.toList()) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            source,
                            target,
                            StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Name and hash of every file below a folder; of the received ones of their own bytes. */
    static Map<String, String> fingerprints(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                var digest = Digest.sha256();
                String name = folder.relativize(file).toString();
                digest.update(name.startsWith("received/") ? unpacked(file) : bytes(file));
                found.put(name, Digest.hex(digest));
            }
        }
        return found;
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /** As gunzip does it: kept files can be read without us. */
    private static byte[] unpacked(Path kept) throws IOException {
        if (!kept.toString().endsWith(".gz")) {
            return bytes(kept);
        }
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(kept))) {
            return in.readAllBytes();
        }
    }
}
