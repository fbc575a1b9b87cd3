package org.overturn.api.report;

import java.net.URI;
import java.util.List;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports through REST, for those who see the whole office. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private final ReportShelf shelf;

    ReportController(ReportShelf shelf) {
        this.shelf = shelf;
    }

    /** A report as REST shows it; {@code writtenAt} in UTC. */
    record ReportView(String id, long bytes, String writtenAt) {

        static ReportView of(Report report) {
            return new ReportView(report.id(), report.bytes(), report.writtenAt().toString());
        }
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "reports")
    List<ReportView> list(CurrentUser me) {
        me.checkSeesWholeOffice(ReportShelf.ABOUT);
        return shelf.list().stream().map(ReportView::of).toList();
    }

    /** Writes today's workbook anew, over the usual twelve months; what there was is replaced. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = "report")
    ResponseEntity<ReportView> write(CurrentUser me) {
        me.checkSeesWholeOffice(ReportShelf.ABOUT);
        Report written = shelf.writeToday();
        return ResponseEntity.created(URI.create("/api/v1/reports/" + written.id()))
                .body(ReportView.of(written));
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.EXPORT, object = "report")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser me) {
        me.checkSeesWholeOffice(ReportShelf.ABOUT);
        return ReportPages.answer(shelf, id);
    }
}
