package org.overturn.core.approval;

import java.math.BigDecimal;
import java.time.Clock;
import org.jooq.DSLContext;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.db.Ids;
import org.overturn.core.user.Users;

/** The approvals of a test's database. */
public final class ApprovalsOf {

    /** One for all tests: a clock that stands still would give the same numbers again. */
    private static final Ids IDS = new Ids(Clock.systemUTC());

    private final DSLContext db;
    private final Ids ids = IDS;
    private final Clock clock;
    private final ApprovalTrail trail;
    private final Delegations delegations;

    public ApprovalsOf(DSLContext db, Users users, AuditLog audit, Clock clock) {
        this.db = db;
        this.clock = clock;
        trail = new ApprovalTrail(audit);
        delegations = new Delegations(new DelegationRepository(db), users, trail, ids, clock);
    }

    /** With a limit of 500 dollars for write-offs. */
    public Approvals approvals() {
        ApprovalRepository approvals = new ApprovalRepository(db, ids);
        TextRepository texts = new TextRepository(db);
        SignatureRepository signatures = new SignatureRepository(db);
        Steps steps = new Steps(approvals, texts, signatures, trail, clock);
        return new Approvals(
                approvals,
                texts,
                new Waivers(new WaiverRepository(db, ids), steps, trail),
                signatures,
                new Texts(approvals, texts, steps, trail, ids),
                steps,
                new Signing(signatures, delegations, steps, ids),
                trail,
                new ApprovalProperties(new BigDecimal("500.00")));
    }

    public Delegations delegations() {
        return delegations;
    }

    public Comments comments() {
        return new Comments(new CommentRepository(db), new TextRepository(db), trail, ids, clock);
    }
}
