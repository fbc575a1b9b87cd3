package org.overturn.core.letter;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A gap of a letter that somebody filled.
 *
 * @param gap what was asked for
 */
record LetterEntry(long id, String gap, String content, String by, Instant at) {

    static final String KEY = "entry-";

    /** The gaps whose content stands in a letter. */
    static Set<String> gapsFilledIn(String html, List<LetterEntry> entries) {
        List<String> standing = LetterHtml.factKeys(html);
        return entries.stream()
                .filter(entry -> standing.contains(KEY + entry.id()))
                .map(LetterEntry::gap)
                .collect(Collectors.toUnmodifiableSet());
    }

    MergedFact fact() {
        return new MergedFact(KEY + id, content, new Source.Person(by, at));
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "LetterEntry[" + id + "]";
    }
}
