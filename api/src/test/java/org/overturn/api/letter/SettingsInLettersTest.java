package org.overturn.api.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.overturn.api.harness.Caller;
import org.overturn.api.harness.Office;
import org.overturn.core.appeal.DueAppeals;
import org.overturn.core.user.Role;
import org.overturn.core.user.Scope;

/** What the office changes in its settings stands in the next letter, without a new start. */
class SettingsInLettersTest {

    private final Office office = Office.withSample();
    private final Path file = office.folders().settings().resolve("office.yml");

    @Test
    void aNewNameStandsInTheNextLetter() throws IOException {
        String before = Files.readString(file);
        assertThat(letter()).doesNotContain("Wren Hill Clinic");
        try {
            Files.writeString(file, before.replaceFirst("(?m)^name:.*$", "name: Wren Hill Clinic"));
            assertThat(letter()).contains("Wren Hill Clinic");
        } finally {
            Files.writeString(file, before);
        }
        assertThat(letter()).doesNotContain("Wren Hill Clinic");
    }

    private String letter() {
        long appeal =
                office.bean(DueAppeals.class)
                        .listOpen(Optional.empty(), 1, Scope.ALL, Scope.ALL)
                        .getFirst()
                        .id();
        return Caller.as(Role.ADVOCATE, office).get("/appeals/" + appeal + "/letter").body();
    }
}
