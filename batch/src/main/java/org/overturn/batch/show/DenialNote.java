package org.overturn.batch.show;

import java.util.List;

/**
 * One denial as a colleague would tell of it: what happened, the money, why, what to do, until
 * when, how sure we are.
 *
 * @param about as it was asked for
 */
public record DenialNote(String about, List<Paragraph> paragraphs) {

    public DenialNote {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A few sentences under a name: {@code Until}. */
    public record Paragraph(String name, String text) {}
}
