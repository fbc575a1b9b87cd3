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

    static SeenVersion parse(String header) {
        return new SeenVersion(
                header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "").strip());
    }

    /** The version where versions are counted; -1 for a tag that we never gave. */
    public int number() {
        return tag.matches("\\d{1,9}") ? Integer.parseInt(tag) : -1;
    }
}
