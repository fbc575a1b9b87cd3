package org.overturn.core.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.code.Codes;

/** What was drawn before shows in no packet. */
class LikelyPagesTest {

    @TempDir Path folder;

    @Test
    void aPacketIsTheSameWhateverWasDrawnBeforeIt() throws Exception {
        Packets used = new Packets(Codes.standard());
        for (int lines : List.of(90, 20, 20, 60, 20, 90)) {
            Packet here = packet(used, lines);
            Packet alone = packet(new Packets(Codes.standard()), lines);

            assertThat(here.sha256()).as(lines + " lines").isEqualTo(alone.sha256());
            assertThat(here.exhibits()).isEqualTo(alone.exhibits());
        }
    }

    private Packet packet(Packets packets, int lines) {
        String letter =
                "<section lang=\"en\"><h1>Appeal</h1>"
                        + "<p>One line.</p>".repeat(lines)
                        + "</section>";
        return packets.assemble(
                Fixtures.request(letter, DeniedClaim.claim(), List.of()),
                folder.resolve("packet.pdf"));
    }
}
