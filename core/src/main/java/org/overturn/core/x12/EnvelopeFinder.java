package org.overturn.core.x12;

import java.io.IOException;
import java.util.Optional;
import org.overturn.core.issue.IssueCode;

/**
 * Finds where the next interchange begins, past text, blank lines and byte order marks: at an ISA
 * header, or at a GS or ST where there is none.
 */
public final class EnvelopeFinder {

    /** How far behind a GS its ST has to be, and how far a damaged ISA is looked at. */
    private static final int NEAR = 500;

    private static final long NOWHERE = -1;

    private final ByteWindow window;
    private final byte[] bytes;
    private final IssueLog log;
    private boolean content;
    private boolean zeros;
    private boolean spaces;
    private boolean damaged;
    private boolean behind;
    private long gapFrom;
    private long gapTo;

    public EnvelopeFinder(ByteWindow window, IssueLog log) {
        this.window = window;
        this.bytes = window.bytes();
        this.log = log;
    }

    /** Something other than blanks was passed over or found. */
    public boolean sawContent() {
        return content;
    }

    /** What a file is in which there is nothing to be read. */
    public String emptiness() {
        if (window.offset() == 0) {
            return "The file is empty: it has no bytes.";
        }
        String what = zeros ? "zero bytes" : "blanks";
        return "The file holds only %s%s, %,d of them."
                .formatted(what, zeros && spaces ? " and blanks" : "", window.offset());
    }

    /** A header was met that couldn't be read. */
    public boolean sawDamage() {
        return damaged;
    }

    /** Moves behind the next ISA header, or to the GS or ST that stands in for it. */
    public Optional<Interchange> find() throws IOException {
        boolean atWord = true;
        boolean atLine = true;
        boolean refused = false;
        gapTo = NOWHERE;
        while (true) {
            if (window.to() - window.from() < IsaHeader.LOOK_AHEAD) {
                window.require(IsaHeader.LOOK_AHEAD);
            }
            if (window.from() == window.to()) {
                tellGap(refused);
                return Optional.empty();
            }
            int b = bytes[window.from()] & 255;
            if (atWord && Bytes.isLetter(b)) {
                Optional<Interchange> found = refused ? isa() : isa().or(this::inferred);
                if (found.isPresent()) {
                    content = true;
                    tellGap(refused);
                    behind = true;
                    return found;
                }
                refused |= atLine && refuse();
            }
            pass(b);
            atLine = b == '\n' || b == '\r' || (atLine && (Bytes.isBlank(b) || b >= 0x80));
            atWord = !Bytes.isAlphanumeric(b);
            window.skip(1);
        }
    }

    private void pass(int b) {
        zeros |= b == 0;
        spaces |= b != 0;
        if (Bytes.isBlank(b) || isByteOrderMark(b)) {
            return;
        }
        content = true;
        if (!Bytes.isFiller(b) && b != '~') {
            gapFrom = gapTo == NOWHERE ? window.offset() : gapFrom;
            gapTo = window.offset() + 1;
        }
    }

    /** One issue for all that stands between two interchanges or behind the last one. */
    private void tellGap(boolean refused) {
        if (behind && !refused && gapTo != NOWHERE) {
            log.report(
                    IssueCode.TEXT_PASSED_OVER,
                    gapFrom,
                    "Behind the interchange stand %,d bytes that belong to none (to byte %d); they"
                                    .formatted(gapTo - gapFrom, gapTo)
                            + " were passed over.");
        }
    }

    /** Marks stand in the first three bytes only. */
    private boolean isByteOrderMark(int b) {
        return b >= 0x80 && window.offset() < 3;
    }

    private Optional<Interchange> isa() {
        Optional<IsaHeader.Parsed> header =
                IsaHeader.find(bytes, window.from(), window.to(), window.offset());
        header.ifPresent(h -> window.skip(h.length()));
        return header.map(IsaHeader.Parsed::interchange);
    }

    private Optional<Interchange> inferred() {
        int at = window.from();
        int to = window.to();
        int transaction = at;
        if (Bytes.startsWith(bytes, at, to, "GS") && at + 2 < to && Bytes.isMark(bytes[at + 2])) {
            transaction = indexOfTransaction(at, Math.min(to, at + NEAR));
        }
        return InferredDelimiters.isTransactionAt(bytes, transaction, to)
                ? Optional.of(
                        Interchange.inferred(
                                window.offset(), InferredDelimiters.at(bytes, transaction, to)))
                : Optional.empty();
    }

    private int indexOfTransaction(int group, int to) {
        for (int at = group + 3; at < to; at++) {
            if (bytes[at + 2 < to ? at + 2 : at] == bytes[group + 2]
                    && !Bytes.isAlphanumeric(bytes[at - 1])
                    && InferredDelimiters.isTransactionAt(bytes, at, to)) {
                return at;
            }
        }
        return group;
    }

    /** Whether an ISA that nobody can read begins this line; what follows it has no delimiters. */
    private boolean refuse() {
        int at = window.from();
        if (!Bytes.startsWith(bytes, at, window.to(), "ISA")) {
            return false;
        }
        int end = Math.min(window.to(), at + NEAR);
        int mark = Bytes.skipBlanks(bytes, at + 3, end);
        if (mark >= end || !Bytes.isMark(bytes[mark]) || count(mark, end) < 8) {
            return false;
        }
        damaged = true;
        log.report(
                IssueCode.UNREADABLE_ENVELOPE,
                window.offset(),
                mark > at + 3
                        ? "The ISA header has a blank where the separator belongs, right behind ISA,"
                                + " so that the rest can't be told apart."
                        : "The ISA header is damaged: its 16 elements, their separators and the"
                                + " segment terminator can't be made out.");
        return true;
    }

    private int count(int mark, int end) {
        int count = 0;
        for (int at = mark; at < end; at++) {
            count += bytes[at] == bytes[mark] ? 1 : 0;
        }
        return count;
    }
}
