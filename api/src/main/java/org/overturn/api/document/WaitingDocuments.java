package org.overturn.api.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.DocumentQueue;
import org.overturn.core.evidence.link.KindGuess;
import org.overturn.core.evidence.link.WaitingDocument;
import org.springframework.stereotype.Component;

/** The queue of documents without an account, within what a user may see. */
@Component
class WaitingDocuments {

    /** As many as are shown at once. */
    private static final int COMPARED = 100;

    private final DocumentQueue queue;
    private final DocumentLinks links;
    private final FiledDocuments filed;
    private final AlikeDocuments alike;

    WaitingDocuments(
            DocumentQueue queue, DocumentLinks links, FiledDocuments filed, AlikeDocuments alike) {
        this.queue = queue;
        this.links = links;
        this.filed = filed;
        this.alike = alike;
    }

    List<WaitingView> list(long after, int most, CurrentUser me) {
        return show(queue.list(after, most, handedInBy(me)), me);
    }

    int count(CurrentUser me) {
        return queue.count(handedInBy(me));
    }

    List<WaitingView> listSetAside(int most, CurrentUser me) {
        return show(queue.listSetAside(most, handedInBy(me)), me);
    }

    WaitingView show(Document document, CurrentUser me) {
        return show(links.get(document), me);
    }

    /** What waits too and holds nearly the same as a document that waits. */
    Optional<Alike> findAlike(Document one, CurrentUser me) {
        if (one.isLinked()) {
            return Optional.empty();
        }
        List<Document> all =
                Stream.concat(
                                Stream.of(one),
                                queue.list(0, COMPARED, handedInBy(me)).stream()
                                        .map(WaitingDocument::document)
                                        .filter(other -> other.id() != one.id()))
                        .toList();
        return Optional.ofNullable(alike.among(filed.show(all, me)).get(one.id()));
    }

    /** What holds nearly the same as a document: in its account, or where it may come to lie. */
    List<Alike> listAlike(Document one, CurrentUser me) {
        if (one.isLinked()) {
            return alike.listBeside(one, me);
        }
        return Stream.concat(
                        show(one, me).proposals().stream()
                                .flatMap(proposed -> proposed.alike().stream()),
                        findAlike(one, me).stream())
                .sorted(Comparator.comparingInt(Alike::percent).reversed())
                .toList();
    }

    /** Who doesn't see the whole office sees what he handed in himself. */
    private static Optional<String> handedInBy(CurrentUser me) {
        return me.seesWholeOffice() ? Optional.empty() : Optional.of(me.name());
    }

    private List<WaitingView> show(List<WaitingDocument> some, CurrentUser me) {
        return some.stream().map(one -> show(one, me)).toList();
    }

    private WaitingView show(WaitingDocument one, CurrentUser me) {
        FiledDocument shown = filed.show(List.of(one.document()), me).getFirst();
        Optional<KindGuess> guess =
                shown.open() && one.document().kind() == DocumentKind.OTHER
                        ? links.recogniseKind(one.document())
                        : Optional.empty();
        return new WaitingView(
                shown,
                guess.map(KindGuess::kind).orElse(one.document().kind()).slug(),
                guess.map(WaitingView::reason).orElse(""),
                shown.open() ? proposals(one, me) : List.of(),
                one.setAside().orElse(""));
    }

    /** Accounts that are another facility's as well are none that this user may link to. */
    private List<WaitingView.Proposed> proposals(WaitingDocument one, CurrentUser me) {
        return one.proposals().stream()
                .filter(proposal -> filed.isOwn(proposal.accountNumber(), me))
                .map(proposal ->
                        new WaitingView.Proposed(
                                proposal,
                                links.summarise(proposal.accountNumber()),
                                alike.findAt(proposal.accountNumber(), one.document(), me)))
                .toList();
    }
}
