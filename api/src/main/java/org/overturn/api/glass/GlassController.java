package org.overturn.api.glass;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.security.Unaudited;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.GlassBreak;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sensitive documents without the permission, through REST. No token breaks the glass: a person
 * shows again who it is.
 */
@RestController
@RequestMapping("/api/v1/me/break-glass")
class GlassController {

    private static final String RECORDED = "GlassBreaks records it itself";

    private final GlassDesk desk;

    GlassController(GlassDesk desk) {
        this.desk = desk;
    }

    /**
     * How it stands with the glass.
     *
     * @param openUntil when sensitive documents are closed again; none while they are closed
     * @param byCode whether the proof is a code of the second factor, and not the password
     */
    record GlassView(@Nullable String openUntil, boolean byCode) {}

    /**
     * Why it must be now, and who one is.
     *
     * @param reason a sentence, which a second person reads
     * @param proof a code of the second factor; the password where there is none
     */
    record GlassRequest(
            @NotNull(message = "Say in a sentence why you need it now.")
                    @Size(min = 10, max = 1000, message = "Say it in 10 to 1,000 characters.")
                    String reason,
            @NotBlank(message = "Give a code of your second factor, or your password.")
                    String proof) {

        /** Nothing: a secret is in it. */
        @Override
        public String toString() {
            return "GlassRequest[]";
        }
    }

    /** Whether sensitive documents are open to who asks, without the permission. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "break-glass")
    GlassView showGlass(CurrentUser me) {
        return view(me);
    }

    private GlassView view(CurrentUser me) {
        return new GlassView(
                desk.findOpen(me).map(GlassBreak::expiresAt).map(Object::toString).orElse(null),
                desk.isByCode(me));
    }

    /**
     * Opens them for an hour, or until it is ended; recorded, and reviewed by somebody else. The
     * body holds a secret, so no Idempotency-Key is heeded, for which its hash would be kept.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Unaudited(because = RECORDED)
    GlassView breakGlass(
            @Valid @RequestBody GlassRequest wanted, CurrentUser me, HttpServletRequest request) {
        desk.open(me, wanted.reason(), wanted.proof(), request);
        return view(me);
    }

    /** Closes them again before the hour is over. */
    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unaudited(because = RECORDED)
    void mendGlass(CurrentUser me, HttpServletRequest request) {
        desk.end(me, request);
    }
}
