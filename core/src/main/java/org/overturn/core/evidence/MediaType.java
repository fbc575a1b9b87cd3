package org.overturn.core.evidence;

import java.util.Arrays;
import java.util.Set;

/** The kinds of content that can become pages of a packet, and the facts of an account. */
public enum MediaType {
    PDF("application/pdf", "a PDF", "pdf"),
    PNG("image/png", "a PNG picture", "png"),
    JPEG("image/jpeg", "a JPEG picture", "jpg", "jpeg", "jpe", "jfif"),
    TIFF("image/tiff", "a TIFF picture", "tif", "tiff"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "a Word document",
            "docx"),
    HTML("text/html", "a web page", "html", "htm", "xhtml"),
    TEXT("text/plain", "plain text", "txt", "text"),
    YAML("application/yaml", "facts for letters", "yml", "yaml");

    private final String value;
    private final String label;
    private final Set<String> endings;

    MediaType(String value, String label, String... endings) {
        this.value = value;
        this.label = label;
        this.endings = Set.of(endings);
    }

    /** As in RFC 6838: {@code application/pdf}. */
    public String value() {
        return value;
    }

    /** In words, with its article. */
    public String label() {
        return label;
    }

    /** Endings of file names that say so, in lower case. */
    public Set<String> endings() {
        return endings;
    }

    /** What its pages are in a packet: a text that flows is made pages of when it is taken in. */
    public MediaType ofPages() {
        return this == DOCX || this == HTML ? PDF : this;
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
