package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NotFound;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreak.Verdict;
import org.overturn.core.user.GlassBreaks;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.SecondFactors;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.stereotype.Component;

/** Broken glass: one's own, and everybody's for those who review it. All of it is recorded. */
@Component
class GlassDesk {

    private static final int REVIEWED_SHOWN = 20;

    private final GlassBreaks glassBreaks;
    private final SecondFactors secondFactors;
    private final Users users;
    private final RequestAudit audit;
    private final Clock clock;

    GlassDesk(
            GlassBreaks glassBreaks,
            SecondFactors secondFactors,
            Users users,
            RequestAudit audit,
            Clock clock) {
        this.glassBreaks = glassBreaks;
        this.secondFactors = secondFactors;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the user shows who it is by a code, and not by the password. */
    boolean isByCode(CurrentUser me) {
        return secondFactors.isOn(user(me));
    }

    Optional<GlassBreak> findOpen(CurrentUser me) {
        return glassBreaks.findOpen(user(me));
    }

    /**
     * @throws RefusedChange when the reason says nothing, or the proof is wrong
     */
    GlassBreak open(CurrentUser me, String reason, String proof, HttpServletRequest request) {
        return glassBreaks.open(audit.actor(request), user(me), reason, proof);
    }

    /** Mends it, where it is broken. */
    void end(CurrentUser me, HttpServletRequest request) {
        findOpen(me).ifPresent(opened -> glassBreaks.end(audit.actor(request), opened));
    }

    /**
     * One of them as a reviewer sees it.
     *
     * @param user the name that others see
     * @param own whether somebody else has to review it
     */
    record Row(GlassBreak opened, String user, boolean overdue, boolean own) {}

    /** Those that nobody has reviewed, the oldest first. */
    List<Row> listToReview(CurrentUser me) {
        return rows(glassBreaks.listToReview(), me);
    }

    /** The newest of those that were reviewed. */
    List<Row> listReviewed(CurrentUser me) {
        return rows(glassBreaks.listReviewed(REVIEWED_SHOWN), me);
    }

    private List<Row> rows(List<GlassBreak> all, CurrentUser me) {
        return all.stream()
                .map(one ->
                        new Row(
                                one,
                                users.find(one.userId())
                                        .map(user -> user.profile().displayName())
                                        .orElse(""),
                                one.isReviewOverdue(clock.instant()),
                                one.userId() == me.id()))
                .toList();
    }

    /** What a second person says of it. */
    record Reviewed(Verdict verdict, String note) {}

    /**
     * @throws RefusedChange when it is one's own, or was reviewed before
     */
    void review(long id, Reviewed said, CurrentUser me, HttpServletRequest request) {
        GlassBreak opened =
                glassBreaks
                        .find(id)
                        .orElseThrow(() -> new NotFound("break-glass", String.valueOf(id)));
        glassBreaks.review(audit.actor(request), user(me), opened, said.verdict(), said.note());
    }

    private User user(CurrentUser me) {
        return users.find(me.id())
                .orElseThrow(() -> new IllegalStateException("no user " + me.id()));
    }
}
