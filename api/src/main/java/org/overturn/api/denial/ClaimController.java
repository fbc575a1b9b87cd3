package org.overturn.api.denial;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Cursor;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.Slice;
import org.overturn.api.web.StatedFields;
import org.overturn.batch.show.Story;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.code.Codes;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.remittance.ClaimSearch;
import org.overturn.core.remittance.ListedClaim;
import org.overturn.core.remittance.ListedClaims;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims through REST. */
@RestController
@RequestMapping("/api/v1/claims")
@StatedFields({
    "payer",
    "facility",
    "remittedFrom",
    "remittedUntil",
    "withDenials",
    "cursor",
    "limit"
})
class ClaimController {

    private static final String OBJECT = "claims";

    private final DenialCases cases;
    private final ListedClaims claims;
    private final Codes codes;
    private final Clock clock;

    ClaimController(DenialCases cases, ListedClaims claims, Codes codes, Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * What payers decided, the newest first, without what names patients. Filters: payer, facility,
     * remittedFrom, remittedUntil, withDenials (true or false); cursor; limit, 1 to 200.
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    Slice<ListedClaimView> list(@RequestParam Map<String, String> parameters, CurrentUser me) {
        return list(ClaimQuery.ClaimNumbers.NONE, parameters, me);
    }

    /** The same by an account's or a claim's number, which must not stand in an address. */
    @PostMapping("/search")
    @Audited(value = AuditAction.SEARCH, object = OBJECT)
    Slice<ListedClaimView> search(@RequestBody ClaimQuery.ClaimNumbers numbers, CurrentUser me) {
        Map<String, String> filter = Optional.ofNullable(numbers.filter()).orElse(Map.of());
        RefusedField.checkStated(ClaimController.class, filter.keySet());
        return list(numbers, filter, me);
    }

    private Slice<ListedClaimView> list(
            ClaimQuery.ClaimNumbers numbers, Map<String, String> filter, CurrentUser me) {
        ClaimQuery query = new ClaimQuery(filter);
        ClaimSearch search = query.search(numbers, me);
        Cursor at = query.cursor();
        return at.slice(
                        query.limit(),
                        ListedClaim::id,
                        most ->
                                at.back()
                                        ? claims.listNewer(search, at.id(), most)
                                        : claims.list(search, at.id(), most))
                .map(ListedClaimView::of);
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
