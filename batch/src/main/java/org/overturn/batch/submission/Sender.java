package org.overturn.batch.submission;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.overturn.core.db.DatabaseLock;
import org.overturn.core.submission.NotSubmitted;
import org.overturn.core.submission.Outbox;
import org.overturn.core.submission.Submission;
import org.overturn.core.submission.SubmissionState;
import org.overturn.core.submission.Submissions;
import org.overturn.core.submission.SubmittedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is queued, one after the other; one sender at a time over a database. Before anything
 * may leave, it is recorded that it may; what a killed sender left so is settled by what can be
 * proved, and else by a person.
 */
@Component
public class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Outbox outbox;
    private final Submissions submissions;
    private final FolderDelivery folders;
    private final MailDelivery mail;
    private final DataSource database;
    private final ReentrantLock here = new ReentrantLock();

    Sender(
            Outbox outbox,
            Submissions submissions,
            FolderDelivery folders,
            MailDelivery mail,
            DataSource database) {
        this.outbox = outbox;
        this.submissions = submissions;
        this.folders = folders;
        this.mail = mail;
        this.database = database;
    }

    /** What a run did; all 0 when another sender is at work. */
    public record Run(int sent, int again, int failed, int inDoubt) {

        private static final Run NOTHING = new Run(0, 0, 0, 0);

        private Run and(SubmissionState state) {
            return new Run(
                    sent + (state == SubmissionState.SENT ? 1 : 0),
                    again + (state == SubmissionState.QUEUED ? 1 : 0),
                    failed + (state == SubmissionState.FAILED ? 1 : 0),
                    inDoubt + (state == SubmissionState.IN_DOUBT ? 1 : 0));
        }
    }

    /** Sends all that is due; empty when another sender is at work. */
    public Optional<Run> run() {
        if (!here.tryLock()) {
            return Optional.empty();
        }
        try {
            Optional<DatabaseLock> lock = DatabaseLock.takeToSend(database);
            if (lock.isEmpty()) {
                return Optional.empty();
            }
            try (DatabaseLock _ = lock.get()) {
                return Optional.of(sendAll());
            }
        } finally {
            here.unlock();
        }
    }

    private Run sendAll() {
        Run run = Run.NOTHING;
        for (Submission one : outbox.listInterrupted()) {
            run = run.and(recover(one).state());
        }
        for (Submission one : outbox.listDue()) {
            Optional<SubmissionState> ended = send(one);
            run = ended.map(run::and).orElse(run);
        }
        return run;
    }

    /** Another sender began it and was killed: the lock says that it is no more. */
    private Submission recover(Submission one) {
        if (one.channel().isMailed()) {
            return outbox.inDoubt(
                    one,
                    "The program ended while it was sent. Look for "
                            + mail.messageId(one)
                            + " in the mail server's log.");
        }
        return switch (folders.trace(one)) {
            case READY -> outbox.notSent(one, "The program ended before it was handed over.");
            case GONE -> recorded(outbox.sent(one, "Handed over before the program ended."));
            case NONE -> outbox.inDoubt(one, "The program ended, and its folder is another now.");
        };
    }

    /** How it stands afterwards; empty when somebody changed it meanwhile. */
    private Optional<SubmissionState> send(Submission due) {
        List<SubmittedFile> files = submissions.listFiles(due);
        try {
            Optional<Delivered> hindrance = prepare(due, files);
            Optional<Submission> taken = outbox.take(due);
            return Optional.of(
                    taken.map(one -> end(one, hindrance.orElseGet(() -> leave(one, files))).state())
                            .orElse(SubmissionState.FAILED));
        } catch (NotSubmitted e) { // withdrawn meanwhile, say
            return Optional.empty();
        }
    }

    /** Makes ready what nobody takes yet; why that can't be, where it can't. */
    private Optional<Delivered> prepare(Submission due, List<SubmittedFile> files) {
        try {
            if (!due.channel().isMailed()) {
                folders.makeReady(due, files);
            }
            return Optional.empty();
        } catch (UncheckedIOException e) {
            LOG.warn("Submission {} could not be made ready", due.id(), e);
            return Optional.of(new Delivered.NotYet("Its files can't be written to the folder."));
        } catch (IllegalStateException e) {
            LOG.error("Submission {} could not be made ready", due.id(), e);
            return Optional.of(new Delivered.Refused("Its kept files are damaged."));
        }
    }

    private Delivered leave(Submission one, List<SubmittedFile> files) {
        try {
            return one.channel().isMailed() ? mail.deliver(one, files) : folders.handOver(one);
        } catch (UncheckedIOException | IllegalStateException e) { // its bytes: before all else
            LOG.error("Submission {} could not be read", one.id(), e);
            return new Delivered.Refused("Its kept files are damaged or gone.");
        }
    }

    private Submission end(Submission taken, Delivered how) {
        return switch (how) {
            case Delivered.Left left -> recorded(outbox.sent(taken, left.note()));
            case Delivered.NotYet not -> outbox.notSent(taken, not.note());
            case Delivered.Refused not -> outbox.failed(taken, not.note());
            case Delivered.Doubtful doubt -> outbox.inDoubt(taken, doubt.note());
        };
    }

    private Submission recorded(Submission sent) {
        if (!sent.channel().isMailed()) {
            folders.forget(sent);
        }
        return sent;
    }
}
