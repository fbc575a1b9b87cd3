package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the draft has and an edited letter no longer: the words may be gone, the need is not. */
final class LostParts {

    private static final String TEXT = "The letter no longer has ";

    /** Facts by which a payer finds the claim. */
    private static final Map<String, String> IDENTIFYING = identifying();

    private final Document letter;
    private final String words;
    private final Document draft;

    LostParts(String html, String draftHtml) {
        letter = LetterHtml.parse(html);
        words = plain(letter.text());
        draft = LetterHtml.parse(draftHtml);
    }

    private static Map<String, String> identifying() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("patient.name", "the patient's name");
        names.put("coverage.memberId", "the member ID");
        names.put("claim.number", "the claim number");
        names.put("claim.dos", "the date of service");
        names.put("denial.amount", "the amount in dispute");
        return names;
    }

    /** What is missing, each by a name and with what to do. */
    Map<String, String> list() {
        Map<String, String> lost = new LinkedHashMap<>();
        if (hasLost("table.re")) {
            lost.put("re", TEXT + "the block that says what it is about (patient, claim, denial).");
        }
        IDENTIFYING.forEach((key, name) -> {
            if (hasLostFact(key)) {
                lost.put(key, TEXT + name + " (" + key + ").");
            }
        });
        closingHeading()
                .filter(heading -> !words.contains(plain(heading)))
                .ifPresent(
                        heading -> lost.put("closing", TEXT + "the section \"" + heading + "\"."));
        if (hasLost("div.signature")) {
            lost.put("signature", TEXT + "a place to sign.");
        }
        lost.replaceAll(
                (name, text) -> text + " Put it back, or write the letter again from the facts.");
        return lost;
    }

    private boolean hasLost(String selector) {
        return draft.selectFirst(selector) != null
                && letter.select(selector).stream().noneMatch(Element::hasText);
    }

    private boolean hasLostFact(String key) {
        Element fact = draft.selectFirst("span[data-fact=" + key + "]");
        return fact != null
                && letter.selectFirst("span[data-fact=" + key + "]") == null
                && !words.contains(plain(fact.text()));
    }

    /** Of a letter with a place to sign: what stands over its requests. */
    private Optional<String> closingHeading() {
        return draft.selectFirst("div.signature") == null
                ? Optional.empty()
                : draft.select("h2").stream()
                        .filter(heading -> heading.closest(".together") == null)
                        .reduce((earlier, later) -> later)
                        .map(Element::text);
    }

    /** Gaps of the draft that the letter asks for no more, though nobody filled them. */
    List<String> gaps(Set<String> filled) {
        List<String> open = LetterHtml.gaps(letter.outerHtml());
        return LetterHtml.gaps(draft.outerHtml()).stream()
                .filter(gap -> !filled.contains(gap) && !open.contains(gap))
                .toList();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
