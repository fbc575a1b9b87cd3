package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.overturn.core.issue.Issue;
import org.overturn.core.issue.IssueCode;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.remittance.FileScan;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.remittance.RemittanceEvent;
import org.overturn.core.x12.Delimiters;

/**
 * Reads the 835 transactions of one X12 file, forward only and in constant memory. What it can't
 * understand becomes an issue; it throws for nothing but I/O errors of the stream.
 *
 * <p>Envelopes may be odd or missing, transactions of other kinds are passed over, and text without
 * any 835 yields no events but an issue ({@code NOT_AN_835}, {@code UNREADABLE_ENVELOPE}, {@code
 * EMPTY_FILE}). Balance is not judged here: the events carry the differences.
 */
public final class X12RemittanceReader implements AutoCloseable {

    private final InputStream in;
    private final Queue<RemittanceEvent> events = new ArrayDeque<>();
    private final FileReader file;

    /** Reads each claim whole. */
    public X12RemittanceReader(InputStream in, Consumer<Issue> issues) {
        this.in = in;
        this.file = new FileReader(in, issues, Wanted.all(events::add));
    }

    private X12RemittanceReader(
            InputStream in,
            Consumer<Issue> issues,
            Predicate<ClaimFigures> suffices,
            boolean hashed) {
        this.in = in;
        this.file = new FileReader(in, issues, new Wanted(events::add, true, suffices, hashed));
    }

    /**
     * Reads headers, ends and issues as the whole reading gives them, but not the claims: a claim
     * yields an event only where there is something to say about how it is written.
     */
    public static X12RemittanceReader scan(InputStream in, Consumer<Issue> issues) {
        return new X12RemittanceReader(in, issues, figures -> true, true);
    }

    /**
     * Reads claims by their figures; ends have no content hash.
     *
     * @param suffices told the figures of a claim, says whether they are enough; a claim of which
     *     they aren't, or that isn't as the guide wants it, is read whole and yields an event
     */
    public static X12RemittanceReader figures(
            InputStream in, Consumer<Issue> issues, Predicate<ClaimFigures> suffices) {
        return new X12RemittanceReader(in, issues, suffices, false);
    }

    /** The next event; empty at the end of the file. */
    public Optional<RemittanceEvent> next() throws IOException {
        while (events.isEmpty() && file.step()) {
            // each step reads on
        }
        return Optional.ofNullable(events.poll());
    }

    /** What the file holds beside remittances, as far as it was read. */
    public FileScan.X12Content content() {
        return file.content();
    }

    /** How many issues of each kind there were so far; only the first of a kind are told. */
    public Map<IssueCode, Integer> issueCounts() {
        return file.issueCounts();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * Reads one claim of a stored file again.
     *
     * @param fromClaim the file's bytes from {@link Adjudication#offset} on
     * @param delimiters of the envelope it was read in
     * @return what was read the first time, equal in every component
     * @throws IllegalArgumentException when no CLP segment stands there
     */
    public static Adjudication readAdjudication(
            InputStream fromClaim, Delimiters delimiters, int ordinal, long offset)
            throws IOException {
        return Reread.adjudication(fromClaim, delimiters, ordinal, offset);
    }

    /**
     * Reads the header of one transaction of a stored file again.
     *
     * @param fromTransaction the file's bytes from {@link Remittance#offset} on
     * @param stored gives what stands before the ST: ordinal, offset, envelope and, where the
     *     transaction has no DTM*405, the date of the group
     * @throws IllegalArgumentException when no ST segment stands there
     */
    public static Remittance readHeader(InputStream fromTransaction, Remittance stored)
            throws IOException {
        return Reread.header(fromTransaction, stored);
    }
}
