package org.overturn.api.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.NearDuplicate;
import org.springframework.stereotype.Component;

/**
 * Which documents hold what others hold, so that nobody sends the same pages twice. Of documents
 * that a user may not open nothing is told.
 */
@Component
class AlikeDocuments {

    private final Documents documents;
    private final FiledDocuments filed;

    AlikeDocuments(Documents documents, FiledDocuments filed) {
        this.documents = documents;
        this.filed = filed;
    }

    /** Of each of these by its key, that other one which holds nearly the same. */
    Map<Long, Alike> among(Collection<FiledDocument> shown) {
        Map<Long, FiledDocument> open =
                shown.stream()
                        .filter(FiledDocument::open)
                        .collect(Collectors.toMap(FiledDocument::id, Function.identity()));
        Map<Long, Alike> alike = new HashMap<>();
        documents
                .findNearest(open.values().stream().map(FiledDocument::document).toList())
                .forEach((id, near) -> alike.put(id, alike(near, open)));
        return alike;
    }

    private static Alike alike(NearDuplicate near, Map<Long, FiledDocument> open) {
        FiledDocument other = open.get(near.document().id());
        if (other == null) {
            throw new IllegalStateException("not asked for: " + near.document().id());
        }
        return new Alike(other, near.percent());
    }

    /** Others of its account that hold nearly the same, the likest first. */
    List<Alike> listBeside(Document one, CurrentUser me) {
        return one.isLinked() ? show(documents.listNearDuplicates(one), me) : List.of();
    }

    /** What an account to which a document may belong has that is likest to it. */
    Optional<Alike> findAt(String accountNumber, Document waiting, CurrentUser me) {
        return show(documents.listNearDuplicates(waiting, accountNumber), me).stream().findFirst();
    }

    private List<Alike> show(List<NearDuplicate> found, CurrentUser me) {
        return found.stream()
                .filter(near -> filed.isOwn(near.document(), me))
                .map(near ->
                        new Alike(
                                filed.show(List.of(near.document()), me).getFirst(),
                                near.percent()))
                .filter(alike -> alike.filed().open())
                .toList();
    }

    /** The same file in other accounts of the user's. */
    List<FiledDocument> listCopies(Document one, CurrentUser me) {
        return filed
                .show(
                        documents.listCopies(one).stream().filter(c -> filed.isOwn(c, me)).toList(),
                        me)
                .stream()
                .filter(FiledDocument::open)
                .toList();
    }
}
