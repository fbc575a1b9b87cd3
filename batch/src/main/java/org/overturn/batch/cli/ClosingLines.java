package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightSummary;

/** The last lines of a night run: what came of it, and where the outputs lie. */
final class ClosingLines {

    private ClosingLines() {}

    static void print(NightSummary night, Folders folders, PrintWriter out) {
        Lines lines = new Lines(out);
        out.println();
        out.println("Night of " + night.date());
        NightSummary.Remittances remittances = night.remittances();
        lines.add(
                "Arrived",
                "%,d files read, %,d refused; %,d remittances stored%s",
                night.files(),
                night.refusedFiles(),
                remittances.stored(),
                exceptions(remittances));
        NightSummary.Claims claims = night.claims();
        lines.add("Claims", "%,d, paid %s", claims.all(), claims.paid().toDollars());
        lines.add(
                "Denied",
                "%,d claims with %,d denials over %s",
                claims.denied(),
                claims.denials(),
                claims.deniedCharge().toDollars());
        NightSummary.Appeals appeals = night.appeals();
        lines.add(
                "Appeals",
                "%,d opened for %s: %,d for review, %,d need a person",
                appeals.opened(),
                appeals.amount().toDollars(),
                appeals.forReview(),
                appeals.needPerson());
        if (appeals.decided() > 0) {
            lines.add(
                    "Decided",
                    "%,d appeals, %s recovered",
                    appeals.decided(),
                    appeals.recovered().toDollars());
        }
        lines.add(
                "Due",
                "%,d open appeals: %,d overdue, %,d within 14 days%s",
                night.openAppeals(),
                night.overdue(),
                night.dueSoon(),
                night.nextDue().map(day -> "; next on " + day).orElse(""));
        NightSummary.Problems problems = night.problems();
        lines.add(
                "Issues",
                "%,d errors, %,d warnings, %,d notes",
                problems.errors(),
                problems.warnings(),
                problems.notes());
        out.println();
        lines.add(
                "Packets",
                "%s%s",
                folders.packets(),
                night.fullestPacket().map(number -> ", for example " + number + ".pdf").orElse(""));
        lines.add("Workbook", "%s", folders.reports().resolve("denials-" + night.date() + ".xlsx"));
        lines.add("To look at", "%s", folders.outbox().resolve("issues-" + night.date() + ".csv"));
        if (night.refusedFiles() > 0) {
            lines.add("Refused", "%s (each with its reason)", folders.data().resolve("refused"));
        }
        out.flush();
    }

    private static String exceptions(NightSummary.Remittances remittances) {
        StringBuilder said = new StringBuilder();
        append(said, remittances.skipped(), "came before");
        append(said, remittances.held(), "held");
        append(said, remittances.setAside(), "set aside");
        append(said, remittances.test(), "test");
        return said.toString();
    }

    private static void append(StringBuilder said, int count, String what) {
        if (count > 0) {
            said.append(", ").append(count).append(' ').append(what);
        }
    }

    private record Lines(PrintWriter out) {

        void add(String name, String format, Object... values) {
            out.printf(Locale.US, "  %-11s", name);
            out.printf(Locale.US, format, values);
            out.println();
        }
    }
}
