package org.overturn.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.overturn.api.security.Remedy;
import org.overturn.api.security.RequestReference;
import org.overturn.api.security.Unaudited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What is shown when something went wrong outside of a controller, or in one unforeseen: a page, or
 * a problem document for REST. What failed is logged here, once, with its reference.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @RequestMapping("/error")
    @Unaudited(because = "the request that failed was recorded")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        logFailure(request, status);
        if (path.startsWith("/api/") || path.startsWith("/actuator/")) {
            return answer(Problems.of(status, request, path), status);
        }
        response.setStatus(status.value());
        return page(status, request);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .body(problem);
    }

    private static ModelAndView page(HttpStatus status, HttpServletRequest request) {
        String view =
                switch (status) {
                    case FORBIDDEN -> "error/refused";
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "error/not-found";
                    default -> status.is5xxServerError() ? "error/failed" : "error/bad-request";
                };
        return new ModelAndView(view)
                .addObject("reference", RequestReference.of(request))
                .addObject("remedy", Remedy.of(request).orElse(""))
                .addObject("tooLarge", status == HttpStatus.CONTENT_TOO_LARGE);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static void logFailure(HttpServletRequest request, HttpStatus status) {
        if (status.is5xxServerError()) {
            LOG.error(
                    "Request {} failed",
                    RequestReference.of(request),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
    }
}
