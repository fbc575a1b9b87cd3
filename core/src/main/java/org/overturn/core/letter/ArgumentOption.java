package org.overturn.core.letter;

/**
 * A paragraph of law or contract that a letter may use.
 *
 * @param name of its file, such as {@code erisa}; what facts.yml names under {@code arguments}
 * @param citation what it rests on
 * @param applies whether it may be used for this claim
 * @param why why it is printed or not, or why it does not apply, in one sentence
 * @param chosen whether the letter prints it
 */
public record ArgumentOption(
        String name, String title, String citation, boolean applies, String why, boolean chosen) {}
