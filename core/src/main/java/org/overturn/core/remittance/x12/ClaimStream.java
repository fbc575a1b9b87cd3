package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/**
 * Reads claims of a file that was read before, from any place between two claims on, forward only.
 * Each adjudication equals the one of the first reading; its issues were told then.
 */
public final class ClaimStream implements AutoCloseable {

    private final InputStream in;
    private final ByteWindow window;
    private final SegmentTokenizer tokenizer;
    private final Values silent = new Values(new IssueLog(_ -> {}));
    private Optional<ClaimReader> claim = Optional.empty();
    private int component;
    private int ordinal;
    private boolean ended;

    /**
     * @param in the file's bytes from {@code offset} on
     */
    public ClaimStream(InputStream in, long offset) {
        this.in = in;
        this.window = new ByteWindow(in, offset);
        this.tokenizer = new SegmentTokenizer(window);
    }

    /** Whether a place lies ahead, and so near that reading on is cheaper than opening anew. */
    public boolean reaches(long offset) {
        return offset >= window.offset() && offset - window.offset() <= SegmentTokenizer.LONGEST;
    }

    /**
     * Goes on to a place ahead.
     *
     * @param offset the transaction's first byte, or one between two of its claims
     * @param read claims of the transaction before that place
     */
    public void begin(long offset, Delimiters delimiters, int read) throws IOException {
        while (window.offset() < offset && (window.from() < window.to() || window.more())) {
            window.skip((int) Math.min(offset - window.offset(), window.to() - window.from()));
        }
        tokenizer.use(delimiters);
        component = delimiters.component();
        ordinal = read;
        claim = Optional.empty();
        ended = false;
        skipHeader(offset);
    }

    /** The first segment of a transaction is its ST, which would end it anywhere else. */
    private void skipHeader(long offset) throws IOException {
        if (ordinal == 0 && advance()) {
            if (!tokenizer.segment().id().equals("ST")) {
                throw new IllegalArgumentException("no ST at byte " + offset);
            }
        }
    }

    /** The next claim of the transaction; empty at its end. */
    public Optional<Adjudication> next() throws IOException {
        while (!ended) {
            Optional<ClaimReader> read = claim;
            boolean more = advance();
            Segment segment = tokenizer.segment();
            if (more && isWithin(segment)) {
                read.ifPresent(reader -> reader.accept(segment));
            } else {
                claim = more ? begun(segment) : Optional.empty();
                ended = claim.isEmpty() && !(more && isBetween(segment));
                if (read.isPresent()) {
                    long end = more ? segment.offset() : window.offset();
                    return read.map(reader -> reader.adjudication(end));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ClaimReader> begun(Segment segment) {
        return segment.id().equals("CLP")
                ? Optional.of(new ClaimReader(++ordinal, segment, component, silent))
                : Optional.empty();
    }

    private static boolean isBetween(Segment segment) {
        return segment.id().equals("LX") || segment.id().equals("PLB");
    }

    private static boolean isWithin(Segment segment) {
        return switch (segment.id()) {
            case "CLP", "LX", "PLB", "SE", "ST", "GS", "GE", "IEA" -> false;
            default -> true;
        };
    }

    private boolean advance() throws IOException {
        return tokenizer.advance() == SegmentTokenizer.Next.SEGMENT;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
