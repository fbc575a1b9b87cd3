package org.overturn.core.denial;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people have to find out about the chains of claims, and what they say. */
@Component
public class ChainTasks {

    private final ChainTaskRepository tasks;
    private final RecoupmentRepository recoupments;
    private final ClosedLoop loop;
    private final ChainProperties settings;
    private final Clock clock;

    ChainTasks(
            ChainTaskRepository tasks,
            RecoupmentRepository recoupments,
            ClosedLoop loop,
            ChainProperties settings,
            Clock clock) {
        this.tasks = tasks;
        this.recoupments = recoupments;
        this.loop = loop;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What waits for too long on a day: reversals without a new decision, and recoveries whose
     * claims are not on file.
     */
    public List<Issue> listDue(LocalDate day) {
        List<Issue> issues = new ArrayList<>();
        tasks.listUncorrected(day.minusDays(settings.correctionDays()))
                .forEach(gap -> issues.add(uncorrected(gap)));
        recoupments
                .listUnidentified(Money.of(settings.recoupmentFrom()))
                .forEach(one -> issues.add(unidentified(one)));
        return issues;
    }

    private static Issue uncorrected(ChainTaskRepository.Uncorrected gap) {
        return Issue.of(
                        IssueCode.CORRECTION_MISSING,
                        "Claim "
                                + gap.claimNumber()
                                + " was reversed on "
                                + gap.since()
                                + ", "
                                + gap.paid().abs().toDollars()
                                + " taken back, and not decided again.")
                .about("claim " + gap.claimNumber());
    }

    private static Issue unidentified(ClaimRecoupment one) {
        return Issue.of(
                        IssueCode.RECOUPMENT_UNIDENTIFIED,
                        "Remittance "
                                + one.trace()
                                + one.remittedOn().map(day -> " of " + day).orElse("")
                                + " takes "
                                + one.amount().toDollars()
                                + " ("
                                + one.code()
                                + (one.reference().isEmpty()
                                        ? ") and names no claim."
                                        : ") for claim "
                                                + one.reference()
                                                + ", which is not on file."))
                .about(
                        one.reference().isEmpty()
                                ? "remittance " + one.trace()
                                : "claim " + one.reference());
    }

    /**
     * Says whether a reversal undoes what it may undo. The claim's chain follows at once, its
     * appeals with the next night.
     *
     * @throws NoSuchQuestion when nobody asks that, or it was answered already
     */
    @Transactional
    public void answer(long questionId, boolean undoes, String by) {
        long reversal =
                tasks.findAsked(questionId).orElseThrow(() -> new NoSuchQuestion(questionId));
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (!tasks.answer(questionId, undoes ? "ACCEPTED" : "REFUSED", by, at)) {
            throw new NoSuchQuestion(questionId);
        }
        loop.close(List.of(reversal));
    }
}
