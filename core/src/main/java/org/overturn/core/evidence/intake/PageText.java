package org.overturn.core.evidence.intake;

/**
 * The text of a page and where it comes from.
 *
 * @param text blank for a page that has none
 */
public record PageText(String text, Source source) {

    /** How the text of a page came about. */
    public enum Source {
        /** It stands in the document as text. */
        DOCUMENT,
        /** It was recognised in a picture; it may hold mistakes. */
        OCR,
        /** The page has no text that we could read: it is a picture, or empty. */
        NONE,
        /** The page shows nothing. */
        BLANK,
        /** The page is a picture whose text was not looked for to the end. */
        UNREAD
    }

    static PageText of(String text) {
        return new PageText(text, text.isBlank() ? Source.NONE : Source.DOCUMENT);
    }

    static PageText recognised(String text) {
        return new PageText(text, text.isBlank() ? Source.NONE : Source.OCR);
    }

    static PageText blank() {
        return new PageText("", Source.BLANK);
    }

    static PageText unread() {
        return new PageText("", Source.UNREAD);
    }

    /** Where it comes from only: the text is about a patient. */
    @Override
    public String toString() {
        return "PageText[" + source + "]";
    }
}
