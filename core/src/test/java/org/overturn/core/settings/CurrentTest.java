package org.overturn.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentTest {

    private final AtomicInteger readings = new AtomicInteger();

    @TempDir Path folder;

    @Test
    void readsAgainOnlyOnceTheFileHasChanged() throws Exception {
        Path file = Files.writeString(folder.resolve("office.yml"), "name: One");
        Current<String> current = current(file);
        assertThat(current.get()).isEqualTo("name: One");
        assertThat(current.get()).isEqualTo("name: One");
        assertThat(readings).hasValue(1);
        Files.writeString(file, "name: Another");
        assertThat(current.get()).isEqualTo("name: Another");
        assertThat(readings).hasValue(2);
    }

    @Test
    void aFileOfTheSameSizeInItsPlaceCounts() throws Exception {
        Path file = Files.writeString(folder.resolve("office.yml"), "name: One");
        Current<String> current = current(file);
        Path other = Files.writeString(folder.resolve("other"), "name: Two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(current.get()).isEqualTo("name: Two");
    }

    @Test
    void aFileMayComeAndGo() throws Exception {
        Path file = folder.resolve("office.yml");
        Current<String> current = current(file);
        assertThat(current.get()).isEqualTo("nothing");
        Files.writeString(file, "name: One");
        assertThat(current.get()).isEqualTo("name: One");
        Files.delete(file);
        assertThat(current.get()).isEqualTo("nothing");
    }

    @Test
    void aFileThatBecameWrongIsSaidUntilItIsMended() throws Exception {
        Path file = Files.writeString(folder.resolve("office.yml"), "name: One");
        Current<String> current = current(file);
        Files.writeString(file, "wrong");
        assertThatThrownBy(current::get).isInstanceOf(InvalidSettings.class);
        assertThatThrownBy(current::get).isInstanceOf(InvalidSettings.class);
        Files.writeString(file, "name: Two again");
        assertThat(current.get()).isEqualTo("name: Two again");
    }

    private Current<String> current(Path file) {
        return Current.of(() -> read(file), file);
    }

    private String read(Path file) {
        readings.incrementAndGet();
        try {
            String text = Files.exists(file) ? Files.readString(file) : "nothing";
            if (text.equals("wrong")) {
                throw new InvalidSettings("office.yml", 1, "it is wrong");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
