package org.overturn.bench;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * StAEDI's bare event loop: every event of the file is asked for, no schema is loaded, no text is
 * made of the elements.
 */
final class StaediLoop {

    private StaediLoop() {}

    /** One whole process, to be compared with one of ours. */
    public static void main(String[] arguments) {
        System.out.println(events(Path.of(arguments[0])));
    }

    /** The number of events in the file. */
    static long events(Path file) {
        EDIInputFactory factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_STRUCTURE, false);
        factory.setProperty(EDIInputFactory.EDI_VALIDATE_CONTROL_CODE_VALUES, false);
        long events = 0;
        try (InputStream in = Files.newInputStream(file);
                EDIStreamReader reader = factory.createEDIStreamReader(in)) {
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EDIStreamException e) {
            throw new IllegalStateException("StAEDI stopped after " + events + " events", e);
        }
        return events;
    }
}
