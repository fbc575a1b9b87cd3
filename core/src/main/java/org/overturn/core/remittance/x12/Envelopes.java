package org.overturn.core.remittance.x12;

import java.time.LocalDate;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Interchange;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.X12Date;

/** The interchange and group around the transactions, and whether their trailers agree. */
final class Envelopes {

    private final IssueLog log;
    private Interchange interchange = Interchange.inferred(0, Delimiters.USUAL);
    private boolean open;
    private int groups;
    private Optional<Group> group = Optional.empty();

    Envelopes(IssueLog log) {
        this.log = log;
    }

    /** GS: sender, date, control number, version. */
    private static final class Group {
        final String sender;
        final String date;
        final String controlNumber;
        final String version;
        int transactions;

        Group(Segment gs) {
            sender = gs.text(2);
            date = gs.text(4);
            controlNumber = gs.text(6);
            version = gs.text(8);
        }
    }

    void begin(Interchange theInterchange) {
        interchange = theInterchange;
        open = true;
        groups = 0;
        group = Optional.empty();
    }

    void beginGroup(Segment gs) {
        group.ifPresent(g -> missing("GE", gs.offset()));
        groups++;
        group = Optional.of(new Group(gs));
    }

    /** An ST of any kind; its envelope. */
    Remittance.Envelope beginTransaction(Segment st) {
        group.ifPresent(g -> g.transactions++);
        String version = group.map(g -> g.version).filter(v -> !v.isEmpty()).orElse(st.text(3));
        String sender = interchange.senderId();
        return new Remittance.Envelope(
                interchange.controlNumber(),
                group.map(g -> g.controlNumber).orElse(""),
                sender.isEmpty() ? group.map(g -> g.sender).orElse("") : sender,
                version,
                interchange.delimiters(),
                interchange.test());
    }

    /** GS04, the last resort for the date of a remittance. */
    Optional<LocalDate> groupDate() {
        return group.flatMap(
                g -> X12Date.find(g.date.length() == 6 ? century(g.date) + g.date : g.date));
    }

    private static String century(String date) {
        return date.compareTo("7") < 0 ? "20" : "19";
    }

    void endGroup(Segment ge) {
        if (group.isEmpty()) {
            log.report(IssueCode.CONTROL_NUMBER, ge, "A group ends (GE) that never began (GS).");
        }
        group.ifPresent(g -> {
            count(ge, g.transactions, "transactions");
            number(ge, g.controlNumber, "GS06");
        });
        group = Optional.empty();
    }

    void end(Segment iea) {
        group.ifPresent(g -> missing("GE", iea.offset()));
        if (interchange.declared()) {
            count(iea, groups, "groups");
            number(iea, interchange.controlNumber(), "ISA13");
        }
        group = Optional.empty();
        open = false;
    }

    /**
     * The next interchange or the end of the file came before the trailers.
     *
     * @param truncated in the middle of a remittance: that was told, and says enough
     */
    void cut(long offset, boolean truncated) {
        if (!truncated) {
            group.ifPresent(g -> missing("GE", offset));
            if (open && interchange.declared()) {
                missing("IEA", offset);
            }
        }
        group = Optional.empty();
        open = false;
    }

    private void missing(String trailer, long offset) {
        log.report(
                IssueCode.MISSING_SEGMENT,
                offset,
                "The trailer " + trailer + " of the envelope is missing.");
    }

    private void count(Segment trailer, int counted, String what) {
        if (!isNumber(trailer.text(1), counted)) {
            log.report(
                    IssueCode.SEGMENT_COUNT,
                    trailer,
                    trailer.id()
                            + "01 gives another number of "
                            + what
                            + " than the "
                            + counted
                            + " that are there.");
        }
    }

    private void number(Segment trailer, String expected, String element) {
        if (!sameNumber(trailer.text(2), expected)) {
            log.report(
                    IssueCode.CONTROL_NUMBER,
                    trailer,
                    trailer.id() + "02 differs from " + element + ".");
        }
    }

    /** Whether a count in a trailer equals ours; zeros in front don't matter. */
    static boolean isNumber(String text, int number) {
        return sameNumber(text, Integer.toString(number));
    }

    static boolean sameNumber(String text, String other) {
        return withoutZeros(text).equals(withoutZeros(other));
    }

    private static String withoutZeros(String text) {
        int at = 0;
        while (at < text.length() - 1 && text.charAt(at) == '0') {
            at++;
        }
        return text.substring(at);
    }
}
