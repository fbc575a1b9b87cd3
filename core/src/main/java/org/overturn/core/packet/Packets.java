package org.overturn.core.packet;

import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.code.Codes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Packets: the appeal letter, an index, and the exhibits behind slip sheets, as one tagged PDF on
 * US Letter. Safe for several threads.
 */
@Service
public class Packets {

    /** The streams of small packets lie on the heap; what is more of large ones, in a file. */
    private static final StreamCacheCreateFunction MEMORY =
            MemoryUsageSetting.setupMixed(16L << 20).streamCache;

    private final Assembly.Means means;
    private final TypefacePool typefaces = new TypefacePool();

    @Autowired
    public Packets(Codes codes, ArchiveFits fits) {
        XRLog.setLoggerImpl(new Slf4jLogger()); // else it prints to the terminal
        means = new Assembly.Means(codes, new PacketArchive(fits), new LikelyPages());
    }

    /** Looks at each document anew, whether it can be archived. */
    public Packets(Codes codes) {
        this(codes, new ArchiveFits());
    }

    /**
     * Writes the packet; a document that can't be read is an issue and a note in its place.
     *
     * @param target replaced as a whole or not at all
     * @throws NotDrawn when something in it makes drawing fail
     * @throws UncheckedIOException when the target can't be written
     */
    public Packet assemble(PacketRequest request, Path target) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document = new PDDocument(MEMORY)) {
            Assembly assembly = new Assembly(means, request, document, lent);
            try (assembly) {
                draw(assembly, request);
                return save(assembly, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("packet " + request.appealNumber(), e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    /** Whether each character of a text can be printed as it is. */
    public boolean canPrint(String text) {
        Typefaces lent = typefaces.borrow();
        try {
            return PrintableText.in(lent).of(text).equals(text);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    private static void draw(Assembly assembly, PacketRequest request) throws IOException {
        try {
            assembly.draw();
        } catch (RuntimeException e) { // what the renderer throws is unbounded
            throw new NotDrawn(request.appealNumber(), e);
        }
    }

    /** Saves beside the target first. */
    private static Packet save(Assembly assembly, Path target) throws IOException {
        Path folder = Files.createDirectories(target.toAbsolutePath().getParent());
        Path temporary = folder.resolve("." + target.getFileName() + ".part");
        try {
            Packet packet = assembly.write(temporary);
            Files.move(
                    temporary,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return packet;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
