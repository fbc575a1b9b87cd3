package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.overturn.api.document.FiledDocument;
import org.overturn.api.document.FiledDocuments;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.NeedsClearance;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.NotNow;
import org.overturn.api.web.UnusableEntry;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.evidence.Consent;
import org.overturn.core.evidence.DocumentReleases;
import org.overturn.core.evidence.UnfitConsent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which sensitive documents go into the packet of an appeal, through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/releases")
class ReleaseController {

    private static final String OBJECT = "appeal";

    private final AppealDesk desk;
    private final FiledDocuments filed;
    private final DocumentReleases releases;
    private final RequestAudit audit;

    ReleaseController(
            AppealDesk desk, FiledDocuments filed, DocumentReleases releases, RequestAudit audit) {
        this.desk = desk;
        this.filed = filed;
        this.releases = releases;
        this.audit = audit;
    }

    /** The sensitive documents of the claim. */
    record ReleasesView(List<ReleaseView> items) {}

    /**
     * A sensitive document.
     *
     * @param title and kind are empty where the reader may not open it
     * @param state RELEASED, LEFT_OUT on purpose, or WAITING for a decision, which holds the packet
     *     up
     * @param consents ids of those in force that allow its release
     */
    record ReleaseView(
            String document, String title, String kind, State state, List<String> consents) {}

    /** What was decided of it. */
    enum State {
        RELEASED,
        LEFT_OUT,
        WAITING
    }

    /** Which document, on which consent. */
    record Release(
            @NotBlank(message = "Name the document.") String document,
            @NotBlank(message = "Name the consent that allows it.") String consent) {}

    /** Which document. */
    record Withdrawal(@NotBlank(message = "Name the document.") String document) {}

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ReleasesView listReleases(@PathVariable String id, CurrentUser me, AuditNote note) {
        AppealFile one = desk.get(id, me, note);
        List<FiledDocument> sensitive =
                desk.listDocuments(one, me).stream().filter(FiledDocument::isSensitive).toList();
        Map<Long, List<Consent>> consents = desk.listConsents(sensitive);
        Set<Long> released = ids(desk.listReleased(one, sensitive));
        Set<Long> leftOut = ids(desk.listWithheld(one, sensitive));
        return new ReleasesView(
                sensitive.stream()
                        .map(document ->
                                new ReleaseView(
                                        String.valueOf(document.id()),
                                        document.open() ? document.title() : "",
                                        document.kind(),
                                        state(document, released, leftOut),
                                        consents.getOrDefault(document.id(), List.of()).stream()
                                                .map(consent -> String.valueOf(consent.id()))
                                                .toList()))
                        .toList());
    }

    private static Set<Long> ids(Collection<FiledDocument> documents) {
        return documents.stream().map(FiledDocument::id).collect(Collectors.toSet());
    }

    private static State state(FiledDocument one, Set<Long> released, Set<Long> leftOut) {
        if (released.contains(one.id())) {
            return State.RELEASED;
        }
        return leftOut.contains(one.id()) ? State.LEFT_OUT : State.WAITING;
    }

    /** Lets one into the packet; rebuild the packet to take it in. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CONSENT_CHANGE, object = OBJECT)
    void release(
            @PathVariable String id,
            @Valid @RequestBody Release wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = find(one, wanted.document(), me);
        if (!filed.isCleared(found.label(), me)) {
            throw new NeedsClearance(
                    "Only who has the permission for such documents may release one.");
        }
        Consent consent =
                desk.findConsent(one, wanted.consent())
                        .orElseThrow(
                                () -> new UnusableEntry("The patient has given no such consent."));
        try {
            releases.release(audit.actor(request), found.document(), one.id(), consent);
        } catch (UnfitConsent e) {
            throw new NotNow(String.valueOf(e.getMessage()));
        }
    }

    /** Takes a release back; rebuild the packet to take the document out. */
    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.CONSENT_CHANGE, object = OBJECT)
    void withdrawRelease(
            @PathVariable String id,
            @Valid @RequestBody Withdrawal wanted,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest request) {
        AppealFile one = desk.get(id, me, note);
        FiledDocument found = find(one, wanted.document(), me);
        releases.withdraw(audit.actor(request), found.document(), one.id());
    }

    private FiledDocument find(AppealFile one, String document, CurrentUser me) {
        return desk.listDocuments(one, me).stream()
                .filter(found -> Long.toString(found.id()).equals(document))
                .findFirst()
                .orElseThrow(() -> new NotFound("document", document));
    }
}
