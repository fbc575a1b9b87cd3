package org.overturn.core.evidence.intake;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLStreamException;
import org.overturn.core.evidence.UnusableDocument;
import org.xml.sax.SAXParseException;

/**
 * Reads documents from outside: within limits of size, memory and time, whatever they hold. Safe
 * for several threads.
 */
public final class DocumentReader {

    /** How long a reading that hears of its end may take to stop. */
    private static final int GRACE_SECONDS = 2;

    private static final long STACK = 4L << 20;

    /** The code of Java's XML parser for elements nested deeper than it reads. */
    private static final String XML_TOO_DEEP = "JAXP00010006";

    private final IntakeLimits limits;
    private final Sniffer sniffer;
    private final PageDrawing drawing;
    private final Ocr ocr;

    public DocumentReader(IntakeLimits limits, PageDrawing drawing, Ocr ocr) {
        this.limits = limits;
        this.sniffer = new Sniffer(limits);
        this.drawing = drawing;
        this.ocr = ocr;
    }

    /**
     * Refuses a file that is too large before it is read.
     *
     * @throws UnusableDocument when it is
     */
    public void checkSize(long bytes) {
        if (bytes > limits.bytes().toBytes()) {
            throw Refusals.tooManyBytes(limits.bytes().toBytes());
        }
        if (bytes == 0) {
            throw Refusals.empty();
        }
    }

    /**
     * Reads it; text in pictures is recognised where OCR is there.
     *
     * @param fileName only tells text from other content, and is held against what the file is
     * @throws UnusableDocument when it can't be used, with the reason and what to do
     */
    public ReadDocument read(byte[] bytes, String fileName) {
        checkSize(bytes.length);
        Deadline deadline = Deadline.in(limits.time());
        DocumentReading reading = new DocumentReading(limits, sniffer, drawing, deadline);
        ReadDocument read = inTime(() -> guarded(reading, bytes, fileName));
        return ocr.complete(bytes, read, limits);
    }

    private static ReadDocument guarded(DocumentReading reading, byte[] bytes, String fileName) {
        try {
            return reading.read(bytes, fileName);
        } catch (UnusableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw reason(e);
        } catch (StackOverflowError e) {
            throw Refusals.tooDeep();
        } catch (OutOfMemoryError e) {
            // its one large piece is given up with it; what runs beside it goes on
            throw Refusals.tooMuchMemory();
        }
    }

    /** Libraries throw anything at a damaged file, ours wrapped in theirs among it. */
    private static UnusableDocument reason(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnusableDocument known) {
                return known;
            }
            if (isTooDeep(cause)) {
                return Refusals.tooDeep();
            }
        }
        return Refusals.damaged();
    }

    /**
     * The stack may be used up within a library that wraps that; XML is read to a certain depth.
     */
    private static boolean isTooDeep(Throwable cause) {
        boolean parsing = cause instanceof SAXParseException || cause instanceof XMLStreamException;
        return cause instanceof StackOverflowError
                || (parsing && Objects.toString(cause.getMessage()).contains(XML_TOO_DEEP));
    }

    /** On a thread of its own, which is left behind when even the deadline doesn't end it. */
    private ReadDocument inTime(Callable<ReadDocument> work) {
        FutureTask<ReadDocument> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "document-reading", STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toSeconds() + GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw Refusals.tooSlow(limits.time());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a document was read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnusableDocument known
                    ? known
                    : new IllegalStateException("a document's reading failed", e.getCause());
        }
    }
}
