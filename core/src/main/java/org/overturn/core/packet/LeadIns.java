package org.overturn.core.packet;

import java.util.regex.Pattern;

/** Keeps what leads to a list or a table on one page with its beginning. */
final class LeadIns {

    private static final Pattern BEFORE_A_LIST =
            Pattern.compile("<p>(?=(?:(?!</?p\\b).)*+</p>\\s*<(?:ul|ol|table)\\b)", Pattern.DOTALL);

    private LeadIns() {}

    static String kept(String letterHtml) {
        return BEFORE_A_LIST
                .matcher(letterHtml)
                .replaceAll("<p style=\"page-break-after: avoid\">");
    }
}
