package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.letter.necessity.NecessityLetter.Account;

/** A letter with some of it changed. */
record LetterEdit(NecessityLetter done) {

    static LetterEdit of(NecessityLetter letter) {
        return new LetterEdit(letter);
    }

    LetterEdit to(LetterStage stage, Instant since) {
        return new LetterEdit(
                with(
                        new Way(done.kind(), stage, since, done.providerId()),
                        done.account(),
                        done.decision(),
                        done.documentId()));
    }

    LetterEdit filed(Optional<Long> documentId) {
        return new LetterEdit(with(way(), done.account(), done.decision(), documentId));
    }

    LetterEdit decided(Optional<LetterDecision> decision) {
        return new LetterEdit(with(way(), done.account(), decision, done.documentId()));
    }

    LetterEdit provider(Optional<Long> providerId) {
        return new LetterEdit(
                with(
                        new Way(done.kind(), done.stage(), done.stageSince(), providerId),
                        done.account(),
                        done.decision(),
                        done.documentId()));
    }

    /** For another kind of service, by another day. */
    LetterEdit about(ServiceKind kind, Optional<LocalDate> dueOn) {
        NecessityLetter of =
                with(
                        new Way(kind, done.stage(), done.stageSince(), done.providerId()),
                        done.account(),
                        done.decision(),
                        done.documentId());
        return new LetterEdit(copy(of, of.denialId(), dueOn, of.patientName(), of.serviceName()));
    }

    LetterEdit denied(long denialId, Account account) {
        NecessityLetter of = with(way(), account, done.decision(), done.documentId());
        return new LetterEdit(
                copy(of, Optional.of(denialId), of.dueOn(), of.patientName(), of.serviceName()));
    }

    LetterEdit saying(LetterContent content) {
        return new LetterEdit(
                copy(
                        done,
                        done.denialId(),
                        done.dueOn(),
                        content.patient().fullName(),
                        content.treatment().name()));
    }

    LetterEdit from(long originalId) {
        return new LetterEdit(
                new NecessityLetter(
                        done.id(),
                        done.number(),
                        done.kind(),
                        done.stage(),
                        done.stageSince(),
                        done.providerId(),
                        done.account(),
                        done.denialId(),
                        done.dueOn(),
                        done.patientName(),
                        done.serviceName(),
                        done.createdBy(),
                        done.createdAt(),
                        done.decision(),
                        done.documentId(),
                        Optional.of(originalId),
                        done.version()));
    }

    private record Way(
            ServiceKind kind, LetterStage stage, Instant since, Optional<Long> providerId) {}

    private Way way() {
        return new Way(done.kind(), done.stage(), done.stageSince(), done.providerId());
    }

    private NecessityLetter with(
            Way way,
            Account account,
            Optional<LetterDecision> decision,
            Optional<Long> documentId) {
        return new NecessityLetter(
                done.id(),
                done.number(),
                way.kind(),
                way.stage(),
                way.since(),
                way.providerId(),
                account,
                done.denialId(),
                done.dueOn(),
                done.patientName(),
                done.serviceName(),
                done.createdBy(),
                done.createdAt(),
                decision,
                documentId,
                done.originalId(),
                done.version());
    }

    private static NecessityLetter copy(
            NecessityLetter of,
            Optional<Long> denialId,
            Optional<LocalDate> dueOn,
            String patientName,
            String serviceName) {
        return new NecessityLetter(
                of.id(),
                of.number(),
                of.kind(),
                of.stage(),
                of.stageSince(),
                of.providerId(),
                of.account(),
                denialId,
                dueOn,
                patientName,
                serviceName,
                of.createdBy(),
                of.createdAt(),
                of.decision(),
                of.documentId(),
                of.originalId(),
                of.version());
    }
}
