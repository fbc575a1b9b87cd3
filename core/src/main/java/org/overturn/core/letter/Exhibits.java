package org.overturn.core.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exhibits of a packet, as its letter cites them. */
final class Exhibits {

    private static final String REMITTANCE = "remittance";
    private static final Pattern PAGE = Pattern.compile("(.+?),? *(?:p\\.|page) *(\\d{1,4})");
    private static final Pattern PAGE_FIRST =
            Pattern.compile("(?i)(?:p\\.|page) *(\\d{1,4}),? of (?:the )?(.+)");

    /** Behind the title of one of several: {@code , March 3, 2026 (2)}. */
    private static final Pattern WHICH_OF_THEM =
            Pattern.compile("(?:, \\p{L}+ \\d{1,2}, \\d{4})?(?: \\(\\d+\\))?$");

    private static final Set<String> CLINICAL_RECORD =
            Set.of(
                    "order",
                    "history-and-physical",
                    "progress-note",
                    "operative-note",
                    "pathology",
                    "imaging-report",
                    "lab-result",
                    "photo");

    private final List<ExhibitReference> exhibits;
    private final ExhibitTexts texts;

    Exhibits(List<ExhibitReference> exhibits, ExhibitTexts texts) {
        this.exhibits = List.copyOf(exhibits);
        this.texts = texts;
    }

    void putInto(KnownFields fields) {
        fields.put("exhibit.remittance", ofKinds(Set.of(REMITTANCE)));
        fields.put("exhibit.lmn", ofKinds(Set.of("letter-of-medical-necessity")));
        fields.put("exhibit.authorization", ofKinds(Set.of("authorization")));
        fields.put("exhibit.proofOfFiling", ofKinds(Set.of("proof-of-filing")));
        fields.put("exhibit.record", ofKinds(CLINICAL_RECORD));
        fields.put("exhibit.eligibility", ofKinds(Set.of("eligibility")));
        fields.put("exhibit.policy", ofKinds(Set.of("policy")));
        fields.put("exhibit.literature", ofKinds(Set.of("literature")));
        fields.put("docs.enclosed", documents());
        exhibits.forEach(exhibit ->
                fields.addItem(
                        "enclosures",
                        Map.of(
                                LetterModel.KEY,
                                exhibit.key().isEmpty()
                                        ? "exhibit-" + exhibit.letter()
                                        : exhibit.key(),
                                "letter",
                                exhibit.letter(),
                                "title",
                                exhibit.title(),
                                "pages",
                                pages(exhibit))));
    }

    /**
     * {@code Exhibit C} for a letter, title, kind or file name; {@code Ex. C, p. 14} where a page
     * is named with it, or one page alone says the fact; a gap when there is none such.
     *
     * @param fact what is found there; may be empty
     */
    String cite(String reference, String fact) {
        Matcher first = PAGE_FIRST.matcher(reference.strip());
        if (first.matches()) {
            return cite(first.group(2).strip() + ", p. " + first.group(1), fact);
        }
        Matcher page = PAGE.matcher(reference.strip());
        String wanted = page.matches() ? page.group(1).strip() : reference.strip();
        return exhibits.stream()
                .filter(exhibit -> isMeant(exhibit, wanted))
                .findFirst()
                .map(exhibit ->
                        page.matches()
                                ? page(exhibit, Integer.parseInt(page.group(2)))
                                : cite(exhibit, fact))
                .orElseGet(() -> new Gap("Exhibit: " + wanted).text());
    }

    /** A page that somebody names has to be there, where it is known how many there are. */
    private static String page(ExhibitReference exhibit, int page) {
        return exhibit.hasPage(page)
                ? "Ex. " + exhibit.letter() + ", p. " + page
                : new Gap(
                                "Page of Exhibit %s: the facts name page %d, %s"
                                        .formatted(
                                                exhibit.letter(),
                                                page,
                                                exhibit.leftOut().contains(page)
                                                        ? "which is left out of the packet"
                                                        : "and it has "
                                                                + Wording.count(
                                                                        exhibit.pages(), "page")))
                        .text();
    }

    private String cite(ExhibitReference exhibit, String fact) {
        return FactPage.find(texts.pages(exhibit), fact)
                .map(page -> "Ex. " + exhibit.letter() + ", p. " + page)
                .orElse("Exhibit " + exhibit.letter());
    }

    /** Titles may begin with the kind: {@code Progress note: Visit of January 8}. */
    private static boolean isMeant(ExhibitReference exhibit, String wanted) {
        String letter = wanted.replaceFirst("(?i)^(exhibit|ex\\.) *", "");
        String name = plain(wanted.replaceFirst("\\.[A-Za-z]{3,4}$", ""));
        String title = plain(WHICH_OF_THEM.matcher(exhibit.title()).replaceFirst(""));
        return exhibit.letter().equals(letter)
                || title.equals(name)
                || (exhibit.title().contains(": ") && title.endsWith(name))
                || plain(exhibit.kind()).equals(name)
                || plain(exhibit.kind() + exhibit.title()).equals(name)
                || (!exhibit.name().isEmpty()
                        && (plain(exhibit.name()).equals(name)
                                || plain(exhibit.kind() + exhibit.name()).equals(name)));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private String ofKinds(Set<String> kinds) {
        List<String> letters =
                exhibits.stream()
                        .filter(exhibit -> kinds.contains(exhibit.kind()))
                        .map(ExhibitReference::letter)
                        .toList();
        return letters.isEmpty()
                ? ""
                : (letters.size() == 1 ? "Exhibit " : "Exhibits ") + Wording.and(letters);
    }

    private String documents() {
        return Wording.and(
                exhibits.stream()
                        .filter(exhibit -> !exhibit.kind().equals(REMITTANCE))
                        .map(exhibit ->
                                "Exhibit " + exhibit.letter() + " (" + exhibit.title() + ")")
                        .toList());
    }

    private static String pages(ExhibitReference exhibit) {
        return exhibit.pages() == 0 ? "" : Wording.count(exhibit.enclosed(), "page");
    }
}
