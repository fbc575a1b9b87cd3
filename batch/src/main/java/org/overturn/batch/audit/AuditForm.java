package org.overturn.batch.audit;

import java.util.Locale;

/** How entries are written. */
public enum AuditForm {
    CSV("text/csv"),
    JSON("application/json");

    private final String mediaType;

    AuditForm(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
