package org.overturn.api.document;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentKind;
import org.springframework.format.annotation.DateTimeFormat;

/** What the form on a document's page says of it. */
record Said(
        @Nullable DocumentKind kind,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable String author) {

    private static final int LONGEST_AUTHOR = 120;

    DocumentKind kindOr(DocumentKind before) {
        return kind == null || kind == DocumentKind.FACTS ? before : kind;
    }

    boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** A single day is both the first and the last. */
    DocumentDetail detail() {
        Optional<LocalDate> first = Optional.ofNullable(from).or(() -> Optional.ofNullable(to));
        Optional<LocalDate> last = Optional.ofNullable(to).or(() -> first);
        String words = author == null ? "" : author.replaceAll("\\p{Cntrl}", " ").strip();
        return new DocumentDetail(
                first, last, words.substring(0, Math.min(LONGEST_AUTHOR, words.length())));
    }
}
