package org.overturn.core.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document is about and by whom, beyond its kind.
 *
 * @param servedFrom first day of service it tells of
 * @param servedTo last day
 * @param author who wrote it; empty where nobody said
 */
public record DocumentDetail(
        Optional<LocalDate> servedFrom, Optional<LocalDate> servedTo, String author) {

    public static final DocumentDetail NONE =
            new DocumentDetail(Optional.empty(), Optional.empty(), "");

    public DocumentDetail {
        if (servedFrom.isPresent()
                && servedTo.isPresent()
                && servedTo.get().isBefore(servedFrom.get())) {
            throw new IllegalArgumentException("days of service end before they begin");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** This, and where it says nothing, the other. */
    public DocumentDetail or(DocumentDetail other) {
        boolean dated = servedFrom.isPresent();
        return new DocumentDetail(
                dated ? servedFrom : other.servedFrom,
                dated ? servedTo : other.servedTo,
                author.isEmpty() ? other.author : author);
    }

    /** Nothing: dates and names are a patient's. */
    @Override
    public String toString() {
        return "DocumentDetail[...]";
    }
}
