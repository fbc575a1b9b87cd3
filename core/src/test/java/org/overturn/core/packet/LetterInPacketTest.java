package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;

/** The letter on the first pages of its packet. */
class LetterInPacketTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void whatTheLetterCitesOpensTheExhibitOrItsPage() throws Exception {
        String letter =
                "<section lang=\"en\"><h1 title=\"Exhibit A\">See Exhibit D.</h1><p>See Ex. D, p. 1,"
                        + " Ex. D, p. 999, and Exhibit Z.</p></section>";

        Packet packet =
                packets.assemble(
                        Fixtures.request(letter, DeniedClaim.claim(), Bundle.in(folder)), target());

        int slip = packet.exhibits().get(3).firstPage();
        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.links(1)).containsExactly(slip, slip + 1, slip);
        }
    }

    @Test
    void aSignatureThatIsAPictureIsDrawn() throws Exception {
        BufferedImage drawn = new BufferedImage(60, 20, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", png);
        String letter =
                "<section lang=\"en\"><h1>A</h1><p><img alt=\"Signature of Ada Marsh\""
                        + " style=\"height: 48pt\" src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png.toByteArray())
                        + "\"/></p></section>";

        packets.assemble(Fixtures.request(letter, DeniedClaim.claim(), List.of()), target());

        try (Pdf pdf = new Pdf(target())) {
            assertThat(pdf.document().getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    private Path target() {
        return folder.resolve("packet.pdf");
    }
}
