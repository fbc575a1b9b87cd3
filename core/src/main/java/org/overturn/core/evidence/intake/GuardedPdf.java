package org.overturn.core.evidence.intake;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens PDFs whose streams are measured before they are unpacked. PDFBox unpacks each whole into
 * memory, object and cross-reference streams while it opens the file.
 */
public final class GuardedPdf extends PDFParser {

    private final StreamGuard guard;
    private long start;
    private long length;

    private GuardedPdf(RandomAccessRead source, StreamGuard guard) throws IOException {
        super(source, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        this.guard = guard;
    }

    static PDDocument open(byte[] bytes, StreamGuard guard) throws IOException {
        return new GuardedPdf(new RandomAccessReadBuffer(bytes), guard).parse();
    }

    /**
     * Opens a PDF that was taken in, for a packet: within the standard limits.
     *
     * @throws org.overturn.core.evidence.UnusableDocument when a stream unpacks to too much
     */
    public static PDDocument open(Path file, IntakeLimits limits) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        try {
            return new GuardedPdf(source, new StreamGuard(limits, Deadline.in(limits.time())))
                    .parse();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(source);
            throw e;
        }
    }

    @Override
    public RandomAccessReadView createRandomAccessReadView(long startPosition, long streamLength)
            throws IOException {
        start = startPosition;
        length = streamLength;
        return super.createRandomAccessReadView(startPosition, streamLength);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        guard.check();
        COSStream plain = super.parseCOSStream(dictionary);
        COSStream measured =
                new MeasuredStream(super.createRandomAccessReadView(start, length), guard);
        plain.forEach(measured::setItem);
        measured.setKey(plain.getKey());
        return measured;
    }
}
