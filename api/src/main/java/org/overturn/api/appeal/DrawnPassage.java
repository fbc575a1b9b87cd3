package org.overturn.api.appeal;

import org.jspecify.annotations.Nullable;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;

/**
 * A passage as a page's form sends it.
 *
 * @param words each place where they stand; blank where the rectangle is meant
 * @param left and the others in percent of the page
 */
record DrawnPassage(
        @Nullable String words,
        @Nullable String left,
        @Nullable String top,
        @Nullable String width,
        @Nullable String height) {

    private static final int PERCENT = 100;

    /**
     * @throws ArrangementRefused when it is neither words nor a rectangle
     */
    Passage on(int page) {
        return words == null || words.isBlank()
                ? Passage.of(page, new Box(parts(left), parts(top), parts(width), parts(height)))
                : Passage.of(page, words);
    }

    /** Whether nothing is said: the page as such is meant. */
    boolean isNone() {
        return isBlank(words) && isBlank(left) && isBlank(top) && isBlank(width) && isBlank(height);
    }

    private static boolean isBlank(@Nullable String said) {
        return said == null || said.isBlank();
    }

    private static int parts(@Nullable String percent) {
        if (percent == null || !percent.strip().matches("\\d{1,3}([.,]\\d{1,4})?")) {
            throw new ArrangementRefused(
                    "Draw a rectangle over the page, or write words or four numbers in"
                            + " percent.");
        }
        return (int) Math.round(Double.parseDouble(percent.strip().replace(',', '.')) * PERCENT);
    }

    @Override
    public String toString() {
        return "DrawnPassage[]";
    }
}
