package org.overturn.api.appeal;

import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.UnfitConsent;
import org.springframework.stereotype.Component;

/** What people decide about the sensitive documents of an appeal: in, out, or not decided yet. */
@Component
class PacketDecisions {

    private final AppealDesk desk;
    private final Appeals appeals;
    private final FiledDocuments filed;
    private final DocumentReleases releases;

    PacketDecisions(
            AppealDesk desk, Appeals appeals, FiledDocuments filed, DocumentReleases releases) {
        this.desk = desk;
        this.appeals = appeals;
        this.filed = filed;
        this.releases = releases;
    }

    /**
     * A document of the appeal's claim.
     *
     * @throws NotFound when it is none of those
     */
    FiledDocument get(AppealFile one, String document, CurrentUser me) {
        return desk.listDocuments(one, me).stream()
                .filter(filed -> Long.toString(filed.id()).equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", document));
    }

    /**
     * Lets it into the packet, on a consent of the patient.
     *
     * @param consent its key
     * @throws UnusableEntry when the user may not decide that, or the consent doesn't allow it
     */
    void release(AppealFile one, FiledDocument found, String consent, CurrentUser me, Actor by) {
        if (!filed.isCleared(found.label(), me)) {
            throw new UnusableEntry(
                    "Only who has the permission for such documents may release one.");
        }
        checkSensitive(found);
        Consent rests =
                desk.findConsent(one, consent)
                        .orElseThrow(() -> new UnusableEntry("Choose the consent that allows it."));
        try {
            releases.release(by, found.document(), one.id(), rests);
        } catch (UnfitConsent e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    void withdraw(AppealFile one, FiledDocument found, Actor by) {
        releases.withdraw(by, found.document(), one.id());
    }

    /**
     * Leaves it out of the packet, on purpose.
     *
     * @throws UnusableEntry when it is an ordinary document
     */
    void leaveOut(AppealFile one, FiledDocument found, Actor by) {
        checkSensitive(found);
        releases.withhold(by, found.document(), one.id());
        appeals.reopenPacket(one.id());
    }

    /** Takes that back: somebody has to decide again. */
    void reconsider(AppealFile one, FiledDocument found, Actor by) {
        releases.reconsider(by, found.document(), one.id());
        appeals.reopenPacket(one.id());
    }

    private static void checkSensitive(FiledDocument found) {
        if (!found.isSensitive()) {
            throw new UnusableEntry("It is an ordinary document; it goes in.");
        }
    }
}
