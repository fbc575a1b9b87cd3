package org.overturn.core.deadline;

/** On which day a request counts as filed. */
public enum FiledMeans {
    /** When it has arrived. */
    RECEIVED("counts when received, not postmarked"),
    /** When it was posted, or has arrived. */
    POSTMARKED("postmark counts");

    private final String words;

    FiledMeans(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
