package org.overturn.api.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Pictures;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.approval.Approvals;
import org.overturn.core.approval.Attestation;
import org.overturn.core.approval.Comments;
import org.overturn.core.approval.Seen;
import org.overturn.core.approval.SignatureImage;
import org.overturn.core.approval.Waiver;
import org.overturn.core.approval.Who;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.settings.UnusablePicture;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter's way from its draft to the signature; each step comes from the letter's page. */
@Controller
@RequestMapping("/appeals/{id}/letter")
class AppealLetterSteps {

    private static final String OBJECT = "appeal letter";

    private final AppealLetterDesk desk;
    private final Approvals approvals;
    private final Comments comments;

    AppealLetterSteps(AppealLetterDesk desk, Approvals approvals, Comments comments) {
        this.desk = desk;
        this.approvals = approvals;
        this.comments = comments;
    }

    /** What each step comes with: the version that was seen, and what is said to it. */
    record Call(int version, @Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    @PostMapping("/submit")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String submit(
            @PathVariable String id,
            Call call,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> desk.submit(who, one, call.version(), call.said()),
                        "Submitted for review.")
                .then(AppealLetterPages.back(one));
    }

    @PostMapping("/changes")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String askForChanges(
            @PathVariable String id,
            Call call,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        Seen seen = desk.seen(one, call.version());
        return new Attempt(note, flash)
                .of(
                        () -> approvals.askForChanges(who, seen, call.said()),
                        "Sent back to be changed.")
                .then(AppealLetterPages.back(one));
    }

    @PostMapping("/reopen")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String reopen(
            @PathVariable String id,
            Call call,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        Seen seen = desk.seen(one, call.version());
        return new Attempt(note, flash)
                .of(() -> approvals.reopen(who, seen, call.said()), "It is a draft again.")
                .then(AppealLetterPages.back(one));
    }

    /** Findings come in pairs: {@code finding} and, at the same place, {@code waiver}. */
    @PostMapping("/approve")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String approve(
            @PathVariable String id,
            Call call,
            @RequestParam MultiValueMap<String, String> form,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> desk.approve(who, one, call.version(), waivers(form)),
                        "Approved. It waits for the signature.")
                .then(AppealLetterPages.back(one));
    }

    private static List<Waiver> waivers(MultiValueMap<String, String> form) {
        List<String> findings = Optional.ofNullable(form.get("finding")).orElse(List.of());
        List<String> reasons = Optional.ofNullable(form.get("waiver")).orElse(List.of());
        List<Waiver> waivers = new ArrayList<>();
        for (int i = 0; i < Math.min(findings.size(), reasons.size()); i++) {
            if (!reasons.get(i).isBlank()) {
                waivers.add(new Waiver(findings.get(i), reasons.get(i)));
            }
        }
        return waivers;
    }

    @PostMapping("/sign")
    @Audited(value = AuditAction.SIGN, object = OBJECT)
    String sign(
            @PathVariable String id,
            Signed signed,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        Attempt attempt = new Attempt(note, flash);
        try {
            Attestation given = signed.given(desk.signature(who));
            attempt.of(
                    () -> desk.sign(who, one, signed.version(), given),
                    "Signed. Rebuild the packet to take the signature in.");
        } catch (UnusablePicture e) {
            attempt.failed(e);
        }
        return AppealLetterPages.back(one);
    }

    /**
     * The form of the signature.
     *
     * @param delegator the user for whom it is signed; empty in the own name
     * @param image a picture for this letter alone
     * @param kept whether the picture that the signer keeps goes under it
     */
    record Signed(
            int version,
            @Nullable String attestation,
            @Nullable String credentials,
            @Nullable String licence,
            @Nullable String delegator,
            @Nullable MultipartFile image,
            @Nullable Boolean kept) {

        Attestation given(Optional<SignatureImage> own) {
            return new Attestation(
                    attestation == null ? "" : attestation,
                    credentials == null ? "" : credentials,
                    licence == null ? "" : licence,
                    picture(own),
                    Optional.ofNullable(delegator)
                            .filter(id -> id.matches("\\d{1,18}"))
                            .map(Long::parseLong));
        }

        private Optional<SignatureImage> picture(Optional<SignatureImage> own) {
            if (image == null || image.isEmpty()) {
                return Boolean.TRUE.equals(kept) ? own : Optional.empty();
            }
            try {
                return Optional.of(SignatureImage.of(Pictures.of(image).png()));
            } catch (IOException e) {
                throw new UncheckedIOException("a picture that was sent is gone", e);
            }
        }
    }

    @PostMapping("/comments")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String comment(
            @PathVariable String id,
            @RequestParam String comment,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(() -> comments.add(who, desk.get(one), comment), "Comment added.")
                .then(AppealLetterPages.back(one));
    }

    @PostMapping("/comments/{comment}/resolve")
    @Audited(value = AuditAction.CHANGE, object = OBJECT)
    String resolve(
            @PathVariable String id,
            @PathVariable long comment,
            CurrentUser me,
            Who who,
            AuditNote note,
            RedirectAttributes flash) {
        AppealFile one = desk.getAppeal(id, me, note);
        return new Attempt(note, flash)
                .of(
                        () -> {
                            comments.resolve(who, desk.get(one), comment);
                            return one;
                        },
                        "Comment resolved.")
                .then(AppealLetterPages.back(one));
    }
}
