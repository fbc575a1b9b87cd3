package org.overturn.core.packet;

import org.overturn.core.packet.form.FormPlace;

/**
 * A form in a packet: a payer's, filled, or our own request.
 *
 * @param number counted from 1
 * @param source where it comes from, for the manifest
 * @param sha256 of what it was made of
 */
record FormPart(
        int number, String title, FormPlace place, ExhibitBody body, String source, String sha256) {

    String anchor() {
        return "form-" + number;
    }

    /** Key of one of its pages in {@link SourceDrawings}; that of the first is the anchor. */
    String key(int page) {
        return page == 1 ? anchor() : anchor() + "-" + page;
    }

    /** What a screen reader says for one of its pages. */
    String description(int page, int count) {
        return "%s, page %d of %d".formatted(title, page, count);
    }
}
