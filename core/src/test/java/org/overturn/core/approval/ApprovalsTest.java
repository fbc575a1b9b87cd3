package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.audit.AuditQuery;
import org.overturn.core.audit.AuditedLog;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.db.EachDatabase.BeforeDatabase;
import org.overturn.core.db.Ids;
import org.overturn.core.db.TestDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.user.Profile;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.overturn.core.user.UsersOf;

@EachDatabase
class ApprovalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);
    private static final Attestation ATTESTATION =
            Attestation.typed("I attest that this is true.", "MD", "A-100 (CA)");
    private static final Who NIGHT = Who.program("night");

    private static DSLContext db;
    private static Users users;
    private static User ada;
    private static User drOkafor;
    private static User omar;
    private static long lastSubject;

    private AuditLog audit;
    private Approvals approvals;
    private Comments comments;
    private Delegations delegations;

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

    private static Who who(User user) {
        return Who.person(Actor.person(user.name(), ""), user);
    }

    private static NewText letter(boolean clinical) {
        return new NewText(
                new Subject(SubjectKind.APPEAL_LETTER, ++lastSubject),
                clinical,
                "Dear reviewer",
                "From the template");
    }

    private Approval draft() {
        return approvals.open(who(ada), letter(true));
    }

    /** A clinical letter that Ada wrote, brought there by others. */
    private Approval in(ApprovalState state) {
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

    private Approval approve(Approval submitted) {
        return approvals.approve(who(omar), submitted.seen(), List.of(), List.of());
    }

    /** How each state is asked for. */
    private Map<ApprovalState, BiFunction<Who, Seen, Approval>> ways() {
        return Map.of(
                ApprovalState.DRAFT, (who, seen) -> approvals.reopen(who, seen, "Mistake"),
                ApprovalState.IN_REVIEW, (who, seen) -> approvals.submit(who, seen, ""),
                ApprovalState.CHANGES_ASKED,
                        (who, seen) -> approvals.askForChanges(who, seen, "Which date?"),
                ApprovalState.APPROVED,
                        (who, seen) -> approvals.approve(who, seen, List.of(), List.of()),
                ApprovalState.SIGNED, (who, seen) -> approvals.sign(who, seen, ATTESTATION),
                ApprovalState.SENT, (who, seen) -> approvals.markSent(who, seen, "Fax"),
                ApprovalState.SUPERSEDED, (who, seen) -> approvals.supersede(who, seen, "Old"));
    }

    @ParameterizedTest
    @EnumSource(ApprovalState.class)
    void eachStateLeadsJustWhereItsTableSaysAndEachStepIsOnRecord(ApprovalState from) {
        for (ApprovalState to : ApprovalState.values()) {
            Approval before = in(from);
            int steps = approvals.listSteps(before).size();
            BiFunction<Who, Seen, Approval> way = ways().get(to);

            if (from.canBecome(to)) {
                Approval after = way.apply(who(drOkafor), before.seen());

                assertThat(after).isEqualTo(approvals.get(before.id()));
                assertThat(after.state()).isEqualTo(to);
                assertThat(after.version()).isEqualTo(before.version() + 1);
                Step last = approvals.listSteps(after).getLast();
                assertThat(last.from()).contains(from);
                assertThat(last.to()).isEqualTo(to);
                assertThat(last.by()).isEqualTo("okafor");
                assertThat(last.at()).isEqualTo(CLOCK.instant());
                assertThat(last.voided()).isEqualTo(from.isVoidedBy(to));
                assertThat(lastEntry()).contains("state: " + from + " -> " + to);
            } else {
                assertThatThrownBy(() -> way.apply(who(drOkafor), before.seen()))
                        .as("%s to %s", from, to)
                        .isInstanceOf(NotPossibleNow.class);
                assertThat(approvals.get(before.id())).isEqualTo(before);
                assertThat(approvals.listSteps(before)).hasSize(steps);
            }
        }
    }

    private String lastEntry() {
        var entry = audit.list(AuditQuery.newest(1)).getFirst();
        return entry.action()
                + " "
                + entry.outcome()
                + " "
                + entry.reason()
                + " "
                + entry.changes();
    }

    @ParameterizedTest
    @EnumSource(ApprovalState.class)
    void whoSawAnOlderVersionChangesNothing(ApprovalState to) {
        Approval seen = in(ApprovalState.DRAFT);
        approvals.submit(who(ada), seen.seen(), "");

        assertThatThrownBy(() -> ways().get(to).apply(who(omar), seen.seen()))
                .isInstanceOf(ApprovalChanged.class);
        assertThatThrownBy(() ->
                        approvals.revise(who(omar), seen.seen(), new Revision("Other", "", false)))
                .isInstanceOf(ApprovalChanged.class);
        assertThat(approvals.getNewest(seen).content()).isEqualTo("Dear reviewer");
    }

    @ParameterizedTest(name = "a change of a text that is {0} makes it {1}")
    @CsvSource({
        "DRAFT, DRAFT, false",
        "IN_REVIEW, DRAFT, false",
        "CHANGES_ASKED, CHANGES_ASKED, false",
        "APPROVED, DRAFT, true",
        "SIGNED, DRAFT, true"
    })
    void aChangeOfTheTextVoidsWhatWasApproved(
            ApprovalState from, ApprovalState to, boolean voided) {
        Approval before = in(from);
        int steps = approvals.listSteps(before).size();

        Approval after =
                approvals.revise(
                        who(ada), before.seen(), new Revision("Dear doctor", "Salutation", false));

        assertThat(after.state()).isEqualTo(to);
        assertThat(after.textNumber()).isEqualTo(2);
        assertThat(approvals.listSteps(after)).hasSize(from == to ? steps : steps + 1);
        assertThat(approvals.listSteps(after).getLast().voided()).isEqualTo(voided);
        assertThat(approvals.listSignatures(after)).noneMatch(Signature::isInForce);
        assertThat(approvals.listSignatures(after)).hasSize(from == ApprovalState.SIGNED ? 1 : 0);
        assertThat(approvals.compare(after, 1, 2))
                .extracting(DifferenceRow::text)
                .containsExactly("Dear reviewer", "Dear doctor");
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "SUPERSEDED"})
    void whatWentOutOrWasReplacedNeverChanges(ApprovalState state) {
        Approval before = in(state);

        assertThatThrownBy(() ->
                        approvals.revise(who(ada), before.seen(), new Revision("New", "", false)))
                .isInstanceOf(NotPossibleNow.class);
        assertThat(approvals.listVersions(before)).hasSize(1);
    }

    @Test
    void theSameTextOnceMoreVoidsNothing() {
        Approval signed = in(ApprovalState.SIGNED);

        assertThat(
                        approvals.revise(
                                who(ada), signed.seen(), new Revision("Dear reviewer", "", false)))
                .isEqualTo(signed);
        assertThat(approvals.listSignatures(signed)).allMatch(Signature::isInForce);
    }

    @Test
    void whatIsBeingTypedTakesThePlaceOfItselfUntilItIsHandedOn() {
        Approval one = type(draft(), ada, "Dear d");
        Approval two = type(one, ada, "Dear doctor");
        assertThat(two.textNumber()).isEqualTo(2);
        assertThat(two.version()).as("each text seen has its own version").isEqualTo(3);
        assertThat(approvals.listVersions(two))
                .extracting(TextVersion::content)
                .containsExactly("Dear reviewer", "Dear doctor");

        Approval other = type(two, omar, "Dear doctor,");
        assertThat(other.textNumber()).as("of another author").isEqualTo(3);

        comments.add(who(ada), other, "Good");
        Approval commented = type(other, omar, "Dear colleague,");
        assertThat(commented.textNumber()).as("after a comment").isEqualTo(4);

        Approval back =
                approvals.askForChanges(
                        who(ada), approvals.submit(who(omar), commented.seen(), "").seen(), "Why?");
        Approval last = type(back, omar, "Dear reviewer:");
        assertThat(last.textNumber()).as("after it was submitted").isEqualTo(5);
        assertThat(type(finish(last), omar, "Dear all:").textNumber())
                .as("after it was kept as a version")
                .isEqualTo(6);
    }

    private Approval type(Approval approval, User by, String content) {
        return approvals.revise(who(by), approval.seen(), new Revision(content, "", true));
    }

    private Approval finish(Approval approval) {
        return approvals.revise(
                who(omar), approval.seen(), new Revision("Dear reviewer:", "Kept", false));
    }

    @Test
    void aVersionHasTheHashOfItsBytes() {
        TextVersion text = approvals.getNewest(draft());

        assertThat(text.sha256()) // printf 'Dear reviewer' | sha256sum
                .isEqualTo("3ff398af05a029b4b75d41a98c60e53f45f0b27580639d57c437c723ca24559c");
    }

    @Test
    void aSubjectHasOneTextInForceAndKeepsTheEarlierOnes() {
        NewText wanted = letter(false);
        Approval first = approvals.open(NIGHT, wanted);

        assertThatThrownBy(() -> approvals.open(who(ada), wanted)).isInstanceOf(OpenAlready.class);
        Approval ended = approvals.supersede(who(ada), first.seen(), "Another level");
        assertThat(approvals.find(wanted.subject())).isEmpty();
        Approval second = approvals.open(who(ada), wanted);
        Approval endedToo = approvals.supersede(who(ada), second.seen(), "Another level");
        Approval third = approvals.open(who(ada), wanted);

        assertThat(approvals.find(wanted.subject())).contains(third);
        assertThat(approvals.list(wanted.subject())).containsExactly(ended, endedToo, third);
    }

    @ParameterizedTest(name = "{0}, clinical {1}: the author approves: {2}")
    @CsvSource({
        "APPEAL_LETTER, false, true",
        "APPEAL_LETTER, true, false",
        "NECESSITY_LETTER, false, false",
        "WRITE_OFF, false, false"
    })
    void theAuthorOfAClinicalTextOrAWriteOffDoesNotApproveIt(
            SubjectKind kind, boolean clinical, boolean approves) {
        Approval submitted =
                approvals.submit(
                        who(ada),
                        approvals
                                .open(
                                        who(ada),
                                        new NewText(
                                                new Subject(kind, ++lastSubject),
                                                clinical,
                                                "Text",
                                                ""))
                                .seen(),
                        "");

        if (approves) {
            assertThat(approvals.approve(who(ada), submitted.seen(), List.of(), List.of()).state())
                    .isEqualTo(ApprovalState.APPROVED);
        } else {
            assertThatThrownBy(() ->
                            approvals.approve(who(ada), submitted.seen(), List.of(), List.of()))
                    .isInstanceOf(OwnText.class);
            assertThat(lastEntry()).startsWith("CHANGE REFUSED Somebody else has to approve it");
            assertThat(approve(submitted).state()).isEqualTo(ApprovalState.APPROVED);
        }
    }

    @Test
    void whoWroteAnyVersionThatNobodyApprovedApprovesNoneWhoeverChangedItLast() {
        Approval changed = approvals.submit(who(ada), revise(draft(), omar, "Dear R").seen(), "");
        for (User author : List.of(ada, omar)) {
            assertThatThrownBy(() ->
                            approvals.approve(who(author), changed.seen(), List.of(), List.of()))
                    .as(author.name())
                    .isInstanceOf(OwnText.class);
        }
        Approval approved = approvals.approve(who(drOkafor), changed.seen(), List.of(), List.of());

        Approval later =
                approvals.submit(who(ada), revise(approved, drOkafor, "Dear all").seen(), "");
        assertThat(approvals.authors(later)).containsExactly(drOkafor.id());
        assertThatThrownBy(
                        () -> approvals.approve(who(drOkafor), later.seen(), List.of(), List.of()))
                .isInstanceOf(OwnText.class);
        assertThat(approvals.approve(who(ada), later.seen(), List.of(), List.of()).state())
                .as("somebody else approved what Ada wrote")
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void anApprovalThatWasTakenBackSaysNothingForWhatTheAuthorWrote() {
        Approval back =
                approvals.askForChanges(who(omar), in(ApprovalState.APPROVED).seen(), "Wrong");
        Approval again = approvals.submit(who(ada), revise(back, drOkafor, "Dear all").seen(), "");

        assertThat(approvals.authors(again)).containsExactlyInAnyOrder(ada.id(), drOkafor.id());
        assertThatThrownBy(() -> approvals.approve(who(ada), again.seen(), List.of(), List.of()))
                .isInstanceOf(OwnText.class);
    }

    private Approval revise(Approval approval, User by, String content) {
        return approvals.revise(who(by), approval.seen(), new Revision(content, "", false));
    }

    @Test
    void theProgramWritesButDoesNotDecide() {
        Approval submitted =
                approvals.submit(who(ada), approvals.open(NIGHT, letter(true)).seen(), "");

        assertThatThrownBy(() -> approvals.approve(NIGHT, submitted.seen(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(approvals.approve(who(ada), submitted.seen(), List.of(), List.of()).state())
                .as("Ada did not write it")
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void aBlockingFindingIsMendedOrLetPassWithAReasonThatStays() {
        Approval submitted = in(ApprovalState.IN_REVIEW);
        BlockingFinding date = new BlockingFinding("date", "The letter says March 14", true);
        BlockingFinding gap = new BlockingFinding("gap-1", "[[Name]] is to be filled", false);
        Waiver waiver = new Waiver("date", "The plan's own date");

        BlockedByFindings refusal =
                catchThrowableOfType(
                        BlockedByFindings.class,
                        () ->
                                approvals.approve(
                                        who(omar),
                                        submitted.seen(),
                                        List.of(date, gap),
                                        List.of(waiver, new Waiver("gap-1", "It's fine"))));
        assertThat(refusal.findings()).as("a gap can't pass").containsExactly(gap);
        assertThat(lastEntry()).startsWith("CHANGE REFUSED One finding");
        assertThatThrownBy(() ->
                        approvals.approve(
                                who(omar),
                                submitted.seen(),
                                List.of(date),
                                List.of(new Waiver("date", "  "))))
                .isInstanceOf(IncompleteRequest.class);
        assertThat(approvals.get(submitted.id())).isEqualTo(submitted);
        assertThat(approvals.listWaived(submitted)).isEmpty();

        Approval approved =
                approvals.approve(who(omar), submitted.seen(), List.of(date), List.of(waiver));

        assertThat(lastEntry()).contains("Let pass with a reason: date").doesNotContain("March");
        Approval changed =
                approvals.revise(who(ada), approved.seen(), new Revision("Other", "", false));
        assertThat(approvals.listWaived(changed))
                .containsExactly(
                        new Waived(
                                1,
                                "date",
                                "The letter says March 14",
                                "The plan's own date",
                                "omar",
                                CLOCK.instant()));
    }

    @Test
    void aSignatureSaysWhoSignedWhatAndIsVoidedByAChange() {
        Approval approved = in(ApprovalState.APPROVED);
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 1};

        Approval signed =
                approvals.sign(
                        who(drOkafor), approved.seen(), ATTESTATION.with(SignatureImage.of(png)));

        Signature signature = approvals.listSignatures(signed).getFirst();
        assertThat(signature)
                .isEqualTo(
                        new Signature(
                                signature.id(),
                                1,
                                approvals.getNewest(signed).sha256(),
                                SignatureKind.IMAGE,
                                "I attest that this is true.",
                                "MD",
                                "A-100 (CA)",
                                new Signature.Signer(drOkafor.id(), "okafor"),
                                Optional.empty(),
                                CLOCK.instant(),
                                Optional.empty()));
        assertThat(approvals.findImage(signature).orElseThrow().bytes()).isEqualTo(png);
        assertThat(lastEntry()).startsWith("SIGN DONE").contains(signature.sha256());

        Approval reopened = approvals.reopen(who(ada), signed.seen(), "A wrong date");
        assertThat(approvals.listSignatures(reopened).getFirst().voided())
                .contains(new Signature.Voided(CLOCK.instant(), "A wrong date"));
        assertThatThrownBy(() -> approvals.markSent(who(ada), reopened.seen(), "Fax"))
                .isInstanceOf(NotPossibleNow.class);
    }

    @Test
    void aTextThatWasTamperedWithIsNotSigned() {
        Approval approved = in(ApprovalState.APPROVED);
        db.execute(
                "update approval_text set content = 'Pay me' where approval_id = " + approved.id());

        assertThatThrownBy(() -> approvals.sign(who(drOkafor), approved.seen(), ATTESTATION))
                .isInstanceOf(IllegalStateException.class);
        assertThat(approvals.listSignatures(approved)).isEmpty();
    }

    @Test
    void aClinicalTextIsSignedByAProviderOrForOneWithADelegationInForce() {
        Approval approved = in(ApprovalState.APPROVED);
        Attestation forOkafor = ATTESTATION.onBehalfOf(drOkafor.id());

        refusesToSign(approved, ada, ATTESTATION, "signed by a provider");
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        delegate(ada, TODAY.plusDays(1), TODAY.plusDays(9));
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        delegate(ada, TODAY.minusDays(9), TODAY.minusDays(1));
        refusesToSign(approved, ada, forOkafor, "No delegation in force");
        Delegation delegation = delegate(ada, TODAY, TODAY);
        assertThat(lastEntry()).startsWith("ROLE_CHANGE DONE").contains("until:  -> 2026-03-02");
        refusesToSign(approved, omar, forOkafor, "No delegation in force");
        assertThat(delegations.listDelegators(ada)).containsExactly(drOkafor);

        Approval signed = approvals.sign(who(ada), approved.seen(), forOkafor);

        Signature signature = approvals.listSignatures(signed).getFirst();
        assertThat(signature.signer().name()).isEqualTo("ada");
        assertThat(signature.delegator()).contains(new Signature.Signer(drOkafor.id(), "okafor"));
        delegations.revoke(who(drOkafor), delegation.id());
        assertThatThrownBy(() -> delegations.revoke(who(drOkafor), delegation.id()))
                .isInstanceOf(UnknownApproval.class);
        refusesToSign(in(ApprovalState.APPROVED), ada, forOkafor, "No delegation in force");
        assertThat(signature.isInForce()).as("what was signed stays signed").isTrue();
    }

    @Test
    void anotherProviderThanTheOneNamedDoesNotSignAClinicalText() {
        Approval approved = in(ApprovalState.APPROVED);
        User drDunn =
                users.add(
                        "dunn" + approved.id(),
                        new Profile(
                                "Ruth Kessler-Dunn",
                                "",
                                Set.of(Role.PROVIDER),
                                Scope.ALL,
                                Scope.ALL,
                                false));
        Optional<String> named = Optional.of("Ruth B. Kessler-Dunn, MD");

        assertThatThrownBy(() -> approvals.sign(who(drOkafor), approved.seen(), ATTESTATION, named))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("names Ruth B. Kessler-Dunn, MD");
        assertThatThrownBy(() ->
                        approvals.sign(
                                who(drOkafor),
                                approved.seen(),
                                ATTESTATION.onBehalfOf(drDunn.id()),
                                named))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining("No delegation in force");
        delegations.record(
                who(drDunn),
                new NewDelegation(drDunn.id(), drOkafor.id(), TODAY, TODAY, "Letter of March 1"));
        Approval signed =
                approvals.sign(
                        who(drOkafor), approved.seen(), ATTESTATION.onBehalfOf(drDunn.id()), named);

        assertThat(approvals.listSignatures(signed).getFirst().delegator())
                .contains(new Signature.Signer(drDunn.id(), "Ruth Kessler-Dunn"));
        assertThat(
                        approvals
                                .sign(
                                        who(drDunn),
                                        in(ApprovalState.APPROVED).seen(),
                                        ATTESTATION,
                                        named)
                                .state())
                .isEqualTo(ApprovalState.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "no", "xxxxxxxxxxxxxxxxxxxxxxxxx", "I do so.", "1 2 3 4 5 6 7 8 9"})
    void anAttestationSaysWhatIsAttested(String text) {
        assertThatThrownBy(() -> Attestation.typed(text, "MD", ""))
                .isInstanceOf(IncompleteRequest.class)
                .hasMessageContaining("too short");
    }

    private void refusesToSign(Approval approved, User by, Attestation words, String because) {
        assertThatThrownBy(() -> approvals.sign(who(by), approved.seen(), words))
                .isInstanceOf(NotEntitledToSign.class)
                .hasMessageContaining(because);
        assertThat(approvals.get(approved.id())).isEqualTo(approved);
        assertThat(lastEntry()).startsWith("CHANGE REFUSED").contains(because);
    }

    private Delegation delegate(User delegate, LocalDate from, LocalDate until) {
        return delegations.record(
                who(drOkafor),
                new NewDelegation(drOkafor.id(), delegate.id(), from, until, "Letter of March 1"));
    }

    @Test
    void nobodyGivesThemselvesTheRightToSignForAnother() {
        assertThatThrownBy(() ->
                        delegations.record(
                                who(ada),
                                new NewDelegation(
                                        drOkafor.id(), ada.id(), TODAY, TODAY, "I say so")))
                .isInstanceOf(NotEntitledToSign.class);
        assertThatThrownBy(() ->
                        delegations.record(
                                who(omar), new NewDelegation(77, ada.id(), TODAY, TODAY, "Why")))
                .isInstanceOf(IncompleteRequest.class);
    }

    @Test
    void whoLeftTheOfficeIsNotSignedFor() {
        User gone = UsersOf.add(users, "gone" + ++lastSubject, Role.PROVIDER);
        delegations.record(
                who(omar), new NewDelegation(gone.id(), ada.id(), TODAY, TODAY, "Letter"));
        Profile was = gone.profile();
        users.change(
                gone,
                new Profile(
                        was.displayName(),
                        was.email(),
                        was.roles(),
                        was.facilities(),
                        was.payers(),
                        true));

        refusesToSign(
                in(ApprovalState.APPROVED),
                ada,
                ATTESTATION.onBehalfOf(gone.id()),
                "no active user");
    }

    @Test
    void aCommentStaysWithItsVersionAndIsResolvedOnce() {
        Approval draft = draft();
        Comment comment = comments.add(who(omar), draft, " Which visit? ");
        Approval next = type(draft, ada, "Dear doctor");

        comments.resolve(who(ada), next, comment.id());

        assertThat(comments.list(next))
                .containsExactly(
                        new Comment(
                                comment.id(),
                                1,
                                "Which visit?",
                                "omar",
                                CLOCK.instant(),
                                Optional.of(new Comment.Resolved("ada", CLOCK.instant()))));
        assertThatThrownBy(() -> comments.resolve(who(ada), next, comment.id()))
                .isInstanceOf(UnknownApproval.class);
        Comment open = comments.add(who(omar), next, "And when?");
        assertThatThrownBy(() -> comments.resolve(who(ada), draft(), open.id()))
                .as("of another text")
                .isInstanceOf(UnknownApproval.class);
        assertThat(audit.list(AuditQuery.newest(9)))
                .noneMatch(entry -> entry.reason().contains("visit"));
    }

    @ParameterizedTest(name = "a comment of {0} characters")
    @ValueSource(ints = {0, 2001})
    void aCommentSaysSomethingInBounds(int length) {
        assertThatThrownBy(() -> comments.add(who(omar), draft(), "x".repeat(length)))
                .isInstanceOf(IncompleteRequest.class);
    }

    @Test
    void whatWaitsIsListedByKindAndState() {
        Approval waiting = in(ApprovalState.IN_REVIEW);
        in(ApprovalState.DRAFT);

        assertThat(approvals.list(SubjectKind.APPEAL_LETTER, List.of(ApprovalState.IN_REVIEW)))
                .contains(waiting)
                .allMatch(one -> one.state() == ApprovalState.IN_REVIEW);
        assertThat(approvals.list(SubjectKind.WRITE_OFF, List.of(ApprovalState.SIGNED))).isEmpty();
    }

    @ParameterizedTest(name = "giving up {0} dollars needs a second person: {1}")
    @CsvSource({"499.99, false", "500.00, false", "500.01, true"})
    void aWriteOffOverTheLimitNeedsASecondPerson(String dollars, boolean needed) {
        assertThat(approvals.needsSecondPerson(Money.of(dollars))).isEqualTo(needed);
    }
}
