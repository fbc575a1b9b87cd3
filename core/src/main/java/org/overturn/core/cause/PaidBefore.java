package org.overturn.core.cause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.overturn.core.money.Money;
import org.overturn.core.worklist.Access;
import org.springframework.stereotype.Component;

/**
 * What the same payer did with the same procedure in the twelve months before a denial; without
 * anything that tells of a patient, so that it can go out.
 */
@Component
public class PaidBefore {

    private final PaidBeforeRepository repository;

    PaidBefore(PaidBeforeRepository repository) {
        this.repository = repository;
    }

    /**
     * The history of one procedure with one payer.
     *
     * @param from the first day that counts
     * @param until the day of the denial, which doesn't count
     * @param decided lines that the payer decided, paid or not, of other claims
     * @param paid how many of them it paid
     * @param median of what it paid
     * @param lines those that it paid, by what they came to; at most {@link #MOST}
     */
    public record History(
            String payer,
            String procedure,
            LocalDate from,
            LocalDate until,
            int decided,
            int paid,
            Money median,
            List<Line> lines) {

        public History {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that was paid; names no patient, claim or day.
     *
     * @param year in which it was paid
     */
    public record Line(String modifiers, String units, Money charge, Money paid, int year) {}

    /** Lines that are shown. */
    public static final int MOST = 20;

    /** Of a denial; empty where it is not of one line with a procedure, or not the reader's. */
    public Optional<History> find(long denialId, Access access) {
        return repository.findSubject(denialId, access).map(subject -> history(subject, access));
    }

    private History history(PaidBeforeRepository.Subject subject, Access access) {
        LocalDate from = subject.deniedOn().minusYears(1);
        List<Line> paid = repository.listPaid(subject, from, access);
        return new History(
                subject.payer(),
                subject.procedure(),
                from,
                subject.deniedOn(),
                repository.countDecided(subject, from, access),
                paid.size(),
                median(paid),
                spread(paid));
    }

    /** The lower one of two in the middle, so that it is an amount that was paid. */
    private static Money median(List<Line> sorted) {
        return sorted.isEmpty() ? Money.ZERO : sorted.get((sorted.size() - 1) / 2).paid();
    }

    /** From the least to the most, evenly. */
    private static List<Line> spread(List<Line> sorted) {
        return sorted.size() <= MOST
                ? sorted
                : IntStream.range(0, MOST)
                        .mapToObj(i -> sorted.get(i * (sorted.size() - 1) / (MOST - 1)))
                        .toList();
    }
}
