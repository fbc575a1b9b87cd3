package org.overturn.core.worklist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.overturn.core.denial.Reruled;
import org.overturn.core.denial.Ruled;
import org.overturn.core.money.Money;

/** What new rules make of stored denials, summed up. Not thread-safe. */
public final class Reclassified {

    private final Map<Group, Sum> groups = new HashMap<>();
    private long looked;
    private long changed;
    private long reworded;
    private long keptForPerson;
    private long keptForAppeal;

    /** Denials of a payer with one reason that go from one to another. */
    public record Group(String payer, String reason, String from, String to) {}

    /**
     * How many there are.
     *
     * @param appealed those of them for which an appeal was opened
     */
    public record Sum(long count, Money amount, long appealed) {

        Sum plus(Sum other) {
            return new Sum(
                    count + other.count, amount.plus(other.amount), appealed + other.appealed);
        }
    }

    /** A line of the difference. */
    public record Line(Group group, Sum sum) {}

    void looked(int more) {
        looked += more;
    }

    void add(Reruled denial) {
        changed++;
        Ruled was = denial.was();
        Ruled becomes = denial.becomes();
        boolean visible = was.category() != becomes.category() || was.route() != becomes.route();
        groups.merge(
                new Group(
                        denial.payerName(),
                        denial.reason(),
                        visible ? was.label() : right(was),
                        visible ? becomes.label() : right(becomes)),
                new Sum(1, denial.amount(), denial.appealed() ? 1 : 0),
                Sum::plus);
    }

    private static String right(Ruled ruled) {
        return "appeal right "
                + ruled.appealRight().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", "
                + ruled.liability().name().toLowerCase(Locale.ROOT)
                + " liable";
    }

    void reworded() {
        reworded++;
    }

    void keptForPerson() {
        keptForPerson++;
    }

    void keptForAppeal() {
        keptForAppeal++;
    }

    /** The difference by payer, then the most money first. */
    public List<Line> lines() {
        return groups.entrySet().stream()
                .map(one -> new Line(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((Line line) -> line.group().payer())
                                .thenComparing(
                                        line -> line.sum().amount(), Comparator.reverseOrder())
                                .thenComparing(line -> line.group().toString()))
                .toList();
    }

    public long countLooked() {
        return looked;
    }

    /** Those of which category, route, right to appeal or liability change. */
    public long countChanged() {
        return changed;
    }

    /** Those of which only the sentence of the route is another. */
    public long countReworded() {
        return reworded;
    }

    /** Those whose route would change, had a person not set it. */
    public long countKeptForPerson() {
        return keptForPerson;
    }

    /** Those whose route would change, were no appeal open. */
    public long countKeptForAppeal() {
        return keptForAppeal;
    }
}
