package org.overturn.batch.night;

import java.time.LocalDate;
import org.overturn.batch.night.AppealPackets.Assembled;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.issue.Issues;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Records packets that lie in the outbox, with what is missing in them. */
@Component
@StepScope
class PacketRecording implements ItemWriter<Assembled> {

    private final Appeals appeals;
    private final Issues issues;
    private final NightAudit audit;
    private final LocalDate day;
    private final long run;

    PacketRecording(
            Appeals appeals,
            Issues issues,
            NightAudit audit,
            @Value("#{stepExecution}") StepExecution step) {
        this.appeals = appeals;
        this.issues = issues;
        this.audit = audit;
        this.day = NightRun.of(step).date();
        this.run = NightRun.number(step);
    }

    @Override
    public void write(Chunk<? extends Assembled> chunk) {
        for (Assembled assembled : chunk) {
            appeals.recordPacket(assembled.appealId(), assembled.packet());
        }
        issues.report(
                chunk.getItems().stream().flatMap(one -> one.issues().stream()).toList(), day);
        audit.built(
                chunk.getItems().stream()
                        .map(one -> new NightAudit.Built(one.appealId(), one.accountKey()))
                        .toList(),
                run);
    }
}
