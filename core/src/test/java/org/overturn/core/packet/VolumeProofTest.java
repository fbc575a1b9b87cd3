package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.FileNames;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.proof.Manifest;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketCheck;
import org.overturn.core.packet.proof.PacketCheck.State;
import org.overturn.core.packet.proof.PacketChecks;

/** That each file a packet was cut into proves itself and names its packet. */
class VolumeProofTest {

    private static final Channel NINE_PAGES =
            new Channel(
                    ChannelKind.PORTAL,
                    new Limits(9, Integer.MAX_VALUE, Long.MAX_VALUE),
                    FileNames.USUAL);

    @TempDir Path folder;

    private PacketFile file;
    private Packet packet;
    private List<Volume> volumes;

    @BeforeEach
    void cut() throws Exception {
        PacketRequest request =
                Fixtures.request(
                        List.of(
                                Fixtures.pdf(
                                        folder,
                                        DocumentKind.ORDER,
                                        "Order",
                                        PDRectangle.LETTER,
                                        0,
                                        3),
                                Fixtures.pdf(
                                        folder,
                                        DocumentKind.LITERATURE,
                                        "Study",
                                        PDRectangle.LETTER,
                                        0,
                                        12)));
        Path target = folder.resolve("packet.pdf");
        packet = new Packets(Codes.standard()).assemble(request, target);
        file = new PacketFile(target, Fixtures.APPEAL, request.date(), packet.exhibits());
        volumes = new Volumes().write(file, NINE_PAGES, folder.resolve("sent"));
    }

    @Test
    void eachSaysWhichVolumeOfWhichPacketItIs() throws Exception {
        assertThat(volumes).hasSizeGreaterThan(2);
        for (Volume volume : volumes) {
            PacketCheck check = PacketChecks.check(volume.path());
            assertThat(check.state()).isEqualTo(State.UNCHANGED);
            assertThat(check.appeal()).contains(Fixtures.APPEAL);
            assertThat(check.sha256()).isEqualTo(volume.sha256());
            assertThat(check.volume())
                    .contains(
                            new Manifest.Volume(
                                    volume.number(),
                                    volumes.size(),
                                    volume.pages().first(),
                                    volume.pages().last(),
                                    false,
                                    packet.sha256()));
        }
    }

    @Test
    void togetherTheyTellEachPartOfThePacketWithItsHash() throws Exception {
        List<Part> whole = PacketChecks.check(file.path()).manifest().orElseThrow().parts();
        int next = 1;
        for (Volume volume : volumes) {
            Manifest manifest = PacketChecks.check(volume.path()).manifest().orElseThrow();
            for (Part part : manifest.parts()) {
                assertThat(part.firstPage()).isEqualTo(next);
                assertThat(part.firstBates()).isEqualTo("%s-%06d".formatted(Fixtures.APPEAL, next));
                int page = next;
                assertThat(whole)
                        .filteredOn(p -> p.firstPage() <= page && page <= p.lastPage())
                        .singleElement()
                        .satisfies(p -> {
                            assertThat(part.sha256()).isEqualTo(p.sha256());
                            assertThat(part.title()).isEqualTo(p.title());
                            assertThat(part.lastPage()).isLessThanOrEqualTo(p.lastPage());
                        });
                next = part.lastPage() + 1;
            }
            assertThat(next).isEqualTo(volume.pages().last() + 1);
            assertThat(manifest.pages()).isEqualTo(packet.pages());
        }
        assertThat(next).isEqualTo(packet.pages() + 1);
    }

    @Test
    void aByteThatIsFlippedAnywhereIsFound() throws Exception {
        Path changed = folder.resolve("changed.pdf");
        byte[] bytes = Files.readAllBytes(volumes.get(1).path());
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 60; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] ^= 0x10;
            assertThat(PacketChecks.check(Files.write(changed, bytes)).state())
                    .as("byte %d", at)
                    .isEqualTo(State.CHANGED);
            bytes[at] ^= 0x10;
        }
    }

    @Test
    void aFileOfAPacketWithoutProofIsKnownByItsTitle() throws Exception {
        byte[] bytes = Files.readAllBytes(file.path());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Path old =
                Files.write(
                        folder.resolve("old.pdf"),
                        text.replace("overturnPacketManifest", "overturnPacketXanifest")
                                .getBytes(StandardCharsets.ISO_8859_1));
        PacketFile before = new PacketFile(old, Fixtures.APPEAL, file.date(), packet.exhibits());

        List<Volume> cut = new Volumes().write(before, NINE_PAGES, folder.resolve("old"));

        assertThat(PacketChecks.check(cut.getFirst().path()).state()).isEqualTo(State.VOLUME);
    }

    @Test
    void aPacketSaysNothingOfVolumes() {
        assertThat(packet.manifest()).doesNotContain("volume");
    }
}
