package org.overturn.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.overturn.core.letter.Office;
import org.overturn.core.letter.Offices;
import org.overturn.core.payer.LineOfBusiness;
import org.overturn.core.payer.Payer;
import org.overturn.core.payer.Payers;

class SettingsEditorTest {

    @TempDir Path folder;

    private final SettingsEditor editor = new SettingsEditor();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("settings").resolve("office.yml");
    }

    @Test
    void anOfficeIsReadAsItWasWritten() {
        Office office =
                new Office(
                        Optional.of("Clinic: \"North\" #1"),
                        List.of("1 Elm St", "- no list", "Springfield, IL"),
                        Optional.of("555-0100"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("0992000008"),
                        Optional.of("012345678"),
                        new Office.Member(
                                Optional.of("yes"),
                                Optional.of("<b>Lead</b>"),
                                Optional.empty(),
                                Optional.of("a@b.example")),
                        Office.Member.NONE);

        editor.replace(file, editor.version(file), Offices.content(office));

        assertThat(Offices.read(file)).contains(office);
    }

    @Test
    void payersAreReadAsTheyWereWritten() {
        Payer payer =
                new Payer(
                        "gulf",
                        "Gulf Health",
                        List.of("1010101010", "0099"),
                        Optional.of(LineOfBusiness.MEDICAID_FFS),
                        Optional.of("Provider Appeals"),
                        List.of("PO Box 1", "Tampa, FL 33601"),
                        Optional.of("555-0101"),
                        Optional.empty(),
                        Optional.of("certified mail"),
                        Optional.of(false));

        editor.replace(file, editor.version(file), new Payers(List.of(payer)).content());

        assertThat(Payers.read(file).list()).containsExactly(payer);
    }

    @Test
    void whoSawAnEarlierFileChangesNothing() throws IOException {
        write("name: Mine\n");
        String seen = editor.version(file);
        write("name: Theirs\n");

        assertThatThrownBy(() -> editor.replace(file, seen, List.of()))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(file).hasContent("name: Theirs\n");
    }

    @Test
    void theLastChangeIsTakenBackWithItsComments() throws IOException {
        write("# since 2024\nname: Mine\n");
        editor.replace(file, editor.version(file), Offices.content(Office.NONE));

        editor.takeBack(file, editor.version(file));
        assertThat(file).hasContent("# since 2024\nname: Mine\n");

        editor.takeBack(file, editor.version(file));
        assertThat(file).hasContent("{}");
    }

    @Test
    void withoutAChangeNothingIsTakenBack() throws IOException {
        write("name: Mine\n");

        assertThat(editor.canTakeBack(file)).isFalse();
        assertThatThrownBy(() -> editor.takeBack(file, editor.version(file)))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aFileThatWasRemovedIsPutBack() throws IOException {
        write("name: Mine\n");

        editor.remove(file, editor.version(file));
        assertThat(file).doesNotExist();
        assertThat(editor.canTakeBack(file)).isTrue();

        editor.takeBack(file, editor.version(file));
        assertThat(file).hasContent("name: Mine\n");
        assertThat(editor.canTakeBack(file)).isFalse();
    }

    @Test
    void whoSawAnEarlierFileRemovesNothing() throws IOException {
        write("name: Mine\n");
        String seen = editor.version(file);
        write("name: Theirs\n");

        assertThatThrownBy(() -> editor.remove(file, seen)).isInstanceOf(ChangedMeanwhile.class);

        assertThat(file).exists();
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(file, yaml);
    }
}
