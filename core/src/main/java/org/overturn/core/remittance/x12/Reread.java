package org.overturn.core.remittance.x12;

import java.io.IOException;
import java.io.InputStream;
import org.overturn.core.remittance.Adjudication;
import org.overturn.core.remittance.Remittance;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.IssueLog;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentTokenizer;
import org.overturn.core.x12.Values;

/** Reads a part of a stored file again; its issues were told when it was read first. */
final class Reread {

    private final SegmentTokenizer tokenizer;
    private final ByteWindow window;

    private Reread(InputStream in, Delimiters delimiters, long offset) {
        window = new ByteWindow(in, offset);
        tokenizer = new SegmentTokenizer(window);
        tokenizer.use(delimiters);
    }

    static Adjudication adjudication(
            InputStream in, Delimiters delimiters, int ordinal, long offset) throws IOException {
        Reread reread = new Reread(in, delimiters, offset);
        Segment segment = reread.first("CLP", offset);
        ClaimReader claim = new ClaimReader(ordinal, segment, delimiters.component(), silent());
        while (reread.advance()) {
            switch (segment.id()) {
                case "CLP", "LX", "PLB", "SE", "ST", "GS", "GE", "IEA" -> {
                    return claim.adjudication(segment.offset());
                }
                default -> claim.accept(segment);
            }
        }
        return claim.adjudication(reread.window.offset());
    }

    static Remittance header(InputStream in, Remittance stored) throws IOException {
        Reread reread = new Reread(in, stored.envelope().delimiters(), stored.offset());
        Segment segment = reread.first("ST", stored.offset());
        HeaderReader header =
                new HeaderReader(stored.ordinal(), segment, stored.envelope(), silent());
        while (reread.advance()) {
            switch (segment.id()) {
                case "CLP", "PLB", "SE", "ST", "GS", "GE", "IEA" -> {
                    return header.remittance(stored::productionOn);
                }
                default -> header.accept(segment);
            }
        }
        return header.remittance(stored::productionOn);
    }

    private Segment first(String id, long offset) throws IOException {
        if (!advance() || !tokenizer.segment().id().equals(id)) {
            throw new IllegalArgumentException("no " + id + " at byte " + offset);
        }
        return tokenizer.segment();
    }

    private boolean advance() throws IOException {
        return tokenizer.advance() == SegmentTokenizer.Next.SEGMENT;
    }

    private static Values silent() {
        return new Values(new IssueLog(issue -> {}));
    }
}
