package org.overturn.batch.night;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.batch.night.AppealPackets.Assembled;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.issue.Issues;
import org.overturn.core.packet.NotDrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Assembles packets one by one; one that can't be drawn is an issue and keeps no other back. */
@Component
@StepScope
class PacketAssembling implements ItemProcessor<Long, Assembled> {

    private static final Logger LOG = LoggerFactory.getLogger(PacketAssembling.class);

    private final AppealCases cases;
    private final AppealPackets packets;
    private final Issues issues;
    private final Progress progress;
    private final NightStop stop;
    private final LocalDate day;

    PacketAssembling(
            AppealCases cases,
            AppealPackets packets,
            Issues issues,
            Progress progress,
            NightStop stop,
            @Value("#{stepExecution}") StepExecution step) {
        this.cases = cases;
        this.packets = packets;
        this.issues = issues;
        this.progress = progress;
        this.stop = stop;
        this.day = NightRun.of(step).date();
    }

    @Override
    public @Nullable Assembled process(Long appealId) {
        if (stop.isAsked()) {
            return null; // those of its chunk that are assembled are recorded
        }
        AppealCase what = cases.get(appealId);
        try {
            return packets.assemble(what);
        } catch (NotDrawn e) {
            LOG.error("a packet is left for the next night", e);
            issues.report(List.of(notDrawn(what.appeal().number())), day);
            return null;
        } finally {
            progress.step(1);
        }
    }

    private static Issue notDrawn(String number) {
        return Issue.of(
                        IssueCode.PACKET_NOT_DRAWN,
                        "The packet of "
                                + number
                                + " could not be drawn, so there is none of this night.")
                .about(number);
    }
}
