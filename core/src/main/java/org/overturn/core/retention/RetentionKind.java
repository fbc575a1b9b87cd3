package org.overturn.core.retention;

import java.util.Locale;

/** What is kept for a time of its own. */
public enum RetentionKind {
    /** Documents of accounts, with the text of their pages. */
    DOCUMENTS("Documents of accounts", 10),
    /** Remittances, claims files and acknowledgments as they came. */
    RECEIVED("Files received", 10),
    /** Entries of the audit log. */
    AUDIT("Audit entries", 6);

    /** 45 CFR 164.316(b)(2) and 164.530(j): no setting goes below. */
    public static final int FEWEST_YEARS = 6;

    /** More is a slip of the keyboard. */
    public static final int MOST_YEARS = 100;

    private final String label;
    private final int usualYears;

    RetentionKind(String label, int usualYears) {
        this.label = label;
        this.usualYears = usualYears;
    }

    public String label() {
        return label;
    }

    /**
     * Without a setting; documents and files as Medicare Advantage wants it (42 CFR 422.504(d)).
     */
    public int usualYears() {
        return usualYears;
    }

    /**
     * Whether what is past its time can be taken away. Received files can't: the stored money is
     * proven from them. Audit entries can't: each one's hash is in the next.
     */
    public boolean removable() {
        return this == DOCUMENTS;
    }

    /** Its name in the settings file: {@code documentsYears}. */
    String key() {
        return name().toLowerCase(Locale.ROOT) + "Years";
    }
}
