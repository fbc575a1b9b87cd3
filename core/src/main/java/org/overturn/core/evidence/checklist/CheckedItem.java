package org.overturn.core.evidence.checklist;

import java.util.Locale;
import java.util.stream.Collectors;
import org.overturn.core.evidence.DocumentKind;

/** A piece of evidence, and whether it is there. */
public record CheckedItem(ChecklistItem item, Status status) {

    /** Whether it is there. */
    public enum Status {
        THERE,
        MISSING,
        /** On file, but sensitive and not released for the appeal. */
        HELD,
        /** The letter tells; what it lacks is a gap of the letter. */
        IN_LETTER
    }

    public boolean isMissing() {
        return status == Status.MISSING || status == Status.HELD;
    }

    public String name() {
        return item.name();
    }

    public boolean isRequired() {
        return item.isRequired();
    }

    /**
     * What a person has to do, as a need of a packet: what is missing, and who can get it. That it
     * is on file but held back is not said: even the kind of a sensitive document is protected.
     */
    public String need() {
        return "Evidence: " + name() + ", to be had from " + item.who().label();
    }

    /** Whether a gap of the letter asks for the same exhibit already. */
    public boolean isAskedBy(String need) {
        String words = plain(need);
        return need.startsWith("Exhibit: ")
                && item.kinds().stream()
                        .anyMatch(kind ->
                                words.contains(plain(kind.slug()))
                                        || words.contains(plain(kind.label())));
    }

    /** The kinds that will do, in words. */
    public String kinds() {
        return item.kinds().stream().map(DocumentKind::label).collect(Collectors.joining(", "));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
    }
}
