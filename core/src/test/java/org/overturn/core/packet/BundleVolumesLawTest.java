package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.channel.Channel;
import org.overturn.core.packet.channel.ChannelKind;
import org.overturn.core.packet.channel.DoesNotFit;
import org.overturn.core.packet.channel.FileNames;
import org.overturn.core.packet.channel.Limits;
import org.overturn.core.packet.channel.PageRange;

/** What holds for the files of any packet and any limits; see {@link BundleLawTest}. */
class BundleVolumesLawTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    private RandomBundle bundle;
    private PacketFile packet;
    private Limits limits;
    private final List<PageLook> whole = new ArrayList<>();
    private final Map<String, Integer> named = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("overturn.bundles", 6)).map(s -> 1000 + s);
    }

    @ParameterizedTest(name = "bundle {0}")
    @MethodSource("seeds")
    void theVolumesAreThePacketWithinTheLimits(long seed) throws Exception {
        bundle = new RandomBundle(seed, folder);
        Path file = folder.resolve("packet.pdf");
        Packet assembled = packets.assemble(bundle.request(), file);
        packet =
                new PacketFile(
                        file, Fixtures.APPEAL, bundle.request().date(), assembled.exhibits());
        try (Pdf pdf = new Pdf(file)) {
            for (int page = 1; page <= pdf.pages(); page++) {
                whole.add(PageLook.of(pdf.document(), page));
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (ChannelKind kind : ChannelKind.values()) {
            limits = limits(random, Files.size(file));
            Channel channel = new Channel(kind, limits, FileNames.USUAL);
            try {
                holds(new Volumes().write(packet, channel, folder.resolve("sent")));
            } catch (DoesNotFit e) {
                assertThat(e.getMessage()).as("%s", bundle).isNotBlank();
                assertThat(limits.files() < whole.size() || limits.bytes() < Long.MAX_VALUE)
                        .as("why it should not fit into %s", limits)
                        .isTrue();
            }
        }
    }

    private Limits limits(SplittableRandom random, long bytes) {
        int pages = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(3, 4 + whole.size());
        long most =
                random.nextBoolean()
                        ? Long.MAX_VALUE
                        : random.nextLong(bytes / 8 + 60_000, bytes + 100_000);
        return new Limits(
                pages, random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(1, 9), most);
    }

    private void holds(List<Volume> volumes) throws Exception {
        assertThat(volumes.size()).as("%s", limits).isLessThanOrEqualTo(limits.files());
        int next = 1;
        for (Volume volume : volumes) {
            String what = "volume %s by %s of %s".formatted(volume, limits, bundle);
            assertThat(volume.pages().first()).as(what).isEqualTo(next);
            assertThat(Files.size(volume.path()))
                    .as(what)
                    .isEqualTo(volume.bytes())
                    .isLessThanOrEqualTo(limits.bytes());
            if (volume.number() < volumes.size()) {
                isCutBetweenExhibits(volume.pages(), what);
            }
            try (Pdf pdf = new Pdf(volume.path())) {
                assertThat(pdf.pages()).as(what).isLessThanOrEqualTo(limits.pages());
                assertThat(pdf.pages()).isEqualTo(volume.coverPages() + volume.pages().count());
                hasItsIndex(pdf, volume, volumes.size(), what);
                holdsItsPages(pdf, volume, what);
                linksLand(pdf, volume, volumes, what);
                bookmarksLand(pdf, volume, what);
            }
            next = volume.pages().last() + 1;
        }
        assertThat(next).isEqualTo(whole.size() + 1);
    }

    /** No exhibit begins behind its first page that could have begun the next one. */
    private void isCutBetweenExhibits(PageRange pages, String what) {
        boolean between =
                packet.exhibits().stream().anyMatch(e -> e.firstPage() == pages.last() + 1);
        assertThat(
                        between
                                || packet.exhibits().stream()
                                        .noneMatch(e ->
                                                pages.first() < e.firstPage()
                                                        && e.firstPage() <= pages.last()))
                .as(what)
                .isTrue();
    }

    private void hasItsIndex(Pdf pdf, Volume volume, int count, String what) throws IOException {
        if (count > 1) {
            StringBuilder cover = new StringBuilder();
            for (int page = 1; page <= volume.coverPages(); page++) {
                cover.append(pdf.text(page));
            }
            String text = cover.toString().replaceAll("\\s+", " ");
            assertThat(text).as(what).contains("Volume " + volume.number() + " of " + count);
            packet.exhibits().forEach(e -> assertThat(text).as(what).contains(e.title()));
        }
    }

    private void holdsItsPages(Pdf pdf, Volume volume, String what) throws IOException {
        for (int page = volume.pages().first(); page <= volume.pages().last(); page++) {
            PageLook look = PageLook.of(pdf.document(), at(volume, page));
            assertThat(look.text()).as(what).isEqualTo(look(page).text());
            assertThat(look.text()).contains("%s-%06d".formatted(Fixtures.APPEAL, page));
        }
    }

    private static int at(Volume volume, int page) {
        return volume.coverPages() + page - volume.pages().first() + 1;
    }

    private PageLook look(int page) {
        return whole.get(page - 1);
    }

    /** What a link's description names is where it lands, in this file or the one it names. */
    private void linksLand(Pdf pdf, Volume volume, List<Volume> volumes, String what)
            throws IOException {
        for (int page = 1; page <= pdf.pages(); page++) {
            for (PDAnnotation annotation : pdf.document().getPage(page - 1).getAnnotations()) {
                String says = annotation.getContents();
                if (says.equals(VolumeLinks.BACK)) {
                    leadsToAnIndex((PDAnnotationLink) annotation, volume);
                    continue;
                }
                int target = target(((PDAnnotationLink) annotation).getAction(), volume, volumes);
                assertThat(target).as("%s: %s", says, what).isPositive();
                Integer before = named.putIfAbsent(says, target);
                assertThat(before == null || before == target).as("%s: %s", says, what).isTrue();
                packet.exhibits().stream()
                        .filter(e -> says.equals("Go to exhibit " + e.letter()))
                        .forEach(e -> assertThat(target).as(what).isEqualTo(e.firstPage()));
                if (says.contains(", page ")) {
                    int number = Integer.parseInt(says.replaceAll("\\D+", ""));
                    packet.exhibits().stream()
                            .filter(e -> says.startsWith("Go to exhibit " + e.letter() + ","))
                            .forEach(e ->
                                    assertThat(target).as(what).isEqualTo(e.firstPage() + number));
                }
            }
        }
    }

    /** The packet's where it is in the file, else the file's own on its cover. */
    private void leadsToAnIndex(PDAnnotationLink link, Volume volume) throws IOException {
        PDActionGoTo go = (PDActionGoTo) link.getAction();
        int page = ((PDPageDestination) go.getDestination()).retrievePageNumber() + 1;
        int index = packet.exhibits().getFirst().firstPage() - 1; // may go on over several
        if (volume.pages().holds(index)) {
            assertThat(page).isBetween(volume.coverPages() + 1, at(volume, index));
        } else {
            assertThat(page).isOne();
        }
    }

    /** The page of the packet that it opens. */
    private static int target(PDAction action, Volume volume, List<Volume> volumes)
            throws IOException {
        if (action instanceof PDActionGoTo go
                && go.getDestination() instanceof PDPageDestination place) {
            return volume.pages().first() + place.retrievePageNumber() - volume.coverPages();
        }
        PDActionRemoteGoTo go = (PDActionRemoteGoTo) action;
        String name = go.getFile().getFile();
        Volume other =
                volumes.stream().filter(v -> v.path().endsWith(name)).findFirst().orElseThrow();
        int index = ((COSArray) go.getD()).getInt(0);
        return other.pages().first() + index - other.coverPages();
    }

    private void bookmarksLand(Pdf pdf, Volume volume, String what) throws IOException {
        Map<String, Integer> bookmarks = pdf.bookmarks();
        for (PlacedExhibit exhibit : packet.exhibits()) {
            String name = "Exhibit " + exhibit.letter() + ": " + exhibit.title();
            PageRange own = new PageRange(exhibit.firstPage(), exhibit.lastPage());
            if (volume.pages().holds(exhibit.firstPage())) {
                assertThat(bookmarks).as(what).containsEntry(name, at(volume, exhibit.firstPage()));
            } else {
                assertThat(bookmarks).as(what).doesNotContainKey(name);
                assertThat(bookmarks.containsKey(name + " (continued)"))
                        .as(what)
                        .isEqualTo(volume.pages().meets(own));
            }
            headingsLand(pdf, volume, exhibit, what);
        }
    }

    private void headingsLand(Pdf pdf, Volume volume, PlacedExhibit exhibit, String what)
            throws IOException {
        Map<String, Integer> expected = new HashMap<>();
        exhibit
                .documentId()
                .map(id -> bundle.items().get((int) (id - 1)).headings())
                .orElse(List.of())
                .stream()
                .filter(h -> volume.pages().holds(exhibit.firstPage() + h.page()))
                .forEach(h -> expected.put(h.title(), at(volume, exhibit.firstPage() + h.page())));
        String name = "Exhibit " + exhibit.letter() + ": " + exhibit.title();
        Map<String, Integer> found = new HashMap<>(pdf.bookmarksBelow(name));
        found.putAll(pdf.bookmarksBelow(name + " (continued)"));
        assertThat(found).as(what).isEqualTo(expected);
    }
}
