package org.overturn.core.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.overturn.core.settings.InvalidSettings;
import org.overturn.core.settings.SettingsEditor;

class RetentionsTest {

    @TempDir private Path folder;

    @Test
    void withoutAFileTheUsualTimesHold() {
        Retention usual = Retentions.read(folder.resolve("retention.yml"));

        assertThat(usual.years())
                .containsOnly(
                        Map.entry(RetentionKind.DOCUMENTS, 10),
                        Map.entry(RetentionKind.RECEIVED, 10),
                        Map.entry(RetentionKind.AUDIT, 6));
    }

    @Test
    void whatIsWrittenIsRead() {
        Path file = folder.resolve("retention.yml");
        Retention chosen =
                new Retention(
                        Map.of(RetentionKind.DOCUMENTS, 21, RetentionKind.AUDIT, 12),
                        true,
                        List.of("10482", "077"),
                        Optional.of("Example v. Office"));

        new SettingsEditor().replace(file, "none", Retentions.content(chosen));

        assertThat(Retentions.read(file)).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "0", "-7", "ten", "101", "6.5"})
    void aFileThatGoesBelowTheLawIsRefusedWithItsLine(String years) throws IOException {
        Path file = folder.resolve("retention.yml");
        Files.writeString(file, "documentsYears: 7\nauditYears: " + years + "\n");

        assertThatThrownBy(() -> Retentions.read(file))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("2")
                .hasMessageContaining("at least 6");
    }
}
