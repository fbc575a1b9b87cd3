package org.overturn.core.packet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private final VolumeProof proof;

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
        proof = new VolumeProof(packet);
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
            return List.of(reduced ? save(document, plan, 1, true) : untouched(plan));
        }
        List<String> names =
                IntStream.rangeClosed(1, plan.size()).mapToObj(i -> name(i, plan)).toList();
        VolumeLinks links = new VolumeLinks(document, plan, names, coverPages);
        VolumeFile file = new VolumeFile(document, packet, cover, links, plan, proof.isThere());
        List<Volume> volumes = new ArrayList<>();
        for (int number = 1; number <= plan.size(); number++) {
            try (PDDocument pages = file.pages(number);
                    PDDocument volume = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
                file.draw(volume, number, pages);
                volumes.add(save(volume, plan, number, reduced));
            }
        }
        return volumes;
    }

    /** The packet's own bytes, with the proof in them. */
    private Volume untouched(List<PageRange> plan) throws IOException {
        return write(plan, 1, out -> Files.copy(packet.path(), out));
    }

    private String name(int number, List<PageRange> plan) {
        return channel.fileNames().of(packet.appealNumber(), number, plan.size(), "pdf");
    }

    private Volume save(PDDocument volume, List<PageRange> plan, int number, boolean lighter)
            throws IOException {
        Optional<Seal> seal = proof.put(volume, plan, number, lighter);
        if (seal.isEmpty()) {
            return write(plan, number, volume::save);
        }
        Path path = folder.resolve(name(number, plan));
        String sha256 = seal.get().write(path, volume::save).sha256();
        return volume(plan, number, path, sha256);
    }

    private Volume write(List<PageRange> plan, int number, Seal.Writing writing)
            throws IOException {
        Path path = folder.resolve(name(number, plan));
        MessageDigest digest = Digest.sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            writing.to(out);
        }
        return volume(plan, number, path, Digest.hex(digest));
    }

    private Volume volume(List<PageRange> plan, int number, Path path, String sha256)
            throws IOException {
        return new Volume(
                number,
                path,
                plan.get(number - 1),
                plan.size() == 1 ? 0 : coverPages,
                Files.size(path),
                sha256);
    }
}
