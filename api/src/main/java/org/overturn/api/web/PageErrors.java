package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.overturn.api.security.AuditNote;
import org.overturn.api.security.RequestReference;
import org.overturn.core.user.BeyondScope;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
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

    /** A field or a value that none of our pages sends. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView refusedField(RefusedField why, HttpServletRequest request) {
        return notUnderstood(why.field() + ": " + why.getMessage(), request);
    }

    /** A value in an address that the page's own form does not offer. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ModelAndView noSuchValue(MethodArgumentTypeMismatchException why, HttpServletRequest request) {
        String allowed =
                AllowedValues.of(why)
                        .map(values -> " It is " + values + ", or left out.")
                        .orElse("");
        return notUnderstood(
                "Nothing was looked for or changed: “"
                        + why.getName()
                        + "” in the address has a value that there is not."
                        + allowed,
                request);
    }

    private static ModelAndView notUnderstood(String why, HttpServletRequest request) {
        return new ModelAndView("error/bad-request")
                .addObject("remedy", why)
                .addObject("tooLarge", false)
                .addObject("reference", RequestReference.of(request));
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
