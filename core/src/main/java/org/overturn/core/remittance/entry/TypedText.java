package org.overturn.core.remittance.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was left out of a form or a document, and what no paper has, made plain. */
final class TypedText {

    private TypedText() {}

    /** Blanks around and control characters, which no paper has, are left out. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    }

    static <T> List<T> rows(@Nullable List<@Nullable T> typed) {
        return Optional.ofNullable(typed).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(row -> Objects.requireNonNull(row))
                .toList();
    }
}
