package org.overturn.api.appeal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;

/** Whose the pages of a packet are, as a user may know of it. */
@Component
class PageQuestions {

    private final PacketGuard guard;
    private final PageAnswers answers;
    private final AppealDesk desk;
    private final FiledDocuments filed;

    PageQuestions(PacketGuard guard, PageAnswers answers, AppealDesk desk, FiledDocuments filed) {
        this.guard = guard;
        this.answers = answers;
        this.desk = desk;
        this.filed = filed;
    }

    /** What is asked now; looked for only where the packet waits for it. */
    List<PageQuestion> list(AppealFile one, CurrentUser me) {
        if (!one.appeal().status().isOpen() || !PageNeeds.isAsked(one.needs())) {
            return List.of();
        }
        List<FiledDocument> onFile = desk.listDocuments(one, me);
        return guard.listOpen(one.id()).stream()
                .map(finding -> question(finding, onFile, me))
                .toList();
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
                open ? finding.words() : List.of(),
                open ? finding.reasons() : List.of(),
                finding.otherAccounts().stream().filter(a -> filed.isOwn(a, me)).toList(),
                open);
    }

    /** What was answered of the letter and of what the user may open, and still holds. */
    List<PageAnswer> listAnswers(AppealFile one, CurrentUser me) {
        List<PageAnswer> all = answers.list(AccountKey.of(one.claim().accountNumber()));
        if (all.isEmpty()) {
            return all;
        }
        Set<Long> open =
                desk.listDocuments(one, me).stream()
                        .filter(FiledDocument::open)
                        .map(FiledDocument::id)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(said -> said.documentId().map(open::contains).orElse(true))
                .toList();
    }

    /** An answer to the question of this key. */
    record Said(String key, String reason) {

        /** Nothing: a person typed it. */
        @Override
        public String toString() {
            return "Said[...]";
        }
    }

    /**
     * Says why pages are this patient's.
     *
     * @throws UnusableEntry when no reason is given, it is not asked, or not of this user
     */
    void answer(AppealFile one, CurrentUser me, Actor by, Said said) {
        boolean asked =
                list(one, me).stream().anyMatch(q -> q.open() && q.key().equals(said.key()));
        if (!asked) {
            throw new UnusableEntry(
                    "That is asked no more: it was answered, or the pages or the claims have"
                            + " changed. Load the page again.");
        }
        try {
            guard.answer(by, one.id(), said.key(), said.reason());
        } catch (LinkRefused e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }
}
