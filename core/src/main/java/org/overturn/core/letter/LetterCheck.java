package org.overturn.core.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.overturn.core.db.Digest;

/**
 * Holds an edited letter against its facts: gaps, facts without a source, and names, dates, amounts
 * and numbers that a person typed. What the untouched draft says itself is not asked about.
 */
final class LetterCheck {

    static final String UNLISTED = "unlisted";
    static final String GONE = "gone";

    private static final int KEY_DIGITS = 12;
    private static final Pattern FIELD = Pattern.compile("\\{\\{[^{}]*}}?");

    private final String html;
    private final Map<String, MergedFact> facts;
    private final List<LetterFinding> findings = new ArrayList<>();

    private LetterCheck(String html, Map<String, MergedFact> facts) {
        this.html = html;
        this.facts = facts;
    }

    /**
     * The findings, those that can't be let pass first.
     *
     * @param draft the letter as the template gives it now
     * @param filled gaps that somebody filled, and whose content stands in the letter
     */
    static List<LetterFinding> of(
            String html, Letter.Draft draft, Map<String, MergedFact> facts, Set<String> filled) {
        LetterCheck check = new LetterCheck(html, facts);
        check.gaps();
        check.fields();
        check.sources();
        check.exhibits(draft);
        check.lost(draft, filled);
        check.typed(draft);
        return List.copyOf(check.findings);
    }

    private void gaps() {
        for (String gap : LetterHtml.gaps(html)) {
            add("gap", gap, "To be filled: " + gap + ".", false);
        }
        String rest = LetterHtml.freeText(html).replaceAll("\\[\\[[^\\[\\]]+]]", "");
        if (rest.contains("[[") || rest.contains("]]")) {
            add("gap", "[[", "A gap was begun or ended, but not both: look for [[ or ]].", false);
        }
    }

    private void fields() {
        Matcher matcher = FIELD.matcher(LetterHtml.freeText(html));
        while (matcher.find()) {
            add(
                    "field",
                    matcher.group(),
                    "The letter says " + matcher.group() + ", which nothing fills. Replace it.",
                    false);
        }
    }

    private void sources() {
        for (String key : LetterHtml.factKeys(html)) {
            if (facts.containsKey(key)) {
                continue;
            }
            Optional<String> enclosure = Enclosures.key(key);
            if (enclosure.isPresent()) {
                add(
                        GONE,
                        enclosure.get(),
                        Enclosures.named(html, enclosure.get())
                                + " stands in the list of enclosures, and is not in the packet any"
                                + " more. "
                                + Enclosures.REMEDY
                                + ", or put the document back.",
                        false);
            } else {
                add(
                        "source",
                        key,
                        "The fact \""
                                + key
                                + "\" has no source any more. Remove it, or write the letter again"
                                + " from the facts.",
                        false);
            }
        }
        stale();
    }

    private void stale() {
        for (MergedFact fact : LetterHtml.changedFacts(html, facts)) {
            add(
                    "stale",
                    fact.key(),
                    "The facts say \""
                            + fact.text()
                            + "\" by now ("
                            + fact.source().words()
                            + "). Write the letter again from the facts, or save it.",
                    true);
        }
    }

    /** Pages that are not there, and evidence that the list of enclosures does not name. */
    private void exhibits(Letter.Draft draft) {
        CitedExhibits cited = new CitedExhibits(html, draft.exhibits());
        cited.listNoSuchPages()
                .forEach(one ->
                        add("page", one.quote(), one.words() + ". Correct the page.", false));
        cited.listUnlisted()
                .forEach(one ->
                        add(
                                UNLISTED,
                                one.letter() + one.key(),
                                "Exhibit "
                                        + one.letter()
                                        + " ("
                                        + one.title()
                                        + ") is in the packet, and the list of enclosures does not"
                                        + " name it. "
                                        + Enclosures.REMEDY
                                        + ".",
                                true));
    }

    private void lost(Letter.Draft draft, Set<String> filled) {
        LostParts lost = new LostParts(html, draft.html());
        for (String gap : lost.gaps(filled)) {
            add(
                    "missing",
                    gap,
                    "The facts still lack this, though the letter no longer asks for it: "
                            + gap
                            + ". Fill it, or say why the letter does without.",
                    true);
        }
        lost.list().forEach((name, text) -> add("lost", name, text, true));
    }

    private void typed(Letter.Draft draft) {
        TypedWords typed = new TypedWords(facts.values());
        String standard = LetterHtml.freeText(draft.html());
        typed.check(LetterHtml.freeText(html), standard)
                .forEach(doubt -> add(doubt.kind(), doubt.quote(), doubt.text(), true));
    }

    private void add(String kind, String quote, String text, boolean waivable) {
        String key = kind + "-" + Digest.of(quote).substring(0, KEY_DIGITS);
        if (findings.stream().noneMatch(finding -> finding.key().equals(key))) {
            findings.add(new LetterFinding(key, quote, text, waivable));
        }
    }
}
