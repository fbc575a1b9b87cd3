package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Numbers of appeals: {@code APL-2026-00001}, counted in each year. */
@Component
class AppealNumbers {

    private final AppealRepository appeals;

    AppealNumbers(AppealRepository appeals) {
        this.appeals = appeals;
    }

    /** The next so many; two that ask at once get the same, which the database refuses. */
    List<String> next(LocalDate day, int count) {
        String prefix = "APL-" + day.getYear() + "-";
        int last = appeals.lastNumber(prefix);
        return IntStream.rangeClosed(last + 1, last + count)
                .mapToObj(number -> prefix + String.format(Locale.ROOT, "%05d", number))
                .toList();
    }
}
