package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;
import org.overturn.core.evidence.DocumentKind;
import org.overturn.core.evidence.MediaType;

class PacketsTest {

    private final Packets packets = new Packets(Codes.standard());

    @TempDir Path folder;

    @Test
    void preview() throws Exception {
        List<PacketDocument> documents =
                List.of(
                        Fixtures.pdf(folder, DocumentKind.PROGRESS_NOTE, "Visit of February 12", PDRectangle.LETTER, 0, 2),
                        Fixtures.pdf(folder, DocumentKind.LETTER_OF_MEDICAL_NECESSITY, "Lumbar injection", PDRectangle.A4, 0, 2),
                        Fixtures.pdf(folder, DocumentKind.IMAGING_REPORT, "MRI", PDRectangle.LETTER, 90, 1),
                        Fixtures.image(folder, DocumentKind.AUTHORIZATION, "fax.png", MediaType.PNG, 1700, 2200),
                        Fixtures.text(folder, DocumentKind.PROOF_OF_FILING, "277CA", "ACCEPTANCE REPORT   277CA\n-----------------------\nCLAIM   26031500123     ACCEPTED   2026-03-01   \u2265 1 \u2022\n".repeat(9)));
        Path target = Path.of("/tmp/scratch/out.pdf");
        Packet packet = packets.assemble(Fixtures.request(documents), target);
        System.out.println(packet);
        long t = System.nanoTime();
        for (int i = 0; i < 60; i++) packets.assemble(Fixtures.request(documents), target);
        System.out.println("per packet ms " + (System.nanoTime() - t) / 60e6);
        assertThat(packets.assemble(Fixtures.request(documents), target).sha256()).isEqualTo(packet.sha256());
    }
}
