package org.overturn.core.claim.x12;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.overturn.core.claim.ByteRange;
import org.overturn.core.claim.ClaimEvent;
import org.overturn.core.claim.SubmittedClaim;
import org.overturn.core.issue.Issue;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.SegmentTokenizer;

/**
 * Reads the claims (837) and acknowledgments (277, 999, 997, TA1) of one X12 file, forward only and
 * in constant memory. What it can't understand becomes an issue; it throws for nothing but I/O
 * errors of the stream. Transactions of other kinds, remittances too, are passed over in silence.
 */
public final class X12ClaimReader implements AutoCloseable {

    private final InputStream in;
    private final Queue<ClaimEvent> events = new ArrayDeque<>();
    private final ClaimFileReader file;

    public X12ClaimReader(InputStream in, Consumer<Issue> issues) {
        this.in = in;
        this.file = new ClaimFileReader(in, issues, events::add);
    }

    /** The next event; empty at the end of the file. */
    public Optional<ClaimEvent> next() throws IOException {
        while (events.isEmpty() && file.step()) {
            // each step reads on
        }
        return Optional.ofNullable(events.poll());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Gives the bytes of a kept file in a range. */
    @FunctionalInterface
    public interface Bytes {
        byte[] read(ByteRange range) throws IOException;
    }

    /**
     * Reads one claim of a kept file again, with the loops above it.
     *
     * @return what was read the first time, equal in every component
     * @throws IllegalArgumentException when no CLM segment stands there
     */
    public static SubmittedClaim readClaim(
            Bytes file, Delimiters delimiters, int ordinal, SubmittedClaim.Ranges ranges)
            throws IOException {
        List<SubmittedClaim> claims = new ArrayList<>(1);
        ClaimsBody body =
                new ClaimsBody(ordinal, delimiters, new IssueLog(issue -> {}), claims::add);
        for (ByteRange range :
                List.of(ranges.provider(), ranges.subscriber(), ranges.patient(), ranges.claim())) {
            if (!range.isEmpty()) {
                feed(file.read(range), range, delimiters, body);
                body.end(range.end());
            }
        }
        if (claims.size() != 1) {
            throw new IllegalArgumentException("no claim at byte " + ranges.claim().offset());
        }
        return claims.getFirst();
    }

    private static void feed(byte[] bytes, ByteRange range, Delimiters delimiters, Body body)
            throws IOException {
        SegmentTokenizer tokenizer =
                new SegmentTokenizer(
                        new ByteWindow(new ByteArrayInputStream(bytes), range.offset()));
        tokenizer.use(delimiters);
        while (tokenizer.advance() == SegmentTokenizer.Next.SEGMENT) {
            body.accept(tokenizer.segment());
        }
    }
}
