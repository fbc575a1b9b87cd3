package org.overturn.api.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.overturn.api.appeal.ContentsChanges.Ask;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.batch.night.PacketGuard;
import org.overturn.batch.night.PageNeeds;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.link.LinkRefused;
import org.overturn.core.evidence.link.PageAnswer;
import org.overturn.core.evidence.link.PageAnswers;
import org.overturn.core.evidence.link.PageFinding;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.packet.contents.PageNumbers;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** Whose the pages of a packet are and whether its payer needs them, as a user may know of it. */
@Component
class PageQuestions {

    private final PacketGuard guard;
    private final PageAnswers answers;
    private final AppealDesk desk;
    private final FiledDocuments filed;
    private final ContentsChanges changes;

    PageQuestions(
            PacketGuard guard,
            PageAnswers answers,
            AppealDesk desk,
            FiledDocuments filed,
            ContentsChanges changes) {
        this.guard = guard;
        this.answers = answers;
        this.desk = desk;
        this.filed = filed;
        this.changes = changes;
    }

    /** What is asked now; other patients are looked for only where the packet waits for it. */
    List<PageQuestion> list(AppealFile one, CurrentUser me) {
        return view(findings(one), one, me);
    }

    private List<PageFinding> findings(AppealFile one) {
        if (!one.appeal().status().isChangeable()) {
            return List.of();
        }
        return PageNeeds.isAsked(one.needs())
                ? guard.listOpen(one.id())
                : guard.listUnneeded(one.id());
    }

    private List<PageQuestion> view(List<PageFinding> found, AppealFile one, CurrentUser me) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<FiledDocument> onFile = desk.listDocuments(one, me);
        return found.stream().map(finding -> question(finding, onFile, me)).toList();
    }

    private PageQuestion question(PageFinding finding, List<FiledDocument> onFile, CurrentUser me) {
        Optional<FiledDocument> document =
                finding.documentId()
                        .flatMap(id -> onFile.stream().filter(d -> d.id() == id).findFirst());
        boolean letter = finding.documentId().isEmpty();
        boolean open = letter || document.filter(FiledDocument::open).isPresent();
        return new PageQuestion(
                finding.key(),
                open ? finding.documentId().map(id -> Long.toString(id)).orElse("") : "",
                letter
                        ? "The letter"
                        : document.map(FiledDocument::title).orElse("Protected document"),
                finding.pagesInWords(),
                finding.kind().name(),
                finding.kind().blocks(),
                open ? finding.words() : List.of(),
                open ? finding.reasons() : List.of(),
                finding.otherAccounts().stream().filter(a -> filed.isOwn(a, me)).toList(),
                open);
    }

    /** What was answered of the letter and of what the user may open, and still holds. */
    List<PageAnswer> listAnswers(AppealFile one, CurrentUser me) {
        List<PageAnswer> all =
                answers.list(AccountKey.of(one.claim().accountNumber()), one.appeal().number());
        if (all.isEmpty()) {
            return all;
        }
        Set<Long> open =
                desk.listDocuments(one, me).stream()
                        .filter(FiledDocument::open)
                        .map(FiledDocument::id)
                        .collect(Collectors.toSet());
        return PageAnswer.together(
                all.stream()
                        .filter(said -> said.documentId().map(open::contains).orElse(true))
                        .toList());
    }

    /** An answer to the question of this key. */
    record Said(String key, String reason) {

        /** Nothing: a person typed it. */
        @Override
        public String toString() {
            return "Said[...]";
        }
    }

    void decide(PageDecision what, AppealFile one, CurrentUser me, Actor by, Said said) {
        switch (what) {
            case KEEP -> answer(one, me, by, said);
            case LEAVE_OUT -> leaveOut(one, me, by, said);
        }
    }

    /**
     * Says why pages are this patient's, or why the payer needs them.
     *
     * @throws UnusableEntry when no reason is given, it is not asked, or not of this user
     */
    private void answer(AppealFile one, CurrentUser me, Actor by, Said said) {
        find(one, me, said.key());
        try {
            guard.answer(by, one.id(), said.key(), said.reason());
        } catch (LinkRefused e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Leaves out the pages that are asked about; the whole document where no other page of it would
     * go out.
     *
     * @throws UnusableEntry when it is not asked, or not of this user, or of the letter
     * @throws ArrangementRefused when no reason is given
     */
    private void leaveOut(AppealFile one, CurrentUser me, Actor by, Said said) {
        PageFinding finding = find(one, me, said.key());
        String exhibit =
                finding.documentId()
                        .map(PacketDocument::key)
                        .orElseThrow(() -> new UnusableEntry("The letter can't be left out."));
        SortedSet<Integer> out = new TreeSet<>(changes.get(one).pages(exhibit));
        out.addAll(finding.pages());
        boolean whole = out.size() >= ContentsDesk.pages(changes.find(one, exhibit, me));
        String pages = whole ? "" : PageNumbers.write(new TreeSet<>(finding.pages()));
        changes.save(one, changes.without(new Ask(exhibit, pages, said.reason()), one, me, by), by);
    }

    private PageFinding find(AppealFile one, CurrentUser me, String key) {
        List<PageFinding> asked =
                findings(one).stream().filter(found -> found.key().equals(key)).toList();
        if (view(asked, one, me).stream().noneMatch(PageQuestion::open)) {
            throw new UnusableEntry(
                    "That is asked no more: it was answered, or the pages or the claims have"
                            + " changed. Load the page again.");
        }
        return asked.getFirst();
    }
}
