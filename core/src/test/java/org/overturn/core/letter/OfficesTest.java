package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.settings.InvalidSettings;

class OfficesTest {

    @TempDir Path folder;

    @Test
    void numbersStayAsTheyAreWritten() throws IOException {
        Office office = read("name: Clinic\nnpi: 0992000008\ntin: 01_2345678\n");

        assertThat(office.npi()).contains("0992000008");
        assertThat(office.tin()).contains("01_2345678");
    }

    @Test
    void contactAndSignerAreRead() throws IOException {
        Office office =
                read(
                        """
                        addressLines: [1 Elm St, "Springfield, IL"]
                        contact: {name: Dana, phone: 555-0100, email: d@x.example}
                        signer: {name: Morgan, title: Manager}
                        """);

        assertThat(office.addressLines()).containsExactly("1 Elm St", "Springfield, IL");
        assertThat(office.contact().phone()).contains("555-0100");
        assertThat(office.signer().title()).contains("Manager");
        assertThat(office.name()).isEmpty();
    }

    @Test
    void aMissingFileIsNoOffice() {
        assertThat(Offices.read(folder.resolve("office.yml"))).isEmpty();
    }

    @Test
    void anUnknownKeyOfTheSignerIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("name: Clinic\nsigner:\n  nam: X\n"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("office.yml, line 3")
                .hasMessageContaining("nam");
    }

    private Office read(String yaml) throws IOException {
        return Offices.read(Files.writeString(folder.resolve("office.yml"), yaml)).orElseThrow();
    }
}
