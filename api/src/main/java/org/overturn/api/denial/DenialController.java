package org.overturn.api.denial;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.StatedFields;
import org.overturn.api.worklist.DenialNotes;
import org.overturn.api.worklist.UndoShelf;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.remittance.AccountKey;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Editor;
import org.overturn.core.worklist.Missed;
import org.overturn.core.worklist.Seen;
import org.overturn.core.worklist.Totals;
import org.overturn.core.worklist.WorkChange;
import org.overturn.core.worklist.WorkItem;
import org.overturn.core.worklist.WorkOutcome;
import org.overturn.core.worklist.Worklist;
import org.overturn.core.worklist.WorklistFilter;
import org.overturn.core.worklist.WorklistPage;
import org.overturn.core.worklist.WorklistQuery;
import org.overturn.core.worklist.WorklistSort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Denials through REST. */
@RestController
@RequestMapping("/api/v1/denials")
@StatedFields({
    "payer",
    "facility",
    "category",
    "route",
    "status",
    "owner",
    "dueBefore",
    "amountAtLeast",
    "cause",
    "expectedAtLeast",
    "chanceAtLeast",
    "held",
    "sort",
    "cursor",
    "limit",
    "size"
})
class DenialController {

    private static final String OBJECT = "denials";
    private static final int USUAL = 50;

    private final Worklist worklist;
    private final DenialCases cases;
    private final DenialViews views;
    private final UndoShelf undos;

    DenialController(Worklist worklist, DenialCases cases, DenialViews views, UndoShelf undos) {
        this.worklist = worklist;
        this.cases = cases;
        this.views = views;
        this.undos = undos;
    }

    /**
     * A page, without what names patients. Filters: payer, facility, category, route, status,
     * owner, dueBefore, amountAtLeast, expectedAtLeast (dollars, net of the work), chanceAtLeast
     * (percent), cause, held; sort by due, priority, amount, expectedValue ({@code -} turns it
     * round); cursor; limit, 1 to 200 (size is its older name).
     */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    DenialListView list(@RequestParam Map<String, String> parameters, CurrentUser me) {
        return list("", parameters, me);
    }

    /** The same by a patient's name or a number, which must not stand in an address. */
    @PostMapping("/search")
    @Audited(value = AuditAction.SEARCH, object = OBJECT)
    DenialListView search(@RequestBody DenialSearch search, CurrentUser me) {
        Map<String, String> filter = Optional.ofNullable(search.filter()).orElse(Map.of());
        RefusedField.checkStated(DenialController.class, filter.keySet());
        checkGiven(filter);
        return list(Optional.ofNullable(search.search()).orElse(""), filter, me);
    }

    private static void checkGiven(Map<String, String> filter) {
        filter.keySet().stream()
                .filter(name -> filter.get(name) == null)
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedField(name, name + " is null: give a value, or leave it out");
                });
    }

    private DenialListView list(String search, Map<String, String> parameters, CurrentUser me) {
        Access access = DenialCases.access(me);
        WorklistQuery query = query(search, parameters);
        WorklistPage page = worklist.list(query, access);
        Totals totals = worklist.total(query, access);
        return new DenialListView(
                page.items().stream().map(views::masked).toList(),
                totals.count(),
                totals.amount().toString(),
                totals.expectedValue().toString(),
                page.previous(),
                page.next());
    }

    private static WorklistQuery query(String search, Map<String, String> parameters) {
        return new WorklistQuery(
                WorklistFilter.parse(parameters),
                search,
                Optional.ofNullable(parameters.get("sort"))
                        .map(WorklistSort::parse)
                        .orElse(WorklistSort.STANDARD),
                Optional.ofNullable(parameters.get("cursor")),
                limit(parameters));
    }

    private static int limit(Map<String, String> parameters) {
        String text =
                parameters.getOrDefault(
                        "limit", parameters.getOrDefault("size", String.valueOf(USUAL)));
        if (!text.matches("\\d{1,4}")) {
            throw new RefusedField("limit", "a number of rows");
        }
        return Integer.parseInt(text);
    }

    /** The tag is the version that a change must name. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "denial")
    ResponseEntity<DenialView> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answer(cases.getItem(id, me), note);
    }

    private ResponseEntity<DenialView> answer(WorkItem item, AuditNote note) {
        note.ofPatient(AccountKey.of(item.claim().accountNumber()));
        return ResponseEntity.ok().eTag(String.valueOf(item.version())).body(views.of(item));
    }

    /** Before the request is read: a change that is refused has a patient, too. */
    @ModelAttribute
    void patientOf(
            @PathVariable(required = false) Optional<String> id,
            HttpMethod method,
            CurrentUser me,
            AuditNote note) {
        id.filter(_ -> method.equals(HttpMethod.PATCH))
                .flatMap(denial -> cases.findItem(denial, me))
                .ifPresent(item -> note.ofPatient(AccountKey.of(item.claim().accountNumber())));
    }

    /** Changes owner, hold or route of a denial that still is as it was seen (If-Match). */
    @PatchMapping("/{id}")
    @Audited(value = AuditAction.CHANGE, object = "denial")
    ResponseEntity<DenialView> change(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody ChangeRequest request,
            CurrentUser me,
            Who who,
            AuditNote note) {
        WorkItem item = cases.getItem(id, me);
        WorkOutcome outcome =
                worklist.change(
                        List.of(new Seen(item.id(), seen.number())),
                        request.change(),
                        Editor.of(who));
        outcome.missed().stream()
                .findFirst()
                .ifPresent(missed -> {
                    throw refused(missed.cause());
                });
        outcome.changed().forEach(changed -> note.changing(changed.changes()));
        return answer(cases.getItem(id, me), note);
    }

    private static ResponseStatusException refused(Missed.Cause cause) {
        return switch (cause) {
            case CHANGED_MEANWHILE ->
                    new ResponseStatusException(
                            HttpStatus.PRECONDITION_FAILED, "it was changed meanwhile");
            case UNKNOWN -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case CLOSED ->
                    new ResponseStatusException(
                            HttpStatus.CONFLICT, "it is settled, nothing is left to do");
            case APPEALED ->
                    new ResponseStatusException(HttpStatus.CONFLICT, "an appeal is open for it");
            case SECOND_PERSON ->
                    new ResponseStatusException(
                            HttpStatus.CONFLICT,
                            "giving up so much takes a second person, who was asked");
        };
    }

    /**
     * Changes many, each as it was seen; the answer says how to take it back.
     *
     * @param key there must be one; the request is done once under it before it gets here
     */
    @PostMapping("/bulk")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    BulkView changeAll(
            @RequestHeader("Idempotency-Key") String key,
            @Valid @RequestBody BulkRequest request,
            CurrentUser me,
            Who who,
            AuditNote note) {
        List<Seen> seen =
                request.denials().stream()
                        .map(one -> new Seen(Long.parseLong(one.id()), one.version()))
                        .toList();
        note.about(seen.size() + " denials");
        Editor editor = Editor.of(who);
        DenialNotes.wanted(note, worklist.listPatients(seen, editor.access()));
        WorkChange change = request.change().change();
        WorkOutcome outcome = worklist.change(seen, change, editor);
        DenialNotes.done(note, outcome);
        return BulkView.of(outcome, undos.keep(me, change, outcome));
    }

    @ExceptionHandler
    ProblemDetail wrong(IllegalArgumentException why) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, String.valueOf(why.getMessage()));
    }
}
