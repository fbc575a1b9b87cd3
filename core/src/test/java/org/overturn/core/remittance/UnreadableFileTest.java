package org.overturn.core.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a file that can't be read: words, and never its path. */
class UnreadableFileTest {

    private static final String PATH = "/srv/inbox/DOE-JANE.835";

    static Stream<Arguments> causes() {
        return Stream.of(
                Arguments.of(new AccessDeniedException(PATH), "access is denied"),
                Arguments.of(new NoSuchFileException(PATH), "it is gone"),
                Arguments.of(
                        new FileSystemException(PATH, null, "Input/output error"),
                        "Input/output error"),
                Arguments.of(new FileSystemException(PATH), "FileSystemException"),
                Arguments.of(new IOException("Stream ended"), "Stream ended"),
                Arguments.of(new IOException(), "IOException"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("causes")
    void saysWhyInPlainWordsWithoutThePath(IOException cause, String words) {
        assertThat(new UnreadableFile(cause).reason()).isEqualTo(words);
    }
}
