package org.overturn.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.overturn.api.security.RequestReference;
import org.overturn.core.appeal.RefusedPayerDecision;
import org.overturn.core.approval.ApprovalChanged;
import org.overturn.core.approval.ApprovalRefused;
import org.overturn.core.approval.BlockedByFindings;
import org.overturn.core.approval.IncompleteRequest;
import org.overturn.core.approval.NotEntitledToSign;
import org.overturn.core.approval.NotPossibleNow;
import org.overturn.core.approval.OpenAlready;
import org.overturn.core.approval.OwnText;
import org.overturn.core.approval.UnknownApproval;
import org.overturn.core.denial.RefusedOverride;
import org.overturn.core.packet.contents.ArrangementChanged;
import org.overturn.core.packet.contents.ArrangementRefused;
import org.overturn.core.remittance.DecisionRefused;
import org.overturn.core.settings.ChangedMeanwhile;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.settings.UnusablePicture;
import org.overturn.core.user.BeyondScope;
import org.overturn.core.user.RefusedChange;
import org.overturn.core.user.RefusedPassword;
import org.overturn.core.user.UnusableLink;
import org.overturn.core.worklist.RefusedQuery;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * What REST answers when it can't do what was asked: problem documents (RFC 9457). Every exception
 * that says a refusal is mapped here, and nowhere else.
 */
@Order(Ordered.HIGHEST_PRECEDENCE) // a RestController is a Controller too, but has no pages
@RestControllerAdvice(annotations = RestController.class)
class Problems extends ResponseEntityExceptionHandler {

    /** The limits of application-web.yml and {@link RestRules}. */
    private static final String TOO_LARGE =
            "Nothing of it was taken over: a file has at most 64 MB, all of a request 66 MB, one"
                    + " without files 2 MB. Split the file, or put it into the inbox.";

    @ExceptionHandler
    ProblemDetail notFound(NotFound why) {
        return problem(HttpStatus.NOT_FOUND, why);
    }

    @ExceptionHandler({
        RefusedChange.class,
        UnusableLink.class,
        NotNow.class,
        DecisionRefused.class
    })
    ProblemDetail conflict(RuntimeException why) {
        return problem(HttpStatus.CONFLICT, why);
    }

    @ExceptionHandler({NeedsClearance.class, BeyondScope.class})
    ProblemDetail forbidden(RuntimeException why) {
        return problem(HttpStatus.FORBIDDEN, why);
    }

    @ExceptionHandler({ChangedMeanwhile.class, ArrangementChanged.class})
    ProblemDetail changed(RuntimeException why) {
        return problem(HttpStatus.PRECONDITION_FAILED, why);
    }

    @ExceptionHandler
    ProblemDetail refused(ApprovalRefused why) {
        ProblemDetail problem = problem(status(why), why);
        if (why instanceof IncompleteRequest incomplete) {
            name(problem, incomplete.field(), String.valueOf(why.getMessage()));
        }
        if (why instanceof BlockedByFindings blocked) {
            problem.setProperty("findings", blocked.findings());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedOverride why) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
        name(problem, why.field(), String.valueOf(why.getMessage()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedPayerDecision why) {
        if (why.field().isEmpty()) {
            return problem(HttpStatus.CONFLICT, why);
        }
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
        name(problem, why.field(), String.valueOf(why.getMessage()));
        return problem;
    }

    private static HttpStatus status(ApprovalRefused why) {
        return switch (why) {
            case UnknownApproval _ -> HttpStatus.NOT_FOUND;
            case ApprovalChanged _ -> HttpStatus.PRECONDITION_FAILED;
            case OwnText _, NotEntitledToSign _ -> HttpStatus.FORBIDDEN;
            case IncompleteRequest _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BlockedByFindings _, NotPossibleNow _, OpenAlready _ -> HttpStatus.CONFLICT;
        };
    }

    /** Somebody must mend the file; the message says where. */
    @ExceptionHandler
    ProblemDetail broken(InvalidSettings why) {
        return problem(HttpStatus.CONFLICT, why);
    }

    @ExceptionHandler({
        RefusedPassword.class,
        UnusableEntry.class,
        UnusablePicture.class,
        ArrangementRefused.class
    })
    ProblemDetail unusable(RuntimeException why) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }

    @ExceptionHandler
    ProblemDetail unreadableForm(MultipartException why) {
        return problem(HttpStatus.BAD_REQUEST, why);
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedField why) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, why);
        name(problem, why.field(), String.valueOf(why.getMessage()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedQuery why) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, why);
        name(problem, why.field(), String.valueOf(why.getMessage()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unusable(UnusableFields why) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, why);
        problem.setProperty(
                "errors",
                why.errors().entrySet().stream()
                        .map(error -> Map.of("field", error.getKey(), "message", error.getValue()))
                        .toList());
        return problem;
    }

    /** With the parameter that is none of its kind. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (why instanceof MethodArgumentTypeMismatchException argument) {
            String message = AllowedValues.of(argument).orElse("it can't be read");
            name(problem, argument.getName(), message);
            problem.setDetail(argument.getName() + ": " + message);
        }
        return handleExceptionInternal(why, problem, headers, status, request);
    }

    private static void name(ProblemDetail problem, String field, String message) {
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
    }

    private static ProblemDetail problem(HttpStatus status, RuntimeException why) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(why.getMessage()));
    }

    /** The document of a request that failed outside of a controller. */
    static ProblemDetail of(HttpStatus status, HttpServletRequest request, String path) {
        ProblemDetail problem = Advice.problem(status, request);
        problem.setInstance(URI.create(path));
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            problem.setDetail(TOO_LARGE);
        }
        problem.setProperty("reference", RequestReference.of(request));
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, TOO_LARGE);
        return handleExceptionInternal(why, problem, headers, status, request);
    }

    /** With what is wrong with the body, and where. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(why, UnreadableBody.problem(why), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleExceptionInternal(
                why, ProblemDetail.forStatus(status), headers, status, request);
    }

    /** No problem goes out without saying what to do. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            Advice.addTo(problem);
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    /** With each field that was refused, and why. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException why,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        List<Map<String, String>> errors =
                why.getFieldErrors().stream()
                        .map(error ->
                                Map.of(
                                        "field", error.getField(),
                                        "message", String.valueOf(error.getDefaultMessage())))
                        .toList();
        problem.setProperty("errors", errors);
        problem.setDetail(
                errors.stream()
                        .map(error -> error.get("field") + ": " + error.get("message"))
                        .collect(Collectors.joining("; ")));
        return handleExceptionInternal(why, problem, headers, status, request);
    }
}
