package org.overturn.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.batch.sample.SampleCommand;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The summary against the sums of what the full explanation says. */
class SummaryTest {

    private static final int MUTATIONS = 300;
    private static final String MARKS = "*~:\n\r 0159.-AZ\u00E9";

    @TempDir private Path folder;

    static Stream<Path> corpus() throws IOException {
        return CorpusExplainTest.expectations()
                .map(file -> Path.of(file.toString().replace(".expected.json", ".835")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void equalsTheSumsOfTheCorpus(Path file) {
        Assumptions.assumeTrue(Files.exists(file), "no shared/corpus");

        assertEqual(file);
    }

    @Test
    void equalsTheSumsOfAGeneratedNight() throws IOException {
        List<Path> files = sample(1500);

        assertThat(files).hasSizeGreaterThan(5);
        assertEqual(files.toArray(Path[]::new));
    }

    @Test
    void equalsTheSumsOfSpoiltFiles() throws IOException {
        List<Path> files = sample(300);
        Random random = new Random(835);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] spoilt = Files.readAllBytes(files.get(i % files.size()));
            for (int n = random.nextInt(6); n >= 0; n--) {
                spoilt = spoilt(spoilt, random);
            }
            assertEqual(Files.write(folder.resolve("spoilt.835"), spoilt));
        }
    }

    @Test
    void aFileWithoutRemittancesIsCountedAsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.txt"), "Dear Sir or Madam");

        Explaining explaining = Explaining.run("--summary", text.toString());

        assertThat(explaining.exit()).isEqualTo(3);
        assertThat(explaining.out()).contains("files refused", "ERROR not an 835");
    }

    @Test
    void sumsThatNoLongHoldsAreExact() throws IOException {
        String claims = "CLP*A*1*999999999999.99*999999999999.99**12*I~".repeat(100_000);
        Path file =
                Files.writeString(
                        folder.resolve("huge.835"), "ST*835*1~BPR*I*0~" + claims + "SE*1*1~");

        JsonNode summary = Explaining.run("--summary", "--json", file.toString()).document();

        assertThat(summary.get("charge").asString()).isEqualTo("99999999999999000.00");
    }

    private void assertEqual(Path... files) {
        String[] arguments =
                Stream.concat(
                                Stream.of("--summary", "--json"),
                                Arrays.stream(files).map(Path::toString))
                        .toArray(String[]::new);
        Explaining summary = Explaining.run(arguments);
        SummedUp expected = new SummedUp();
        int exit = 0;
        for (Path file : files) {
            Explaining full = Explaining.json(file);
            exit = Math.max(exit, full.exit());
            expected.add(full.document());
        }

        assertThat(summary.out()).isEqualTo(expected.document());
        assertThat(summary.exit()).isEqualTo(exit);
    }

    private List<Path> sample(int claims) throws IOException {
        Path out = folder.resolve("sample" + claims);
        int exit =
                new CommandLine(new SampleCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("--out", out.toString(), "--claims", String.valueOf(claims));
        assertThat(exit).isZero();
        try (Stream<Path> files = Files.list(out.resolve("remittances"))) {
            return files.sorted().toList();
        }
    }

    /** A byte, a few bytes lost, or the end lost. */
    private static byte[] spoilt(byte[] file, Random random) {
        if (file.length < 100) {
            return file;
        }
        int at = random.nextInt(file.length - 50);
        byte[] copy = file.clone();
        switch (random.nextInt(12)) {
            case 0 -> copy = Arrays.copyOf(copy, at);
            case 1, 2 -> {
                int lost = 1 + random.nextInt(40);
                copy = Arrays.copyOf(file, file.length - lost);
                System.arraycopy(file, at + lost, copy, at, file.length - lost - at);
            }
            default ->
                    copy[at] =
                            MARKS.substring(random.nextInt(MARKS.length()))
                                    .getBytes(StandardCharsets.ISO_8859_1)[0];
        }
        return copy;
    }
}
