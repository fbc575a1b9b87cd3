package org.overturn.batch.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.overturn.batch.Folders;
import org.overturn.batch.night.NightResult;
import org.overturn.batch.night.NightSummary;

/**
 * The last lines of a night run: what this run did, what came of the day, where the outputs lie.
 */
final class ClosingLines {

    private static final int MOST_NAMES = 5;

    private final NightResult result;
    private final NightSummary night;
    private final Folders folders;
    private final PrintWriter out;

    private ClosingLines(NightResult result, Folders folders, PrintWriter out) {
        this.result = result;
        this.night = result.night();
        this.folders = folders;
        this.out = out;
    }

    static void print(NightResult result, Folders folders, PrintWriter out) {
        ClosingLines lines = new ClosingLines(result, folders, out);
        out.println();
        lines.printRun();
        out.println();
        lines.printDay();
        out.println();
        lines.printPlaces();
        out.flush();
    }

    private void printRun() {
        out.println("This run");
        line("Files", "%s", files());
        if (!result.seenBefore().isEmpty()) {
            line("Came before", "%s", names(result.seenBefore()));
        }
        if (!result.refused().isEmpty()) {
            line("Refused", "%s", names(result.refused()));
        }
        if (result.decided() > 0) {
            line(
                    "Decisions",
                    "%s",
                    count(result.decided(), "held remittance") + " posted or rejected as decided");
        }
        if (result.refusedDocuments() > 0) {
            line("Documents", "%s", count(result.refusedDocuments(), "document") + " refused");
        }
    }

    private String files() {
        String files = count(result.taken(), "file") + " read";
        return result.notPosted() == 0
                ? files
                : files
                        + "; "
                        + count(result.notPosted(), "transaction")
                        + " in them held or set aside";
    }

    private void printDay() {
        out.println("Night of " + night.date() + " (all its runs)");
        NightSummary.Claims claims = night.claims();
        NightSummary.Appeals appeals = night.appeals();
        NightSummary.Problems problems = night.problems();
        line("Stored", "%s", stored(night.remittances()));
        if (night.remittances().held() > 0) {
            line("Held", "%s", "overturn resolve shows both versions and takes your decision");
        }
        line("Claims", "%,d, paid %s", claims.all(), claims.paid().toDollars());
        line(
                "Denied",
                "%s with %s over %s",
                count(claims.denied(), "claim"),
                count(claims.denials(), "denial"),
                claims.deniedCharge().toDollars());
        if (!night.sent().isNothing()) {
            line("Sent claims", "%s", sent(night.sent()));
        }
        line(
                "Appeals",
                "%,d opened for %s: %,d for review, %,d to be completed by a person",
                appeals.opened(),
                appeals.amount().toDollars(),
                appeals.forReview(),
                appeals.needPerson());
        if (appeals.decided() > 0) {
            line(
                    "Decided",
                    "%s, %s recovered",
                    count(appeals.decided(), "appeal"),
                    appeals.recovered().toDollars());
        }
        line(
                "Due",
                "%s: %,d overdue, %,d within 14 days%s",
                count(night.openAppeals(), "open appeal"),
                night.overdue(),
                night.dueSoon(),
                night.nextDue().map(day -> "; next on " + day).orElse(""));
        line(
                "Issues",
                "%s, %s, %s",
                count(problems.errors(), "error"),
                count(problems.warnings(), "warning"),
                count(problems.notes(), "note"));
    }

    private void printPlaces() {
        line(
                "Packets",
                "%s%s",
                folders.packets(),
                night.fullestPacket().map(number -> ", for example " + number + ".pdf").orElse(""));
        line("Workbook", "%s", folders.reports().resolve("denials-" + night.date() + ".xlsx"));
        line("Issues", "%s", folders.outbox().resolve("issues-" + night.date() + ".csv"));
        if (!result.refused().isEmpty() || result.refusedDocuments() > 0) {
            line(
                    "Refused",
                    "%s, each with the reason beside it",
                    folders.data().resolve("refused"));
        }
    }

    private static String stored(NightSummary.Remittances remittances) {
        StringBuilder said = new StringBuilder(count(remittances.stored(), "remittance"));
        append(said, remittances.skipped(), "came before");
        append(said, remittances.held(), "held");
        append(said, remittances.setAside(), "set aside");
        append(said, remittances.test(), "test, not posted");
        return said.toString();
    }

    private static String sent(NightSummary.Sent sent) {
        StringBuilder said = new StringBuilder(count(sent.claims(), "claim"));
        said.append(" as billed, ").append(count(sent.statements(), "acknowledgment"));
        append(said, sent.refused(), "of them refusing a claim");
        append(said, sent.onFiles(), "on files");
        return said.toString();
    }

    private static void append(StringBuilder said, int count, String what) {
        if (count > 0) {
            said.append(", ").append(count).append(' ').append(what);
        }
    }

    private static String names(List<String> all) {
        int shown = Math.min(MOST_NAMES, all.size());
        String names = String.join(", ", all.subList(0, shown));
        return all.size() > shown ? names + " and " + (all.size() - shown) + " more" : names;
    }

    private static String count(int number, String what) {
        return String.format(Locale.US, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    private void line(String name, String format, Object... values) {
        out.printf(Locale.US, "  %-12s", name);
        out.printf(Locale.US, format, values);
        out.println();
    }
}
