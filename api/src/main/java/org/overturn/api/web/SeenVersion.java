package org.overturn.api.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

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

    private static final String WEAK =
            "If-Match names a weak tag (W/...), which matches nothing (RFC 9110, 13.1.1): send the"
                    + " ETag as it was given. Nothing was done.";

    /**
     * Reads the header.
     *
     * @throws ResponseStatusException 412, for a weak tag
     * @throws RefusedField when it names no version: {@code *} stands for any, and none was seen
     */
    static SeenVersion parse(String header) {
        if (header.strip().startsWith("W/")) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, WEAK);
        }
        String tag = header.strip().replaceAll("^\"|\"$", "").strip();
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
