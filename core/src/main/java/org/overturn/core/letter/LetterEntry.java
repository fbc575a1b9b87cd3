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

    private static final int LONGEST = 4000;

    /**
     * What somebody typed, without the blanks around it.
     *
     * @throws UnusableEntry when nothing is said, or too much, or a gap
     */
    static LetterEntry of(long id, String gap, String typed, String by, Instant at) {
        String content = typed.strip();
        if (content.isEmpty() || content.length() > LONGEST || content.contains("[[")) {
            throw new UnusableEntry();
        }
        return new LetterEntry(id, gap, content, by, at);
    }

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
