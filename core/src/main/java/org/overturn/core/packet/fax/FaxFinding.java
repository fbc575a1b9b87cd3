package org.overturn.core.packet.fax;

/** What a fax does to a page so that it can't be read. */
public enum FaxFinding {
    FAINT(
            "Writing on it is too light and won't arrive. Copy the page darker, or send this"
                    + " packet another way."),
    DARK(
            "It is a picture that becomes mostly black. Send it another way, or leave it out and"
                    + " offer the original.");

    private final String remedy;

    FaxFinding(String remedy) {
        this.remedy = remedy;
    }

    /** What happens and what to do. */
    public String remedy() {
        return remedy;
    }
}
