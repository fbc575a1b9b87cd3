package org.overturn.core.letter;

/** A field nobody has supplied: shown as {@code [[need]]}, and false as a section. */
record Gap(String need) {

    String text() {
        return "[[" + need + "]]";
    }

    /** A text that can't be taken for a gap: brackets in a row are set apart. */
    static String defused(String text) {
        return text.contains("[[") || text.contains("]]")
                ? text.replaceAll("\\[(?=\\[)", "[ ").replaceAll("](?=])", "] ")
                : text;
    }
}
