package org.overturn.api.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/**
 * The version that whoever asks for a change has seen, from {@code If-Match}; an argument of any
 * controller method, and one that every change has. Without the header a change is refused (428).
 *
 * @param number of the version; -1 for a tag that we never gave
 */
public record SeenVersion(int number) {

    static final String HEADER = HttpHeaders.IF_MATCH;

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    static SeenVersion parse(String tag) {
        Matcher ours = TAG.matcher(tag.strip());
        return new SeenVersion(ours.matches() ? Integer.parseInt(ours.group(1)) : -1);
    }
}
