package org.overturn.api.document;

import java.net.URI;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.cause.PaidBefore.History;
import org.overturn.core.cause.PaidBefore.Line;
import org.overturn.core.evidence.Receipt;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.worklist.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the payer paid for a denial's procedure before, through REST. */
@RestController
@RequestMapping("/api/v1/denials/{id}/paid-before")
class PaidBeforeController {

    private final DocumentIntake intake;
    private final PaidBeforeDesk desk;
    private final FiledDocuments filed;

    PaidBeforeController(DocumentIntake intake, PaidBeforeDesk desk, FiledDocuments filed) {
        this.intake = intake;
        this.desk = desk;
        this.filed = filed;
    }

    /**
     * Lines with the same procedure that the same payer decided in the year before the denial.
     *
     * @param decided paid or not, of other claims
     * @param median of what was paid
     * @param lines at most 20 of those that were paid, evenly from the least to the most
     */
    record PaidBeforeView(
            String payer,
            String procedure,
            String from,
            String until,
            int decided,
            int paid,
            String median,
            List<LineView> lines) {

        static PaidBeforeView of(History history) {
            return new PaidBeforeView(
                    history.payer(),
                    history.procedure(),
                    history.from().toString(),
                    history.until().toString(),
                    history.decided(),
                    history.paid(),
                    history.median().toString(),
                    history.lines().stream().map(LineView::of).toList());
        }
    }

    /** A line that was paid; {@code year} is all that is told of the day. */
    record LineView(String modifiers, String units, String charge, String paid, int year) {

        static LineView of(Line line) {
            return new LineView(
                    line.modifiers(),
                    line.units(),
                    line.charge().toString(),
                    line.paid().toString(),
                    line.year());
        }
    }

    /** What the same payer did with the same procedure in the year before; names no patient. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "paid before")
    PaidBeforeView showPaidBefore(@PathVariable String id, CurrentUser me, AuditNote note) {
        WorkItem item = intake.getDenial(id, me);
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        return desk.find(item, me)
                .map(PaidBeforeView::of)
                .orElseThrow(() -> new NotFound("procedure of denial", id));
    }

    /** Files it as an exhibit with the claim's documents, so that the next packet holds it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "document")
    ResponseEntity<DocumentView> addPaidBefore(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        WorkItem item = intake.getOwn(id, me);
        Receipt.Received received = desk.file(item, me, note);
        String document = Long.toString(received.document().id());
        return ResponseEntity.created(URI.create("/api/v1/documents/" + document))
                .body(DocumentView.of(filed.get(document, me)));
    }
}
