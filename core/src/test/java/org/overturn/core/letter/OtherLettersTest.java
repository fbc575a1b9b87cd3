package org.overturn.core.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.overturn.core.code.Codes;

/** Letters that are asked for by name, and their gaps. */
class OtherLettersTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-05T12:00:00Z"), ZoneOffset.UTC);

    private final OtherLetters letters = new OtherLetters(LetterTemplates.ours(), CLOCK);
    private final Letter bare =
            new Letters(Codes.standard())
                    .write(LetterCases.bare("patient-copy").request(), "patient-copy");

    @Test
    void thoseThatADenialChoosesAndPartsAreNotAmongThem() {
        assertThat(letters.list())
                .extracting(TemplateEntry::name)
                .contains("patient-consent-es", "patient-copy", "withdrawal", "expedited")
                .doesNotContain("coding", "general", "rights", "letterhead");
    }

    @Test
    void whatIsSaidStandsWhereItsGapWas() {
        String address = "Postal address of the patient";
        assertThat(bare.gaps()).contains(address);

        Letter filled = letters.fill(bare, Map.of(address, " 7 Oak <Lane> "), "ada");

        assertThat(filled.gaps()).doesNotContain(address).hasSize(bare.gaps().size() - 1);
        assertThat(filled.bodyHtml())
                .contains("<p>7 Oak &lt;Lane&gt;</p>")
                .doesNotContain("[[" + address, "data-fact");
        assertThat(filled.title()).isEqualTo(bare.title());
    }

    @Test
    void whatIsBlankLeavesItsGapAndAGapFillsNone() {
        String address = "Postal address of the patient";

        assertThat(letters.fill(bare, Map.of(address, "  "), "ada").gaps()).isEqualTo(bare.gaps());
        assertThatThrownBy(() -> letters.fill(bare, Map.of(address, "[[later]]"), "ada"))
                .isInstanceOf(UnusableEntry.class);
        assertThatThrownBy(() -> letters.fill(bare, Map.of(address, "x".repeat(4001)), "ada"))
                .isInstanceOf(UnusableEntry.class);
    }
}
