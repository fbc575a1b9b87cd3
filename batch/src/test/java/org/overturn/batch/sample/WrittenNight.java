package org.overturn.batch.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A small sample night, written once for the tests of a class. */
abstract class WrittenNight {

    static final LocalDate DATE = LocalDate.of(2026, 3, 2);
    static final int CLAIMS = 400;

    @TempDir static Path folder;
    static SampleNight.Summary summary;
    static JsonNode truth;

    @BeforeAll
    static void writeANight() throws IOException {
        summary = SampleNight.write(folder, CLAIMS, 1, DATE);
        truth = new ObjectMapper().readTree(Files.readString(folder.resolve("truth.json")));
    }

    static Stream<Path> files(String part) throws IOException {
        return Files.walk(folder.resolve(part)).filter(Files::isRegularFile).sorted();
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the half segment at its end, which the plain reader can't take. */
    static byte[] cutSafely(byte[] bytes) {
        int end = bytes.length - 1;
        while (bytes[end] != bytes[105]) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }
}
