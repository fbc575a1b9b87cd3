package org.overturn.core.evidence.intake;

import java.io.IOException;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A stream of a PDF that is measured, without being kept, before it is unpacked. */
final class MeasuredStream extends COSStream {

    private final StreamGuard guard;
    private boolean measured;

    MeasuredStream(RandomAccessReadView view, StreamGuard guard) throws IOException {
        super(null, view);
        this.guard = guard;
    }

    @Override
    public COSInputStream createInputStream(DecodeOptions options) throws IOException {
        measure();
        return super.createInputStream(options);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
        measure();
        return super.createView();
    }

    /** Once, however often it is opened. */
    void measure() throws IOException {
        if (!measured) {
            guard.measure(this);
            measured = true;
        }
        guard.check();
    }
}
