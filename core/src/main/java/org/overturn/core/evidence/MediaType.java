package org.overturn.core.evidence;

import java.util.Arrays;

/** The kinds of content that can become pages of a packet, and the facts of an account. */
public enum MediaType {
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    TEXT("text/plain"),
    YAML("application/yaml");

    private final String value;

    MediaType(String value) {
        this.value = value;
    }

    /** As in RFC 6838: {@code application/pdf}. */
    public String value() {
        return value;
    }

    public boolean isImage() {
        return this == PNG || this == JPEG || this == TIFF;
    }

    static MediaType of(String value) {
        return Arrays.stream(values())
                .filter(m -> m.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no media type: " + value));
    }
}
