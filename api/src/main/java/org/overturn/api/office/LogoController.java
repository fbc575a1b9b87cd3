package org.overturn.api.office;

import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Pictures;
import org.overturn.api.web.SeenVersion;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.settings.Picture;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The logo of the letterhead through REST. */
@RestController
@RequestMapping("/api/v1/office/logo")
class LogoController {

    private static final String OBJECT = "logo";

    private final OfficeDesk desk;

    LogoController(OfficeDesk desk) {
        this.desk = desk;
    }

    /** A PNG; the tag is the version that a change must name. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Resource> showLogo() {
        OfficeDesk.StoredLogo stored = desk.getLogo();
        Picture logo = stored.logo().orElseThrow(() -> new NotFound(OBJECT, "of the office"));
        return Pictures.answer(logo, stored.version());
    }

    /** Puts a PNG or JPEG in its place; where there is none yet, If-Match is "none". */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void changeLogo(SeenVersion seen, @RequestParam MultipartFile file) throws IOException {
        desk.changeLogo(Pictures.of(file), seen.tag());
    }

    /** Letters written from now on carry none. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void removeLogo(SeenVersion seen, AuditNote note) {
        note.because("removed");
        desk.removeLogo(seen.tag());
    }

    /** Takes the last change back (If-Match); of a logo that was removed, it is "none". */
    @PostMapping("/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void takeBackLogo(SeenVersion seen, AuditNote note) {
        note.because("the last change taken back");
        desk.takeBackLogo(seen.tag());
    }
}
