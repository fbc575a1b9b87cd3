package org.overturn.batch.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that other people wrote lie beside the repository, in {@code shared/corpus}; where they
 * are missing, nothing can be compared.
 */
class CorpusExplainTest {

    static Stream<Path> expectations() throws IOException {
        Optional<Path> corpus = corpus();
        if (corpus.isEmpty()) {
            return Stream.of(Path.of("missing"));
        }
        try (Stream<Path> files = Files.list(corpus.get())) {
            return files
                    .filter(f -> f.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void theJsonHoldsAllThatAPerfectReaderFinds(Path expectation) throws IOException {
        Assumptions.assumeTrue(Files.exists(expectation), "no shared/corpus");
        String name = expectation.getFileName().toString().replace(".expected.json", ".835");
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(expectation));

        Explaining explaining = Explaining.json(expectation.resolveSibling(name));

        assertSubset(expected, explaining.document(), name);
        assertThat(explaining.exit()).isEqualTo(expected.get("transactions").isEmpty() ? 3 : 0);
        assertThat(explaining.document().get("file").asString()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("expectations")
    void theTextKeepsItsWidthAndSaysWhatItFound(Path expectation) throws IOException {
        Assumptions.assumeTrue(Files.exists(expectation), "no shared/corpus");
        String name = expectation.getFileName().toString().replace(".expected.json", ".835");
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(expectation));

        String text = Explaining.run(expectation.resolveSibling(name).toString()).out();

        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(text).contains(expected.get("transactions").isEmpty() ? "REFUSED" : "SUMMARY");
    }

    @Test
    void theWholeCorpusIsCompared() throws IOException {
        Assumptions.assumeTrue(corpus().isPresent(), "no shared/corpus");

        assertThat(expectations()).hasSizeGreaterThanOrEqualTo(59);
    }

    /** Everything expected is there, lists element by element; more keys may be. */
    private static void assertSubset(JsonNode expected, JsonNode actual, String path) {
        if (expected.isObject()) {
            for (String key : List.copyOf(expected.propertyNames())) {
                assertThat(actual.has(key)).as("%s.%s is there", path, key).isTrue();
                assertSubset(expected.get(key), actual.get(key), path + "." + key);
            }
        } else if (expected.isArray()) {
            assertThat(actual.size()).as("size of %s", path).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                assertSubset(expected.get(i), actual.get(i), path + "[" + i + "]");
            }
        } else {
            assertThat(actual).as(path).isEqualTo(expected);
        }
    }

    private static Optional<Path> corpus() {
        Path root = Path.of(System.getProperty("overturn.root", "")).toAbsolutePath();
        return Stream.iterate(Optional.of(root), Optional::isPresent, p -> p.map(Path::getParent))
                .limit(5)
                .flatMap(Optional::stream)
                .map(folder -> folder.resolve("shared").resolve("corpus"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
