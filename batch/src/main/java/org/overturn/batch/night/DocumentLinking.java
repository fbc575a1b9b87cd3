package org.overturn.batch.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.audit.Actor;
import org.overturn.core.evidence.Consents;
import org.overturn.core.evidence.link.DocumentLinks;
import org.overturn.core.evidence.link.DocumentQueue;
import org.overturn.core.evidence.link.WaitingDocument;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step linkDocuments: once the night's claims are stored, each waiting document is held against
 * them anew. Those of which it is sure are linked, the others are named. Releases end whose consent
 * is over.
 */
@Component
class DocumentLinking implements Tasklet {

    private static final Actor NIGHT = Actor.program(NightJob.NAME);
    private static final int AT_ONCE = 100;

    private final DocumentQueue queue;
    private final DocumentLinks links;
    private final Consents consents;
    private final Issues issues;
    private final NightStop stop;

    DocumentLinking(
            DocumentQueue queue,
            DocumentLinks links,
            Consents consents,
            Issues issues,
            NightStop stop) {
        this.queue = queue;
        this.links = links;
        this.consents = consents;
        this.issues = issues;
        this.stop = stop;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        consents.endOver(NIGHT, run.date());
        long after = 0;
        List<WaitingDocument> some = queue.list(after, AT_ONCE, Optional.empty());
        while (!some.isEmpty() && !stop.isAsked()) {
            contribution.incrementWriteCount(link(some, run));
            after = some.getLast().id();
            some = queue.list(after, AT_ONCE, Optional.empty());
        }
        return RepeatStatus.FINISHED;
    }

    private int link(List<WaitingDocument> some, NightRun run) {
        List<Issue> unsure = new ArrayList<>();
        int linked = 0;
        for (WaitingDocument one : some) {
            if (links.linkIfSure(NIGHT, one.document()).isPresent()) {
                linked++;
            } else if (one.document().receivedOn().equals(run.date())) {
                unsure.add(
                        Issue.of(
                                        IssueCode.DOCUMENT_UNLINKED,
                                        "It isn't sure whose this document is.")
                                .in(one.document().fileName()));
            }
        }
        issues.report(unsure, run.date());
        return linked;
    }
}
