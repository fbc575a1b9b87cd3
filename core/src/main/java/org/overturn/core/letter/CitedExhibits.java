package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The exhibits that the text of a letter names, held against those of its packet. */
final class CitedExhibits {

    private static final String LETTER = "([A-Z]{1,2})\\b";
    private static final String GAP = "[\\s\\u00a0]";
    private static final String WORD = "\\b(?i:Exhibits?|Exs?\\.?)" + GAP;
    private static final String PAGES =
            "(?i:pp?\\.|pages?)"
                    + GAP
                    + "*(\\d{1,4})(?:"
                    + GAP
                    + "*(?:-|\u2013|to|and)"
                    + GAP
                    + "*(\\d{1,4}))?";
    private static final Pattern CITED =
            Pattern.compile(WORD + "([A-Z]{1,2}\\b(?:(?:,? and |, )[A-Z]{1,2}\\b)*)");
    private static final Pattern PAGE_BEHIND =
            Pattern.compile(
                    WORD + LETTER + ",?" + GAP + "*(?i:\\(|at" + GAP + "|on" + GAP + ")?" + PAGES);
    private static final Pattern PAGE_BEFORE =
            Pattern.compile(
                    PAGES
                            + ",?"
                            + GAP
                            + "(?i:of|in)"
                            + GAP
                            + "(?i:the"
                            + GAP
                            + ")?"
                            + WORD
                            + LETTER);

    private final String html;
    private final Map<String, ExhibitReference> exhibits = new HashMap<>();

    CitedExhibits(String html, Collection<ExhibitReference> exhibits) {
        this.html = html;
        exhibits.forEach(one -> this.exhibits.put(one.letter(), one));
    }

    /** Letters of all that it names. */
    static Set<String> letters(String html) {
        Set<String> cited = new HashSet<>();
        for (String paragraph : LetterHtml.paragraphs(html)) {
            Matcher matcher = CITED.matcher(paragraph);
            while (matcher.find()) {
                cited.addAll(List.of(matcher.group(1).split(",? and |, ")));
            }
        }
        return cited;
    }

    /** A page that an exhibit does not have. */
    record NoSuchPage(String letter, int page, int pages, boolean leftOut) {

        String quote() {
            return "Exhibit " + letter + ", page " + page;
        }

        String words() {
            return String.format(
                    Locale.ROOT,
                    "The letter names page %d of Exhibit %s, which %s",
                    page,
                    letter,
                    leftOut
                            ? "is left out of the packet: put it in again, or write the letter"
                                    + " without it"
                            : "has " + Wording.count(pages, "page"));
        }
    }

    /** Pages it names that are not there; exhibits whose pages are not counted have any. */
    List<NoSuchPage> listNoSuchPages() {
        Set<NoSuchPage> found = new LinkedHashSet<>();
        for (String paragraph : LetterHtml.paragraphs(html)) {
            Matcher behind = PAGE_BEHIND.matcher(paragraph);
            while (behind.find()) {
                add(found, behind.group(1), behind.group(2), behind.group(3));
            }
            Matcher before = PAGE_BEFORE.matcher(paragraph);
            while (before.find()) {
                add(found, before.group(3), before.group(1), before.group(2));
            }
        }
        return List.copyOf(found);
    }

    private void add(
            Set<NoSuchPage> found,
            String letter,
            String first,
            @org.jspecify.annotations.Nullable String last) {
        ExhibitReference exhibit = exhibits.get(letter);
        if (exhibit == null) {
            return;
        }
        for (String named : last == null ? List.of(first) : List.of(first, last)) {
            int page = Integer.parseInt(named);
            if (!exhibit.hasPage(page)) {
                found.add(
                        new NoSuchPage(
                                letter, page, exhibit.pages(), exhibit.leftOut().contains(page)));
            }
        }
    }

    /** Exhibits of the packet that its list of enclosures lacks; none where it has no list. */
    List<ExhibitReference> listUnlisted() {
        Element list = LetterHtml.parse(html).selectFirst("div.enclosures");
        if (list == null) {
            return List.of();
        }
        Set<String> listed = letters(list.outerHtml());
        List<ExhibitReference> unlisted = new ArrayList<>(exhibits.values());
        unlisted.removeIf(one -> listed.contains(one.letter()));
        unlisted.sort(
                java.util.Comparator.comparingInt((ExhibitReference one) -> one.letter().length())
                        .thenComparing(ExhibitReference::letter));
        return unlisted;
    }
}
