package org.overturn.core.evidence.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How much a stream of a PDF unpacks to; more than the limit ends the reading. */
final class StreamGuard {

    /** What images are packed with; their dots are counted instead, where they are unpacked. */
    private static final Set<COSName> IMAGES =
            Set.of(
                    COSName.DCT_DECODE,
                    COSName.DCT_DECODE_ABBREVIATION,
                    COSName.JPX_DECODE,
                    COSName.JBIG2_DECODE,
                    COSName.CCITTFAX_DECODE,
                    COSName.CCITTFAX_DECODE_ABBREVIATION);

    private final IntakeLimits limits;
    private final Deadline deadline;
    private final long most;

    StreamGuard(IntakeLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
        this.most = limits.unpackedThatFits();
    }

    void check() {
        deadline.check();
    }

    /**
     * @throws org.overturn.core.evidence.UnusableDocument when it unpacks to too much
     */
    void measure(COSStream stream) throws IOException {
        checkPixels(stream);
        List<COSName> filters = unpacking(stream.getFilters());
        InputStream in = stream.createRawInputStream();
        for (int i = 0; i < filters.size(); i++) {
            boolean last = i == filters.size() - 1;
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            // what another filter works on is kept: a sixteenth of the limit is plenty for that
            Counter out = new Counter(last ? OutputStream.nullOutputStream() : kept, last);
            FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, out, stream, i);
            in = new ByteArrayInputStream(kept.toByteArray());
        }
    }

    void checkPixels(COSStream stream) {
        if (!COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
            return;
        }
        long width = stream.getInt(COSName.WIDTH, 0);
        long height = stream.getInt(COSName.HEIGHT, 0);
        if (width * height > limits.pixelsThatFit()) {
            throw Refusals.tooManyPixels(width, height, limits.pixelsThatFit());
        }
    }

    private static List<COSName> unpacking(COSBase filters) {
        List<COSName> found = new ArrayList<>();
        if (filters instanceof COSName name) {
            found.add(name);
        } else if (filters instanceof COSArray array) {
            array.forEach(
                    each -> found.add(each instanceof COSName name ? name : COSName.IDENTITY));
        }
        int images = 0;
        while (images < found.size() && !IMAGES.contains(found.get(images))) {
            images++;
        }
        return found.subList(0, images).stream().filter(f -> f != COSName.IDENTITY).toList();
    }

    private final class Counter extends OutputStream {

        private final OutputStream target;
        private final long limit;
        private long count;

        Counter(OutputStream target, boolean last) {
            this.target = target;
            this.limit = last ? most : most / 16;
        }

        @Override
        public void write(int b) throws IOException {
            add(1);
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            add(length);
            target.write(bytes, from, length);
        }

        private void add(int more) {
            count += more;
            if (count > limit) {
                throw Refusals.bomb(limit);
            }
            if ((count & 0xFFFF) < more) {
                deadline.check();
            }
        }
    }
}
