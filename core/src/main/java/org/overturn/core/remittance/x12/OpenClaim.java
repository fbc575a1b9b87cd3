package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.util.Optional;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.ClaimFigures;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/**
 * The claim that is being read: by its figures alone as long as these may suffice, otherwise whole.
 * When they don't, the tokenizer goes back to the CLP and the claim is read again.
 */
final class OpenClaim {

    private final SegmentTokenizer tokenizer;
    private final Wanted wanted;
    private final int component;
    private final Values values;
    private final QuickClaim quick;
    private Optional<ClaimReader> whole = Optional.empty();
    private boolean byFigures;
    private int ordinal;

    OpenClaim(SegmentTokenizer tokenizer, Wanted wanted, int component, Values values) {
        this.tokenizer = tokenizer;
        this.wanted = wanted;
        this.component = component;
        this.values = values;
        this.quick = new QuickClaim(component);
    }

    boolean isOpen() {
        return byFigures || whole.isPresent();
    }

    void begin(int theOrdinal, Segment clp) {
        ordinal = theOrdinal;
        byFigures = wanted.byFigures() && quick.begin(clp);
        if (byFigures) {
            tokenizer.keep();
        } else {
            whole = Optional.of(new ClaimReader(ordinal, clp, component, values));
        }
    }

    /**
     * Reads on as long as segments belong to the claim and its figures may suffice: the short way,
     * for nobody else has to see them.
     *
     * @return how many were read
     */
    int readOn() throws IOException {
        int read = 0;
        Segment s = tokenizer.segment();
        while (byFigures
                && !wanted.hashed()
                && tokenizer.advance() == SegmentTokenizer.Next.SEGMENT) {
            if (!QuickClaim.isWithin(s)
                    || !s.terminated()
                    || tokenizer.overlong()
                    || RunTogether.swallowsInterchange(s)) {
                tokenizer.back();
                return read;
            }
            read++;
            if (!quick.accept(s)) {
                readWhole();
            }
        }
        return read;
    }

    void accept(Segment s) throws IOException {
        if (!byFigures) {
            whole.orElseThrow().accept(s);
        } else if (!quick.accept(s)) {
            readWhole();
        }
    }

    /** A segment of an unknown kind, which is passed over. */
    void skip() {
        if (byFigures) {
            quick.skip();
        }
    }

    /** The claim's figures, if they suffice; otherwise {@link #end} gives the whole claim. */
    Optional<ClaimFigures> figures() throws IOException {
        if (byFigures && wanted.suffices().test(quick.figures())) {
            byFigures = false;
            tokenizer.forget();
            return Optional.of(quick.figures());
        }
        if (byFigures) {
            readWhole();
        }
        return Optional.empty();
    }

    /**
     * @param end one past the last byte of the loop
     */
    Adjudication end(long end) {
        Adjudication adjudication = whole.orElseThrow().adjudication(end);
        whole = Optional.empty();
        return adjudication;
    }

    /** Afterwards the tokenizer's segment is the same as before. */
    private void readWhole() throws IOException {
        long place = tokenizer.offset();
        Segment segment = tokenizer.segment();
        tokenizer.rewind();
        tokenizer.advance();
        ClaimReader reader = new ClaimReader(ordinal, segment, component, values);
        for (int i = 1; i < quick.segments(); i++) {
            tokenizer.advance();
            if (TransactionReader.isKnown(segment)) {
                reader.accept(segment);
            }
        }
        while (tokenizer.offset() < place) {
            tokenizer.advance();
        }
        tokenizer.forget();
        byFigures = false;
        whole = Optional.of(reader);
    }
}
