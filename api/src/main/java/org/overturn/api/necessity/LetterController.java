package org.overturn.api.necessity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.SeenVersion;
import org.overturn.api.web.UnusableEntry;
import org.overturn.api.web.UnusableFields;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.ContentText;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterChanged;
import org.overturn.core.letter.necessity.LetterContent;
import org.overturn.core.letter.necessity.LetterRefused;
import org.overturn.core.letter.necessity.LetterSeen;
import org.overturn.core.letter.necessity.LetterStage;
import org.overturn.core.letter.necessity.NecessityLetter;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.NewLetter;
import org.overturn.core.letter.necessity.ServiceKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Letters of medical necessity through REST. */
@RestController
@RequestMapping("/api/v1/letters")
class LetterController {

    private static final String OBJECT = "letter";

    private final LetterDesk desk;
    private final LetterView view;
    private final NecessityLetters letters;
    private final LetterApprovals approvals;

    LetterController(
            LetterDesk desk, LetterView view, NecessityLetters letters, LetterApprovals approvals) {
        this.desk = desk;
        this.view = view;
        this.letters = letters;
        this.approvals = approvals;
    }

    /**
     * A letter that is asked for.
     *
     * @param kind PROCEDURE, DRUG, EQUIPMENT, IMAGING, THERAPY, INPATIENT
     * @param denial its id, where the letter answers one; account, facility and payer are its
     * @param content fields by name, as far as they are known
     */
    record LetterWanted(
            ServiceKind kind,
            @Nullable String account,
            @Nullable String facility,
            @Nullable String payer,
            @Nullable String denial,
            @Nullable String reason,
            @Nullable Map<String, Object> content) {}

    /**
     * A step.
     *
     * @param to GATHER, DRAFT or REVIEW; an earlier stage needs a reason
     */
    record LetterStep(LetterStage to, @Nullable String reason) {}

    /** Those that are open, due first; for a provider those that wait for them. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "letters")
    List<LetterItem> list(@RequestParam(defaultValue = "false") boolean all, CurrentUser me) {
        return desk.list(me, all).stream().map(LetterItem::of).toList();
    }

    /** Asks for a letter. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Audited(value = AuditAction.CREATE, object = OBJECT)
    ResponseEntity<LetterAnswer> create(
            @RequestBody LetterWanted wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        NecessityLetter letter =
                told(() ->
                        letters.create(
                                desk.who(me, request),
                                new NewLetter(
                                        Objects.requireNonNullElse(
                                                wanted.kind(), ServiceKind.PROCEDURE),
                                        Optional.empty(),
                                        text(wanted.account()),
                                        text(wanted.facility()),
                                        text(wanted.payer()),
                                        Optional.of(answered(wanted))
                                                .filter(id -> !id.isEmpty())
                                                .map(Long::parseLong),
                                        Optional.empty(),
                                        view.prefilled(
                                                content(
                                                        Objects.requireNonNullElse(
                                                                wanted.content(), Map.of())),
                                                answered(wanted),
                                                me),
                                        text(wanted.reason()))));
        note.about(Long.toString(letter.id()));
        note.ofPatient(letter.account().key());
        return ResponseEntity.created(URI.create("/api/v1/letters/" + letter.id()))
                .eTag(String.valueOf(letter.version()))
                .body(body(letter));
    }

    private static String answered(LetterWanted wanted) {
        String denial = text(wanted.denial());
        return denial.matches("\\d{1,18}") ? denial : "";
    }

    /** The tag is the version that a change must name. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<LetterAnswer> show(@PathVariable String id, CurrentUser me, AuditNote note) {
        return answer(desk.get(id, me, note));
    }

    /** Stores the fields as a version, all of them (If-Match). */
    @PutMapping("/{id}/content")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> save(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody Map<String, Object> fields,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        NecessityLetter letter = desk.get(id, me, note);
        return answer(
                told(() ->
                        letters.save(
                                desk.who(me, request),
                                new LetterSeen(letter.id(), seen.number()),
                                content(fields),
                                false)));
    }

    /** Takes it a step further, up to the review, or back with a reason (If-Match). */
    @PostMapping("/{id}/stage")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> move(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody LetterStep step,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        NecessityLetter letter = desk.get(id, me, note);
        LetterSeen version = new LetterSeen(letter.id(), seen.number());
        if (step.to() == null) {
            throw new UnusableEntry("Say which stage.");
        }
        return answer(
                told(() -> {
                    if (step.to() == LetterStage.REVIEW) {
                        return approvals.submitForReview(
                                desk.who(me, request), version, text(step.reason()));
                    }
                    return step.to() == LetterStage.DRAFT && letter.stage() != LetterStage.GATHER
                            ? approvals.takeBack(
                                    desk.who(me, request), version, text(step.reason()))
                            : letters.move(
                                    desk.who(me, request), version, step.to(), text(step.reason()));
                }));
    }

    private ResponseEntity<LetterAnswer> answer(NecessityLetter letter) {
        return ResponseEntity.ok().eTag(String.valueOf(letter.version())).body(body(letter));
    }

    private LetterAnswer body(NecessityLetter letter) {
        return LetterAnswer.of(letter, letters.content(letter), letters.check(letter));
    }

    private static LetterContent content(Map<String, Object> fields) {
        try {
            return ContentText.of(fields);
        } catch (IllegalArgumentException e) {
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        }
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }

    /** Refusals in the words of REST. */
    private static NecessityLetter told(Supplier<NecessityLetter> change) {
        try {
            return change.get();
        } catch (LetterChanged _) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_FAILED, "it was changed meanwhile");
        } catch (LetterRefused e) {
            if (e.field().equals("accountNumber")) {
                String why = String.valueOf(e.getMessage());
                throw new UnusableFields(why, Map.of("account", why));
            }
            throw new UnusableEntry(String.valueOf(e.getMessage()));
        } catch (BlockedByFindings e) {
            throw new NotNow(e.words());
        } catch (ApprovalRefused e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }
}
