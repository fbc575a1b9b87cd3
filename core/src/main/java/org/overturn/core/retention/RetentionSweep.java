package org.overturn.core.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.evidence.DocumentStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what is past its time, and takes it away for whoever asks. */
@Service
public class RetentionSweep {

    private final RetentionRepository repository;
    private final DocumentStore store;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionSweep(
            RetentionRepository repository,
            DocumentStore store,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.store = store;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Of each kind what is past its time today; changes nothing. */
    public List<PastTime> list(Retention setting) {
        return Arrays.stream(RetentionKind.values()).map(kind -> pastTime(kind, setting)).toList();
    }

    private PastTime pastTime(RetentionKind kind, Retention setting) {
        LocalDate since = setting.pastSince(kind, LocalDate.now(clock));
        RetentionRepository.Old old =
                switch (kind) {
                    case DOCUMENTS -> repository.documents(since);
                    case RECEIVED -> repository.received(since);
                    case AUDIT -> repository.audit(since);
                };
        long removable = kind.removable() ? removable(setting).size() : 0;
        return new PastTime(kind, since, old.count(), removable, old.oldest());
    }

    private List<PastDocument> removable(Retention setting) {
        if (setting.holdsAll()) {
            return List.of();
        }
        LocalDate since = setting.pastSince(RetentionKind.DOCUMENTS, LocalDate.now(clock));
        return repository.listRemovable(since, setting.heldKeys());
    }

    /**
     * Takes away the documents that may be; each leaves an entry in the audit log. What was
     * interrupted goes on with the next call.
     *
     * @param reason for people; holds no patient data
     * @return how many
     */
    public int remove(Retention setting, Actor by, String reason) {
        List<PastDocument> past = removable(setting);
        for (PastDocument document : past) {
            audit.record(
                    AuditEvent.of(by, AuditAction.DELETE)
                            .on("document", String.valueOf(document.id()))
                            .ofPatient(document.accountKey())
                            .because("past its time: " + reason));
            transaction.executeWithoutResult(
                    _ -> repository.remove(document).forEach(this::delete));
        }
        return past.size();
    }

    /** Last within the transaction: what a crash leaves is a row that the next call finds. */
    private void delete(String sha256) {
        try {
            Files.deleteIfExists(store.path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException("can't delete " + sha256, e);
        }
    }
}
