package org.overturn.core.packet.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.overturn.core.settings.InvalidSettings;

class ChannelsTest {

    @TempDir Path folder;

    @Test
    void withoutAFileAllIsAsUsual() {
        Channels channels = Channels.read(folder.resolve("channels.yml"));
        assertThat(channels.of(Optional.of("larkfield"), ChannelKind.FAX))
                .isEqualTo(Channel.usual(ChannelKind.FAX));
        assertThat(ChannelKind.ESMD.usual().files()).isEqualTo(1);
    }

    @Test
    void thePayersOwnEntryGoesBeforeThatForAll() throws Exception {
        Channels channels =
                read(
                        """
                        - kind: PORTAL
                          maxMb: 25
                        - payer: larkfield
                          kind: PORTAL
                          maxFiles: none
                          maxPages: 300
                          fileName: "{appeal}_{volume}"
                        """);
        assertThat(channels.of(Optional.of("other"), ChannelKind.PORTAL).limits())
                .isEqualTo(new Limits(Integer.MAX_VALUE, 5, 25_000_000));
        Channel own = channels.of(Optional.of("larkfield"), ChannelKind.PORTAL);
        assertThat(own.limits())
                .as("what it leaves out is as usual, not as in the entry for all")
                .isEqualTo(new Limits(300, Integer.MAX_VALUE, 10_000_000));
        assertThat(own.fileNames().of("APL-2026-00017", 2, 3, "pdf"))
                .isEqualTo("APL-2026-00017_2.pdf");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "maxMb: 0 | write a whole number",
                "maxPages: many | write a whole number",
                "kind: PIGEON | use one of PORTAL, FAX, MAIL, ESMD",
                "fileName: '{patient}-{volume}' | {patient} can't be filled in",
                "fileName: '{appeal}' | two files would have one name",
                "fileName: '{appeal} {volume}' | letters, digits",
                "colour: red | no setting"
            })
    void refusesWhatItCantUseWithItsLine(String line, String remedy) {
        assertThatThrownBy(() ->
                        read(
                                line.startsWith("kind")
                                        ? "- payer: larkfield\n  " + line
                                        : "- kind: PORTAL\n  " + line))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("channels.yml, line 2")
                .hasMessageContaining(remedy);
    }

    @Test
    void refusesTwoEntriesForOne() {
        assertThatThrownBy(() -> read("- kind: FAX\n- kind: FAX\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("line 2");
    }

    private Channels read(String text) throws IOException {
        return Channels.read(Files.writeString(folder.resolve("channels.yml"), text));
    }
}
