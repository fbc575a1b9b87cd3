package org.overturn.core.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Letters about an appeal that no denial chooses and a person asks for by name: to the patient, for
 * the claim file, the withdrawal. They go through no approval; what is typed into their gaps is
 * printed and kept nowhere.
 */
@Component
public class OtherLetters {

    private static final Set<TemplateKind> CHOSEN_OR_INCLUDED =
            Set.of(TemplateKind.APPEAL, TemplateKind.PART);

    private final LetterTemplates templates;
    private final Clock clock;

    OtherLetters(LetterTemplates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    /** Those there are, by name. */
    public List<TemplateEntry> list() {
        return templates.list().stream()
                .filter(entry -> !CHOSEN_OR_INCLUDED.contains(entry.header().kind()))
                .toList();
    }

    /**
     * The letter with its gaps filled.
     *
     * @param said by gap; what is blank leaves its gap
     * @param by the name of who says it
     * @throws UnusableEntry when something is too long, or a gap itself
     */
    public Letter fill(Letter letter, Map<String, String> said, String by) {
        String html = letter.draft().html();
        Instant now = clock.instant();
        for (String gap : letter.gaps()) {
            String content = said.getOrDefault(gap, "");
            if (!content.isBlank()) {
                html = LetterHtml.fill(html, gap, LetterEntry.of(0, gap, content, by, now).fact());
            }
        }
        return new Letter(
                letter.template(),
                letter.title(),
                LetterHtml.withoutFacts(html),
                LetterHtml.gaps(html),
                letter.unknownFacts(),
                letter.makeup(),
                letter.draft());
    }
}
