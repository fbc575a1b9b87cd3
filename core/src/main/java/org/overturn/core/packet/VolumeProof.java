package org.overturn.core.packet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketCheck;
import org.overturn.core.packet.proof.PacketChecks;
import org.overturn.core.packet.proof.Seal;

/**
 * The proof that goes into each volume: what of the packet's manifest is about its pages, and which
 * packet it was cut from. A packet that has none itself, made before there were any, gives none.
 */
final class VolumeProof {

    private final PacketFile packet;
    private final Optional<Manifest> manifest;
    private final String sha256;

    VolumeProof(PacketFile packet) throws IOException {
        this.packet = packet;
        PacketCheck check = PacketChecks.check(packet.path());
        manifest = check.manifest();
        sha256 = check.sha256();
    }

    boolean isThere() {
        return manifest.isPresent();
    }

    /**
     * Puts it into the document, whose identifier comes from it.
     *
     * @param lighter whether pictures were made smaller
     * @return what writes the file; empty where there is no proof
     */
    Optional<Seal> put(PDDocument volume, List<PageRange> volumes, int number, boolean lighter)
            throws IOException {
        EmbeddedManifest.remove(volume);
        PageRange pages = volumes.get(number - 1);
        Optional<Seal> seal =
                manifest.map(whole ->
                        new Seal(
                                of(
                                        whole,
                                        new Manifest.Volume(
                                                number,
                                                volumes.size(),
                                                pages.first(),
                                                pages.last(),
                                                lighter,
                                                sha256))));
        byte[] embedded = seal.map(Seal::embedded).orElseGet(() -> new byte[0]);
        if (seal.isPresent()) {
            EmbeddedManifest.put(volume, embedded, PacketMetadata.midnight(packet.date()));
        }
        volume.setDocumentId(ContentKey.of(packet.appealNumber() + " " + number, embedded));
        return seal;
    }

    private Manifest of(Manifest whole, Manifest.Volume volume) {
        PageRange own = new PageRange(volume.firstPage(), volume.lastPage());
        List<Part> parts =
                whole.parts().stream()
                        .filter(part -> own.meets(new PageRange(part.firstPage(), part.lastPage())))
                        .map(part -> within(own, part))
                        .toList();
        return new Manifest(
                whole.appeal(),
                whole.date(),
                whole.pages(),
                whole.letter(),
                parts,
                whole.archive(),
                Optional.of(volume));
    }

    private Part within(PageRange own, Part part) {
        int first = Math.max(own.first(), part.firstPage());
        int last = Math.min(own.last(), part.lastPage());
        return new Part(
                part.kind(),
                part.exhibit(),
                part.title(),
                first,
                last,
                PageStamps.seriesNumber(packet.appealNumber(), first),
                PageStamps.seriesNumber(packet.appealNumber(), last),
                part.source(),
                part.sha256(),
                part.leftOut(),
                part.blackedOut(),
                part.marked()
                        .map(all ->
                                all.stream()
                                        .filter(one -> one.page() >= first && one.page() <= last)
                                        .toList())
                        .filter(some -> !some.isEmpty()));
    }
}
