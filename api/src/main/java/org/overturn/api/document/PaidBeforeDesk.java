package org.overturn.api.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.UnusableEntry;
import org.overturn.batch.Folders;
import org.overturn.core.cause.PaidBefore;
import org.overturn.core.cause.PaidBefore.History;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.Filing;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.packet.PaidBeforeSheet;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.WorkItem;
import org.springframework.stereotype.Component;

/** What the payer paid for the same procedure before, and the exhibit that says so. */
@Component
class PaidBeforeDesk {

    private final PaidBefore paidBefore;
    private final PaidBeforeSheet sheets;
    private final DocumentIntake intake;
    private final Folders folders;
    private final Clock clock;

    PaidBeforeDesk(
            PaidBefore paidBefore,
            PaidBeforeSheet sheets,
            DocumentIntake intake,
            Folders folders,
            Clock clock) {
        this.paidBefore = paidBefore;
        this.sheets = sheets;
        this.intake = intake;
        this.folders = folders;
        this.clock = clock;
    }

    /** Empty where the denial is of no line with a procedure. */
    Optional<History> find(WorkItem item, CurrentUser me) {
        return paidBefore.find(item.id(), new Access(me.facilities(), me.payers()));
    }

    /**
     * Files the exhibit with the claim's documents, so that it goes into the packet.
     *
     * @throws UnusableEntry when the payer paid none, or it can't be filed
     */
    Receipt.Received file(WorkItem item, CurrentUser me, AuditNote note) {
        History history =
                find(item, me)
                        .filter(found -> found.paid() > 0)
                        .orElseThrow(() ->
                                new UnusableEntry(
                                        "The payer paid no other line with this procedure in the"
                                                + " year before. Nothing was added."));
        byte[] pdf =
                sheets.write(
                        history,
                        Offices.read(folders.settings().resolve("office.yml")).orElse(Office.NONE),
                        LocalDate.now(clock));
        Filing filing =
                new Filing(
                        item.claim().accountNumber(),
                        DocumentKind.OTHER,
                        PaidBeforeSheet.title(history),
                        "paid-before-"
                                + history.procedure().replaceAll("[^A-Za-z0-9]", "")
                                + ".pdf");
        return intake.receive(pdf, filing, note);
    }
}
