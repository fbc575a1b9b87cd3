package org.overturn.core.appeal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.overturn.core.code.DenialCategory;
import org.overturn.core.denial.Due;
import org.overturn.core.money.Money;

/** The denials of one adjudication that an appeal can be opened for. */
record Appealable(long adjudicationId, List<Part> parts) {

    /** One denial of it. */
    record Part(long denialId, DenialCategory category, Money amount, Due due) {}

    Money amount() {
        return Money.sum(parts.stream().map(Part::amount).toList());
    }

    /** Largest amount; on a tie, the category declared first (denial_detection.md section 5). */
    DenialCategory category() {
        return parts.stream()
                .min(
                        Comparator.comparing(Part::amount, Comparator.reverseOrder())
                                .thenComparing(Part::category))
                .orElseThrow()
                .category();
    }

    /** The earliest date; a denial without a date leads only where no other has one. */
    Due due() {
        return parts.stream()
                .map(Part::due)
                .min(Comparator.comparing(due -> due.on().orElse(LocalDate.MAX)))
                .orElseThrow();
    }
}
