package org.overturn.batch.night;

import java.util.List;
import java.util.Optional;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.Causes;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.cause.StoredCause;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.worklist.Access;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step findCauses: what the denials have in common, and which payers began to deny something. */
@Component
class CauseFinding implements Tasklet {

    private final Causes causes;
    private final Projects projects;
    private final Issues issues;

    CauseFinding(Causes causes, Projects projects, Issues issues) {
        this.causes = causes;
        this.projects = projects;
        this.issues = issues;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        causes.refresh(run.date());
        List<Project> found =
                projects.list(Optional.empty(), Access.ALL).projects().stream()
                        .filter(project -> project.cause().foundOn().equals(run.date()))
                        .toList();
        contribution.incrementWriteCount(found.size());
        issues.report(
                found.stream()
                        .filter(project -> project.cause().rise().isPresent())
                        .map(CauseFinding::issue)
                        .toList(),
                run.date());
        return RepeatStatus.FINISHED;
    }

    private static Issue issue(Project project) {
        StoredCause cause = project.cause();
        return Issue.of(
                        IssueCode.PAYER_CHANGED,
                        project.payer() + ": " + CauseWords.sentence(cause))
                .about("cause " + cause.id());
    }
}
