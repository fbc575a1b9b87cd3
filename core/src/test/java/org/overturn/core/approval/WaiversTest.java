package org.overturn.core.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.overturn.core.db.EachDatabase;

/** Findings that hold an approval up. */
@EachDatabase
class WaiversTest extends ApprovalOffice {

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
}
