package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.proof.Manifest.Part;
import org.overturn.core.packet.proof.PacketChecks;

/**
 * What holds for every packet, of up to 40 documents and 300 pages. {@code -Doverturn.bundles=200}
 * tries more of them.
 */
class BundleLawTest {

    private static final Pattern CITATION =
            Pattern.compile("(?:Exhibit|Ex\\.) ([A-Z]+)(?:, p\\. (\\d+))?");

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    private RandomBundle bundle;
    private Packet packet;
    private Pdf pdf;
    private final List<PageLook> looks = new ArrayList<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("overturn.bundles", 8));
    }

    @ParameterizedTest(name = "bundle {0}")
    @MethodSource("seeds")
    void everythingThatNamesAPageLandsOnIt(long seed) throws Exception {
        bundle = new RandomBundle(seed, folder);
        Path file = folder.resolve("packet.pdf");
        packet = packets.assemble(bundle.request(), file);
        assertThat(packet.issues()).as("%s", bundle).isEmpty();
        try (Pdf opened = new Pdf(file)) {
            pdf = opened;
            for (int page = 1; page <= pdf.pages(); page++) {
                looks.add(PageLook.of(pdf.document(), page));
            }
            everyPageOfEachDocumentIsThereOnceInOrder();
            theFooterHoldsItsNumbersAndNothingElse();
            theManifestCountsAsThePagesDo(file);
            theIndexAndTheLetterLinkToWhatTheyName();
            bookmarksOpenWhatTheyName();
        }
        assertThat(packets.assemble(bundle.request(), folder.resolve("again.pdf")).sha256())
                .as("%s", bundle)
                .isEqualTo(packet.sha256());
    }

    private void everyPageOfEachDocumentIsThereOnceInOrder() throws Exception {
        int next = packet.exhibits().getFirst().firstPage();
        for (PlacedExhibit exhibit : packet.exhibits()) {
            assertThat(exhibit.firstPage()).as("%s", bundle).isEqualTo(next);
            assertThat(look(next).text()).contains("Exhibit " + exhibit.letter(), exhibit.title());
            next = exhibit.lastPage() + 1;
            if (exhibit.documentId().isPresent()) {
                holdsItsPages(exhibit, bundle.items().get((int) (exhibit.documentId().get() - 1)));
            }
        }
        assertThat(next).isEqualTo(pdf.pages() + 1).isEqualTo(packet.pages() + 1);
    }

    private void holdsItsPages(PlacedExhibit exhibit, RandomBundle.Item item) throws Exception {
        List<String> marks = new ArrayList<>();
        for (int page = exhibit.firstPage() + 1; page <= exhibit.lastPage(); page++) {
            assertThat(look(page).marks()).as("page %d of %s", page, bundle).isNotEmpty();
            marks.addAll(look(page).marks());
        }
        assertThat(marks).as("exhibit %s of %s", exhibit, bundle).isEqualTo(item.marks());
        if (!item.flows()) {
            assertThat(exhibit.pageCount()).isEqualTo(1 + item.marks().size());
        }
    }

    private void theFooterHoldsItsNumbersAndNothingElse() {
        for (int page = 1; page <= pdf.pages(); page++) {
            assertThat(look(page).textBelow(Sheet.FOOTER_HEIGHT - 0.01))
                    .as("page %d of %s", page, bundle)
                    .isEqualTo(
                            "Appeal %sClaim 26031500123 \u00b7 Member ID ending 2117Page %d of %d%s"
                                    .formatted(Fixtures.APPEAL, page, pdf.pages(), number(page)));
        }
    }

    private static String number(int page) {
        return "%s-%06d".formatted(Fixtures.APPEAL, page);
    }

    private void theManifestCountsAsThePagesDo(Path file) throws Exception {
        int next = 1;
        for (Part part : PacketChecks.check(file).manifest().orElseThrow().parts()) {
            assertThat(part.firstPage()).isEqualTo(next);
            assertThat(part.firstBates()).isEqualTo(number(next));
            assertThat(part.lastBates()).isEqualTo(number(part.lastPage()));
            next = part.lastPage() + 1;
        }
        assertThat(next).isEqualTo(pdf.pages() + 1);
    }

    private void theIndexAndTheLetterLinkToWhatTheyName() throws Exception {
        Map<String, Integer> named = new HashMap<>();
        for (int page = 1; page < packet.exhibits().getFirst().firstPage(); page++) {
            List<PDAnnotation> links = pdf.document().getPage(page - 1).getAnnotations();
            List<Integer> targets = pdf.links(page);
            assertThat(targets).as("page %d of %s", page, bundle).hasSameSizeAs(links);
            for (int i = 0; i < links.size(); i++) {
                String text = look(page).textIn(links.get(i).getRectangle());
                Matcher citation = CITATION.matcher(text);
                String says = citation.find() ? citation.group() : links.get(i).getContents();
                assertThat(targets.get(i))
                        .as("'%s' ('%s') on page %d of %s", text, says, page, bundle)
                        .isEqualTo(meant(says));
                named.merge(says, 1, Integer::sum);
            }
        }
        packet.exhibits()
                .forEach(e -> assertThat(named).containsKey("Go to exhibit " + e.letter()));
        CITATION.matcher(bundle.request().letterHtml())
                .results()
                .forEach(c -> assertThat(named).as("%s", bundle).containsKey(c.group()));
    }

    private int meant(String words) {
        if (words.equals("Go to the letter")) {
            return 1;
        }
        Matcher citation = CITATION.matcher(words.replace("exhibit", "Exhibit"));
        assertThat(citation.find()).as(words).isTrue();
        int page = citation.group(2) == null ? 0 : Integer.parseInt(citation.group(2));
        return exhibit(citation.group(1)).firstPage() + page;
    }

    private PlacedExhibit exhibit(String letter) {
        return packet.exhibits().stream()
                .filter(e -> e.letter().equals(letter))
                .findFirst()
                .orElseThrow();
    }

    private void bookmarksOpenWhatTheyName() throws Exception {
        Map<String, Integer> bookmarks = pdf.bookmarks();
        assertThat(bookmarks).hasSize(2 + packet.exhibits().size());
        for (PlacedExhibit exhibit : packet.exhibits()) {
            String name = "Exhibit " + exhibit.letter() + ": " + exhibit.title();
            assertThat(bookmarks).containsEntry(name, exhibit.firstPage());
            Map<String, Integer> expected = new TreeMap<>();
            exhibit.documentId()
                    .map(id -> bundle.items().get((int) (id - 1)).headings())
                    .orElse(List.of())
                    .forEach(h -> expected.put(h.title(), exhibit.firstPage() + h.page()));
            assertThat(pdf.bookmarksBelow(name)).as("%s in %s", name, bundle).isEqualTo(expected);
        }
    }

    private PageLook look(int page) {
        return looks.get(page - 1);
    }
}
