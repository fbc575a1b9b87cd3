package org.overturn.core.letter;

import org.overturn.core.db.Digest;

/**
 * A template or block as it lies in a file.
 *
 * @param <H> what it says at its top
 * @param name of the file without its ending
 * @param file as the office knows it, such as {@code templates/coding.html}
 * @param ofOffice written by the office, not one of ours
 * @param text the whole file
 * @param body what is below the front matter
 * @param bodyLine the line the body begins in, counted from 1
 */
record TemplateFile<H>(
        String name,
        String file,
        boolean ofOffice,
        String text,
        H header,
        String body,
        int bodyLine) {

    /** Hash of the file alone; see {@link TemplateSet#version} for one that includes others. */
    String version() {
        return Digest.ofText(text);
    }

    /** Its text and the names below it may hold what an office writes into them: not shown. */
    @Override
    public String toString() {
        return file;
    }
}
