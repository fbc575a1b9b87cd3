package org.overturn.api.appeal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.overturn.batch.night.LetterDrafts;
import org.overturn.batch.night.PacketPlans;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.PrintedLetter;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.PlannedExhibit;
import org.springframework.stereotype.Component;

/** What a letter says of a page that it cites, as far as the page says so in the same words. */
@Component
class CitedWords {

    private static final int BEFORE = 400;

    private final PacketPlans plans;
    private final EditedLetters letters;
    private final LetterDrafts drafts;
    private final Passages passages;

    CitedWords(PacketPlans plans, EditedLetters letters, LetterDrafts drafts, Passages passages) {
        this.plans = plans;
        this.letters = letters;
        this.drafts = drafts;
        this.passages = passages;
    }

    /** Words on the page, in the order of the letter; none where it does not cite it. */
    List<String> list(PageDesk.Page page) {
        Set<String> found = new LinkedHashSet<>();
        plans.list(page.one().id()).stream()
                .filter(plan -> isOf(plan, page))
                .map(PlannedExhibit::letter)
                .flatMap(letter -> sentences(text(page.one().id()), letter, page.number()).stream())
                .map(sentence -> passages.longest(sentence, page.filed(), page.number()))
                .filter(words -> !words.isEmpty())
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static boolean isOf(PlannedExhibit plan, PageDesk.Page page) {
        return plan.document()
                .map(PacketDocument::key)
                .filter(key -> key.equals(page.key()))
                .isPresent();
    }

    private String text(long appealId) {
        String html =
                letters.findPrinted(appealId)
                        .map(PrintedLetter::html)
                        .orElseGet(() -> drafts.write(appealId).bodyHtml());
        return Jsoup.parseBodyFragment(html).text();
    }

    /** What stands before each reference to the page, back to the reference before it. */
    static List<String> sentences(String text, String letter, int page) {
        Pattern cited =
                Pattern.compile("\\(?\\b(?:Exhibit|Ex\\.) ([A-Z]{1,2})\\b(?:, p\\. (\\d{1,4}))?");
        List<String> sentences = new ArrayList<>();
        Matcher reference = cited.matcher(text);
        int from = 0;
        while (reference.find()) {
            if (letter.equals(reference.group(1))
                    && Integer.toString(page).equals(reference.group(2))) {
                sentences.add(
                        text.substring(
                                Math.max(from, reference.start() - BEFORE), reference.start()));
            }
            from = reference.end();
        }
        return sentences;
    }
}
