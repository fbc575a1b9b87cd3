package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.money.Money;
import org.overturn.core.user.User;

/** Who may approve a text, and who wrote too much of it for that. */
@EachDatabase
class ApproversTest extends ApprovalOffice {

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

    @ParameterizedTest(name = "giving up {0} dollars needs a second person: {1}")
    @CsvSource({"499.99, false", "500.00, false", "500.01, true"})
    void aWriteOffOverTheLimitNeedsASecondPerson(String dollars, boolean needed) {
        assertThat(approvals.needsSecondPerson(Money.of(dollars))).isEqualTo(needed);
    }
}
