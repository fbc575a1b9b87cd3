package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.letter.necessity.NecessityLetter.Account;

/** A letter with some of it changed. */
final class LetterEdit {

    private final NecessityLetter of;

    private ServiceKind kind;
    private LetterStage stage;
    private Instant stageSince;
    private Optional<Long> providerId;
    private Account account;
    private Optional<Long> denialId;
    private Optional<LocalDate> dueOn;
    private String patientName;
    private String serviceName;
    private Optional<LetterDecision> decision;
    private Optional<Long> documentId;
    private Optional<Long> originalId;

    private LetterEdit(NecessityLetter of) {
        this.of = of;
        kind = of.kind();
        stage = of.stage();
        stageSince = of.stageSince();
        providerId = of.providerId();
        account = of.account();
        denialId = of.denialId();
        dueOn = of.dueOn();
        patientName = of.patientName();
        serviceName = of.serviceName();
        decision = of.decision();
        documentId = of.documentId();
        originalId = of.originalId();
    }

    static LetterEdit of(NecessityLetter letter) {
        return new LetterEdit(letter);
    }

    LetterEdit to(LetterStage stage, Instant since) {
        this.stage = stage;
        stageSince = since;
        return this;
    }

    LetterEdit filed(Optional<Long> documentId) {
        this.documentId = documentId;
        return this;
    }

    LetterEdit decided(Optional<LetterDecision> decision) {
        this.decision = decision;
        return this;
    }

    LetterEdit provider(Optional<Long> providerId) {
        this.providerId = providerId;
        return this;
    }

    /** For another kind of service, by another day. */
    LetterEdit about(ServiceKind kind, Optional<LocalDate> dueOn) {
        this.kind = kind;
        this.dueOn = dueOn;
        return this;
    }

    LetterEdit denied(long denialId, Account account) {
        this.denialId = Optional.of(denialId);
        this.account = account;
        return this;
    }

    LetterEdit saying(LetterContent content) {
        patientName = content.patient().fullName();
        serviceName = content.treatment().name();
        return this;
    }

    LetterEdit from(long originalId) {
        this.originalId = Optional.of(originalId);
        return this;
    }

    NecessityLetter done() {
        return new NecessityLetter(
                of.id(),
                of.number(),
                kind,
                stage,
                stageSince,
                providerId,
                account,
                denialId,
                dueOn,
                patientName,
                serviceName,
                of.createdBy(),
                of.createdAt(),
                decision,
                documentId,
                originalId,
                of.version());
    }
}
