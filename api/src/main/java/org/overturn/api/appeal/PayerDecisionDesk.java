package org.overturn.api.appeal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.sending.DecidedPackets;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.appeal.NextLevels;
import org.overturn.core.appeal.PayerDecision;
import org.overturn.core.appeal.PayerDecisions;
import org.overturn.core.appeal.RefusedPayerDecision;
import org.overturn.core.audit.Changes;
import org.springframework.stereotype.Component;

/** What payers decided on the appeals that a user may see. */
@Component
class PayerDecisionDesk {

    static final String OBJECT = "payer-decision";

    private final AppealDesk appeals;
    private final PayerDecisions decisions;
    private final NextLevels next;
    private final DecidedPackets packets;

    PayerDecisionDesk(
            AppealDesk appeals, PayerDecisions decisions, NextLevels next, DecidedPackets packets) {
        this.appeals = appeals;
        this.decisions = decisions;
        this.next = next;
        this.packets = packets;
    }

    List<PayerDecision> list(String appeal, CurrentUser me, AuditNote note) {
        return decisions.list(appeals.get(appeal, me, note).id());
    }

    /**
     * Records it; the packet can't be sent by mistake any more.
     *
     * @throws RefusedPayerDecision when it can't be recorded as it is
     */
    PayerDecision record(
            String appeal, PayerDecisionRequest given, CurrentUser me, AuditNote note) {
        AppealFile one = appeals.get(appeal, me, note);
        long id = decisions.record(one.id(), given.decision(), me.displayName());
        try {
            packets.setAside(one.appeal().number());
        } catch (IOException e) {
            throw new UncheckedIOException("the packet of a decided appeal", e);
        }
        PayerDecision made =
                decisions.list(one.id()).stream()
                        .filter(decision -> decision.id() == id)
                        .findFirst()
                        .orElseThrow();
        note.changing(
                Changes.NONE
                        .of("outcome", one.appeal().status().name(), made.says().outcome().name())
                        .of("decided on", "", made.says().decidedOn().toString())
                        .masked("says", "", made.says().says()));
        return made;
    }

    /**
     * Opens the next level.
     *
     * @return its key; empty when the decision leaves nothing to it, or it is open already
     */
    Optional<Long> openNext(String appeal, CurrentUser me, AuditNote note) {
        AppealFile one = appeals.get(appeal, me, note);
        note.because("next level");
        return next.open(one.id(), me.displayName());
    }

    /** False when none such stands. */
    boolean withdraw(String appeal, long decision, String why, CurrentUser me, AuditNote note) {
        AppealFile one = appeals.get(appeal, me, note);
        note.because("withdrawn");
        return decisions.withdraw(one.id(), decision, me.displayName(), why);
    }
}
