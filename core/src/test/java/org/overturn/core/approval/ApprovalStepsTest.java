package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.overturn.core.db.EachDatabase;

/** The states a text goes through, and how texts are found by them. */
@EachDatabase
class ApprovalStepsTest extends ApprovalOffice {

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

    @Test
    void whatWaitsIsListedByKindAndState() {
        Approval waiting = in(ApprovalState.IN_REVIEW);
        in(ApprovalState.DRAFT);

        assertThat(approvals.list(SubjectKind.APPEAL_LETTER, List.of(ApprovalState.IN_REVIEW)))
                .contains(waiting)
                .allMatch(one -> one.state() == ApprovalState.IN_REVIEW);
        assertThat(approvals.list(SubjectKind.WRITE_OFF, List.of(ApprovalState.SIGNED))).isEmpty();
    }
}
