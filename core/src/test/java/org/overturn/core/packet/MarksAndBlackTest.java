package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.packet.contents.Box;
import org.overturn.core.packet.contents.Passage;

/** A page that is marked and blacked out: nothing that is black comes back. */
class MarksAndBlackTest {

    private static final int PAGE = OneNote.FIRST_PAGE;
    private static final Passage WORDS = Passage.of(1, OneNote.RED);

    @TempDir Path folder;
    private PacketDocument note;
    private Path target;

    @BeforeEach
    void write() throws Exception {
        target = folder.resolve("packet.pdf");
        note = OneNote.of(folder, PDRectangle.LETTER, 0);
    }

    private Packet assemble(PacketDocument document) {
        return new Packets(Codes.standard()).assemble(Fixtures.request(List.of(document)), target);
    }

    @Test
    void bothAreSeenOnOnePageAndNothingOfItsTextIsKept() throws Exception {
        Packet packet =
                assemble(
                        OneNote.marked(
                                note,
                                List.of(Passage.of(1, "Seen today")),
                                OneNote.mark(WORDS, "Longer than asked for")));

        assertThat(packet.issues()).isEmpty();
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text(PAGE))
                    .contains("Longer than asked for")
                    .doesNotContain("Seen", "Therapy", "weeks", "Return");
        }
        BufferedImage page = OneNote.draw(target, PAGE);
        Rectangle yellow = OneNote.where(page, OneNote::isYellow);
        assertThat(yellow.contains(OneNote.where(page, OneNote::isRed))).isTrue();
        assertThat(yellow.height).isLessThan(50);
    }

    @Test
    void whatIsBlackIsNotMarked() throws Exception {
        Passage black = Passage.of(1, "weeks");
        Packet packet = assemble(OneNote.marked(note, List.of(black), OneNote.mark(black, "here")));

        assertThat(packet.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("is blacked out"));
        assertThat(OneNote.where(OneNote.draw(target, PAGE), OneNote::isYellow).isEmpty()).isTrue();
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text(PAGE)).doesNotContain("Note by", "here");
        }
    }

    @Test
    void aNoteThatSaysWordsThatAreBlackIsLeftOut() throws Exception {
        Packet packet =
                assemble(
                        OneNote.marked(
                                note,
                                List.of(Passage.of(2, "other page")),
                                OneNote.mark(WORDS, "See the OTHER-page")));

        assertThat(packet.issues())
                .singleElement()
                .satisfies(issue ->
                        assertThat(issue.message())
                                .isEqualTo(
                                        "Exhibit B: A note on page 1 says what is blacked out and"
                                                + " is left out."));
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text()).doesNotContain("OTHER");
        }
        assertThat(OneNote.where(OneNote.draw(target, PAGE), OneNote::isYellow).isEmpty())
                .isFalse();
    }

    @Test
    void aNoteThatSaysANameBelowABlackRectangleIsLeftOut() throws Exception {
        List<Passage> half = List.of(Passage.of(1, new Box(0, 4_000, 10_000, 2_000)));
        Packet packet =
                assemble(
                        OneNote.marked(
                                note,
                                half,
                                OneNote.mark(Passage.of(1), "therapy was tried"),
                                OneNote.mark(Passage.of(1, "pain"), "of ten")));

        assertThat(packet.issues()).hasSize(1);
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text(PAGE)).contains("of ten").doesNotContain("therapy");
        }
    }
}
