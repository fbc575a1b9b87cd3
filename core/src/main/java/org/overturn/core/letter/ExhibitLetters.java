package org.overturn.core.letter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of an appeal's exhibits, once a text refers to them: each keeps its own, a new one
 * gets the next, and that of one that is gone is not given again.
 */
@Component
public class ExhibitLetters {

    private final ExhibitLetterRepository letters;

    ExhibitLetters(ExhibitLetterRepository letters) {
        this.letters = letters;
    }

    /** Letters by the key of their exhibit; none while no text refers to any. */
    public Map<String, String> list(long appealId) {
        return letters.list(appealId);
    }

    /** From now on these keep their letters. */
    @Transactional
    public void keep(long appealId, Collection<ExhibitReference> exhibits) {
        Map<String, String> kept = letters.list(appealId);
        exhibits.stream()
                .filter(exhibit -> !exhibit.key().isEmpty())
                .filter(exhibit -> !kept.containsKey(exhibit.key()))
                .filter(exhibit -> !kept.containsValue(exhibit.letter()))
                .forEach(exhibit -> letters.add(appealId, exhibit.key(), exhibit.letter()));
    }

    /** Another text takes the place of the one that referred to them, which nobody approved. */
    @Transactional
    public void replace(long appealId, Collection<ExhibitReference> exhibits) {
        letters.deleteAll(appealId);
        keep(appealId, exhibits);
    }

    /** What a text cites that was an exhibit and is none any more: {@code Exhibit C}. */
    public List<String> listGone(
            long appealId, String html, Collection<ExhibitReference> exhibits) {
        Set<String> gone = new HashSet<>(letters.list(appealId).values());
        exhibits.forEach(exhibit -> gone.remove(exhibit.letter()));
        return CitedExhibits.letters(html).stream()
                .filter(gone::contains)
                .sorted()
                .map("Exhibit "::concat)
                .toList();
    }

    /** What a text says of pages that its exhibits don't have, in whole words. */
    public static List<String> listNoSuchPages(String html, Collection<ExhibitReference> exhibits) {
        return new CitedExhibits(html, exhibits)
                .listNoSuchPages().stream().map(CitedExhibits.NoSuchPage::words).toList();
    }

    /** Exhibits that a text's list of enclosures lacks; none where it has no such list. */
    public static List<ExhibitReference> listUnlisted(
            String html, Collection<ExhibitReference> exhibits) {
        return new CitedExhibits(html, exhibits).listUnlisted();
    }
}
