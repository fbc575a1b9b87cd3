package org.overturn.core.letter;

/**
 * A template that can be used.
 *
 * @param name of its file without the ending
 * @param file such as {@code templates/coding.html}
 * @param ofOffice written by the office
 * @param replacesOurs whether it stands in place of one of ours
 * @param version hash of the file and of what it includes
 */
public record TemplateEntry(
        String name,
        String file,
        boolean ofOffice,
        boolean replacesOurs,
        String version,
        TemplateHeader header) {}
