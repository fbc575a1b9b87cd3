package org.overturn.core.packet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;

/**
 * Documents of any make and number, each page with a mark that shows where it ended up: words on
 * it, or the width of its picture. The same seed gives the same bundle.
 */
final class RandomBundle {

    private static final int MOST_EXHIBITS = 40;
    private static final int MOST_PAGES = 300;

    /** A bookmark of a source that leads to one of its pages. */
    record Heading(String title, int page) {}

    /**
     * A document.
     *
     * @param marks of its pages; of its lines where it is text
     */
    record Item(PacketDocument document, List<String> marks, List<Heading> headings) {

        boolean flows() {
            return document.mediaType() == MediaType.TEXT;
        }
    }

    private final SplittableRandom random;
    private final Path folder;
    private final long seed;
    private final List<Item> items = new ArrayList<>();
    private int pictures;
    private final PacketRequest request;

    RandomBundle(long seed, Path folder) throws IOException {
        this.random = new SplittableRandom(seed);
        this.folder = folder;
        this.seed = seed;
        int pages = mostlySmall(MOST_PAGES);
        int exhibits = Math.min(pages, mostlySmall(MOST_EXHIBITS));
        for (int i = 0; i < exhibits; i++) {
            int left = pages - (exhibits - i - 1);
            int own = i == exhibits - 1 ? left : Math.min(left, mostlySmall(left));
            add("m%02d".formatted(i), own);
            pages -= own;
        }
        request = withLetter();
    }

    /** Between 1 and the most: as many of 1 to 5 as of 60 to 300. */
    private int mostlySmall(int most) {
        return Math.max(1, (int) Math.round(Math.pow(most, random.nextDouble())));
    }

    List<Item> items() {
        return items;
    }

    List<PacketDocument> documents() {
        return items.stream().map(Item::document).toList();
    }

    /** The packet's request, with a letter that cites pages of some of the exhibits. */
    PacketRequest request() {
        return request;
    }

    private PacketRequest withLetter() {
        String cited =
                ExhibitPlan.of(documents()).stream()
                        .filter(_ -> random.nextInt(3) > 0)
                        .map(exhibit ->
                                "<p>It is written there (Ex. %s, p. %d), and so in Exhibit %s.</p>"
                                        .formatted(
                                                exhibit.letter(),
                                                random.nextInt(1, 1 + pages(exhibit)),
                                                exhibit.letter()))
                        .collect(Collectors.joining());
        return Fixtures.request(
                "<section><p>Dear plan,</p>" + cited + "</section>",
                DeniedClaim.claim(),
                documents());
    }

    private int pages(PlannedExhibit exhibit) {
        return exhibit.document()
                .map(this::itemOf)
                .map(item -> item.flows() ? 1 : item.marks().size())
                .orElse(1);
    }

    Item itemOf(PacketDocument document) {
        return items.stream().filter(i -> i.document().equals(document)).findFirst().orElseThrow();
    }

    private void add(String name, int pages) throws IOException {
        switch (random.nextInt(8)) {
            case 0 -> text(name, pages);
            case 1 -> tiff(name, Math.min(pages, 12));
            case 2 -> picture(name, MediaType.PNG);
            case 3 -> picture(name, MediaType.JPEG);
            default -> pdf(name, pages);
        }
    }

    private void pdf(String name, int pages) throws IOException {
        Path file = folder.resolve(name + ".pdf");
        List<Heading> headings = RandomPdf.write(random, name, pages, file);
        add(
                name,
                MediaType.PDF,
                file,
                IntStream.rangeClosed(1, pages).mapToObj(p -> RandomPdf.mark(name, p)).toList(),
                headings);
    }

    private void text(String name, int pages) throws IOException {
        int lines = random.nextInt(1, 1 + 60 * Math.min(pages, 30));
        String rest =
                " " + "x".repeat(random.nextInt(0, 110)) + (random.nextBoolean() ? "\n" : "\n\n");
        int feed = random.nextInt(2, 200);
        List<String> marks =
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> "%sl%05dq".formatted(name, i))
                        .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(i > 0 && i % feed == 0 ? "\f" : "").append(marks.get(i)).append(rest);
        }
        Path file = Files.writeString(folder.resolve(name + ".txt"), text);
        add(name, MediaType.TEXT, file, marks, List.of());
    }

    private void picture(String name, MediaType type) throws IOException {
        BufferedImage image = picture();
        Path file = folder.resolve(name + "." + type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, type == MediaType.PNG ? "png" : "jpg", bytes);
        Files.write(
                file,
                type == MediaType.PNG
                        ? bytes.toByteArray()
                        : turned(bytes.toByteArray(), random.nextInt(1, 9)));
        add(name, type, file, List.of(mark(image)), List.of());
    }

    /** With an EXIF tag that says how to hold it. */
    private static byte[] turned(byte[] jpeg, int orientation) {
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg, 0, 20); // up to the end of JFIF
        turned.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0});
        turned.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1});
        turned.writeBytes(new byte[] {0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        turned.write(jpeg, 20, jpeg.length - 20);
        return turned.toByteArray();
    }

    private void tiff(String name, int pages) throws IOException {
        Path file = folder.resolve(name + ".tif");
        List<String> marks = new ArrayList<>();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("TIFF").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                BufferedImage image = picture();
                writer.writeToSequence(new IIOImage(image, null, null), null);
                marks.add(mark(image));
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        add(name, MediaType.TIFF, file, marks, List.of());
    }

    /** Of a width that no other has. */
    private BufferedImage picture() {
        int type =
                random.nextBoolean() ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(60 + ++pictures, random.nextInt(20, 400), type);
        image.createGraphics().fillRect(5, 5, 40, 10);
        return image;
    }

    private static String mark(BufferedImage image) {
        return "picture " + image.getWidth();
    }

    private void add(
            String name, MediaType type, Path file, List<String> marks, List<Heading> headings) {
        DocumentKind kind = DocumentKind.values()[random.nextInt(DocumentKind.FACTS.ordinal())];
        PacketDocument document =
                new PacketDocument(
                        Optional.of((long) items.size() + 1), kind, "Item " + name, type, file);
        items.add(new Item(document, marks, headings));
    }

    @Override
    public String toString() {
        return "bundle "
                + seed
                + items.stream()
                        .map(i -> "\n  " + i.document().mediaType() + " " + i.marks().size())
                        .collect(Collectors.joining());
    }
}
