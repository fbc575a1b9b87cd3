package org.overturn.core.packet;

import java.util.List;

/** The segments of one claim on a page of their own, as they stand in the remittance file. */
final class SegmentsPage {

    private SegmentsPage() {}

    /** Nothing where there are none. */
    static String html(List<String> segments) {
        return segments.isEmpty()
                ? ""
                : "<div class=\"segments\"><p class=\"eyebrow\">Remittance advice</p>"
                        + "<h2>This claim as it stands in the electronic remittance (835)</h2>"
                        + "<p class=\"small\">Segments of this claim only, in their order, unchanged."
                        + "</p><pre>"
                        + TextPages.escaped(String.join("\n", segments))
                        + "</pre></div>";
    }
}
