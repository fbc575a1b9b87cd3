package org.overturn.core.evidence.protect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.overturn.core.evidence.intake.FoundDates;
import org.overturn.core.user.Sensitivity;

/**
 * Proposes labels from the words of a document: two kinds of evidence for one, or a phrase that
 * nobody could mistake. What only names such records (forms, notices, policies) is passed over.
 */
public final class LabelRecognition {

    private static final int LONGEST_HEADING = 80;
    private static final int HEAD_LINES = 8;
    private static final int OF_AGE = 18;

    /** At the head of a page: it lists what there may be, and is of no one's care. */
    private static final List<String> NAMES_ONLY =
            List.of(
                    "authorization to release",
                    "authorization to disclose",
                    "authorization for release",
                    "authorization for disclosure",
                    "authorization for the release",
                    "authorization for use",
                    "consent to release",
                    "consent to disclose",
                    "consent for release",
                    "consent to the disclosure",
                    "release of information",
                    "notice of privacy practices",
                    "medical policy",
                    "coverage policy",
                    "coverage determination",
                    "benefit booklet",
                    "summary plan description",
                    "certificate of coverage",
                    "summary of benefits",
                    "practice guideline");

    /** Whoever copied the record stands at its head: that makes it no form. */
    private static final Pattern SENDER =
            Pattern.compile("\\b(department|dept|office|unit|desk)\\b", Pattern.CASE_INSENSITIVE);

    private final Map<Sensitivity, Map<String, String>> evidence = new EnumMap<>(Sensitivity.class);

    private LabelRecognition() {}

    /**
     * @param title what it is called; it counts as a page's heading
     * @param receivedOn patients who were children then were so when they were treated
     */
    public static List<ProposedLabel> of(String title, List<String> pages, LocalDate receivedOn) {
        LabelRecognition recognition = new LabelRecognition();
        recognition.add(title, "in its title");
        for (int i = 0; i < pages.size(); i++) {
            recognition.add(pages.get(i), "on page " + (i + 1));
        }
        recognition.addAge(pages, receivedOn);
        return recognition.proposals();
    }

    /**
     * The same of one page by itself; the reasons are the words alone.
     *
     * @param receivedOn as above
     */
    public static List<ProposedLabel> ofPage(String text, LocalDate receivedOn) {
        LabelRecognition recognition = new LabelRecognition();
        recognition.add(text, "");
        if (!recognition.evidence.isEmpty()) {
            recognition.addAge(List.of(text), receivedOn);
        }
        return recognition.proposals();
    }

    private void add(String text, String place) {
        if (text.isBlank() || namesOnly(text)) {
            return;
        }
        PlainWords words = PlainWords.of(text);
        List<PlainWords> headings =
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && line.length() <= LONGEST_HEADING)
                        .map(PlainWords::of)
                        .toList();
        for (LabelWords one : LabelWords.ALL) {
            boolean said =
                    one.isHeading()
                            ? headings.stream().anyMatch(line -> line.begin(one.words()))
                            : words.say(one.words());
            if (said) {
                found(
                        one.label(),
                        one.evidence(),
                        ("\u201c" + one.words() + "\u201d " + place).strip());
            }
        }
    }

    private void found(Sensitivity label, String kind, String where) {
        evidence.computeIfAbsent(label, _ -> new LinkedHashMap<>()).putIfAbsent(kind, where);
    }

    private static boolean namesOnly(String page) {
        String head =
                String.join(
                        " ",
                        page.lines()
                                .filter(line -> !line.isBlank())
                                .limit(HEAD_LINES)
                                .filter(line -> !SENDER.matcher(line).find())
                                .toList());
        PlainWords words = PlainWords.of(head);
        return NAMES_ONLY.stream().anyMatch(words::say);
    }

    /** The patient was a child on the last day that the document tells of. */
    private void addAge(List<String> pages, LocalDate receivedOn) {
        List<FoundDates.Found> dates =
                pages.stream().flatMap(page -> FoundDates.in(page).stream()).toList();
        Set<LocalDate> births =
                pages.stream()
                        .flatMap(page -> FoundDates.birthsIn(page).stream())
                        .collect(Collectors.toSet());
        LocalDate last =
                dates.stream()
                        .map(FoundDates.Found::day)
                        .filter(day -> !births.contains(day) && !day.isAfter(receivedOn))
                        .max(Comparator.naturalOrder())
                        .orElse(receivedOn);
        births.stream()
                .filter(day -> !day.isAfter(last))
                .max(Comparator.naturalOrder())
                .filter(born -> born.plusYears(OF_AGE).isAfter(last))
                .ifPresent(_ -> found(Sensitivity.MINOR, "age", "a date of birth of a child"));
    }

    private List<ProposedLabel> proposals() {
        List<ProposedLabel> proposals = new ArrayList<>();
        evidence.forEach((label, kinds) -> {
            boolean unmistakable =
                    LabelWords.ALL.stream()
                            .anyMatch(one ->
                                    one.label() == label
                                            && one.isUnmistakable()
                                            && kinds.containsKey(one.evidence()));
            if (unmistakable || kinds.size() > 1) {
                proposals.add(new ProposedLabel(label, String.join("; ", kinds.values())));
            }
        });
        return proposals;
    }
}
