package org.overturn.core.letter.necessity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter of medical necessity on its way.
 *
 * @param number {@code LMN-2026-00001}
 * @param stageSince when it came there
 * @param providerId the user who approves and signs
 * @param patientName and {@code serviceName} of the newest version of the fields
 * @param documentId the signed letter among the account's documents
 * @param originalId the letter from outside that it began with
 * @param version changes with each change
 */
public record NecessityLetter(
        long id,
        String number,
        ServiceKind kind,
        LetterStage stage,
        Instant stageSince,
        Optional<Long> providerId,
        Account account,
        Optional<Long> denialId,
        Optional<LocalDate> dueOn,
        String patientName,
        String serviceName,
        String createdBy,
        Instant createdAt,
        Optional<LetterDecision> decision,
        Optional<Long> documentId,
        Optional<Long> originalId,
        int version) {

    /** Whose it is. */
    public record Account(String number, String key, String facility, String payerKey) {

        @Override
        public String toString() {
            return "Account[]";
        }
    }

    /** As somebody saw it who wants to change it. */
    public LetterSeen seen() {
        return new LetterSeen(id, version);
    }

    public boolean waitsFor(long userId) {
        return stage.waitsForProvider() && providerId.filter(id -> id == userId).isPresent();
    }

    /** Our numbers only. */
    @Override
    public String toString() {
        return "NecessityLetter[" + number + ", " + stage + "]";
    }
}
