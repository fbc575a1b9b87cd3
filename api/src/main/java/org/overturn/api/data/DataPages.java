package org.overturn.api.data;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightSummaries;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.settings.ChangedMeanwhile;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.user.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Data and retention: facts, and how long things are kept. Nothing is deleted here. */
@Controller
@RequestMapping("/settings/data")
class DataPages {

    private static final String PAGE = "data/show";

    private static final int ANCHORS = 7;

    private final Folders folders;
    private final DatabaseFacts database;
    private final NightSummaries nights;
    private final RetentionDesk retention;

    DataPages(
            Folders folders,
            DatabaseFacts database,
            NightSummaries nights,
            RetentionDesk retention) {
        this.folders = folders;
        this.database = database;
        this.nights = nights;
        this.retention = retention;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = "data")
    String show(Model model, CurrentUser me) {
        RetentionDesk.Stored stored = retention.get();
        model.addAttribute("form", RetentionForm.of(stored.retention()));
        return page(stored, model, me);
    }

    @PostMapping("/retention")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = "retention")
    String change(
            @Valid @ModelAttribute("form") RetentionForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "") String version,
            Model model,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                retention.change(form.retention(), version);
                note.because(form.summary());
                flash.addFlashAttribute("done", "Saved. Nothing was taken away.");
                return "redirect:/settings/data";
            } catch (ChangedMeanwhile _) {
                errors.reject(
                        "meanwhile",
                        "Somebody else changed this meanwhile. What you typed is still here; save"
                                + " again to keep it.");
            }
        }
        note.refused("not saved");
        return page(retention.get(), model, me);
    }

    private String page(RetentionDesk.Stored stored, Model model, CurrentUser me) {
        model.addAttribute("version", stored.version());
        model.addAttribute("mayChange", me.has(Role.ADMINISTRATOR));
        model.addAttribute("kept", stored.retention());
        model.addAttribute("past", retention.listPast(stored.retention()));
        model.addAttribute("database", database.product());
        model.addAttribute(
                "places",
                List.of(
                        Place.of("Data: files received, documents, audit", folders.data()),
                        Place.of("Inbox: what arrives", folders.inbox()),
                        Place.of("Outbox: packets, reports, issues", folders.outbox()),
                        Place.of("Settings: office and payers", folders.settings())));
        model.addAttribute("night", nights.findLast().orElse(null));
        model.addAttribute("anchors", anchors());
        return PAGE;
    }

    /** Somebody wrote into the file by hand what can't be read: it is neither shown nor lost. */
    @ExceptionHandler
    ModelAndView broken(InvalidSettings why) {
        ModelAndView page = new ModelAndView("settings/broken");
        page.addObject("title", "Data and retention");
        page.addObject("why", String.valueOf(why.getMessage()));
        return page;
    }

    /** Names of the last anchor files, the newest first. */
    private List<String> anchors() {
        if (!Files.isDirectory(folders.audit())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folders.audit())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("anchor-") && name.endsWith(".txt"))
                    .sorted(Comparator.reverseOrder())
                    .limit(ANCHORS)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
