package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.intake.FlowingText;

/** Characters that one face has and another one hasn't. */
class OddCharactersTest {

    private static final String TEXT =
            "W\u0142adys\u0142aw: pain 7 \u2192 3, \u2264 2 mg, \u20ac 5, \u03a9, \u017d, \ufb01t";

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void aTypedNoteKeepsItsCharacters() throws Exception {
        PacketDocument note = Fixtures.text(folder, DocumentKind.PROGRESS_NOTE, "Note", TEXT);
        Path target = folder.resolve("packet.pdf");
        assertThat(packets.assemble(Fixtures.request(List.of(note)), target).issues()).isEmpty();
        try (Pdf pdf = new Pdf(target)) {
            assertThat(pdf.text()).contains("W\u0142adys\u0142aw: pain 7 \u2192 3, \u2264 2 mg");
        }
    }

    @Test
    void soDoesTheTypewriterFaceOfAWebPage() throws Exception {
        byte[] pages =
                new FlowingPages().draw(new FlowingText("<pre>" + TEXT + "</pre>", List.of()));
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("W\u0142adys\u0142aw: pain 7 \u2192 3");
        }
    }

    @Test
    void aPacketThatCantBeDrawnSaysWhichAndLeavesNothing() throws Exception {
        Path target = folder.resolve("packet.pdf");
        PacketRequest request = Fixtures.request("<p>never closed", DeniedClaim.claim(), List.of());
        assertThatThrownBy(() -> packets.assemble(request, target))
                .isInstanceOf(NotDrawn.class)
                .hasMessageContaining(Fixtures.APPEAL);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
