package org.overturn.core.evidence.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.overturn.core.db.Digest;

/**
 * Pages of a document, or a letter, of which a person has to say that they are this patient's, or
 * why they may go out.
 *
 * @param key says what was found where; another as soon as that changes
 * @param documentId none: the appeal's letter
 * @param pages of the document, from 1; none for the letter
 * @param words found there, as the pages write them
 * @param reasons why it is asked, in words without a value
 * @param otherAccounts of the patients found
 */
public record PageFinding(
        String key,
        Optional<Long> documentId,
        List<Integer> pages,
        Kind kind,
        List<String> words,
        List<String> reasons,
        List<String> otherAccounts) {

    /** Why a person has to look. */
    public enum Kind {
        /** Something on it is another patient's, or is not this one's. */
        ANOTHERS,
        /** There is no text that could be searched. */
        NO_TEXT,
        /** It tells of days far from the dates of service. */
        OUTSIDE_DATES,
        /** Its words suggest a record under more protection than its document has. */
        SENSITIVE;

        /** Whether the packet waits until it is answered. */
        public boolean blocks() {
            return this != OUTSIDE_DATES;
        }

        /** What an answer to it says of the page. */
        public PageAnswer.About about() {
            return switch (this) {
                case ANOTHERS, NO_TEXT -> PageAnswer.About.WHOSE;
                case OUTSIDE_DATES -> PageAnswer.About.DATES;
                case SENSITIVE -> PageAnswer.About.SENSITIVE;
            };
        }
    }

    public PageFinding {
        pages = List.copyOf(pages);
        words = List.copyOf(words);
        reasons = List.copyOf(reasons);
        otherAccounts = List.copyOf(otherAccounts);
    }

    /** Findings of single pages, those of one document for one reason as one. */
    public static List<PageFinding> together(List<PageFinding> each) {
        Map<List<Object>, List<PageFinding>> same = new LinkedHashMap<>();
        each.forEach(one -> same.computeIfAbsent(one.same(), _ -> new ArrayList<>()).add(one));
        return same.values().stream().map(PageFinding::one).toList();
    }

    /** Whether both are of one document for one reason. */
    public boolean isOfSame(PageFinding other) {
        return same().equals(other.same());
    }

    private List<Object> same() {
        return List.of(documentId(), kind, reasons);
    }

    private static PageFinding one(List<PageFinding> same) {
        PageFinding first = same.getFirst();
        return new PageFinding(
                Digest.of(same.stream().map(PageFinding::key).toArray(String[]::new)),
                first.documentId(),
                same.stream().flatMap(one -> one.pages().stream()).sorted().toList(),
                first.kind(),
                same.stream().flatMap(one -> one.words().stream()).distinct().toList(),
                first.reasons(),
                first.otherAccounts());
    }

    /** The reasons as one sentence. */
    public String because() {
        return String.join("; ", reasons);
    }

    /** Such as {@code pages 3, 5-7}; empty for the letter. */
    public String pagesInWords() {
        return pages.isEmpty() ? "" : (pages.size() == 1 ? "page " : "pages ") + ranges();
    }

    String ranges() {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            int from = i;
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            said.append(said.isEmpty() ? "" : ", ").append(pages.get(from));
            said.append(i > from ? "-" + pages.get(i) : "");
        }
        return said.toString();
    }

    /** Our numbers only. */
    @Override
    public String toString() {
        return "PageFinding["
                + kind
                + ", "
                + documentId.orElse(0L)
                + pages.stream().map(p -> " " + p).collect(Collectors.joining())
                + "]";
    }
}
