package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.api.web.Slice;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.GlassBreak;
import org.overturn.core.user.GlassBreak.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reviews of broken glass through REST; no token reviews, as a person answers for it. */
@RestController
@RequestMapping("/api/v1/break-glass")
class ReviewController {

    private final GlassDesk desk;

    ReviewController(GlassDesk desk) {
        this.desk = desk;
    }

    /**
     * Somebody opened sensitive documents without the permission.
     *
     * @param correlation what joins the entries of the audit log of what was done under it
     * @param overdue whether nobody reviewed it within three days
     * @param own whether somebody else has to review it
     * @param verdict JUSTIFIED, NOT_JUSTIFIED; none before the review
     */
    record GlassBreakView(
            String id,
            String user,
            String reason,
            Instant openedAt,
            Instant expiresAt,
            String correlation,
            boolean overdue,
            boolean own,
            Optional<String> verdict,
            Optional<String> note,
            Optional<Instant> reviewedAt) {

        static GlassBreakView of(GlassDesk.Row row) {
            GlassBreak one = row.opened();
            return new GlassBreakView(
                    String.valueOf(one.id()),
                    row.user(),
                    one.reason(),
                    one.openedAt(),
                    one.expiresAt(),
                    one.correlation(),
                    row.overdue(),
                    row.own(),
                    one.review().map(GlassBreak.Review::verdict).map(Verdict::name),
                    one.review().map(GlassBreak.Review::note),
                    one.review().map(GlassBreak.Review::at));
        }
    }

    /** On one page: all that wait for a review, the oldest first; then the last that had one. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "break-glass")
    Slice<GlassBreakView> listGlassBreaks(CurrentUser me) {
        return new Slice<>(
                        Stream.concat(
                                        desk.listToReview(me).stream(),
                                        desk.listReviewed(me).stream())
                                .toList(),
                        null,
                        null)
                .map(GlassBreakView::of);
    }

    /** What a second person says of it. */
    record ReviewRequest(
            @NotNull(message = "Say JUSTIFIED or NOT_JUSTIFIED.") Verdict verdict,
            @Size(max = 1000, message = "Say it in at most 1,000 characters.")
                    @Nullable String note) {}

    /** Puts a review on record, once; nobody reviews what they opened themselves. */
    @PostMapping("/{id}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited(because = "GlassBreaks records it itself")
    void review(
            @PathVariable long id,
            @Valid @RequestBody ReviewRequest said,
            CurrentUser me,
            HttpServletRequest request) {
        desk.review(
                id,
                new GlassDesk.Reviewed(said.verdict(), Objects.requireNonNullElse(said.note(), "")),
                me,
                request);
    }
}
