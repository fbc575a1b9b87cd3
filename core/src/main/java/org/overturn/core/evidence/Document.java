package org.overturn.core.evidence;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A document on file, for an account or waiting for one.
 *
 * @param accountNumber empty while nobody has said whose it is
 * @param accountKey {@link org.overturn.core.remittance.AccountKey} of the account number
 * @param title from the file name, for people to read
 * @param mediaType as sniffed from the content
 * @param pages of a PDF or image; form feeds part a text
 */
public record Document(
        long id,
        String sha256,
        String accountNumber,
        String accountKey,
        DocumentKind kind,
        String title,
        String fileName,
        MediaType mediaType,
        long sizeBytes,
        int pages,
        LocalDate receivedOn) {

    /** By kind, then title, then the day and key of arrival: the same on every run. */
    static final Comparator<Document> CUSTOMARY_ORDER =
            Comparator.comparing(Document::kind)
                    .thenComparing(Document::title)
                    .thenComparing(Document::receivedOn)
                    .thenComparing(Document::sha256);

    /** Whether it belongs to an account. */
    public boolean isLinked() {
        return !accountKey.isEmpty();
    }

    Document withId(long newId) {
        return new Document(
                newId,
                sha256,
                accountNumber,
                accountKey,
                kind,
                title,
                fileName,
                mediaType,
                sizeBytes,
                pages,
                receivedOn);
    }

    /** Our numbers only: titles may name a patient. */
    @Override
    public String toString() {
        return "Document[" + id + ", " + kind + ", " + mediaType + "]";
    }
}
