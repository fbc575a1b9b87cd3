package org.overturn.core.letter;

/** A field nobody has supplied: shown as {@code [[need]]}, and false as a section. */
record Gap(String need) {

    String text() {
        return "[[" + need + "]]";
    }
}
