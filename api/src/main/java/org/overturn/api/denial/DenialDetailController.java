package org.overturn.api.denial;

import org.overturn.api.denial.DenialCases.DenialCase;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.AccountKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page of a denial explains, through REST. */
@RestController
@RequestMapping("/api/v1/denials/{id}")
class DenialDetailController {

    private static final String OBJECT = "denial";

    private final DenialCases cases;
    private final DenialViews views;
    private final Codes codes;
    private final ShownLimits limits;

    DenialDetailController(DenialCases cases, DenialViews views, Codes codes, ShownLimits limits) {
        this.cases = cases;
        this.views = views;
        this.codes = codes;
        this.limits = limits;
    }

    /** The money of the claim as the payer decided it, line by line. */
    @GetMapping("/ledger")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    LedgerAnswer ledger(@PathVariable String id, CurrentUser me, AuditNote note) {
        DenialCase one = get(id, me, note);
        return LedgerAnswer.of(LedgerView.of(one.chapter(), one.item().id(), codes));
    }

    /** What the code says, the limit with its proof, the priority with its reason, what is next. */
    @GetMapping("/reasons")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ReasonsView reasons(@PathVariable String id, CurrentUser me, AuditNote note) {
        DenialCase one = get(id, me, note);
        return ReasonsView.of(one, limits.find(one.item()), views.why(one.item()), codes);
    }

    private DenialCase get(String id, CurrentUser me, AuditNote note) {
        DenialCase one = cases.get(id, me);
        note.ofPatient(AccountKey.of(one.item().claim().accountNumber()));
        return one;
    }
}
