package org.overturn.api.cause;

import java.util.Optional;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.Formats;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.cause.CauseWords;
import org.overturn.core.cause.Project;
import org.overturn.core.cause.Projects;
import org.overturn.core.cause.StoredCause;
import org.overturn.core.code.Carc;
import org.overturn.core.code.Codes;
import org.overturn.core.worklist.Access;
import org.overturn.core.worklist.Worklist;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Causes as projects: which few things explain most of the denied dollars, and each by itself. */
@Controller
@RequestMapping("/causes")
class CausePages {

    private final Projects projects;
    private final Worklist worklist;
    private final Codes codes;
    private final CauseCovers covers;
    private final Formats formats;

    CausePages(
            Projects projects,
            Worklist worklist,
            Codes codes,
            CauseCovers covers,
            Formats formats) {
        this.projects = projects;
        this.worklist = worklist;
        this.codes = codes;
        this.covers = covers;
        this.formats = formats;
    }

    /** A project in the words of the page. */
    record Row(Project project, String codes, String label, String since, Tone trend) {}

    /** A badge: colour and words. */
    record Tone(String tone, String words) {

        static Tone of(Project project) {
            String tone =
                    switch (project.cause().trend()) {
                        case RISING -> "red";
                        case FALLING, OVER -> "green";
                        case STEADY, UNKNOWN -> "";
                    };
            return new Tone(tone, project.cause().trend().label());
        }
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "causes")
    String list(
            @RequestParam Optional<String> payer,
            @RequestParam(defaultValue = "false") boolean changes,
            CurrentUser me,
            Model model) {
        Access access = CauseController.access(me);
        Optional<String> wanted = payer.filter(key -> !key.isBlank());
        Projects.Overview overview = projects.list(wanted, access);
        model.addAttribute("overview", overview);
        model.addAttribute("first", overview.mostTelling());
        model.addAttribute("percent", overview.percent(overview.mostTelling()));
        model.addAttribute(
                "rows",
                overview.projects().stream()
                        .filter(one -> !changes || one.cause().rise().isPresent())
                        .map(this::row)
                        .toList());
        model.addAttribute("payers", worklist.listPayers(access));
        model.addAttribute("payer", wanted.orElse(""));
        model.addAttribute("changes", changes);
        return "cause/list";
    }

    @GetMapping("/{id}")
    @Audited(value = AuditAction.VIEW, object = "cause")
    String show(@PathVariable String id, CurrentUser me, Model model) {
        Project project = CauseController.get(projects, id, me);
        model.addAttribute("row", row(project));
        model.addAttribute(
                "remedy",
                codes.findCarc(project.cause().reason().carc()).map(Carc::remedy).orElse(""));
        model.addAttribute(
                "remark",
                Optional.of(project.cause().reason().rarc())
                        .filter(code -> !code.isEmpty())
                        .map(codes::rarcLabel)
                        .orElse(""));
        model.addAttribute(
                "chart",
                WeekChart.of(
                        projects.listWeeks(project, CauseController.access(me)),
                        project.cause().rise().map(StoredCause.Rise::since)));
        return "cause/show";
    }

    /** One cover for all its open denials, for the payer. */
    @GetMapping("/{id}/cover")
    @Audited(value = AuditAction.EXPORT, object = "cover of cause")
    ResponseEntity<Resource> cover(@PathVariable String id, CurrentUser me) {
        return covers.print(CauseController.get(projects, id, me), CauseController.access(me));
    }

    private Row row(Project project) {
        return new Row(
                project,
                CauseWords.codes(project.cause()),
                codes.carcLabel(project.cause().reason().carc()),
                CauseWords.since(project.cause(), formats::date),
                Tone.of(project));
    }
}
