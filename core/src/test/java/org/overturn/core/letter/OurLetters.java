package org.overturn.core.letter;

import org.overturn.core.code.Codes;

/** Letters from our own templates, and what they say. */
final class OurLetters {

    private static final Letters LETTERS = new Letters(Codes.standard());

    private OurLetters() {}

    static Letter write(AnAppeal appeal) {
        return LETTERS.write(appeal.request());
    }

    /** What it says, in one line. */
    static String text(Letter letter) {
        return letter.bodyHtml()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,.;)])", "$1")
                .replace("( ", "(");
    }
}
