package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.overturn.core.code.Codes;

/** A draft that nothing is missing from, and the check of what a person makes of it. */
final class CheckedDraft {

    static final Letter.Draft DRAFT =
            new Letters(Codes.standard()).write(Facts.complete().request()).draft();
    static final Map<String, MergedFact> FACTS = facts(DRAFT);

    private CheckedDraft() {}

    /** The facts of a draft by their keys. */
    static Map<String, MergedFact> facts(Letter.Draft draft) {
        Map<String, MergedFact> facts = new LinkedHashMap<>();
        draft.facts().forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }

    static List<LetterFinding> check(String html) {
        return LetterCheck.of(LetterHtml.clean(html, FACTS), DRAFT, FACTS, Set.of());
    }
}
