package org.overturn.core.letter;

/** What a letter says, a line for each paragraph, item and row. */
final class LetterText {

    private LetterText() {}

    static String of(Letter letter) {
        return "# "
                + letter.title()
                + "\n"
                + letter.bodyHtml()
                        .replaceAll("\\s+", " ")
                        .replaceAll("</t[dh]>", " | ")
                        .replaceAll("<h[1-4][^>]*>", "\n\n## ")
                        .replaceAll("<li[^>]*>", "\n- ")
                        .replaceAll("<(p|div|tr|ul|ol|table|br)( [^>]*)?/?>", "\n")
                        .replaceAll("<[^>]+>", "")
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&#160;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .replaceAll("(?m)[ |]+$", "")
                        .replaceAll("(?m)^ +", "")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }
}
