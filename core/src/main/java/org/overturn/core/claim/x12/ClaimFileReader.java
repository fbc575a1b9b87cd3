package org.overturn.core.claim.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimEvent;
import org.overturn.core.claim.ClaimTransaction;
import org.overturn.core.claim.ClaimTransactionEnd;
import org.overturn.core.claim.TransactionKind;
import org.overturn.core.issue.Issue;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.EnvelopeFinder;
import org.overturn.core.x12.Interchange;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentTokenizer;

/** Walks through a file: interchanges, groups, and those transactions in them that are ours. */
final class ClaimFileReader {

    private final IssueLog log;
    private final Consumer<ClaimEvent> events;
    private final ByteWindow window;
    private final SegmentTokenizer tokenizer;
    private final EnvelopeFinder finder;
    private final Groups groups = new Groups();
    private Optional<TransactionReader> transaction = Optional.empty();
    private boolean inside;
    private boolean ended;
    private int ordinal;

    ClaimFileReader(InputStream in, Consumer<Issue> issues, Consumer<ClaimEvent> events) {
        this.log = new IssueLog(issues);
        this.events = events;
        this.window = new ByteWindow(in, 0);
        this.tokenizer = new SegmentTokenizer(window);
        this.finder = new EnvelopeFinder(window, log);
    }

    /** Reads one segment or finds one envelope; false when the file has been read. */
    boolean step() throws IOException {
        if (ended) {
            return false;
        }
        if (!inside) {
            Optional<Interchange> found = finder.find();
            found.ifPresent(this::begin);
            ended = found.isEmpty();
            return true;
        }
        switch (tokenizer.advance()) {
            case SEGMENT -> accept(tokenizer.segment());
            case INTERCHANGE, END -> {
                // no trailer at all is left: the bytes were cut off
                cut(window.offset());
                inside = false;
            }
        }
        return true;
    }

    private void begin(Interchange interchange) {
        groups.begin(interchange);
        tokenizer.use(interchange.delimiters());
        inside = true;
    }

    private void accept(Segment s) {
        switch (s.id()) {
            case "GS" -> {
                forgotten(s.offset());
                groups.beginGroup(s);
            }
            case "ST" -> {
                forgotten(s.offset());
                if (TransactionReader.reads(s.text(1))) {
                    transaction =
                            Optional.of(new TransactionReader(++ordinal, s, groups, log, events));
                }
            }
            case "SE" -> {
                transaction.ifPresent(t -> t.end(s));
                transaction = Optional.empty();
            }
            case "GE", "IEA" -> {
                forgotten(s.offset());
                groups.endGroup();
                inside = !s.id().equals("IEA");
            }
            case "TA1" -> {
                if (transaction.isEmpty()) {
                    tellInterchange(s);
                }
            }
            default -> acceptWithin(s);
        }
    }

    private void acceptWithin(Segment s) {
        if (transaction.isPresent()) {
            transaction.get().accept(s);
            int terminator = groups.delimiters().terminator();
            if (tokenizer.overlong()) {
                transaction.get().damage(s);
            } else if (!s.terminated() && terminator != '\n' && terminator != '\r') {
                cut(s.end());
            }
        }
    }

    private void tellInterchange(Segment ta1) {
        ClaimTransaction header =
                new ClaimTransaction(
                        ++ordinal,
                        ta1.offset(),
                        TransactionKind.INTERCHANGE_ACKNOWLEDGMENT,
                        groups.envelope(""),
                        "",
                        ta1.text(1),
                        InterchangeStatement.sentOn(ta1));
        ByteRange at = ClaimValues.range(ta1);
        events.accept(new ClaimEvent.Began(header));
        events.accept(new ClaimEvent.Acknowledged(InterchangeStatement.of(ta1, header)));
        events.accept(new ClaimEvent.Ended(new ClaimTransactionEnd(true, 0, 1, at)));
    }

    private void forgotten(long offset) {
        transaction.ifPresent(t -> t.endWithoutTrailer(offset));
        transaction = Optional.empty();
    }

    private void cut(long offset) {
        transaction.ifPresent(t -> t.cut(offset));
        transaction = Optional.empty();
    }
}
