package org.overturn.batch.night;

import java.time.LocalDate;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.settings.Current;
import org.overturn.core.task.AssignmentPlan;
import org.overturn.core.task.Assignments;
import org.overturn.core.task.TaskRules;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step assignDenials: denials that nobody owns go to whom the office's rules name. */
@Component
class DenialAssigning implements Tasklet {

    private final Assignments assignments;
    private final Current<TaskRules> rules;
    private final Issues issues;

    DenialAssigning(Assignments assignments, Current<TaskRules> rules, Issues issues) {
        this.assignments = assignments;
        this.rules = rules;
        this.issues = issues;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        TaskRules now = rules.get();
        LocalDate date = NightRun.of(contribution.getStepExecution()).date();
        issues.report(
                assignments.plan(now).lines().stream()
                        .filter(line -> !line.known() && line.part().denials() > 0)
                        .map(DenialAssigning::issue)
                        .toList(),
                date);
        contribution.incrementWriteCount(assignments.apply(now));
        return RepeatStatus.FINISHED;
    }

    private static Issue issue(AssignmentPlan.Line line) {
        return Issue.of(
                        IssueCode.ASSIGNEE_UNKNOWN,
                        "%,d denials fit a rule that gives them to %s, who can't sign in."
                                .formatted(line.part().denials(), line.to()))
                .about(line.place());
    }
}
