package org.overturn.core.evidence.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Somebody says that pages are this patient's, or that they go out, though something speaks against
 * it.
 *
 * @param about what is said of them
 * @param documentId none: the appeal's letter
 * @param pages such as {@code 3, 5-7}; empty for the letter
 */
public record PageAnswer(
        About about,
        Optional<Long> documentId,
        String pages,
        String reason,
        String by,
        Instant at) {

    /** What is said of pages; the names are stored. */
    public enum About {
        /** They are this patient's. */
        WHOSE,
        /** They go out with one packet though they are far from the dates of service. */
        DATES,
        /** They go out with one packet though they seem sensitive. */
        SENSITIVE
    }

    /** Answers of single pages, those said of one document at once as one. */
    public static List<PageAnswer> together(List<PageAnswer> each) {
        Map<PageAnswer, List<PageAnswer>> same = new LinkedHashMap<>();
        each.forEach(one ->
                same.computeIfAbsent(
                                one.about == About.WHOSE ? one : one.ofPages(""),
                                _ -> new ArrayList<>())
                        .add(one));
        return same.values().stream()
                .map(some ->
                        some.getFirst()
                                .ofPages(
                                        some.stream()
                                                .map(PageAnswer::pages)
                                                .distinct()
                                                .collect(Collectors.joining(", "))))
                .toList();
    }

    private PageAnswer ofPages(String pages) {
        return new PageAnswer(about, documentId, pages, reason, by, at);
    }

    /** Without the words: a person typed them. */
    @Override
    public String toString() {
        return "PageAnswer[" + documentId.orElse(0L) + "]";
    }
}
