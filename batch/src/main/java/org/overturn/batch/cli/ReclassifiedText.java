package org.overturn.batch.cli;

import java.util.Locale;
import org.overturn.core.worklist.Reclassified;

/** What new rules change, by payer, for people. */
final class ReclassifiedText {

    private ReclassifiedText() {}

    static String of(Reclassified found, boolean committed) {
        StringBuilder text = new StringBuilder();
        String payer = "";
        for (Reclassified.Line line : found.lines()) {
            if (!line.group().payer().equals(payer)) {
                payer = line.group().payer();
                text.append(clean(payer)).append(System.lineSeparator());
            }
            text.append(line(line));
        }
        return text.append(sums(found, committed)).toString();
    }

    private static String line(Reclassified.Line line) {
        Reclassified.Sum sum = line.sum();
        return String.format(
                Locale.US,
                "  CARC %s: %s -> %s: %s, %s%s%n",
                clean(line.group().reason()),
                line.group().from(),
                line.group().to(),
                denials(sum.count()),
                sum.amount().toDollars(),
                sum.appealed() == 0
                        ? ""
                        : String.format(Locale.US, "; %,d with an appeal", sum.appealed()));
    }

    private static String sums(Reclassified found, boolean committed) {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.US,
                        "%s looked at: %,d %s.%n",
                        denials(found.countLooked()),
                        found.countChanged(),
                        committed ? "changed" : "would change"));
        text.append(note(found.countReworded(), "only the sentence of the route is put otherwise"));
        text.append(note(found.countKeptForPerson(), "the route stays, since a person set it"));
        text.append(note(found.countKeptForAppeal(), "the route stays, since there is an appeal"));
        if (!committed && found.countChanged() + found.countReworded() > 0) {
            text.append(String.format("Nothing was changed. Apply it with --commit.%n"));
        }
        return text.toString();
    }

    private static String note(long count, String what) {
        return count == 0 ? "" : String.format(Locale.US, "%s: %s.%n", denials(count), what);
    }

    private static String denials(long count) {
        return String.format(Locale.US, "%,d %s", count, count == 1 ? "denial" : "denials");
    }

    /** Payers name themselves; a name must not steer the terminal. */
    private static String clean(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
