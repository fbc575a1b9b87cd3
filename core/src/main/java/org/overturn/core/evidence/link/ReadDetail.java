package org.overturn.core.evidence.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.intake.FoundDates;

/** Days of service and author, where a document's text says so in so many words. */
public final class ReadDetail {

    private static final int MOST_PAGES = 12;
    private static final int BEFORE_DATE = 40;

    /** Longer than any title; a page may be one long line of dates. */
    private static final int LONGEST_TITLE = 100;

    private static final Pattern SERVICE =
            Pattern.compile(
                    "(?i)\\b(?:dates? of (?:service|study|visit|exam(?:ination)?|procedure|surgery"
                            + "|operation|collection|admission|discharge|call)|service dates?"
                            + "|visit date|seen on|performed on|collected(?: on)?)\\b"
                            + "[ \\t:#.]*(?:[\\d/.-]+[ \\t]*(?:to|through|-)[ \\t]*)?$");
    private static final Pattern AUTHOR =
            Pattern.compile(
                    "(?i)\\b(?:electronically )?(?:signed|dictated|authored) by[ \\t:]+"
                            + "((?-i:\\p{Lu})[\\p{L}.'\u2019-]*(?:,? (?-i:\\p{Lu})[\\p{L}.'\u2019-]*){1,4})");

    /** A title that ends with a day: {@code Progress note of March 3, 2026}. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)[ \\t]*(?:(?!(?:the|an?|our|your|this|per|see)\\b)\\p{L}+[ \\t]+){0,3}(?:note|report|summary|record|visit"
                            + "|results?|consultation)[ \\t]+(?:of|dated)[ \\t]+");

    private ReadDetail() {}

    /** When what the pages tell of was: the first day of service, else that of the title. */
    public static Optional<LocalDate> dayOf(List<String> pages) {
        return of(pages)
                .servedFrom()
                .or(() -> pages.stream().limit(1).flatMap(ReadDetail::titled).findFirst());
    }

    private static Stream<LocalDate> titled(String page) {
        return FoundDates.in(page).stream()
                .filter(found -> isTitled(page, found.from()))
                .map(FoundDates.Found::day);
    }

    /** Whether the date's line has nothing before it but a title. */
    private static boolean isTitled(String page, int date) {
        int reach = Math.max(0, date - LONGEST_TITLE);
        String before = page.substring(reach, date);
        int line = before.lastIndexOf('\n') + 1;
        return (line > 0 || reach == 0) && TITLE.matcher(before.substring(line)).matches();
    }

    /** What the pages say; nothing where they don't. */
    public static DocumentDetail of(List<String> pages) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Optional<String> author = Optional.empty();
        for (String page : pages.subList(0, Math.min(MOST_PAGES, pages.size()))) {
            for (FoundDates.Found found : FoundDates.in(page)) {
                int start = Math.max(0, found.from() - BEFORE_DATE);
                if (SERVICE.matcher(page.substring(start, found.from())).find()) {
                    days.add(found.day());
                }
            }
            Matcher signed = AUTHOR.matcher(page);
            if (author.isEmpty() && signed.find()) {
                author = Optional.of(signed.group(1).strip());
            }
        }
        return days.isEmpty()
                ? new DocumentDetail(Optional.empty(), Optional.empty(), author.orElse(""))
                : new DocumentDetail(
                        Optional.of(days.first()), Optional.of(days.last()), author.orElse(""));
    }
}
