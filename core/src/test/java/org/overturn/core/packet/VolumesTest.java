package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.DoesNotFit;
import org.overturn.core.packet.channel.FileNames;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.proof.PacketCheck.State;
import org.overturn.core.packet.proof.PacketChecks;

class VolumesTest {

    private static final int ANY_NUMBER = Integer.MAX_VALUE;

    private final Packets packets = new Packets(Codes.standard());
    private final Volumes volumes = new Volumes();

    @TempDir Path folder;

    @ParameterizedTest(name = "bundle {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theVolumesAreThePacketPageByPageWithinTheLimits(int seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        PacketFile packet = packet(bundle(random));
        Limits limits =
                new Limits(random.nextInt(8, 20), ANY_NUMBER, random.nextLong(150_000, 900_000));
        List<Volume> written = volumes.write(packet, channel(limits), folder.resolve("sent"));
        assertThat(written).hasSizeGreaterThan(1);
        List<String> texts = new ArrayList<>();
        for (Volume volume : written) {
            assertThat(Files.size(volume.path()))
                    .isEqualTo(volume.bytes())
                    .isLessThanOrEqualTo(limits.bytes());
            try (Pdf pdf = new Pdf(volume.path())) {
                assertThat(pdf.pages()).isLessThanOrEqualTo(limits.pages());
                assertThat(pdf.text(1))
                        .contains("Volume " + volume.number() + " of " + written.size());
                for (int page = volume.coverPages() + 1; page <= pdf.pages(); page++) {
                    texts.add(pdf.text(page));
                }
            }
        }
        try (Pdf whole = new Pdf(packet.path())) {
            List<String> expected = new ArrayList<>();
            for (int page = 1; page <= whole.pages(); page++) {
                expected.add(whole.text(page));
                assertThat(whole.text(page)).contains("%s-%06d".formatted(Fixtures.APPEAL, page));
            }
            assertThat(texts).isEqualTo(expected);
        }
    }

    @Test
    void linksAndBookmarksLandInTheirVolume() throws Exception {
        PacketFile packet = packet(threeNotes());
        List<Volume> written =
                volumes.write(
                        packet,
                        channel(new Limits(9, ANY_NUMBER, Long.MAX_VALUE)),
                        folder.resolve("sent"));
        for (Volume volume : written) {
            try (Pdf pdf = new Pdf(volume.path())) {
                Map<String, Integer> bookmarks = pdf.bookmarks();
                for (PlacedExhibit exhibit : packet.exhibits()) {
                    String title = "Exhibit " + exhibit.letter() + ": " + exhibit.title();
                    if (volume.pages().holds(exhibit.firstPage())) {
                        int page =
                                volume.coverPages()
                                        + exhibit.firstPage()
                                        - volume.pages().first()
                                        + 1;
                        assertThat(bookmarks).containsEntry(title, page);
                        assertThat(pdf.links(1)).contains(page);
                        assertThat(pdf.text(page)).contains("Exhibit " + exhibit.letter());
                        assertThat(pdf.links(page))
                                .as("back to the index of this volume")
                                .containsExactly(
                                        volume.pages().first() == 1 ? volume.coverPages() + 2 : 1);
                    } else {
                        assertThat(bookmarks).doesNotContainKey(title);
                    }
                }
            }
        }
    }

    @Test
    void aLinkToAnotherVolumeOpensThatFile() throws Exception {
        PacketFile packet = packet(threeNotes());
        List<Volume> written =
                volumes.write(
                        packet,
                        channel(new Limits(9, ANY_NUMBER, Long.MAX_VALUE)),
                        folder.resolve("sent"));
        try (Pdf pdf = new Pdf(written.getFirst().path())) {
            PlacedExhibit last = packet.exhibits().getLast();
            Volume holding =
                    written.stream()
                            .filter(v -> v.pages().holds(last.firstPage()))
                            .findFirst()
                            .orElseThrow();
            int index = written.getFirst().coverPages() + 2;
            assertThat(pdf.remoteLinks(index))
                    .contains(
                            holding.path().getFileName()
                                    + "#"
                                    + (holding.coverPages()
                                            + last.firstPage()
                                            - holding.pages().first()
                                            + 1));
        }
    }

