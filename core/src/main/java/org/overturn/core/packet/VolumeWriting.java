package org.overturn.core.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.overturn.core.db.Digest;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.DoesNotFit;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.channel.PageRange;
import org.overturn.core.packet.channel.VolumePlan;
import org.overturn.core.packet.proof.Seal;

/** One packet being cut: plan by what the pages weigh, write, and look whether it came true. */
final class VolumeWriting {

    private static final int TRIES = 5;

    private final PacketFile packet;
    private final PDDocument document;
    private final Channel channel;
    private final VolumeCover cover;
    private final int coverPages;
    private final Path folder;

    VolumeWriting(
            PacketFile packet,
            PDDocument document,
            Channel channel,
            Typefaces typefaces,
            Path folder)
            throws IOException {
        this.packet = packet;
        this.document = document;
        this.channel = channel;
        this.folder = folder;
        cover = new VolumeCover(packet, document.getNumberOfPages(), typefaces);
        coverPages = cover.countPages();
    }

    /**
     * @param reduced whether the document is no longer the packet's file
     * @throws DoesNotFit when the channel doesn't take them
     */
    List<Volume> write(boolean reduced) throws IOException {
        PageWeights weights = PageWeights.of(document);
        Limits limits = channel.limits();
        long planned = limits.bytes();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<PageRange> plan = plan(limits.withBytes(planned), weights);
            List<Volume> volumes = write(plan, reduced);
            long largest = volumes.stream().mapToLong(Volume::bytes).max().orElseThrow();
            if (largest <= limits.bytes()) {
                return volumes;
            }
            planned = Math.max(1, (long) (0.97 * planned * limits.bytes() / largest));
        }
        throw new DoesNotFit(
                "The packet can't be cut into files of %,d bytes; send it another way."
                        .formatted(limits.bytes()));
    }

    private List<PageRange> plan(Limits limits, PageWeights weights) {
        List<Integer> starts = packet.exhibits().stream().map(PlacedExhibit::firstPage).toList();
        VolumePlan.Sizes sizes =
                new VolumePlan.Sizes() {
                    @Override
                    public long bytes(PageRange pages) {
                        return weights.bytes(pages);
                    }

                    @Override
                    public int coverPages() {
                        return coverPages;
                    }
                };
        return VolumePlan.of(starts, document.getNumberOfPages(), limits, sizes);
    }

    private List<Volume> write(List<PageRange> plan, boolean reduced) throws IOException {
        if (plan.size() == 1) {
            return List.of(reduced ? lighter(plan) : untouched(plan));
        }
        List<String> names =
                IntStream.rangeClosed(1, plan.size()).mapToObj(i -> name(i, plan)).toList();
        VolumeLinks links = new VolumeLinks(document, plan, names, coverPages);
        VolumeFile file = new VolumeFile(document, packet, cover, links, plan);
        List<Volume> volumes = new ArrayList<>();
        for (int number = 1; number <= plan.size(); number++) {
            try (PDDocument pages = file.pages(number);
                    PDDocument volume = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                file.draw(volume, number, pages);
                volume.setDocumentId(key(number));
                volumes.add(save(volume, plan, number));
            }
        }
        return volumes;
    }

    /** The packet's own bytes, with the proof in them. */
    private Volume untouched(List<PageRange> plan) throws IOException {
        return write(plan, 1, out -> Files.copy(packet.path(), out));
    }

    /** Its manifest is of other bytes. */
    private Volume lighter(List<PageRange> plan) throws IOException {
        EmbeddedManifest.remove(document);
        document.setDocumentId(key(1));
        return save(document, plan, 1);
    }

    private String name(int number, List<PageRange> plan) {
        return channel.fileNames().of(packet.appealNumber(), number, plan.size(), "pdf");
    }

    private Volume save(PDDocument volume, List<PageRange> plan, int number) throws IOException {
        return write(plan, number, volume::save);
    }

    private Volume write(List<PageRange> plan, int number, Seal.Writing writing)
            throws IOException {
        Path path = folder.resolve(name(number, plan));
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            writing.to(out);
        }
        return new Volume(
                number,
                path,
                plan.get(number - 1),
                plan.size() == 1 ? 0 : coverPages,
                Files.size(path),
                Digest.hex(digest));
    }

    private long key(int number) {
        CRC32 sum = new CRC32();
        sum.update((packet.appealNumber() + " " + number).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
