package org.overturn.core.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The states and territories of the United States, as two capital letters (states.csv). */
public final class States {

    private static final Set<String> ALL = read();

    private States() {}

    public static boolean knows(String state) {
        return ALL.contains(state);
    }

    private static Set<String> read() {
        try (InputStream in =
                Objects.requireNonNull(
                        States.class.getResourceAsStream("states.csv"), "states.csv is missing")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
