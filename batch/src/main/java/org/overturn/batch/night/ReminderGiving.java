package org.overturn.batch.night;

import org.overturn.core.task.Reminders;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/** Step remindStaff: what comes near is reminded of, once on each rung. */
@Component
class ReminderGiving implements Tasklet {

    private final Reminders reminders;

    ReminderGiving(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        NightRun run = NightRun.of(contribution.getStepExecution());
        contribution.incrementWriteCount(reminders.give(run.date()));
        return RepeatStatus.FINISHED;
    }
}
