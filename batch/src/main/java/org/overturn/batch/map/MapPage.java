package org.overturn.batch.map;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.overturn.core.issue.Issue;
import org.overturn.core.money.Money;
import org.overturn.core.remittance.table.EnteredClaim;
import org.overturn.core.remittance.table.EnteredLine;
import org.overturn.core.remittance.table.EnteredRemittance;
import org.overturn.core.remittance.table.Proposal;
import org.overturn.core.remittance.table.Proposal.Column;
import org.overturn.core.remittance.table.Translation;

/** What {@code overturn map} prints. */
final class MapPage {

    private static final int WIDTH_OF_NAMES = 26;
    private static final int WIDTH_OF_EXAMPLES = 34;
    private static final int MOST_PAYMENTS = 20;

    private final PrintWriter out;

    MapPage(PrintWriter out) {
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void prompt(String text) {
        out.print(text);
        out.flush();
    }

    void proposal(Path file, Proposal proposal) {
        line(
                "%s: %s; %s"
                        .formatted(
                                file.getFileName(),
                                proposal.description(),
                                proposal.sheet().map(sheet -> "sheet " + sheet + "; ").orElse("")
                                        + switch (proposal.rows()) {
                                            case LINE -> "a row is a service line";
                                            case ADJUSTMENT -> "a row is one adjustment of a line";
                                            case CLAIM -> "a row is a whole claim";
                                        }));
        line("");
        line(row("", "column", "examples", "means"));
        for (Column column : proposal.columns()) {
            line(
                    row(
                            String.valueOf(column.index() + 1),
                            column.name(),
                            String.join(" | ", column.examples()),
                            column.meaning().words() + sureness(column)));
        }
        proposal.notices().forEach(notice -> line("Check: " + notice));
    }

    private static String sureness(Column column) {
        if (column.meaning().equals(org.overturn.core.remittance.table.Meaning.NOTHING)) {
            return "";
        }
        return switch (column.sureness()) {
            case SURE -> "";
            case LIKELY -> " (likely)";
            case GUESS -> " (a guess)";
        };
    }

    private static String row(String number, String name, String examples, String meaning) {
        return String.format(
                Locale.ROOT,
                "%3s  %-" + WIDTH_OF_NAMES + "s  %-" + WIDTH_OF_EXAMPLES + "s  %s",
                number,
                cut(name, WIDTH_OF_NAMES),
                cut(examples, WIDTH_OF_EXAMPLES),
                meaning);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }

    /** How the file would be read; nothing is stored. */
    void dryRun(Translation translation) {
        line("");
        line("Read with it, nothing stored: %,d rows".formatted(translation.rows()));
        translation.remittances().stream().limit(MOST_PAYMENTS).forEach(this::payment);
        if (translation.remittances().size() > MOST_PAYMENTS) {
            line("  and %,d more".formatted(translation.remittances().size() - MOST_PAYMENTS));
        }
        for (Issue issue : translation.issues()) {
            line(issue.severity() + " " + issue.message());
        }
        translation.issues().stream()
                .map(Issue::remedy)
                .distinct()
                .forEach(remedy -> line("  -> " + remedy));
    }

    private void payment(EnteredRemittance one) {
        Money charge = Money.sum(one.claims().stream().map(EnteredClaim::charge).toList());
        Money open = Money.sum(one.claims().stream().map(EnteredClaim::difference).toList());
        long odd = one.claims().stream().filter(MapPage::isOdd).count();
        Money rest = one.amountOrSum().minus(one.claimsPaid());
        line(
                "  payment %s of %s, %s: %,d claims, charged %s, paid %s"
                        .formatted(
                                one.traceNumber(),
                                one.paidOn().map(Object::toString).orElse("an unknown day"),
                                one.amountOrSum().toDollars(),
                                one.claims().size(),
                                charge.toDollars(),
                                one.claimsPaid().toDollars()));
        line(
                odd == 0
                        ? "    every claim balances: charge = adjustments + paid"
                        : "    %,d claims don't balance: %s of the charges is not explained; see \"unexplained\" in the mapping"
                                .formatted(odd, open.toDollars()));
        if (!rest.isZero()) {
            line("    the payment differs from the sum of its claims by " + rest.toDollars());
        }
    }

    private static boolean isOdd(EnteredClaim claim) {
        return !claim.difference().isZero()
                || claim.lines().stream()
                        .map(EnteredLine::difference)
                        .anyMatch(difference -> !difference.isZero());
    }
}