    @Test
    void aPacketThatFitsIsSentAsItIs() throws Exception {
        PacketFile packet = packet(threeNotes());
        List<Volume> written =
                volumes.write(packet, Channel.usual(ChannelKind.ESMD), folder.resolve("sent"));
        assertThat(written).hasSize(1);
        assertThat(written.getFirst().coverPages()).isZero();
        assertThat(written.getFirst().path())
                .hasFileName(Fixtures.APPEAL + "-1of1.pdf")
                .hasSameBinaryContentAs(packet.path());
        assertThat(PacketChecks.check(written.getFirst().path()).state())
                .isEqualTo(State.UNCHANGED);
    }

    @Test
    void picturesBecomeSmallerWhereNothingElseHelps() throws Exception {
        PacketFile packet =
                packet(
                        List.of(
                                Fixtures.noise(
                                        folder, DocumentKind.IMAGING_REPORT, "Scan", 3000, 4000)));
        Limits limits = new Limits(ANY_NUMBER, 1, 2_500_000);
        assertThat(Files.size(packet.path())).isGreaterThan(limits.bytes());
        List<Volume> written = volumes.write(packet, channel(limits), folder.resolve("sent"));
        assertThat(written)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.bytes()).isLessThanOrEqualTo(limits.bytes());
                    assertThat(PacketChecks.check(one.path()).volume())
                            .hasValueSatisfying(v -> {
                                assertThat(v.lighter()).isTrue();
                                assertThat(v.count()).isOne();
                            });
                });
    }

    @Test
    void whatCantBeMadeToFitIsRefusedAndNothingIsLeft() throws Exception {
        PacketFile packet = packet(threeNotes());
        Path sent = folder.resolve("sent");
        volumes.write(packet, Channel.usual(ChannelKind.MAIL), sent);
        assertThatThrownBy(() ->
                        volumes.write(packet, channel(new Limits(6, 2, Long.MAX_VALUE)), sent))
                .isInstanceOf(DoesNotFit.class)
                .hasMessageContaining("takes 2");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .noneMatch(f -> f.endsWith(".part"));
        }
        try (Stream<Path> files = Files.list(sent)) {
            assertThat(files).as("what was there before").hasSize(1);
        }
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        PacketFile packet = packet(threeNotes());
        Channel channel = channel(new Limits(9, ANY_NUMBER, Long.MAX_VALUE));
        List<String> first =
                volumes.write(packet, channel, folder.resolve("a")).stream()
                        .map(Volume::sha256)
                        .toList();
        assertThat(volumes.write(packet, channel, folder.resolve("b")).stream().map(Volume::sha256))
                .isEqualTo(first);
    }

    private static Channel channel(Limits limits) {
        return new Channel(ChannelKind.PORTAL, limits, FileNames.USUAL);
    }

    private PacketFile packet(List<PacketDocument> documents) {
        Path target = folder.resolve("packet.pdf");
        PacketRequest request = Fixtures.request(documents);
        Packet packet = packets.assemble(request, target);
        return new PacketFile(target, request.appealNumber(), request.date(), packet.exhibits());
    }

    private List<PacketDocument> threeNotes() throws IOException {
        return List.of(
                Fixtures.pdf(folder, DocumentKind.ORDER, "Order", PDRectangle.LETTER, 0, 3),
                Fixtures.pdf(folder, DocumentKind.PROGRESS_NOTE, "Visit", PDRectangle.LETTER, 0, 4),
                Fixtures.pdf(folder, DocumentKind.LITERATURE, "Study", PDRectangle.LETTER, 0, 5));
    }

    private List<PacketDocument> bundle(SplittableRandom random) throws IOException {
        List<PacketDocument> documents = new ArrayList<>();
        int count = random.nextInt(6, 14);
        for (int i = 0; i < count; i++) {
            DocumentKind kind = DocumentKind.values()[random.nextInt(DocumentKind.FACTS.ordinal())];
            documents.add(
                    switch (random.nextInt(4)) {
                        case 0 ->
                                Fixtures.image(
                                        folder,
                                        kind,
                                        "Item " + i,
                                        MediaType.JPEG,
                                        random.nextInt(20, 1500),
                                        random.nextInt(20, 1500));
                        case 1 ->
                                Fixtures.text(
                                        folder,
                                        kind,
                                        "Item " + i,
                                        "A line.\n".repeat(random.nextInt(1, 150)));
                        default ->
                                Fixtures.pdf(
                                        folder,
                                        kind,
                                        "Item " + i,
                                        PDRectangle.LETTER,
                                        90 * random.nextInt(4),
                                        random.nextInt(1, 9));
                    });
        }
        return documents;
    }
}
