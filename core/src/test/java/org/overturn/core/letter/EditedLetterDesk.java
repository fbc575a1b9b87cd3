package org.overturn.core.letter;

import static org.overturn.core.code.DenialCategory.MEDICAL_NECESSITY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.overturn.core.approval.Approval;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.ApprovalsOf;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.code.Codes;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.letter.EditedLetters.Written;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;

/** Letters of appeals that people edit, over a database, and the people of an office. */
abstract class EditedLetterDesk {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T15:00:00Z"), ZoneOffset.UTC);
    private static final Ids IDS = new Ids(CLOCK);
    static final Letter.Draft COMPLETE = draft(Facts.complete());
    static final Letter.Draft BARE = draft(AnAppeal.of(MEDICAL_NECESSITY, "CO", "50"));

    private static DSLContext db;
    private static Users users;
    static User ada;
    static User drMeyer;
    static User drOkafor;
    private static long lastAppeal = 100;

    Approvals approvals;
    EditedLetters letters;
    EditedLetterApprovals steps;
    long appeal;

    static Letter.Draft draft(AnAppeal appeal) {
        return new Letters(Codes.standard()).write(appeal.request()).draft();
    }

    static void migrate(TestDatabase database) {
        db = database.migrated();
        // appeals of nothing: the constraint is on other tables' rows
        db.execute("alter table letter_entry drop constraint letter_entry_of_appeal");
        db.execute("alter table letter_exhibit drop constraint letter_exhibit_of_appeal");
        users = UsersOf.database(db, new Ids(CLOCK), CLOCK);
        ada = UsersOf.add(users, "ada", Role.ADVOCATE);
        drMeyer = UsersOf.add(users, "meyer", Role.PROVIDER);
        drOkafor =
                users.add(
                        "okafor",
                        new Profile(
                                "Ngozi Okafor",
                                "",
                                Set.of(Role.PROVIDER),
                                Scope.ALL,
                                Scope.ALL,
                                false));
    }

    @BeforeEach
    void open(TestDatabase database) {
        approvals = new ApprovalsOf(db, users, AuditedLog.on(database, CLOCK), CLOCK).approvals();
        ExhibitLetters exhibits = new ExhibitLetters(new ExhibitLetterRepository(db, IDS));
        letters = new EditedLetters(approvals, new LetterEntryRepository(db), exhibits, IDS, CLOCK);
        steps = new EditedLetterApprovals(letters, exhibits, approvals);
        appeal = ++lastAppeal;
    }

    static Who who(User user) {
        return Who.person(Actor.person(user.name(), ""), user);
    }

    Approval write(Approval letter, String html, Letter.Draft draft) {
        return letters.write(who(ada), letter.seen(), new Written(html, draft, true));
    }
}
