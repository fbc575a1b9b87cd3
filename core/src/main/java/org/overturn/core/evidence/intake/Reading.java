package org.overturn.core.evidence.intake;

/**
 * What was recognised in the picture of a page.
 *
 * @param letters how many letters and figures of the text it is about
 * @param confidence how sure each of them is in the mean, from 0 to 100
 */
record Reading(String text, long letters, double confidence) {

    /** Print that is seen upright is above, that of a poor fax too. */
    private static final double POOR = 70;

    /** What is read from a page that stands on its head is below. */
    private static final double NO_TEXT = 50;

    /** Whether the page may stand on its head, so that another look is worth its time. */
    boolean isPoor() {
        return letters > 0 && confidence < POOR;
    }

    /** The one of which more is sure: a few clear words don't outweigh a page. */
    Reading orBetter(Reading other) {
        return other.letters * other.confidence > letters * confidence ? other : this;
    }

    /**
     * Without text where nothing is sure: no name would be found in it, so nobody may take the page
     * for searched.
     */
    PageText page() {
        return PageText.recognised(confidence < NO_TEXT ? "" : text);
    }

    /** The text is about a patient. */
    @Override
    public String toString() {
        return "Reading[letters=%d, confidence=%.0f]".formatted(letters, confidence);
    }
}
