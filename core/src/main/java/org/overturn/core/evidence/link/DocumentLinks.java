package org.overturn.core.evidence.link;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.evidence.Document;
import org.overturn.core.evidence.DocumentDetail;
import org.overturn.core.evidence.DocumentDetails;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.DocumentUses;
import org.overturn.core.evidence.Documents;
import org.overturn.core.remittance.AccountKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Documents that came without an account: whose they may be, linking them, taking them back. What
 * is sure is linked by the night; the rest waits for a person. Each move is recorded.
 */
@Component
public class DocumentLinks {

    private final WaitingRepository waiting;
    private final MoveRepository moves;
    private final KnownClaimRepository known;
    private final Identification identification;
    private final Documents documents;
    private final DocumentDetails details;
    private final DocumentUses uses;
    private final AuditLog audit;
    private final Clock clock;

    DocumentLinks(
            WaitingRepository waiting,
            MoveRepository moves,
            KnownClaimRepository known,
            Identification identification,
            Documents documents,
            DocumentDetails details,
            DocumentUses uses,
            AuditLog audit,
            Clock clock) {
        this.waiting = waiting;
        this.moves = moves;
        this.known = known;
        this.identification = identification;
        this.documents = documents;
        this.details = details;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a new document without an account into the queue, with what is known of it.
     *
     * @param cameBy who handed it in; empty for the inbox
     */
    @Transactional
    public WaitingDocument queue(
            Document document, String cameBy, Told told, DocumentDetail detail) {
        if (waiting.findOrigin(document.id()).isEmpty()) {
            waiting.addOrigin(document.id(), cameBy, told);
        } else if (!told.equals(Told.NOTHING)) {
            waiting.setTold(document.id(), told);
        }
        details.note(document, detail.or(ReadDetail.of(documents.listPageTexts(document))));
        return propose(document);
    }

    /** Says anew whose a waiting document may be; claims may have come since. */
    @Transactional
    public WaitingDocument propose(Document document) {
        WaitingDocument before = get(document);
        List<Proposal> now =
                identification.propose(
                        SignalReader.read(
                                document.fileName(),
                                documents.listPageTexts(document),
                                before.told()));
        if (!now.equals(before.proposals())) {
            moves.replaceProposals(document.id(), now);
        }
        return get(document);
    }

    /**
     * Links it where that is sure, as {@link Matching} says. What a person took from an account is
     * left to people.
     *
     * @return the account's number
     */
    @Transactional
    public Optional<String> linkIfSure(Actor by, Document document) {
        WaitingDocument now = propose(document);
        Optional<Proposal> sure = Matching.sure(now.proposals());
        if (now.setAside().isPresent() || sure.isEmpty() || wasTakenAway(document)) {
            return Optional.empty();
        }
        String account = sure.get().accountNumber();
        DocumentKind kind = kind(document);
        if (waiting.isOnFile(document, account, kind.slug())) {
            waiting.setAside(document.id(), Optional.of("The same is on file for its account."));
            return Optional.empty();
        }
        return move(by, document, new Linking(account, kind, sure.get().because()))
                ? Optional.of(account)
                : Optional.empty();
    }

    private boolean wasTakenAway(Document document) {
        return moves.listMoves(document.id()).stream().anyMatch(move -> !move.linked());
    }

    /** What it is: as it was named, else as its text says. */
    private DocumentKind kind(Document document) {
        return document.kind() == DocumentKind.OTHER
                ? recogniseKind(document)
                        .filter(KindGuess::isSure)
                        .map(KindGuess::kind)
                        .orElse(DocumentKind.OTHER)
                : document.kind();
    }

    /** What kind of document its text says it is. */
    public Optional<KindGuess> recogniseKind(Document document) {
        return KindRecognition.of(documents.listPageTexts(document));
    }

    /**
     * Links a waiting document to an account, because a person says so.
     *
     * @throws LinkRefused when it is linked already, no claim bears the number, or the same content
     *     is on file there
     */
    @Transactional
    public void link(Actor by, Document document, String accountNumber, DocumentKind kind) {
        String account = accountNumber.strip();
        if (account.isEmpty() || !waiting.isClaimed(account)) {
            throw new LinkRefused("No claim on file has this account number. Check it.");
        }
        if (waiting.isOnFile(document, account, kind.slug())) {
            throw new LinkRefused(
                    "The same content is on file for this account already. Set this one aside.");
        }
        if (!move(by, document, new Linking(account, kind, "a person said so"))) {
            throw new LinkRefused("It was linked meanwhile. Load the page again.");
        }
    }

    private record Linking(String account, DocumentKind kind, String reason) {}

    private boolean move(Actor by, Document document, Linking to) {
        if (!waiting.link(document, to.account(), to.kind().slug())) {
            return false;
        }
        record(by, document.id(), true, to);
        return true;
    }

    /**
     * Takes a document from its account; it waits again, and what rested on it there ends: releases
     * for appeals, consents that it proves.
     *
     * @throws LinkRefused when it is not there any more, or is facts for letters
     */
    @Transactional
    public void unlink(Actor by, Document document) {
        if (document.kind() == DocumentKind.FACTS || !document.isLinked()) {
            throw new LinkRefused("It is linked to no account.");
        }
        uses.end(by, document);
        if (!waiting.unlink(document)) {
            throw new LinkRefused("It was moved meanwhile. Load the page again.");
        }
        waiting.giveBack(document.id(), by.name());
        record(
                by,
                document.id(),
                false,
                new Linking(document.accountNumber(), document.kind(), "a person said so"));
        documents.find(document.id()).ifPresent(this::propose);
    }

    private void record(Actor by, long documentId, boolean linked, Linking what) {
        moves.addMove(
                documentId,
                new DocumentMove(
                        linked, what.account(), what.reason(), by.name(), clock.instant()));
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(documentId))
                        .ofPatient(AccountKey.of(what.account()))
                        .because((linked ? "Linked: " : "Unlinked: ") + what.reason()));
    }

    /** A waiting document belongs to no claim; it leaves the queue. */
    @Transactional
    public void setAside(Actor by, Document document, String reason) {
        waiting.setAside(document.id(), Optional.of(reason.strip()));
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .because("Set aside"));
    }

    /** Takes that back. */
    @Transactional
    public void takeBack(Actor by, Document document) {
        waiting.setAside(document.id(), Optional.empty());
        audit.record(
                AuditEvent.of(by, AuditAction.CHANGE)
                        .on("document", Long.toString(document.id()))
                        .because("Waits again"));
    }

    /** A document without an account, and whose it may be. */
    public WaitingDocument get(Document document) {
        WaitingRepository.Origin origin =
                waiting.findOrigin(document.id())
                        .orElse(new WaitingRepository.Origin("", Told.NOTHING, Optional.empty()));
        return new WaitingDocument(
                document,
                origin.cameBy(),
                origin.setAside(),
                origin.told(),
                moves.listProposals(document.id()));
    }

    /** Whether it was received and is not in the queue yet. */
    public boolean isNew(Document document) {
        return waiting.findOrigin(document.id()).isEmpty();
    }

    /** Whom an account's claims are of, and when they were served. */
    public AccountSummary summarise(String accountNumber) {
        return AccountSummary.of(known.listByAccounts(List.of(AccountKey.of(accountNumber))));
    }

    /** Each time it was linked or taken from an account, the first first. */
    public List<DocumentMove> listMoves(Document document) {
        return moves.listMoves(document.id());
    }
}
