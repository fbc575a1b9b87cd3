package org.overturn.core.letter.necessity;

/** A way to the payer. */
public enum LetterChannel {
    FAX("Fax"),
    PORTAL("Portal"),
    MAIL("Mail"),
    PHONE("Phone"),
    E_MAIL("E-mail"),
    /** As an exhibit of the appeal's packet. */
    APPEAL("With the appeal");

    private final String label;

    LetterChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
