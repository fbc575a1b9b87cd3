package org.overturn.api.appeal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.api.document.ClaimEvidence;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.batch.sending.PacketFiles;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.AppealFile.PacketOnFile;
import org.overturn.core.appeal.AppealFiles;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.appeal.AssembledPacket.Exhibit;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentLabels;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.Documents;
import org.overturn.core.evidence.checklist.CheckedItem;
import org.overturn.core.packet.PacketDocument;
import org.overturn.core.packet.contents.Arrangement;
import org.overturn.core.packet.contents.Arrangements;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.user.Sensitivity;
import org.springframework.stereotype.Component;

/** An appeal with its documents, within what its reader may see. */
@Component
class AppealDesk {

    private final AppealFiles appeals;
    private final Appeals states;
    private final PacketFiles packets;
    private final FiledDocuments filed;
    private final Documents documents;
    private final DocumentLabels labels;
    private final DocumentReleases releases;
    private final Consents consents;
    private final ClaimEvidence evidence;
    private final Arrangements arrangements;

    AppealDesk(
            AppealFiles appeals,
            Appeals states,
            PacketFiles packets,
            FiledDocuments filed,
            Documents documents,
            DocumentLabels labels,
            DocumentReleases releases,
            Consents consents,
            ClaimEvidence evidence,
            Arrangements arrangements) {
        this.appeals = appeals;
        this.states = states;
        this.packets = packets;
        this.filed = filed;
        this.documents = documents;
        this.labels = labels;
        this.releases = releases;
        this.consents = consents;
        this.evidence = evidence;
        this.arrangements = arrangements;
    }

    /**
     * The appeal of this number.
     *
     * @throws NotFound also when it is there, but not for this user
     */
    AppealFile get(String id, CurrentUser me, AuditNote note) {
        AppealFile found =
                appeals.find(
                                id.matches("\\d{1,18}") ? Long.parseLong(id) : -1,
                                me.facilities(),
                                me.payers())
                        .orElseThrow(() -> new NotFound("appeal", id));
        note.ofPatient(AccountKey.of(found.claim().accountNumber()));
        return found;
    }

    /** The documents of its claim, those too that are not in the packet. */
    List<FiledDocument> listDocuments(AppealFile appeal, CurrentUser me) {
        return filed.listForClaim(appeal.claim().accountNumber(), me);
    }

    /** Those that stay out of the packet, because they are sensitive and not released for it. */
    List<FiledDocument> listLeftOut(AppealFile appeal, Collection<FiledDocument> onFile) {
        Set<Long> released = releases.list(appeal.id());
        return onFile.stream()
                .filter(one -> one.isSensitive() && !released.contains(one.id()))
                .toList();
    }

    List<FiledDocument> listReleased(AppealFile appeal, Collection<FiledDocument> onFile) {
        Set<Long> released = releases.list(appeal.id());
        return onFile.stream()
                .filter(one -> one.isSensitive() && released.contains(one.id()))
                .toList();
    }

    /** Those that were left out on purpose. */
    List<FiledDocument> listWithheld(AppealFile appeal, Collection<FiledDocument> onFile) {
        Set<Long> withheld = releases.listWithheld(appeal.id());
        return onFile.stream().filter(one -> withheld.contains(one.id())).toList();
    }

    /** Consents in force that allow each of these documents. */
    Map<Long, List<Consent>> listConsents(Collection<FiledDocument> sensitive) {
        return sensitive.stream()
                .collect(
                        Collectors.toMap(
                                FiledDocument::id,
                                one -> consents.listAllowing(one.document(), one.label())));
    }

    /** A consent of the appeal's patient. */
    Optional<Consent> findConsent(AppealFile appeal, String id) {
        return consents.listByAccount(appeal.claim().accountNumber()).stream()
                .filter(one -> Long.toString(one.id()).equals(id))
                .findFirst();
    }

    /**
     * What the appeal has to be answered with, as its reader may see; what is left out is not
     * there.
     */
    List<CheckedItem> check(AppealFile appeal, List<FiledDocument> onFile) {
        Arrangement contents = arrangements.get(appeal.id());
        return evidence.check(
                appeal.appeal().adjudicationId(),
                appeal.appeal().category(),
                onFile.stream()
                        .filter(one -> contents.findWhole(PacketDocument.key(one.id())).isEmpty())
                        .toList(),
                releases.list(appeal.id()));
    }

    /** The exhibits; of a document that the user may not open, the place only. */
    List<PacketPart> listParts(PacketOnFile packet, CurrentUser me) {
        return packet.exhibits().stream().map(exhibit -> part(exhibit, me)).toList();
    }

    private PacketPart part(Exhibit exhibit, CurrentUser me) {
        Optional<Document> document = exhibit.documentId().flatMap(documents::find);
        boolean open = document.map(one -> filed.isAdmitted(labels.get(one), me)).orElse(true);
        return new PacketPart(
                exhibit.letter(),
                open ? exhibit.title() : "Protected document",
                exhibit.firstPage(),
                exhibit.pages(),
                open ? exhibit.documentId() : Optional.empty());
    }

    /** Whether the user may open all that is in the packet. */
    boolean isOpen(PacketOnFile packet, CurrentUser me) {
        return held(packet).stream().allMatch(label -> filed.isAdmitted(label, me));
    }

    /** Refuses who may not open all that is in the packet. */
    void admit(AppealFile appeal, CurrentUser me, AuditNote note) {
        appeal.packet().ifPresent(packet -> filed.admit(held(packet), me, note));
    }

    /**
     * The packet's bytes, for somebody who may see all that is in it.
     *
     * @throws NotFound when it was not assembled, or lies no more where it was
     */
    PacketFiles.Opened open(AppealFile appeal, CurrentUser me, AuditNote note) {
        admit(appeal, me, note);
        return packets.open(appeal)
                .orElseThrow(() -> new NotFound("packet", Long.toString(appeal.id())));
    }

    /**
     * The same to be sent: what was signed since must be in it.
     *
     * @throws NotNow when it holds the letter as it was before
     */
    PacketFiles.Opened openToSend(AppealFile appeal, CurrentUser me, AuditNote note) {
        if (isLetterOld(appeal)) {
            note.refused("letter changed since");
            throw new NotNow(
                    "The letter was changed or signed after this packet was assembled, so the"
                            + " packet still holds the old one. Rebuild the packet, then download"
                            + " it.");
        }
        return open(appeal, me, note);
    }

    /** Whether the letter was changed or signed since the packet was assembled. */
    boolean isLetterOld(AppealFile appeal) {
        return appeal.appeal().status().isChangeable() && states.isPacketLetterOld(appeal.id());
    }

    private Set<Sensitivity> held(PacketOnFile packet) {
        List<Document> held =
                packet.exhibits().stream()
                        .flatMap(exhibit -> exhibit.documentId().stream())
                        .flatMap(id -> documents.find(id).stream())
                        .collect(Collectors.toList());
        return Set.copyOf(labels.list(held).values());
    }
}
