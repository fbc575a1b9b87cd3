package org.overturn.api.report;

import java.util.List;
import org.overturn.api.security.AccessRules;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports: what the nights wrote, to be downloaded; and today's, written anew. */
@Controller
@RequestMapping("/reports")
class ReportPages {

    static final String WORKBOOK =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportShelf shelf;
    private final AccessRules rules;

    ReportPages(ReportShelf shelf, AccessRules rules) {
        this.shelf = shelf;
        this.rules = rules;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "reports")
    String list(CurrentUser me, Model model) {
        boolean all = me.seesWholeOffice();
        model.addAttribute("all", all);
        model.addAttribute("writes", rules.admit(HttpMethod.POST, "/reports", me.roles()));
        model.addAttribute("reports", all ? shelf.list() : List.of());
        return "report/list";
    }

    @PostMapping
    @Audited(value = AuditAction.CREATE, object = "report")
    String write(CurrentUser me, RedirectAttributes flash) {
        me.checkSeesWholeOffice(ReportShelf.ABOUT);
        flash.addFlashAttribute("done", shelf.writeToday().id() + " was written.");
        return "redirect:/reports";
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.EXPORT, object = "report")
    ResponseEntity<Resource> download(@PathVariable String id, CurrentUser me) {
        me.checkSeesWholeOffice(ReportShelf.ABOUT);
        return answer(shelf, id);
    }

    static ResponseEntity<Resource> answer(ReportShelf shelf, String id) {
        Resource file = new FileSystemResource(shelf.get(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(id).build().toString())
                .body(file);
    }
}
