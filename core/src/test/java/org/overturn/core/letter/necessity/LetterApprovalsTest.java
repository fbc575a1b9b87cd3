package org.overturn.core.letter.necessity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.overturn.core.letter.necessity.LetterStage.APPROVED;
import static org.overturn.core.letter.necessity.LetterStage.DRAFT;
import static org.overturn.core.letter.necessity.LetterStage.GATHER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.db.EachDatabase;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.user.Role;
import org.overturn.core.user.User;

/** Who approves and signs a letter, and what holds that up. */
@EachDatabase
class LetterApprovalsTest extends OpenDesk {

    @Test
    void aRequiredFindingBlocksTheApprovalAnOverrideNeedsAReasonAndStaysVisible() {
        LetterContent lapsed =
                ContentText.read(
                        ContentText.of(ALetter.complete()).replace("2027-07-31", "2026-02-01"));
        NecessityLetter letter = inReview(lapsed);
        LetterSeen seen = letter.seen();

        assertThatThrownBy(() -> approvals.approve(desk.providers(), seen, List.of()))
                .isInstanceOf(BlockedByFindings.class);
        String key = LetterApprovals.key(letters.check(letter).getFirst().finding());
        assertThatThrownBy(() ->
                        approvals.approve(desk.providers(), seen, List.of(new Waiver(key, " "))))
                .hasMessageContaining("why");
        NecessityLetter approved =
                approvals.approve(
                        desk.providers(), seen, List.of(new Waiver(key, "Renewal is in the mail")));

        assertThat(approved.stage()).isEqualTo(APPROVED);
        assertThat(letters.check(approved))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.blocks()).isFalse();
                    assertThat(one.waived().orElseThrow().reason())
                            .isEqualTo("Renewal is in the mail");
                });
    }

    @Test
    void aProviderWhomTheLetterDoesNotNameApprovesItWithAReasonOnly() {
        User doc = desk.user("doc", "User doc", Role.PROVIDER);
        NecessityLetter letter = letters.create(desk.advocates(), desk.wanted(ALetter.complete()));
        letter =
                letters.assign(
                        desk.advocates(),
                        letter.seen(),
                        new Assignment(letter.kind(), Optional.of(doc.id()), letter.dueOn()));
        letter = letters.move(desk.advocates(), letter.seen(), GATHER, "");
        letter = letters.move(desk.advocates(), letter.seen(), DRAFT, "");
        letter = approvals.submitForReview(desk.advocates(), letter.seen(), "");
        LetterSeen seen = letter.seen();
        Who who = LetterDesk.who(doc);

        assertThatThrownBy(() -> approvals.approve(who, seen, List.of()))
                .isInstanceOf(BlockedByFindings.class);
        letter =
                approvals.approve(
                        who, seen, List.of(new Waiver("provider-other provider.name", "Locum")));
        assertThat(letters.check(letter))
                .singleElement()
                .satisfies(
                        one -> assertThat(one.waived().orElseThrow().reason()).isEqualTo("Locum"));
    }

    @Test
    void onlyTheProviderApprovesAndSignsAndNobodyApprovesTheirOwnText() {
        NecessityLetter letter = inReview(ALetter.complete());
        LetterSeen seen = letter.seen();
        assertThatThrownBy(() -> approvals.approve(desk.advocates(), seen, List.of()))
                .isInstanceOf(LetterRefused.class);

        NecessityLetter draft =
                approvals.askForChanges(desk.providers(), seen, "Say more about the MRI");
        NecessityLetter own =
                letters.save(desk.providers(), draft.seen(), LetterContent.BLANK, false);
        own = letters.save(desk.providers(), own.seen(), ALetter.complete(), false);
        NecessityLetter again = approvals.submitForReview(desk.advocates(), own.seen(), "");
        assertThatThrownBy(() -> approvals.approve(desk.providers(), again.seen(), List.of()))
                .isInstanceOf(OwnText.class);
        assertThatThrownBy(() -> approvals.approve(desk.advocates(), again.seen(), List.of()))
                .as("Ada wrote the first version")
                .isInstanceOf(OwnText.class);
        Who third = LetterDesk.who(desk.user("bo", "Bo Reyes", Role.ADVOCATE));
        NecessityLetter approved = approvals.approve(third, again.seen(), List.of());
        assertThatThrownBy(() ->
                        approvals.sign(
                                desk.advocates(), approved.seen(), SignWish.TYPED, ALetter.OFFICE))
                .isInstanceOf(LetterRefused.class);
        assertThatThrownBy(() ->
                        approvals.sign(
                                desk.providers(), approved.seen(), SignWish.TYPED, Office.NONE))
                .isInstanceOf(LetterRefused.class)
                .hasMessageContaining("letterhead has no name");
    }
}
