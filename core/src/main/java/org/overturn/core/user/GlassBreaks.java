package org.overturn.core.user;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.db.Ids;
import org.overturn.core.user.GlassBreak.Review;
import org.overturn.core.user.GlassBreak.Verdict;
import org.springframework.stereotype.Component;

/**
 * Sensitive documents without the permission, for an hour, with a reason and after showing again
 * who one is; a second person reviews it within three days. It is recorded also when nothing is
 * opened.
 */
@Component
public class GlassBreaks {

    private static final String OBJECT = "break-glass";
    private static final Duration OPEN_FOR = Duration.ofMinutes(60);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_TEXT = 1000;

    private final GlassBreakRepository repository;
    private final Users users;
    private final SecondFactors secondFactors;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    GlassBreaks(
            GlassBreakRepository repository,
            Users users,
            SecondFactors secondFactors,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.users = users;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens them to a user.
     *
     * @param proof a code of the second factor; the password where there is none
     * @throws RefusedChange when the reason says nothing, or the proof is wrong: recorded too
     */
    public GlassBreak open(Actor actor, User user, String reason, String proof) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_TEXT) {
            throw new RefusedChange(
                    "Say in a sentence (10 to 1,000 characters) why you need it now.");
        }
        AuditEvent event = AuditEvent.of(actor, AuditAction.BREAK_GLASS);
        prove(user, proof, event.refused("The password or code was wrong. Asked because: " + why));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GlassBreak opened =
                new GlassBreak(
                        ids.next(), user.id(), why, now, now.plus(OPEN_FOR), Optional.empty());
        audit.record(on(event.because(why), opened)); // first: nothing opens unrecorded
        repository.insert(opened);
        return opened;
    }

    private void prove(User user, String proof, AuditEvent refused) {
        SignIn shown =
                secondFactors.isOn(user)
                        ? secondFactors.check(user, proof)
                        : users.signIn(user.name(), proof);
        if (shown instanceof SignIn.Done) {
            return;
        }
        audit.record(refused);
        throw new RefusedChange(
                shown instanceof SignIn.Locked
                        ? "Too many wrong tries. Wait a while, or ask an administrator."
                        : "The password or code is wrong. Nothing was opened.");
    }

    public Optional<GlassBreak> findOpen(User user) {
        return repository.findOpen(user.id(), clock.instant());
    }

    public Optional<GlassBreak> find(long id) {
        return repository.find(id);
    }

    /** Ends it before its time. */
    public void end(Actor actor, GlassBreak opened) {
        repository.end(opened.id(), clock.instant());
        audit.record(on(AuditEvent.of(actor, AuditAction.BREAK_GLASS).because("Ended"), opened));
    }

    /** Those that nobody has reviewed, the oldest first. */
    public List<GlassBreak> listToReview() {
        return repository.listToReview();
    }

    /** The newest of those that were reviewed. */
    public List<GlassBreak> listReviewed(int most) {
        return repository.listReviewed(most);
    }

    /**
     * What a second person says of it.
     *
     * @throws RefusedChange when it is the user's own, or was reviewed before
     */
    public void review(
            Actor actor, User reviewer, GlassBreak opened, Verdict verdict, String note) {
        if (reviewer.id() == opened.userId()) {
            throw new RefusedChange("Somebody else has to review it: it is your own.");
        }
        String said = note.strip();
        if (said.length() > LONGEST_TEXT) {
            throw new RefusedChange("The note has more than 1,000 characters.");
        }
        Review review = new Review(reviewer.id(), clock.instant(), verdict, said);
        if (!repository.review(opened.id(), review)) {
            throw new RefusedChange("Somebody else reviewed it meanwhile.");
        }
        audit.record(
                on(
                        AuditEvent.of(actor, AuditAction.BREAK_GLASS)
                                .because("Reviewed: " + verdict.label() + ". " + said),
                        opened));
    }

    private static AuditEvent on(AuditEvent event, GlassBreak opened) {
        return event.on(OBJECT, Long.toString(opened.id())).within(opened.correlation());
    }
}
