package org.overturn.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** Where a body can't be read, and what would be readable; never what stood there. */
final class UnreadableBody {

    private static final Map<String, String> KINDS =
            Map.of(
                    "LocalDate", "a day as YYYY-MM-DD",
                    "int", "a number without decimals",
                    "Integer", "a number without decimals",
                    "long", "a number without decimals",
                    "Long", "a number without decimals",
                    "boolean", "true or false",
                    "Boolean", "true or false",
                    "String", "a text");

    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException why) {
        return why.getCause() instanceof JacksonException json
                ? problem(json)
                : bad("The request needs a body of JSON; there is none that can be read.");
    }

    private static ProblemDetail problem(JacksonException why) {
        String field = field(why.getPath());
        if (field.isEmpty()) {
            return bad("The body is no JSON as it is described" + place(why.getLocation()) + ".");
        }
        String message = "give " + wanted(why);
        ProblemDetail problem = bad(field + ": " + message + ".");
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return problem;
    }

    private static ProblemDetail bad(String detail) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
    }

    /** Such as {@code denials[0].id}. */
    private static String field(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null
                                ? "[" + step.getIndex() + "]"
                                : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String wanted(JacksonException why) {
        Optional<Class<?>> target =
                why instanceof MismatchedInputException mismatch
                        ? Optional.ofNullable(mismatch.getTargetType())
                        : Optional.empty();
        return target.map(UnreadableBody::words).orElse("a value as it is described");
    }

    private static String words(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name())
                            .collect(Collectors.joining(", "));
        }
        return KINDS.getOrDefault(
                type.getSimpleName(),
                List.class.isAssignableFrom(type) ? "a list" : "an object as it is described");
    }

    private static String place(TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : ", at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
