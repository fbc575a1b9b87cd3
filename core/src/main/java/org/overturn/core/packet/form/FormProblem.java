package org.overturn.core.packet.form;

/**
 * Why a form can't be used.
 *
 * @param file as the office knows it, such as {@code forms/cms-20027.yml}
 * @param line counted from 1; 0 where there are no lines
 * @param message what is wrong, and what to do
 */
public record FormProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + ": " + message;
    }
}
