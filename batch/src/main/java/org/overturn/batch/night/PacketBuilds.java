package org.overturn.batch.night;

import java.time.Clock;
import java.time.LocalDate;
import org.overturn.core.appeal.Appeals;
import org.overturn.core.audit.Actor;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.audit.AuditEvent;
import org.overturn.core.audit.AuditLog;
import org.overturn.core.issue.Issues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Assembles the packet of one appeal, as the night does and by the same classes. The caller holds
 * {@link NightLock#takeForPacket}.
 */
@Component
public class PacketBuilds {

    private final Appeals appeals;
    private final AppealCases cases;
    private final AppealPackets packets;
    private final Issues issues;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PacketBuilds(
            Appeals appeals,
            AppealCases cases,
            AppealPackets packets,
            Issues issues,
            AuditLog audit,
            PlatformTransactionManager tx,
            Clock clock) {
        this.appeals = appeals;
        this.cases = cases;
        this.packets = packets;
        this.issues = issues;
        this.audit = audit;
        this.transaction = new TransactionTemplate(tx);
        this.clock = clock;
    }

    /**
     * Assembles it anew and records it. Whatever ends it before, the next night does it again.
     *
     * @return false when the appeal is decided: its packet stays as it is
     */
    public boolean rebuild(long appealId, Actor by) {
        if (!appeals.reopenPacket(appealId)) {
            return false;
        }
        AppealPackets.Assembled assembled = packets.assemble(cases.get(appealId));
        transaction.executeWithoutResult(_ -> record(assembled, by));
        return true;
    }

    private void record(AppealPackets.Assembled assembled, Actor by) {
        appeals.recordPacket(assembled.appealId(), assembled.packet());
        issues.report(assembled.issues(), LocalDate.now(clock));
        audit.record(
                AuditEvent.of(by, AuditAction.PACKET_BUILD)
                        .on("appeal", Long.toString(assembled.appealId()))
                        .ofPatient(assembled.accountKey()));
    }
}
