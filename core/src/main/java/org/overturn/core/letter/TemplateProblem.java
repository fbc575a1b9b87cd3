package org.overturn.core.letter;

/**
 * Why a template can't be used.
 *
 * @param file as the office knows it, such as {@code templates/coding.html}
 * @param line counted from 1
 * @param message what is wrong, and what to write instead
 */
public record TemplateProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ", line " + line + ": " + message;
    }
}
