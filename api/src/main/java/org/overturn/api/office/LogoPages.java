package org.overturn.api.office;

import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Pictures;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.settings.ChangedMeanwhile;
import org.overturn.core.settings.UnusablePicture;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The logo of the letterhead. */
@Controller
@RequestMapping("/settings/office/logo")
class LogoPages {

    private static final String BACK = "redirect:/settings/office";
    private static final String OBJECT = "logo";

    private final OfficeDesk desk;

    LogoPages(OfficeDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Resource> show() {
        return desk.getLogo()
                .logo()
                .map(Pictures::answer)
                .orElseThrow(() -> new NotFound(OBJECT, "of the office"));
    }

    @PostMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String change(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash)
            throws IOException {
        try {
            desk.changeLogo(Pictures.of(file), version);
            flash.addFlashAttribute("done", "Saved. Letters written from now on carry this logo.");
        } catch (UnusablePicture | ChangedMeanwhile e) {
            refuse(e, note, flash);
        }
        return BACK;
    }

    @PostMapping("/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String remove(
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash) {
        note.because("removed");
        return carry(() -> desk.removeLogo(version), "The logo was removed.", note, flash);
    }

    @PostMapping("/undo")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String takeBack(
            @RequestParam(defaultValue = "") String version,
            AuditNote note,
            RedirectAttributes flash) {
        note.because("the last change taken back");
        return carry(
                () -> desk.takeBackLogo(version),
                "The last change of the logo was taken back.",
                note,
                flash);
    }

    private static String carry(
            Runnable change, String done, AuditNote note, RedirectAttributes flash) {
        try {
            change.run();
            flash.addFlashAttribute("done", done);
        } catch (ChangedMeanwhile e) {
            refuse(e, note, flash);
        }
        return BACK;
    }

    private static void refuse(RuntimeException why, AuditNote note, RedirectAttributes flash) {
        String message = String.valueOf(why.getMessage());
        note.refused(message);
        flash.addFlashAttribute("refused", message);
    }
}
