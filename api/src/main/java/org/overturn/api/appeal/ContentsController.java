package org.overturn.api.appeal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.overturn.api.appeal.ContentsChanges.Ask;
import org.overturn.api.appeal.ContentsChanges.Wanted;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.RequestAudit;
import org.overturn.api.web.RefusedField;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.appeal.AppealFile;
import org.overturn.core.audit.AuditAction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contents of packets through REST. */
@RestController
@RequestMapping("/api/v1/appeals/{id}/contents")
class ContentsController {

    private final AppealDesk desk;
    private final ContentsDesk contents;
    private final ContentsChanges changes;
    private final RequestAudit audit;

    ContentsController(
            AppealDesk desk, ContentsDesk contents, ContentsChanges changes, RequestAudit audit) {
        this.desk = desk;
        this.contents = contents;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * The exhibits as the packet would be made now.
     *
     * @param segments whether the claim's own segments stand behind the remittance page
     * @param leftOut documents that are left out as a whole
     * @param held documents on file that are not in for another reason
     */
    record ContentsView(
            boolean segments,
            List<ExhibitView> exhibits,
            List<LeftOutView> leftOut,
            int held) {}

    /**
     * An exhibit.
     *
     * @param exhibit its key; empty for the remittance page, which stays first
     * @param pages of the document that can be left out one by one; 0 for none
     * @param fixed whether an edited letter names it, so that it keeps its place
     */
    record ExhibitView(
            String exhibit,
            String letter,
            String title,
            @Nullable String documentId,
            int pages,
            boolean fixed,
            List<LeftOutView> leftOut) {

        static ExhibitView of(ExhibitCard card) {
            return new ExhibitView(
                    card.key(),
                    card.letter(),
                    card.title(),
                    card.open()
                            ? card.document().map(one -> Long.toString(one.id())).orElse(null)
                            : null,
                    card.pages(),
                    card.fixed(),
                    LeftOutView.of(card));
        }
    }

    /**
     * What is left out.
     *
     * @param pages such as {@code 3, 5-7}; empty for the whole document
     */
    record LeftOutView(
            String exhibit, String title, String pages, String reason, String by, Instant at) {

        static List<LeftOutView> of(ExhibitCard card) {
            return card.without().stream()
                    .map(out ->
                            new LeftOutView(
                                    card.key(),
                                    card.title(),
                                    out.pages(),
                                    out.reason(),
                                    out.by(),
                                    out.at()))
                    .toList();
        }

        /** Without the reason: a person typed it. */
        @Override
        public String toString() {
            return "LeftOutView[" + exhibit + "]";
        }
    }

    /**
     * Contents as they are to be.
     *
     * @param order keys of exhibits; those that it leaves out follow in the customary order
     */
    record ContentsRequest(
            @Nullable List<String> order,
            @Nullable List<LeaveOut> leftOut,
            @Nullable Boolean segments) {}

    /**
     * A document, or pages of it, to be left out.
     *
     * @param pages such as {@code 3, 5-7}; left out or empty for the whole document
     */
    record LeaveOut(@Nullable String exhibit, @Nullable String pages, @Nullable String reason) {

        Ask ask() {
            return new Ask(text(exhibit), text(pages), text(reason));
        }

        private static String text(@Nullable String said) {
            return said == null ? "" : said;
        }

        /** Without the reason: a person typed it. */
        @Override
        public String toString() {
            return "LeaveOut[" + exhibit + "]";
        }
    }

    /** Order, what is left out and why; the tag is what a change names. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "packet")
    ResponseEntity<ContentsView> showContents(
            @PathVariable String id, CurrentUser me, AuditNote note) {
        return answer(desk.get(id, me, note), me);
    }

    /**
     * Puts all of it anew, if it still is as it was seen (If-Match). What the caller may not open
     * stays as it is. The packet is to be built again.
     */
    @PutMapping
    @Audited(value = AuditAction.CHANGE, object = "packet")
    ResponseEntity<ContentsView> putContents(
            @PathVariable String id,
            SeenVersion seen,
            @RequestBody ContentsRequest request,
            CurrentUser me,
            AuditNote note,
            HttpServletRequest from) {
        AppealFile one = desk.get(id, me, note);
        Wanted wanted = wanted(request, seen.number());
        changes.save(
                one, changes.replaced(wanted, one, me, audit.actor(from)), audit.actor(from));
        return answer(one, me);
    }

    private static Wanted wanted(ContentsRequest request, int version) {
        if (request.order() == null) {
            throw new RefusedField("order", "keys of exhibits, or []");
        }
        if (request.leftOut() == null) {
            throw new RefusedField("leftOut", "what is left out, or []");
        }
        if (request.segments() == null) {
            throw new RefusedField("segments", "true or false");
        }
        return new Wanted(
                version,
                request.order(),
                request.leftOut().stream().map(LeaveOut::ask).toList(),
                request.segments());
    }

    private ResponseEntity<ContentsView> answer(AppealFile one, CurrentUser me) {
        PacketContents now = contents.show(one, me);
        return ResponseEntity.ok()
                .eTag(Integer.toString(now.version()))
                .body(
                        new ContentsView(
                                now.segments(),
                                now.exhibits().stream().map(ExhibitView::of).toList(),
                                now.leftOut().stream()
                                        .flatMap(card -> LeftOutView.of(card).stream())
                                        .toList(),
                                now.held()));
    }
}
