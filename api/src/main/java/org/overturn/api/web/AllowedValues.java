package org.overturn.api.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What a parameter that takes one of a few values could have been. */
final class AllowedValues {

    private AllowedValues() {}

    /** {@code one of CARC, RARC, GROUP}; empty where its values can't be listed. */
    static Optional<String> of(MethodArgumentTypeMismatchException why) {
        return Optional.ofNullable(
                        why.getParameter()
                                .nestedIfOptional()
                                .getNestedParameterType()
                                .getEnumConstants())
                .map(all ->
                        "one of "
                                + Arrays.stream(all)
                                        .map(one -> ((Enum<?>) one).name())
                                        .collect(Collectors.joining(", ")));
    }
}
