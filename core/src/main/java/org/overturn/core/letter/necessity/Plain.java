package org.overturn.core.letter.necessity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was left out of a form or a document, made plain. */
final class Plain {

    private Plain() {}

    /** Blanks around and control characters are left out; lines stay lines. */
    static String text(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ").strip();
    }

    static <T> List<T> rows(@Nullable List<@Nullable T> typed) {
        return Optional.ofNullable(typed).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(row -> Objects.requireNonNull(row))
                .toList();
    }

    /** What a document left out is unknown. */
    static <T> Optional<T> maybe(@Nullable Optional<T> value) {
        return value == null ? Optional.empty() : value;
    }

    static <T> T or(@Nullable T value, T blank) {
        return value == null ? blank : value;
    }
}
