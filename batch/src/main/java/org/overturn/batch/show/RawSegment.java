package org.overturn.batch.show;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.overturn.core.x12.ByteWindow;
import org.overturn.core.x12.Delimiters;
import org.overturn.core.x12.Segment;
import org.overturn.core.x12.SegmentText;
import org.overturn.core.x12.SegmentTokenizer;

/** A segment as its bytes stand in the file. */
public record RawSegment(long offset, int length, String text) {

    /**
     * Cuts a part of a file into segments.
     *
     * @param offset in the file of the first byte
     */
    public static List<RawSegment> of(byte[] bytes, Delimiters delimiters, long offset) {
        ByteWindow window = new ByteWindow(new ByteArrayInputStream(bytes), offset);
        SegmentTokenizer tokenizer = new SegmentTokenizer(window);
        tokenizer.use(delimiters);
        List<RawSegment> segments = new ArrayList<>();
        try {
            while (tokenizer.advance() == SegmentTokenizer.Next.SEGMENT) {
                Segment segment = tokenizer.segment();
                int from = (int) (segment.offset() - offset);
                segments.add(
                        new RawSegment(
                                segment.offset(),
                                segment.length(),
                                SegmentText.of(bytes, from, from + segment.length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can't fail", e);
        }
        return segments;
    }
}
