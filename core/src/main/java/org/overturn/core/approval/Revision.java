package org.overturn.core.approval;

/**
 * Another text.
 *
 * @param note what changed, in a few words; may be empty
 * @param beingTyped kept while its author goes on typing: the same author's next revision takes its
 *     place, and no version of its own remains of it
 */
public record Revision(String content, String note, boolean beingTyped) {

    /** Without the text: it says something of a patient. */
    @Override
    public String toString() {
        return "Revision[beingTyped=" + beingTyped + "]";
    }
}
