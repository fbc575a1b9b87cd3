package org.overturn.api.account;

import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.Audited;
import org.overturn.api.security.CurrentUser;
import org.overturn.api.web.NotFound;
import org.overturn.api.web.Pictures;
import org.overturn.core.audit.AuditAction;
import org.overturn.core.user.SignaturePictures;
import org.overturn.core.user.User;
import org.overturn.core.user.Users;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** One's own signature through REST; no token reaches it. */
@RestController
@RequestMapping("/api/v1/me/signature")
class SignatureController {

    private static final String OBJECT = "own signature";

    private final Users users;
    private final SignaturePictures pictures;

    SignatureController(Users users, SignaturePictures pictures) {
        this.users = users;
        this.pictures = pictures;
    }

    /** A PNG that nobody else sees. */
    @GetMapping
    @Audited(value = AuditAction.VIEW, object = OBJECT)
    ResponseEntity<Resource> showSignature(CurrentUser me) {
        return pictures.find(user(me))
                .map(Pictures::answer)
                .orElseThrow(() -> new NotFound(OBJECT, "of " + me.name()));
    }

    /** Puts a PNG or JPEG in its place. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void keepSignature(@RequestParam MultipartFile file, CurrentUser me) throws IOException {
        pictures.keep(user(me), Pictures.of(file));
    }

    /** Letters that carry it already stay as they are. */
    @PostMapping("/remove")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Audited(value = AuditAction.SETTINGS_CHANGE, object = OBJECT)
    void removeSignature(CurrentUser me, AuditNote note) {
        note.because("removed");
        pictures.remove(user(me));
    }

    private User user(CurrentUser me) {
        return users.find(me.id()).orElseThrow(() -> new NotFound("user", String.valueOf(me.id())));
    }
}
