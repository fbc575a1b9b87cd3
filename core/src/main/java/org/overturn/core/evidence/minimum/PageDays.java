package org.overturn.core.evidence.minimum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.overturn.core.evidence.intake.FoundDates;

/**
 * The days that a page tells of. Births, stamps of printers and fax machines, and what is to come
 * are none of them.
 *
 * @param visits as the page writes them: days labelled as of a visit, and those at its head
 * @param all every day it tells of, those of visits too
 */
record PageDays(List<String> visits, List<LocalDate> all) {

    private static final int LABEL = 48;

    /** How far from a date a stamp is looked for in its line; a page may be one long line. */
    private static final int STAMP_REACH = 160;

    private static final int HEAD_LINES = 6;

    /** Without a label it may be anybody's number. */
    private static final String FIGURES = "\\d+";

    /** Before a date: it says nothing of when somebody was treated. */
    private static final Pattern NO_VISIT =
            Pattern.compile(
                    "(?i)\\b(?:print(?:ed)?|fax(?:ed)?|receiv(?:ed|al)|request(?:ed)?|copied|released"
                            + "|export(?:ed)?|scanned|uploaded|run date|generated|effective|expires?"
                            + "|expiration|valid|revised|rev|version|updated|copyright|due|birth"
                            + "|dob|born|lmp|next|scheduled|return|eligibility|coverage|enrolled"
                            + "|license|mailed|sent|filed|as of)\\b[^\\n\\d]*$");

    /** Before a date: something was done on it. */
    private static final Pattern VISIT =
            Pattern.compile(
                    "(?i)(?:\\bdate of (?:service|visit|exam|examination|procedure|surgery|operation"
                            + "|admission|discharge|study|collection|evaluation|encounter"
                            + "|consultation|treatment|session)s?|\\bdos|\\b(?:service|visit"
                            + "|encounter|exam|examination|procedure|surgery|operation|study"
                            + "|admission|admitted|discharged?|collected|collection|performed|seen"
                            + "|evaluated|specimen|note|session)(?: dates?)?(?: on)?|^\\s*date)"
                            + "[ \\t:#.,=-]*$");

    /** Before a date at the head: it is told of, not reported. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "(?i)\\b(?:since|history|onset|until|last|prior|previous(?:ly)?|status post|s/p"
                            + "|from|until|through|to|began|started|diagnosed|injury|accident)\\b"
                            + "[^\\n\\d]*$");

    /** A line that a printer or a fax machine set. */
    private static final Pattern STAMP =
            Pattern.compile("(?i)\\bfax\\b|\\bpage:? *\\d+ *(?:of|/) *\\d+|\\bp\\. ?\\d+/\\d+");

    PageDays {
        visits = List.copyOf(visits);
        all = List.copyOf(all);
    }

    static PageDays of(String text) {
        int head = head(text);
        List<String> visits = new ArrayList<>();
        List<LocalDate> all = new ArrayList<>(FoundDates.shortDaysIn(text));
        for (FoundDates.Found found : FoundDates.in(text)) {
            String before = before(text, found.from());
            boolean labelled = VISIT.matcher(before).find();
            boolean none =
                    FoundDates.isOfBirth(text, found)
                            || NO_VISIT.matcher(before).find()
                            || (!labelled && STAMP.matcher(line(text, found.from())).find());
            if (none) {
                continue;
            }
            all.add(found.day());
            String written = text.substring(found.from(), found.to());
            boolean atHead =
                    found.from() < head
                            && !written.matches(FIGURES)
                            && !TOLD.matcher(before).find();
            if (labelled || atHead) {
                visits.add(written.replaceAll("\\s+", " "));
            }
        }
        return new PageDays(visits.stream().distinct().toList(), all);
    }

    /** Whether it tells of visits, and of no day within the window. */
    boolean isOutside(ServiceWindow window) {
        return !visits.isEmpty() && all.stream().noneMatch(window::holds);
    }

    /** Where its first lines end. */
    private static int head(String text) {
        int at = 0;
        for (int lines = 0; lines < HEAD_LINES && at < text.length(); ) {
            int end = text.indexOf('\n', at);
            int next = end < 0 ? text.length() : end + 1;
            lines += text.substring(at, next).isBlank() ? 0 : 1;
            at = next;
        }
        return at;
    }

    /** Of the same line; the line above, where it begins with the date. */
    private static String before(String text, int at) {
        String same = endOfLine(text, at);
        int from = at - same.length();
        if (!same.isBlank() || from == 0 || text.charAt(from - 1) != '\n') {
            return same;
        }
        String label = endOfLine(text, from - 1).stripTrailing();
        return label.matches(".*[A-Za-z:]$") ? label : same;
    }

    /** What stands before a place in its line, no more of it than a label takes. */
    private static String endOfLine(String text, int at) {
        String reached = text.substring(Math.max(0, at - LABEL), at);
        return reached.substring(reached.lastIndexOf('\n') + 1);
    }

    /** The line that a place is in, as far as a stamp may be from it. */
    private static String line(String text, int at) {
        String before = text.substring(Math.max(0, at - STAMP_REACH), at);
        String after = text.substring(at, Math.min(text.length(), at + STAMP_REACH));
        int end = after.indexOf('\n');
        return before.substring(before.lastIndexOf('\n') + 1)
                + (end < 0 ? after : after.substring(0, end));
    }

    /** Nothing: it is about a patient. */
    @Override
    public String toString() {
        return "PageDays[...]";
    }
}
