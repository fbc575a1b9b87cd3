package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.EnvelopeFinder;
import org.overturn.core.x12.Interchange;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/** Walks through a file: interchanges, groups, and the transactions in them. */
final class FileReader {

    private static final int MOST_KINDS = 20;

    private final IssueLog log;
    private final Values values;
    private final Consumer<RemittanceEvent> events;
    private final ByteWindow window;
    private final SegmentTokenizer tokenizer;
    private final EnvelopeFinder finder;
    private final Envelopes envelopes;
    private Optional<TransactionReader> transaction = Optional.empty();
    private boolean inside;
    private boolean skipping;
    private boolean ended;
    private int remittances;
    private final Set<String> otherKinds = new HashSet<>();
    private boolean declared;
    private boolean whole;
    private int terminator;

    FileReader(InputStream in, Consumer<Issue> issues, Consumer<RemittanceEvent> events) {
        this.log = new IssueLog(issues);
        this.values = new Values(log);
        this.events = events;
        this.window = new ByteWindow(in, 0);
        this.tokenizer = new SegmentTokenizer(window);
        this.finder = new EnvelopeFinder(window, log);
        this.envelopes = new Envelopes(log);
    }

    /** Reads one segment or finds one envelope; false when the file has been read. */
    boolean step() throws IOException {
        if (ended) {
            return false;
        }
        if (!inside) {
            Optional<Interchange> found = finder.find();
            found.ifPresentOrElse(this::begin, this::end);
            return true;
        }
        switch (tokenizer.advance()) {
            case SEGMENT -> accept(tokenizer.segment());
            case INTERCHANGE -> {
                cut(TransactionReader.Cut.BY_ENVELOPE, window.offset());
                leave();
            }
            case END -> {
                cut(TransactionReader.Cut.BY_END_OF_FILE, window.offset());
                leave();
            }
        }
        return true;
    }

    private void begin(Interchange interchange) {
        envelopes.begin(interchange);
        declared = interchange.declared();
        whole = false;
        tokenizer.use(interchange.delimiters());
        terminator = interchange.delimiters().terminator();
        inside = true;
    }

    private void leave() {
        envelopes.cut(window.offset());
        inside = false;
        skipping = false;
    }

    private void accept(Segment s) {
        whole = s.id().equals("IEA") || (!declared && (s.id().equals("SE") || s.id().equals("GE")));
        switch (s.id()) {
            case "GS" -> {
                cut(TransactionReader.Cut.BY_ENVELOPE, s.offset());
                skipping = false;
                envelopes.beginGroup(s);
            }
            case "ST" -> {
                cut(TransactionReader.Cut.BY_ENVELOPE, s.offset());
                beginTransaction(s);
            }
            case "SE" -> endTransaction(s);
            case "GE" -> {
                cut(TransactionReader.Cut.BY_ENVELOPE, s.offset());
                skipping = false;
                envelopes.endGroup(s);
            }
            case "IEA" -> {
                cut(TransactionReader.Cut.BY_ENVELOPE, s.offset());
                skipping = false;
                envelopes.end(s);
                inside = false;
            }
            default -> acceptWithin(s);
        }
    }

    private void acceptWithin(Segment s) {
        if (transaction.isPresent()) {
            transaction.get().accept(s);
            if (tokenizer.overlong()) {
                log.report(
                        IssueCode.TRANSACTION_SET_ASIDE,
                        s,
                        "A segment has no end; the remittance can't be read any further.");
                transaction.get().damage();
            } else if (!s.terminated() && terminator != '\n' && terminator != '\r') {
                cut(TransactionReader.Cut.WITHIN_SEGMENT, s.end());
            }
        } else if (s.id().equals("TA1")) {
            otherKind("TA1");
        } else if (!skipping) {
            log.unknown(s);
        }
    }

    private void beginTransaction(Segment st) {
        skipping = !st.text(1).equals("835");
        if (skipping) {
            otherKind(st.text(1));
            envelopes.beginTransaction(st);
        } else {
            remittances++;
            transaction =
                    Optional.of(new TransactionReader(remittances, st, envelopes, values, events));
        }
    }

    private void endTransaction(Segment se) {
        transaction.ifPresent(t -> t.end(se));
        transaction = Optional.empty();
        skipping = false;
    }

    private void cut(TransactionReader.Cut cut, long offset) {
        transaction.ifPresent(t -> t.cut(cut, offset));
        transaction = Optional.empty();
    }

    /** Of damaged files there may be many ids that are none. */
    private void otherKind(String id) {
        if (otherKinds.size() < MOST_KINDS) {
            otherKinds.add(id);
        }
    }

    FileScan.X12Content content() {
        return new FileScan.X12Content(otherKinds, whole);
    }

    private void end() {
        ended = true;
        if (window.transcoded()) {
            log.report(
                    Issue.of(
                            IssueCode.FILE_TRANSCODED,
                            "The file is UTF-16; byte places count its UTF-8 form."));
        }
        if (!finder.sawContent()) {
            log.report(Issue.of(IssueCode.EMPTY_FILE, "The file is empty."));
        } else if (remittances == 0 && !finder.sawDamage()) {
            log.report(Issue.of(IssueCode.NOT_AN_835, whyNot()));
        }
    }

    private String whyNot() {
        return !otherKinds.isEmpty()
                ? "The file is X12 but holds no 835: its transactions are of other kinds, such as"
                        + " claims (837) or acknowledgments (999)."
                : "The file holds no remittance: no ST*835 segment was found in it.";
    }
}
