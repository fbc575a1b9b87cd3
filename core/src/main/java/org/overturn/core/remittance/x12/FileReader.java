package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.EnvelopeFinder;
import org.overturn.core.x12.Interchange;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentIds;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/** Walks through a file: interchanges, groups, and the transactions in them. */
final class FileReader {

    private static final int MOST_KINDS = 20;

    private final IssueLog log;
    private final Values values;
    private final Wanted wanted;
    private final ByteWindow window;
    private final SegmentTokenizer tokenizer;
    private final EnvelopeFinder finder;
    private final Envelopes envelopes;
    private Optional<TransactionReader> transaction = Optional.empty();
    private boolean inside;
    private boolean skipping;
    private boolean ended;
    private boolean lostTold;
    private boolean truncated;
    private int remittances;
    private final Set<String> otherKinds = new HashSet<>();
    private boolean declared;
    private boolean whole;
    private int terminator;

    FileReader(InputStream in, Consumer<Issue> issues, Wanted wanted) {
        this.log = new IssueLog(issues);
        this.values = new Values(log);
        this.wanted = wanted;
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
            case INTERCHANGE, END -> {
                cut(Cut.AT_THE_END, window.offset());
                leave();
            }
        }
        return true;
    }

    Map<IssueCode, Integer> issueCounts() {
        return log.counts();
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
        envelopes.cut(window.offset(), truncated);
        inside = false;
        skipping = false;
        truncated = false;
    }

    private void accept(Segment s) throws IOException {
        whole = s.terminated() && closes(s.key());
        switch (s.key()) {
            case SegmentIds.GS -> {
                cut(Cut.BETWEEN_SEGMENTS, s.offset());
                skipping = false;
                lostTold = false;
                envelopes.beginGroup(s);
            }
            case SegmentIds.ST -> {
                cut(Cut.BETWEEN_SEGMENTS, s.offset());
                beginTransaction(s);
            }
            case SegmentIds.SE -> endTransaction(s);
            case SegmentIds.GE -> {
                cut(Cut.BETWEEN_SEGMENTS, s.offset());
                skipping = false;
                envelopes.endGroup(s);
            }
            case SegmentIds.IEA -> {
                cut(Cut.BETWEEN_SEGMENTS, s.offset());
                skipping = false;
                envelopes.end(s);
                inside = false;
            }
            default -> acceptWithin(s);
        }
    }

    private boolean closes(int id) {
        return id == SegmentIds.IEA || (!declared && (id == SegmentIds.GE || id == SegmentIds.SE));
    }

    private void acceptWithin(Segment s) throws IOException {
        if (transaction.isPresent() && RunTogether.swallowsInterchange(s)) {
            cut(Cut.WITHIN_SEGMENT, s.offset());
        } else if (transaction.isPresent()) {
            boolean overlong = tokenizer.overlong();
            boolean cut = !s.terminated() && terminator != '\n' && terminator != '\r';
            long offset = s.offset();
            long end = s.end();
            transaction.get().accept(s); // may read on: afterwards the segment is another
            if (overlong && !transaction.get().isDamaged()) {
                log.report(
                        Issue.at(
                                IssueCode.TRANSACTION_SET_ASIDE,
                                offset,
                                s.id(),
                                "A segment has no end within "
                                        + SegmentTokenizer.LONGEST
                                        + " bytes; the remittance can't be read any further."));
                transaction.get().damage();
            } else if (cut) {
                cut(Cut.WITHIN_SEGMENT, end);
            }
        } else if (s.id().equals("TA1")) {
            otherKind("TA1");
        } else if (isOfALostRemittance(s)) {
            lost(s);
        } else if (!skipping) {
            log.unknown(s);
        }
    }

    /** Only remittances have a CLP; a BPR stands in other payments too. */
    private boolean isOfALostRemittance(Segment s) {
        return s.key() == SegmentIds.CLP || (!skipping && s.key() == SegmentIds.BPR);
    }

    /** Said once for each; without its ST nobody can tell where a remittance begins. */
    private void lost(Segment s) {
        if (!lostTold) {
            lostTold = true;
            log.report(
                    IssueCode.TRANSACTION_SET_ASIDE,
                    s,
                    "A remittance stands here whose beginning (ST*835) is missing or damaged;"
                            + " nothing of it was read.");
        }
    }

    private void beginTransaction(Segment st) {
        lostTold = false;
        truncated = false;
        skipping = !st.text(1).equals("835");
        if (skipping) {
            otherKind(st);
            envelopes.beginTransaction(st);
        } else {
            remittances++;
            transaction =
                    Optional.of(
                            new TransactionReader(
                                    remittances, st, envelopes, values, tokenizer, wanted));
        }
    }

    private void endTransaction(Segment se) throws IOException {
        if (transaction.isPresent()) {
            transaction.get().end(se);
        }
        transaction = Optional.empty();
        skipping = false;
    }

    private void cut(Cut cut, long offset) throws IOException {
        if (transaction.isPresent()) {
            truncated = !transaction.get().cut(cut, offset);
        }
        transaction = Optional.empty();
    }

    /** Where the file ends within the ST nobody knows what was to follow. */
    private void otherKind(Segment st) {
        if (st.terminated() && st.has(1)) {
            otherKind(st.text(1));
        }
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
        window.transcodedFrom()
                .ifPresent(encoding ->
                        log.report(
                                Issue.of(
                                        IssueCode.FILE_TRANSCODED,
                                        "The file is "
                                                + encoding
                                                + "; byte places count its UTF-8 form.")));
        if (!finder.sawContent()) {
            log.report(Issue.of(IssueCode.EMPTY_FILE, finder.emptiness()));
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
