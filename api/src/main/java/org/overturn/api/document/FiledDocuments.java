package org.overturn.api.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NeedsClearance;
import org.overturn.api.web.NotFound;
import org.overturn.batch.show.ClaimStories;
import org.overturn.batch.show.Reader;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.PageSources;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.user.Admission;
import org.overturn.core.user.Clearances;
import org.overturn.core.user.Sensitivity;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/**
 * Documents within what a user may see. Documents are known by an account number alone: where a
 * claim with the same number lies outside of the user's scope, they may be another patient's, and
 * are as what does not exist.
 */
@Component
public class FiledDocuments {

    private final Documents documents;
    private final DocumentLabels labels;
    private final DocumentLinks links;
    private final ClaimStories stories;
    private final Clearances clearances;
    private final Users users;

    FiledDocuments(
            Documents documents,
            DocumentLabels labels,
            DocumentLinks links,
            ClaimStories stories,
            Clearances clearances,
            Users users) {
        this.documents = documents;
        this.labels = labels;
        this.links = links;
        this.stories = stories;
        this.clearances = clearances;
        this.users = users;
    }

    /** Kinds that a person may choose: facts for letters go through the inbox. */
    public static List<DocumentKind> kinds() {
        return Stream.of(DocumentKind.values()).filter(kind -> kind != DocumentKind.FACTS).toList();
    }

    /** Whether documents of this account number are the user's to see and to add. */
    public boolean isOwn(String accountNumber, CurrentUser me) {
        return stories.hasOwnAccount(accountNumber, new Reader(me.facilities(), me.payers()));
    }

    /**
     * Whether a document is the user's to see. Whose a waiting one is nobody knows yet: it is for
     * those who see the whole office, and for who handed it in.
     */
    public boolean isOwn(Document document, CurrentUser me) {
        return document.isLinked()
                ? isOwn(document.accountNumber(), me)
                : me.seesWholeOffice() || links.get(document).cameBy().equals(me.name());
    }

    /** Documents as the user may see them. */
    public List<FiledDocument> show(List<Document> all, CurrentUser me) {
        Map<Long, Sensitivity> known = labels.list(all);
        User user = user(me);
        return all.stream()
                .map(one -> {
                    Sensitivity label = known.getOrDefault(one.id(), Sensitivity.NORMAL);
                    return new FiledDocument(one, label, isAdmitted(user, label));
                })
                .toList();
    }

    /** How many pages of each have text, by the documents' keys; of those that may be opened. */
    public Map<Long, PageSources> countPageSources(Collection<FiledDocument> of) {
        return documents.countPageSources(
                of.stream().filter(FiledDocument::open).map(FiledDocument::document).toList());
    }

    /** Those that may go into a packet of a claim with this account number. */
    public List<FiledDocument> listForClaim(String accountNumber, CurrentUser me) {
        if (!isOwn(accountNumber, me)) {
            return List.of();
        }
        return show(documents.listForClaim(accountNumber), me);
    }

    /**
     * The document of this key.
     *
     * @throws NotFound also when it is there, but not for this user
     */
    public FiledDocument get(String id, CurrentUser me) {
        Document found =
                documents
                        .find(id.matches("\\d{1,18}") ? Long.parseLong(id) : -1)
                        .filter(one -> isOwn(one, me))
                        .orElseThrow(() -> new NotFound("document", id));
        Sensitivity label = labels.get(found);
        return new FiledDocument(found, label, isAdmitted(user(me), label));
    }

    /**
     * The document of this key, to be opened now.
     *
     * @throws NeedsClearance when it is a sensitive one that the user may not open
     */
    public FiledDocument open(String id, CurrentUser me, AuditNote note) {
        FiledDocument found = get(id, me);
        note.ofPatient(found.document().accountKey());
        admit(List.of(found.label()), me, note);
        return found;
    }

    /** Holds what is about to be opened against what the user may open, and says so in the note. */
    public void admit(Collection<Sensitivity> held, CurrentUser me, AuditNote note) {
        User user = user(me);
        for (Sensitivity label : held) {
            switch (clearances.admit(user, label)) {
                case Admission.Allowed _ -> {}
                case Admission.ByGlassBreak by -> note.because(by.glassBreak().correlation());
                case Admission.Refused _ -> throw new NeedsClearance();
            }
        }
    }

    /** Whether the user has the permission itself: a broken glass opens, and decides nothing. */
    public boolean isCleared(Sensitivity label, CurrentUser me) {
        return clearances.admit(user(me), label) instanceof Admission.Allowed;
    }

    public boolean isAdmitted(Sensitivity label, CurrentUser me) {
        return isAdmitted(user(me), label);
    }

    private boolean isAdmitted(User user, Sensitivity label) {
        return !(clearances.admit(user, label) instanceof Admission.Refused);
    }

    private User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }
}
