package org.overturn.core.packet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.DoesNotFit;
import org.springframework.stereotype.Service;

/**
 * Makes of a packet the files that a payer takes by one way of sending. The pages stay as they are
 * and keep their numbers, so that whoever has the packet and whoever has the volumes speak of the
 * same pages; pictures become smaller only where nothing else makes the files fit. Safe for several
 * threads.
 */
@Service
public class Volumes {

    /** Dots an inch that pictures may keep; none at first. */
    private static final List<Integer> DENSITIES = List.of(Integer.MAX_VALUE, 200, 150);

    private final TypefacePool typefaces = new TypefacePool();

    /**
     * Writes the files.
     *
     * @param folder for these files alone; replaced as a whole or not at all
     * @throws DoesNotFit when the channel doesn't take the packet, with what to do
     * @throws UncheckedIOException when the packet can't be read or the folder not be written
     */
    public List<Volume> write(PacketFile packet, Channel channel, Path folder) {
        Typefaces lent = typefaces.borrow();
        try (PDDocument document =
                        Loader.loadPDF(
                                packet.path().toFile(), IOUtils.createTempFileOnlyStreamCache());
                VolumeFolder target = new VolumeFolder(folder)) {
            VolumeWriting writing =
                    new VolumeWriting(packet, document, channel, lent, target.unfinished());
            List<Volume> volumes = write(writing, document);
            target.finish();
            return volumes.stream().map(target::finished).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("volumes of " + packet.appealNumber(), e);
        } finally {
            typefaces.giveBack(lent);
        }
    }

    private static List<Volume> write(VolumeWriting writing, PDDocument document)
            throws IOException {
        DoesNotFit why = new DoesNotFit("");
        for (int density : DENSITIES) {
            if (density < Integer.MAX_VALUE && !LighterPictures.reduce(document, density)) {
                continue;
            }
            try {
                return writing.write(density < Integer.MAX_VALUE);
            } catch (DoesNotFit e) {
                why = e;
            }
        }
        throw why;
    }
}
