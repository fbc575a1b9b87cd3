package org.overturn.core.letter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters of an appeal's exhibits, once a text refers to them: each keeps its own, a new one
 * gets the next, and that of one that is gone is not given again.
 */
@Component
public class ExhibitLetters {

    private static final Pattern CITED =
            Pattern.compile(
                    "\\b(?:Exhibits?|EXHIBITS?|Exs?\\.)[\\s\\u00a0]([A-Z]{1,2}\\b(?:(?:,? and |, )[A-Z]{1,2}\\b)*)");

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
        return cited(html).stream()
                .filter(gone::contains)
                .sorted()
                .map("Exhibit "::concat)
                .toList();
    }

    private static Set<String> cited(String html) {
        Set<String> cited = new HashSet<>();
        for (String paragraph : LetterHtml.paragraphs(html)) {
            Matcher matcher = CITED.matcher(paragraph);
            while (matcher.find()) {
                cited.addAll(List.of(matcher.group(1).split(",? and |, ")));
            }
        }
        return cited;
    }
}
