package org.overturn.api.account;

import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Pictures;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.settings.UnusablePicture;
import org.overturn.core.user.SignaturePictures;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settings > Your signature: a picture that only its owner sees and changes. */
@Controller
@RequestMapping("/settings/signature")
class SignaturePages {

    private static final String BACK = "redirect:/settings/signature";
    private static final String OBJECT = "own signature";

    private final Users users;
    private final SignaturePictures pictures;

    SignaturePages(Users users, SignaturePictures pictures) {
        this.users = users;
        this.pictures = pictures;
    }

    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    String show(CurrentUser me, Model model) {
        model.addAttribute("picture", pictures.find(user(me)).orElse(null));
        return "account/signature";
    }

    @GetMapping("/picture")
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Resource> picture(CurrentUser me) {
        return pictures.find(user(me))
                .map(Pictures::answer)
                .orElseThrow(() -> new NotFound(OBJECT, String.valueOf(me.id())));
    }

    @PostMapping
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String keep(
            @RequestParam MultipartFile file,
            CurrentUser me,
            AuditNote note,
            RedirectAttributes flash)
            throws IOException {
        try {
            pictures.keep(user(me), Pictures.of(file));
            flash.addFlashAttribute("done", "Saved. You can put it under letters that you sign.");
        } catch (UnusablePicture e) {
            note.refused("no picture");
            flash.addFlashAttribute("refused", String.valueOf(e.getMessage()));
        }
        return BACK;
    }

    @PostMapping("/remove")
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    String remove(CurrentUser me, AuditNote note, RedirectAttributes flash) {
        note.because("removed");
        flash.addFlashAttribute(
                "done",
                pictures.remove(user(me))
                        ? "The picture was removed. Letters that carry it already stay as they are."
                        : "There was none.");
        return BACK;
    }

    private User user(CurrentUser me) {
        return users.find(me.id()).orElseThrow(() -> new NotFound("user", String.valueOf(me.id())));
    }
}
