package org.overturn.api.cause;

import java.util.List;
import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.Access;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Causes through REST; they name no patient, but for a cover. */
@RestController
@RequestMapping("/api/v1/denials/causes")
class CauseController {

    private final Projects projects;
    private final CauseCovers covers;
    private final Codes codes;

    CauseController(Projects projects, CauseCovers covers, Codes codes) {
        this.projects = projects;
        this.covers = covers;
        this.codes = codes;
    }

    /**
     * Causes, the most dollars first.
     *
     * @param denied all that was denied in the same thirteen months
     * @param mostTelling how many of the first make up half of it
     * @param percent what those make up, in hundredths of all that was denied
     */
    record CauseListView(List<CauseView> causes, String denied, int mostTelling, int percent) {}

    /** What the denials of thirteen months have in common, as of the last night. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "causes")
    CauseListView listCauses(@RequestParam Optional<String> payer, CurrentUser me) {
        Projects.Overview overview = projects.list(payer.filter(key -> !key.isBlank()), access(me));
        return new CauseListView(
                overview.projects().stream().map(one -> CauseView.of(one, codes)).toList(),
                overview.refused().toString(),
                overview.mostTelling(),
                overview.percent(overview.mostTelling()));
    }

    /** One cause; its denials are those of the worklist's filter {@code cause}. */
    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "cause")
    CauseView showCause(@PathVariable String id, CurrentUser me) {
        return CauseView.of(get(projects, id, me), codes);
    }

    /** One cover for all its open denials, for the payer, as PDF. */
    @GetMapping("/{id}/cover")
    @Audited(value = AuditAction.EXPORT, object = "cover of cause")
    ResponseEntity<Resource> printCover(@PathVariable String id, CurrentUser me) {
        return covers.print(get(projects, id, me), access(me));
    }

    /**
     * The cause of this number.
     *
     * @throws NotFound also where the user may see none of its denials
     */
    static Project get(Projects projects, String id, CurrentUser me) {
        return Optional.of(id)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> projects.find(Long.parseLong(text), access(me)))
                .orElseThrow(() -> new NotFound("cause", id));
    }

    static Access access(CurrentUser me) {
        return new Access(me.facilities(), me.payers());
    }
}
