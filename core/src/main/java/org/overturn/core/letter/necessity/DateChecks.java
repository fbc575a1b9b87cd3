package org.overturn.core.letter.necessity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.overturn.core.letter.necessity.ContentTree.Spot;

/** Dates that contradict each other (dates.csv). */
final class DateChecks {

    private static final String TODAY = "today";
    private static final List<Order> ORDERS =
            Tables.read(
                    "dates.csv",
                    row ->
                            new Order(
                                    row.get("earlier"),
                                    row.get("later"),
                                    Need.of(row.get("need")),
                                    row.get("what")));

    private DateChecks() {}

    /** The earlier date must not lie after the later one. */
    private record Order(String earlier, String later, Need need, String what) {

        boolean isOfOneList() {
            return earlier.contains("[]") && later.contains("[]");
        }
    }

    static List<LetterFinding> check(ContentTree fields, LocalDate today) {
        List<LetterFinding> findings = new ArrayList<>();
        for (Order order : ORDERS) {
            for (Spot early : fields.spots(order.earlier())) {
                if (order.later().equals(TODAY)) {
                    check(order, early, new Spot(early.path(), -1, today.toString()), findings);
                } else {
                    fields.spots(order.later()).stream()
                            .filter(late -> !order.isOfOneList() || late.row() == early.row())
                            .forEach(late -> check(order, early, late, findings));
                }
            }
        }
        return findings;
    }

    private static void check(Order order, Spot early, Spot late, List<LetterFinding> findings) {
        Optional<LocalDate> first = day(early.value());
        Optional<LocalDate> second = day(late.value());
        if (first.isPresent() && second.isPresent() && first.get().isAfter(second.get())) {
            String path = late.path();
            findings.add(
                    new LetterFinding(
                            "dates:" + order.earlier() + "<" + order.later(),
                            order.need(),
                            path,
                            order.what(),
                            "A reviewer who finds one wrong date doubts the others.",
                            LetterPlaces.of(path)));
        }
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("a field of dates.csv is no date", e);
        }
    }
}
