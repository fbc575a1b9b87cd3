package org.overturn.api.necessity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.necessity.LetterAnswers.Call;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.letter.necessity.Assignment;
import org.overturn.core.letter.necessity.LetterApprovals;
import org.overturn.core.letter.necessity.LetterApprovals.SignWish;
import org.overturn.core.letter.necessity.NecessityLetters;
import org.overturn.core.letter.necessity.ServiceKind;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A letter's way to its signature through REST, each step as it was seen (If-Match). */
@RestController
@RequestMapping("/api/v1/letters/{id}")
class LetterStepController {

    private static final String OBJECT = "letter";

    private final LetterAnswers answers;
    private final LetterDesk desk;
    private final NecessityLetters letters;
    private final LetterApprovals approvals;

    LetterStepController(
            LetterAnswers answers,
            LetterDesk desk,
            NecessityLetters letters,
            LetterApprovals approvals) {
        this.answers = answers;
        this.desk = desk;
        this.letters = letters;
        this.approvals = approvals;
    }

    /**
     * Who is to sign, for what, by when.
     *
     * @param kind PROCEDURE, DRUG, EQUIPMENT, IMAGING, THERAPY, INPATIENT
     * @param provider a user's id; left out, nobody is named
     */
    record LetterAssignment(
            @NotNull(message = "Say for what kind of service.") ServiceKind kind,
            @Nullable String provider,
            @Nullable LocalDate dueOn) {}

    /** Names provider, kind of service and the day it is due, in place of those before. */
    @PutMapping("/assignment")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> assign(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody LetterAssignment wanted,
            CurrentUser me,
            Who who,
            AuditNote note) {
        Assignment assignment =
                new Assignment(
                        wanted.kind(),
                        user("provider", LetterController.text(wanted.provider())),
                        Optional.ofNullable(wanted.dueOn()));
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> letters.assign(by, version, assignment));
    }

    /** The user of this id; empty where none is named. */
    static Optional<Long> user(String field, String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (!id.matches("\\d{1,18}")) {
            throw new RefusedField(field, "a user's id");
        }
        return Optional.of(Long.parseLong(id));
    }

    /** Why a step is taken. */
    record LetterReason(@NotBlank(message = "Say why.") String reason) {}

    /** The reviewer asks for another text: it is a draft again. */
    @PostMapping("/changes")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> askForChanges(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody LetterReason why,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> approvals.askForChanges(by, version, why.reason()));
    }

    /** A finding by its key, and why it may pass. */
    record PassedFinding(
            @NotBlank(message = "Name a finding by its key.") String finding,
            @NotBlank(message = "Say why it may pass.") String reason) {}

    /**
     * What the approver lets pass.
     *
     * @param waivers required findings; nothing where nothing is in the way
     */
    record LetterApproval(@Nullable List<@Valid @NotNull PassedFinding> waivers) {

        List<Waiver> waived() {
            return waivers == null
                    ? List.of()
                    : waivers.stream().map(one -> new Waiver(one.finding(), one.reason())).toList();
        }
    }

    /**
     * Approves the text that is in review; who wrote it can't. No token approves: a person answers
     * for it.
     */
    @PostMapping("/approval")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    ResponseEntity<LetterAnswer> approve(
            @PathVariable String id,
            SeenVersion seen,
            @Valid @RequestBody LetterApproval approval,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> approvals.approve(by, version, approval.waived()));
    }

    /**
     * How it is signed.
     *
     * @param attested that the words of the letter's attestation are the signer's
     * @param picture whether the signer's own picture goes under it
     * @param signFor the provider it is signed for, under a delegation; left out, in the own name
     */
    record LetterSignature(boolean attested, @Nullable Boolean picture, @Nullable String signFor) {}

    /**
     * Signs the approved text, and files the letter as a document of its account. By the provider
     * who is named, or a delegate; no token signs: what is clinical a clinician attests in person.
     */
    @PostMapping("/signature")
    @Audited(value = AuditAction.SIGN, object = OBJECT)
    ResponseEntity<LetterAnswer> sign(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody LetterSignature signature,
            CurrentUser me,
            Who who,
            AuditNote note) {
        return answers.change(
                new Call(id, seen, me, who, note),
                (by, version, _) -> {
                    if (!signature.attested()) {
                        throw new RefusedField(
                                "attested", "Say that you attest the statements, then sign.");
                    }
                    SignWish wish =
                            new SignWish(
                                    Boolean.TRUE.equals(signature.picture())
                                            ? desk.signature(me)
                                            : Optional.empty(),
                                    user("signFor", LetterController.text(signature.signFor())));
                    return approvals.sign(by, version, wish, desk.office());
                });
    }
}
