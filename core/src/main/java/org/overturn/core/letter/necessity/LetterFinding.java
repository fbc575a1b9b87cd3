package org.overturn.core.letter.necessity;

/**
 * Something that a letter lacks or that can't be right.
 *
 * @param rule name of the rule: {@code missing}, {@code license-lapsed}, ...
 * @param path of the field, with its row: {@code treatment.tried[1].outcome}
 * @param what is wrong
 * @param why it matters
 * @param where to mend it
 */
public record LetterFinding(
        String rule, Need need, String path, String what, String why, String where) {

    public boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
