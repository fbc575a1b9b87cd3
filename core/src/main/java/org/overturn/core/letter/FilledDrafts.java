package org.overturn.core.letter;

import java.util.LinkedHashMap;
import java.util.Map;

/** The drafts of appeals with what people filled their gaps with. */
final class FilledDrafts {

    private final LetterEntryRepository entries;

    FilledDrafts(LetterEntryRepository entries) {
        this.entries = entries;
    }

    /** The draft with the gaps filled that people filled before. */
    String content(long appealId, Letter.Draft draft) {
        String html = LetterHtml.clean(draft.html(), facts(appealId, draft));
        for (LetterEntry entry : entries.listNewest(appealId)) {
            html = LetterHtml.fill(html, entry.gap(), entry.fact());
        }
        return html;
    }

    /** The facts of the draft and what people filled in, by their keys. */
    Map<String, MergedFact> facts(long appealId, Letter.Draft draft) {
        Map<String, MergedFact> facts = factsOf(draft);
        entries.list(appealId)
                .forEach(entry -> facts.put(LetterEntry.KEY + entry.id(), entry.fact()));
        return facts;
    }

    static Map<String, MergedFact> factsOf(Letter.Draft draft) {
        Map<String, MergedFact> facts = new LinkedHashMap<>();
        draft.facts().forEach(fact -> facts.put(fact.key(), fact));
        return facts;
    }
}
