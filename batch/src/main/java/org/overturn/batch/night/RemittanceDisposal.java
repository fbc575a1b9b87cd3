package org.overturn.batch.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.overturn.core.remittance.Arrival;
import org.overturn.core.remittance.RegisteredFile;
import org.overturn.core.remittance.Remittances;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

/**
 * Step clearInbox: marks files as stored, then takes them out of the inbox. Only what is kept
 * elsewhere and hasn't changed since it was read is removed.
 */
@Component
class RemittanceDisposal implements Tasklet {

    private final Remittances remittances;
    private final Arrivals arrivals;

    RemittanceDisposal(Remittances remittances, Arrivals arrivals) {
        this.remittances = remittances;
        this.arrivals = arrivals;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        LocalDate today = NightRun.of(contribution.getStepExecution()).date();
        remittances.listUnfinishedFiles().stream()
                .mapToLong(RegisteredFile::id)
                .forEach(id -> remittances.finish(id, today));
        for (Arrivals.Arrived arrived : arrivals.list()) {
            if (arrived.isUnchanged()) {
                clear(arrived.file(), arrived.arrival());
                contribution.incrementWriteCount(1);
            }
        }
        return RepeatStatus.FINISHED;
    }

    private void clear(Path file, Arrival arrival) throws IOException {
        switch (arrival.result()) {
            case REFUSED -> {
                remittances.refuse(arrival);
                Files.deleteIfExists(file);
            }
            case SEEN_BEFORE -> {
                remittances.dropCopy(arrival);
                Files.deleteIfExists(file);
            }
            case TAKEN -> {
                if (remittances.isStored(arrival)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
