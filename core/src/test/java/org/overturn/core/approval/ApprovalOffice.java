package org.overturn.core.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;

/** An office in which Ada writes, Omar decides and Dr. Okafor signs: what its tests begin with. */
abstract class ApprovalOffice {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    static final Attestation ATTESTATION =
            Attestation.typed("I attest that this is true.", "MD", "A-100 (CA)");
    static final Who NIGHT = Who.program("night");

    static DSLContext db;
    static Users users;
    static User ada;
    static User drOkafor;
    static User omar;
    static long lastSubject;

    AuditLog audit;
    Approvals approvals;
    Comments comments;
    Delegations delegations;

    @BeforeDatabase
    static void migrate(TestDatabase database) {
        db = database.migrated();
        users = UsersOf.database(db, new Ids(CLOCK), CLOCK);
        ada = UsersOf.add(users, "ada", Role.ADVOCATE);
        drOkafor = UsersOf.add(users, "okafor", Role.PROVIDER);
        omar = UsersOf.add(users, "omar", Role.ADVOCATE, Role.ADMINISTRATOR);
    }

    @BeforeEach
    void open(TestDatabase database) {
        audit = AuditedLog.on(database, CLOCK);
        ApprovalsOf of = new ApprovalsOf(db, users, audit, CLOCK);
        approvals = of.approvals();
        comments = of.comments();
        delegations = of.delegations();
    }

    static Who who(User user) {
        return Who.person(Actor.person(user.name(), ""), user);
    }

    static NewText letter(boolean clinical) {
        return new NewText(
                new Subject(SubjectKind.APPEAL_LETTER, ++lastSubject),
                clinical,
                "Dear reviewer",
                "From the template");
    }

    Approval draft() {
        return approvals.open(who(ada), letter(true));
    }

    /** A clinical letter that Ada wrote, brought there by others. */
    Approval in(ApprovalState state) {
        Approval draft = draft();
        return switch (state) {
            case DRAFT -> draft;
            case IN_REVIEW -> approvals.submit(who(ada), draft.seen(), "Please look");
            case CHANGES_ASKED ->
                    approvals.askForChanges(
                            who(omar), approvals.submit(who(ada), draft.seen(), "").seen(), "Why?");
            case APPROVED -> approve(approvals.submit(who(ada), draft.seen(), ""));
            case SIGNED ->
                    approvals.sign(who(drOkafor), in(ApprovalState.APPROVED).seen(), ATTESTATION);
            case SENT -> approvals.markSent(who(ada), in(ApprovalState.SIGNED).seen(), "Fax");
            case SUPERSEDED -> approvals.supersede(who(ada), draft.seen(), "No longer needed");
        };
    }

    Approval approve(Approval submitted) {
        return approvals.approve(who(omar), submitted.seen(), List.of(), List.of());
    }

    Approval type(Approval approval, User by, String content) {
        return approvals.revise(who(by), approval.seen(), new Revision(content, "", true));
    }

    String lastEntry() {
        var entry = audit.list(AuditQuery.newest(1)).getFirst();
        return entry.action()
                + " "
                + entry.outcome()
                + " "
                + entry.reason()
                + " "
                + entry.changes();
    }
}
