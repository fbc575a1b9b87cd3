package org.overturn.api.denial;

import java.time.Clock;
import java.util.List;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.show.Story;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.AccountKey;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims through REST. */
@RestController
@RequestMapping("/api/v1/claims")
class ClaimController {

    private final DenialCases cases;
    private final Codes codes;
    private final Clock clock;

    ClaimController(DenialCases cases, Codes codes, Clock clock) {
        this.cases = cases;
        this.codes = codes;
        this.clock = clock;
    }

    /** The whole chain of decisions of the claim that one of them (a denial's claimId) is about. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "claim")
    ClaimView show(@PathVariable String id, CurrentUser me, AuditNote note) {
        Story story = cases.getClaim(id, me);
        note.ofPatient(AccountKey.of(story.chapters().getFirst().decision().accountNumber()));
        return ClaimView.of(story, new Timeline(codes, clock.getZone()).of(story, List.of()));
    }
}
