package org.overturn.core.packet.contents;

import java.util.List;

/** What marks and notes of a packet have to be. */
final class MarkRules {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_WORDS = 200;

    /** So many have room in the margin, however long they are. */
    private static final int NOTES_OF_A_PAGE = 4;

    private static final int MARKS_OF_A_PAGE = 40;

    private MarkRules() {}

    /**
     * @throws ArrangementRefused when one of them can't be so
     */
    static void check(Arrangement contents) {
        for (Mark one : contents.marks()) {
            check(one);
            checkRoom(contents.marks().stream().filter(other -> isBeside(one, other)).toList());
            if (contents.redactions().stream().anyMatch(one::repeats)) {
                throw new ArrangementRefused(
                        "The note on page "
                                + one.what().page()
                                + " says what is blacked out of the document. Write it without, or"
                                + " take it off first.");
            }
        }
    }

    private static void check(Mark one) {
        String words = one.what().words();
        if (!one.isPassage() && !one.isNote()) {
            throw new ArrangementRefused("Mark words or a rectangle, or write a note.");
        }
        if (words.length() > LONGEST_WORDS || (!words.isEmpty() && words.length() < 2)) {
            throw new ArrangementRefused("Words to be marked have 2 to 200 characters.");
        }
        if (one.isPassage() && words.isEmpty() && !one.what().box().isOnPage()) {
            throw new ArrangementRefused("The rectangle must lie on the page, from 0 to 100 %.");
        }
        if (one.note().length() > LONGEST_NOTE) {
            throw new ArrangementRefused("A note has up to 200 characters.");
        }
    }

    private static void checkRoom(List<Mark> ofPage) {
        if (ofPage.size() > MARKS_OF_A_PAGE) {
            throw new ArrangementRefused("A page has up to 40 marks.");
        }
        if (ofPage.stream().filter(Mark::isNote).count() > NOTES_OF_A_PAGE) {
            throw new ArrangementRefused(
                    "A page has room for 4 notes. Take one off, or say it in the letter.");
        }
    }

    private static boolean isBeside(Mark one, Mark other) {
        return one.exhibit().equals(other.exhibit()) && one.what().page() == other.what().page();
    }
}
