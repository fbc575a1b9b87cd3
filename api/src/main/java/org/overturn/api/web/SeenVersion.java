package org.overturn.api.web;

import org.springframework.http.HttpHeaders;

/**
 * The version that whoever asks for a change has seen, from {@code If-Match}; an argument of any
 * controller method, and one that every change has. Without the header a change is refused (428).
 *
 * @param tag as our {@code ETag} had it, without its quotes
 */
public record SeenVersion(String tag) {

    static final String HEADER = HttpHeaders.IF_MATCH;

    private static final String NONE =
            "If-Match must be the ETag of the thing as it was read, such as \"3\": read it again";

    /**
     * Reads the header.
     *
     * @throws RefusedField when it names no version: {@code *} stands for any, and none was seen
     */
    static SeenVersion parse(String header) {
        String tag = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "").strip();
        if (tag.isEmpty() || tag.equals("*")) {
            throw new RefusedField(HEADER, NONE);
        }
        return new SeenVersion(tag);
    }

    /**
     * The version where versions are counted.
     *
     * @throws RefusedField for a tag that we never gave
     */
    public int number() {
        if (!tag.matches("\\d{1,9}")) {
            throw new RefusedField(HEADER, NONE);
        }
        return Integer.parseInt(tag);
    }
}
