package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.db.EachDatabase;

/** The versions of a text, and what a change of it voids. */
@EachDatabase
class TextVersionsTest extends ApprovalOffice {

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
}
