package org.overturn.core.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IssueCatalogueTest {

    private static final Path PAGE = Path.of("../docs/issues.md");

    @ParameterizedTest
    @EnumSource
    void eachKindSaysWhatItMeansAndWhatToDoInWholeSentences(IssueCode kind) {
        assertThat(kind.meaning())
                .as("meanings.csv of %s", kind)
                .endsWith(".")
                .hasSizeGreaterThan(20);
        assertThat(kind.remedy()).endsWith(".").doesNotContain("  ");
    }

    /** Rewritten with {@code -Dgolden.update=true}. */
    @Test
    void thePageOfTheDocumentationIsWhatTheProgramSays() throws IOException {
        String page = IssueCatalogue.markdown();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }

        assertThat(page).isEqualTo(Files.readString(PAGE));
    }
}
