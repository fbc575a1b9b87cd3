package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import org.overturn.core.letter.Letter;

/** Prints a letter. The feature that draws PDF is above this one and supplies it. */
public interface LetterPrinter {

    /**
     * A tagged PDF; the same letter gives the same bytes.
     *
     * @param title names no patient
     */
    byte[] print(Letter letter, String title, LocalDate date);
}
