package org.overturn.batch.night;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.intake.PageText;
import org.overturn.core.evidence.link.GuardedPacket;
import org.overturn.core.evidence.link.GuardedPage;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PageAnswers;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.evidence.link.PageGuard;
import org.overturn.core.evidence.minimum.MinimumNecessary;
import org.overturn.core.letter.EditedLetters;
import org.overturn.core.letter.Letter;
import org.overturn.core.letter.LetterFact;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Mark;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/**
 * Asks of each page of a packet whether it is this patient's, and whether its payer needs it,
 * before the packet is ready.
 */
@Component
public class PacketGuard {

    /** Facts that name who treats, reviews and signs. */
    private static final Pattern OF_CLINICIANS =
            Pattern.compile(
                    "(?i).*(?:clinician|provider|physician|surgeon|doctor|author|signer).*");

    private final PageGuard guard;
    private final MinimumNecessary minimum;
    private final PageAnswers answers;
    private final Documents documents;
    private final AppealCases cases;
    private final LetterDrafts drafts;
    private final EditedLetters edited;

    PacketGuard(
            PageGuard guard,
            MinimumNecessary minimum,
            PageAnswers answers,
            Documents documents,
            AppealCases cases,
            LetterDrafts drafts,
            EditedLetters edited) {
        this.guard = guard;
        this.minimum = minimum;
        this.answers = answers;
        this.documents = documents;
        this.cases = cases;
        this.drafts = drafts;
        this.edited = edited;
    }

    /** What a person may say of the pages of the packet as it would be assembled now. */
    public List<PageFinding> listOpen(long appealId) {
        AppealCase what = cases.get(appealId);
        return listOpen(what, letter(what));
    }

    /** Of these what the payer may not need; that asks no other patient's data. */
    public List<PageFinding> listUnneeded(long appealId) {
        return PageFinding.together(
                minimum.listOpen(packet(cases.get(appealId), Optional.empty())));
    }

    private Letter letter(AppealCase what) {
        Letter draft = drafts.write(what);
        return edited.findPrinted(what.appeal().id()).map(draft::printedAs).orElse(draft);
    }

    /** The same of a packet with this letter. */
    List<PageFinding> listOpen(AppealCase what, Letter letter) {
        GuardedPacket packet = packet(what, Optional.of(letter));
        return Stream.concat(
                        guard.listOpen(packet).stream(),
                        PageFinding.together(minimum.listOpen(packet)).stream())
                .toList();
    }

    private GuardedPacket packet(AppealCase what, Optional<Letter> letter) {
        return new GuardedPacket(
                what.appeal().number(),
                what.claim().adjudication(),
                people(what.facts()),
                born(what.facts()),
                Stream.concat(
                                letter.map(Letter::bodyHtml).map(GuardedPage::letter).stream(),
                                what.documents().stream().flatMap(this::pages))
                        .toList());
    }

    /** Those that go in, and what the office notes on them. */
    private Stream<GuardedPage> pages(PacketDocument exhibit) {
        return exhibit.documentId().flatMap(documents::find).stream()
                .flatMap(document -> Stream.concat(pages(document), notes(document, exhibit)))
                .filter(page -> !exhibit.handling().leftOut().contains(page.number()));
    }

    private static Stream<GuardedPage> notes(Document document, PacketDocument exhibit) {
        return exhibit.handling().marks().stream()
                .filter(Mark::isNote)
                .map(mark ->
                        new GuardedPage(
                                Optional.of(document),
                                mark.what().page(),
                                new PageText(mark.note(), PageText.Source.DOCUMENT)));
    }

    private Stream<GuardedPage> pages(Document document) {
        List<PageText> texts = documents.listPages(document);
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new GuardedPage(Optional.of(document), i + 1, texts.get(i)));
    }

    private static Set<String> people(Map<String, Object> facts) {
        Set<String> people = new HashSet<>();
        facts.forEach((key, value) -> {
            if (value instanceof Map<?, ?> group) {
                group.forEach((name, one) -> add(key + "." + name, one, people));
            } else {
                add(key, value, people);
            }
        });
        return people;
    }

    private static Optional<LocalDate> born(Map<String, Object> facts) {
        return facts.get("patient") instanceof Map<?, ?> patient
                ? day(patient.get("dob"))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable Object fact) {
        Object said = fact instanceof LetterFact told ? told.value() : fact;
        try {
            return said == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(said.toString().strip()));
        } catch (DateTimeParseException e) { // written otherwise: the letter says so
            return Optional.empty();
        }
    }

    private static void add(String key, Object value, Set<String> people) {
        if (value instanceof String text && OF_CLINICIANS.matcher(key).matches()) {
            people.add(text);
        }
    }

    /**
     * Says why pages belong to the packet's patient, or why its payer needs them.
     *
     * @param key of what was found there
     * @throws LinkRefused when no reason is given, or it is asked no more
     */
    public void answer(Actor by, long appealId, String key, String reason) {
        AppealCase what = cases.get(appealId);
        String account = AccountKey.of(what.claim().adjudication().accountNumber());
        List<PageFinding> each = minimum.listOpen(packet(what, Optional.empty()));
        Optional<PageFinding> unneeded = find(PageFinding.together(each), key);
        if (unneeded.isPresent()) {
            List<PageFinding> kept =
                    each.stream().filter(one -> unneeded.get().isOfSame(one)).toList();
            answers.keep(by, account, what.appeal().number(), kept, reason);
            return;
        }
        PageFinding finding =
                find(guard.listOpen(packet(what, Optional.of(letter(what)))), key)
                        .orElseThrow(() ->
                                new LinkRefused(
                                        "That is asked no more: it was answered, or the pages or"
                                                + " the claims have changed. Load the page again."));
        answers.answer(by, account, finding, reason);
    }

    private static Optional<PageFinding> find(List<PageFinding> among, String key) {
        return among.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
