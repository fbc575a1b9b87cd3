package org.overturn.core.letter;

/**
 * An argument that letters can make.
 *
 * @param name of its file without the ending
 * @param file such as {@code templates/blocks/erisa.html}
 * @param ofOffice written by the office
 * @param citation what it rests on
 * @param version hash of the file
 */
public record BlockEntry(
        String name,
        String file,
        boolean ofOffice,
        String title,
        String citation,
        String version) {}
