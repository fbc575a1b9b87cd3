package org.overturn.core.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** First and last day of a claim, either of which may be unknown. */
record ServiceDates(Optional<LocalDate> from, Optional<LocalDate> to) {

    boolean isKnown() {
        return from.isPresent() || to.isPresent();
    }

    /** {@code a to b}; in Spanish {@code del a al b}, as it stands behind what happened then. */
    String words(Function<LocalDate, String> day, boolean spanish) {
        List<String> days =
                Stream.of(from, to).flatMap(Optional::stream).distinct().map(day).toList();
        return spanish ? "del " + String.join(" al ", days) : String.join(" to ", days);
    }
}
