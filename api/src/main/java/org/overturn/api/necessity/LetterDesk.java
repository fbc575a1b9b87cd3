package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.batch.Folders;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.approval.Who;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterImports;
import org.overturn.core.letter.necessity.LetterQuery;
import org.overturn.core.letter.necessity.LetterViewer;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.Proposal;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.user.Role;
import org.overturn.core.user.SignaturePictures;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** Letters as whoever calls sees them. */
@Component
public class LetterDesk {

    private static final String OBJECT = "letter";

    private final NecessityLetters letters;
    private final LetterImports imports;
    private final FiledDocuments filed;
    private final Users users;
    private final SignaturePictures signatures;
    private final RequestAudit audit;
    private final Folders folders;

    LetterDesk(
            NecessityLetters letters,
            LetterImports imports,
            FiledDocuments filed,
            Users users,
            SignaturePictures signatures,
            RequestAudit audit,
            Folders folders) {
        this.letters = letters;
        this.imports = imports;
        this.filed = filed;
        this.users = users;
        this.signatures = signatures;
        this.audit = audit;
        this.folders = folders;
    }

    static LetterViewer viewer(CurrentUser me) {
        return new LetterViewer(
                me.id(), me.roles().equals(Set.of(Role.PROVIDER)), me.facilities(), me.payers());
    }

    Who who(CurrentUser me, HttpServletRequest request) {
        return Who.person(audit.actor(request), user(me));
    }

    User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }

    /**
     * @throws NotFound also when it is there, but not for this user
     */
    NecessityLetter get(String id, CurrentUser me, AuditNote note) {
        NecessityLetter letter =
                letters.find(viewer(me), id.matches("\\d{1,18}") ? Long.parseLong(id) : -1)
                        .orElseThrow(() -> new NotFound(OBJECT, id));
        note.ofPatient(letter.account().key());
        return letter;
    }

    /** Providers see what waits for them; others all that is open, or all. */
    List<NecessityLetter> list(CurrentUser me, boolean decidedToo) {
        LetterViewer viewer = viewer(me);
        if (viewer.onlyOwn() && !decidedToo) {
            return letters.list(viewer, LetterQuery.waitingFor(me.id()));
        }
        return letters.list(viewer, decidedToo ? LetterQuery.all() : LetterQuery.open());
    }

    /** What can't go on without this user as its provider. */
    public List<NecessityLetter> listWaiting(CurrentUser me) {
        return letters.list(viewer(me), LetterQuery.waitingFor(me.id()));
    }

    /** The letters that answer a denial, or were written for its account before there was one. */
    public List<NecessityLetter> listAnswering(
            long denialId, String accountNumber, CurrentUser me) {
        return letters
                .list(viewer(me), LetterQuery.ofAccount(AccountKey.of(accountNumber)))
                .stream()
                .filter(letter ->
                        letter.denialId()
                                .map(id -> id == denialId)
                                .orElseGet(() -> letter.account().number().equals(accountNumber)))
                .toList();
    }

    /** Who may be named as the provider. */
    List<User> providers() {
        return users.list().stream()
                .filter(user -> user.has(Role.PROVIDER) && !user.profile().disabled())
                .toList();
    }

    Optional<User> provider(NecessityLetter letter) {
        return letter.providerId().flatMap(users::find);
    }

    /** How this user signs, as a picture. */
    Optional<SignatureImage> signature(CurrentUser me) {
        return signatures.find(user(me)).map(picture -> SignatureImage.of(picture.png()));
    }

    /** Whether the documents of the letter's account are this user's to see. */
    boolean seesDocuments(NecessityLetter letter, CurrentUser me) {
        return filed.isOwn(letter.account().number(), me);
    }

    /** What letters from outside say that the fields don't say yet. */
    List<Proposal> propose(NecessityLetter letter, LetterContent content, CurrentUser me) {
        if (!letter.stage().isEditable() || !seesDocuments(letter, me)) {
            return List.of();
        }
        return imports.list(letter).stream()
                .filter(document -> filed.get(Long.toString(document.id()), me).open())
                .flatMap(document -> imports.propose(content, document).stream())
                .toList();
    }

    /** The letterhead; what is wrong with its file is said by the settings. */
    Office office() {
        try {
            return Offices.read(folders.settings().resolve("office.yml")).orElse(Office.NONE);
        } catch (InvalidSettings broken) {
            return Office.NONE;
        }
    }
}
