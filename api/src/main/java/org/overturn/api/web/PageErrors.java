package org.overturn.api.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.core.user.BeyondScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Refusals that a page's own code does not show beside the form they are about. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {

    @ExceptionHandler(NotFound.class)
    void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** An address that none of our pages has. */
    @ExceptionHandler(RefusedField.class)
    void refusedField(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** A form for files that was sent without files, or cut on its way. */
    @ExceptionHandler
    void unreadableForm(MultipartException why, HttpServletResponse response) throws IOException {
        boolean tooLarge = why instanceof MaxUploadSizeExceededException;
        response.sendError(
                (tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ModelAndView beyondScope(BeyondScope why, AuditNote note) {
        String words = String.valueOf(why.getMessage());
        note.refused(words);
        return new ModelAndView("error/refused", "why", words);
    }

    /** Its message says what to do first. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ModelAndView notNow(NotNow why) {
        return new ModelAndView("error/refused", "remedy", String.valueOf(why.getMessage()));
    }

    @ExceptionHandler(NeedsClearance.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String needsClearance() {
        return "document/protected";
    }
}
